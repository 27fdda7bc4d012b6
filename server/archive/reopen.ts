import { reopen as goOn } from '@/domain/archive/reopen';
import { relationTo } from '@/domain/cases/relation';
import { theCaseInTransaction } from '../cases/loadCase';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';

/**
 * Opens a draft that goes on from a case that is over, for the same enterprise. The applicant's side alone: the draft is
 * theirs to sign. Told again it is the same draft.
 */
export const reopen = carryingOut('case.reopen', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async change({ transaction, context, record, call }) {
    if (relationTo(record, context.who) !== 'applicant') throw new Refusal('NOT_ALLOWED');
    const id = `c${call.key.slice(0, 23)}`;
    const repeated = await transaction.get('cases', id);
    if (repeated) return { caseId: id, version: repeated.version };
    const act = context.who.acts.find((each) => each.enterpriseId === record.applicant.enterpriseId);
    if (!act) throw new Refusal('NOT_ALLOWED');
    const name = context.person?.name ?? '';
    const phone = context.person?.phone ?? '';
    const draft = goOn(record, {
      id,
      filedBy: { openid: context.openid, name, capacity: act.capacity, status: act.status },
      contact: { name, phone, address: record.content.applicant.address },
      at: context.now,
    });
    if (!draft) throw new Refusal('WRONG_STAGE', [], '这个案件还没有结束，有新的情况请直接告诉调解员。');
    await transaction.create('cases', draft);
    return { caseId: id, version: draft.version };
  },
});
