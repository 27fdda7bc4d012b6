import { orderedInstant } from '@/domain/cases/instants';
import type { MediationCase } from '@/domain/cases/case';
import { whyCalled } from '@/domain/notices/phoneTask';
import { AlreadyThere } from '../store/failures';
import type { NoticeDoc, PersonDoc, PhoneTaskDoc } from '../store/documents';
import { inTransaction } from '../store/transaction';

/** Later than every instant, for keys that run backwards: fifteen digits. */
const END_OF_TIME = 999_999_999_999_999;

/** Open ones first, the longest waiting on top; then those done, the latest on top. */
export function taskOrder({ _id, state, at }: Pick<PhoneTaskDoc, '_id' | 'state'> & { at: number }): string {
  return state === 'open' ? `0~${orderedInstant(at)}~${_id}` : `1~${orderedInstant(END_OF_TIME - at)}~${_id}`;
}

/** The orders of tasks that were done before `bound` and still say whom it was about. */
export function doneBefore(bound: number): { gt: string; lt: string } {
  return { gt: `1~${orderedInstant(END_OF_TIME - bound)}~`, lt: '2~' };
}

const FORGOTTEN = '（姓名已删除）';

/**
 * The task without whom it was about: that somebody of the desk telephoned, when and how it ended stays. Behind all others,
 * and done: nobody can be called any more.
 */
export function withoutPerson(task: PhoneTaskDoc): PhoneTaskDoc {
  const tries = task.tries.map((attempt) => ({ ...attempt, note: '' }));
  return { ...task, to: '', name: FORGOTTEN, phone: '', state: 'done', tries, order: `2~${task.order}` };
}

/** A call that is to be made: everything but how it goes. */
export type Call = Omit<PhoneTaskDoc, '_id' | 'state' | 'tries' | 'order'> & { id: string };

export function callOf({ id, ...call }: Call): PhoneTaskDoc {
  return { _id: id, ...call, state: 'open', tries: [], order: taskOrder({ _id: id, state: 'open', at: call.at }) };
}

/** Name and number of somebody, as they registered or as they stand in the case. */
function whoToCall(notice: NoticeDoc, person: PersonDoc | null, record: MediationCase | null) {
  const inCase = record?.mediation.respondents
    .flatMap(({ people }) => people)
    .find(({ openid }) => openid === notice.to);
  return { name: person?.name ?? inCase?.name ?? '', phone: person?.phone ?? inCase?.phone ?? '' };
}

/**
 * Asks the desk to telephone somebody who must hear of a notice, and notes it with the notice: both or neither, once
 * however often it comes. False when another tick was faster.
 */
export async function openPhoneTask(
  { now, committeeId }: { now: number; committeeId: string },
  notice: NoticeDoc,
  next: NoticeDoc['relay'],
  person: PersonDoc | null,
): Promise<boolean> {
  try {
    return await inTransaction(async (transaction) => {
      const current = await transaction.get('notices', notice._id);
      if (current?.relay.state !== notice.relay.state || current.relay.nextAt !== notice.relay.nextAt) return false;
      const order = notice.orderId === undefined ? null : await transaction.get('supervisions', notice.orderId);
      const caseId = notice.caseId ?? order?.caseId ?? null;
      const record = caseId === null ? null : await transaction.get('cases', caseId);
      const task = callOf({
        id: notice._id,
        committeeId,
        caseId,
        ...(order === null ? {} : { orderId: order._id }),
        caseNumber: record?.number ?? null,
        to: notice.to,
        ...whoToCall(notice, person, record),
        title: notice.title,
        text: notice.text,
        why: whyCalled(notice.relay.lastError, notice.relay.tried),
        toldAt: notice.at,
        at: now,
      });
      await transaction.create('phoneTasks', task);
      await transaction.put('notices', { ...current, relay: next });
      return true;
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return false;
    throw error;
  }
}
