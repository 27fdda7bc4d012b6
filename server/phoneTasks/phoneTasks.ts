import type { PhoneTaskView } from '@/contract/phoneTasks';
import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import { howCallsEnded, isCallOver } from '@/domain/notices/phoneTask';
import { CARD_FIELDS } from '../cases/caseView';
import type { Context } from '../kernel/context';
import { answering, carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { PhoneTaskDoc } from '../store/documents';
import { get, list } from '../store/queries';
import { taskOrder } from './openTask';
import { aroundUnreached, handBack } from './unreached';

const PAGE = 20;

function viewTask(task: PhoneTaskDoc): PhoneTaskView {
  const { _id: id, caseId, caseNumber, name, phone, title, text, why, toldAt, at, tries } = task;
  return {
    ...{ id, caseId, caseNumber, name, phone, title, text, why, toldAt, at },
    ofOrder: task.orderId !== undefined,
    done: task.state === 'done',
    tries: tries.map(({ at: triedAt, byName, result, note }) => ({ at: triedAt, byName, result, note })),
  };
}

/** The desk's people see the tasks of the cases that are open to them: whoever has to do with a side sees none of it. */
function isForMe(record: MediationCase | undefined | null, context: Context): boolean {
  return record !== undefined && record !== null && relationTo(record, context.who) === 'committee';
}

/** Calls to be made; keyset. Three reads (who asks, the page, how one stands to its cases). */
export const listPhoneTasks = answering('phoneTask.list', {
  ...noRecord,
  async answer(context, { cursor }) {
    const found = await list('phoneTasks', {
      where: { committeeId: context.committeeId, order: { gt: cursor ?? '' } },
      orderBy: ['order', 'asc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const ids = [...new Set(rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
    const cases =
      ids.length === 0
        ? []
        : await list('cases', {
            where: { _id: { in: ids } },
            orderBy: ['_id', 'asc'],
            limit: ids.length,
            fields: CARD_FIELDS,
          });
    const open = rows.filter(({ caseId }) =>
      isForMe(
        cases.find(({ _id }) => _id === caseId),
        context,
      ),
    );
    const last = rows[rows.length - 1];
    return { items: open.map(viewTask), next: found.length > PAGE && last ? last.order : null };
  },
});

/**
 * Notes a call with who made it and what came of it. The third that nobody answers, and a wrong number, end the task and
 * hand the matter back to whoever runs the case.
 */
export const notePhoneCall = carryingOut('phoneTask.done', {
  async prepare(context, { taskId, result }) {
    const task = result === 'reached' ? null : await get('phoneTasks', taskId);
    return task && aroundUnreached(context, task);
  },
  receipt: 'commands',
  async load(transaction, context, { taskId }) {
    const task = await transaction.get('phoneTasks', taskId);
    if (!task || task.committeeId !== context.committeeId || task.caseId === null) return null;
    return { task, record: await transaction.get('cases', task.caseId) };
  },
  maySee: (context, { record }) => isForMe(record, context),
  async change({ transaction, context, input, call, prepared, record: { task, record } }) {
    if (task.state === 'done') throw new Refusal('WRONG_STAGE', [], '这件电话任务已经办完了，请刷新后再看。');
    const { result, note } = input;
    const state = isCallOver(result, task.tries.length) ? ('done' as const) : ('open' as const);
    const byName = context.person?.name ?? '';
    const after: PhoneTaskDoc = {
      ...task,
      state,
      tries: [...task.tries, { at: context.now, byOpenid: context.openid, byName, result, note }],
      order: taskOrder({ _id: task._id, state, at: state === 'done' ? context.now : task.at }),
    };
    await transaction.put('phoneTasks', after);
    const ended = howCallsEnded(after.tries);
    if (prepared && record && ended !== null && ended !== 'reached') {
      await handBack({ transaction, context, call }, record, { task: after, ended, around: prepared });
    }
    return viewTask(after);
  },
});
