import { reopen as goOn } from '@/domain/archive/reopen';
import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import { findingsAt } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { nameOf } from '../cases/acting';
import { applicantsReaders } from '../cases/applicantsReaders';
import { theCaseInTransaction } from '../cases/loadCase';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { noticesOf } from '../notices/outbox';

type Origin = Parameters<typeof goOn>[1];

/** The applicant goes on by themself: the draft is theirs, with their own telephone. */
function byApplicant(record: MediationCase, context: Context, id: string): Origin {
  const act = context.who.acts.find((each) => each.enterpriseId === record.applicant.enterpriseId);
  if (!act) throw new Refusal('NOT_ALLOWED');
  const name = nameOf(context);
  return {
    id,
    filedBy: { openid: context.openid, name, capacity: act.capacity, status: act.status },
    contact: { name, phone: context.person?.phone ?? '', address: record.content.applicant.address },
    at: context.now,
  };
}

/** The head opens it for whoever filed the old case. */
function byHead(record: MediationCase, context: Context, id: string): Origin {
  const { contactName: name, contactPhone: phone, address } = record.content.applicant;
  return { id, filedBy: record.filedBy, contact: { name, phone, address }, at: context.now };
}

/** Why, of the head; the applicant needs no reason to apply again. Refuses with BAD_INPUT at `reason`. */
function reasonOf(text: string, context: Context): MediationCase['reopening'] {
  const reason = checkLongText(text, { label: '理由', max: 500 });
  if (!reason.ok) throw new Refusal('BAD_INPUT', findingsAt('reason', reason));
  return { byName: nameOf(context), reason: reason.value, at: context.now };
}

/**
 * Opens a draft that goes on from a case that is over, for the same enterprise: the applicant's side when it likes, the
 * head with a reason. The draft is the applicant's to sign; the old case is not touched. Told again it is the same draft.
 */
export const reopen = carryingOut('case.reopen', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async change({ transaction, context, input, record, call }) {
    const applicant = relationTo(record, context.who) === 'applicant';
    const head = !applicant && holdsPost(context.who, record.committeeId, ['head']);
    if (!applicant && !head) throw new Refusal('NOT_ALLOWED');
    const id = `c${call.key.slice(0, 23)}`;
    const repeated = await transaction.get('cases', id);
    if (repeated) return { caseId: id, version: repeated.version };
    const reopening = head ? reasonOf(input.reason, context) : null;
    const origin = head ? byHead(record, context, id) : byApplicant(record, context, id);
    const draft = goOn(record, origin, reopening);
    if (!draft) throw new Refusal('WRONG_STAGE', [], '这个案件还没有结束，有新的情况请直接告诉调解员。');
    await transaction.create('cases', draft);
    if (head) {
      const readers = await applicantsReaders(transaction, draft, context.openid);
      await tellPeople(transaction, noticesOf('reopened', draft, context, readers, call.key));
    }
    return { caseId: id, version: draft.version };
  },
});
