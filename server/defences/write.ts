import type { MediationCase } from '@/domain/cases/case';
import { isSeated, nameOfSide, seatedMediators } from '@/domain/cases/participants';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { writeDefence as write, whyNotWritten, type Defence } from '@/domain/defences/defence';
import type { Side } from '@/domain/parties/side';
import { namedSide, nameOf, sideActing } from '../cases/acting';
import { theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { talkNotices } from '../notices/outbox';
import type { DefenceDoc } from '../store/documents';
import { get } from '../store/queries';
import { judgeText } from '../talks/judgeText';
import { defenceId, isWithoutPeople, viewDefence } from './defenceView';

/** Whose text it becomes: the caller's own side's, or that of a side of which nobody is here, by a mediator. */
function ownerOf(record: MediationCase, context: Context, named: string | null): Side {
  if (sideOf(record, context.who) !== null || !isSeated(record, context.openid)) return sideActing(record, context);
  const side = namedSide(record, named ?? '');
  if (isWithoutPeople(record, side)) return side;
  throw new Refusal('WRONG_STAGE', [], `${nameOfSide(record, side)}可以自己写，请让其在自己的手机上填写。`);
}

/**
 * A respondent writes what they say of the facts. Neither the case, nor its version, nor its history knows of it before a
 * mediator exchanges it; the mediators are told of the first text.
 */
export const writeDefence = carryingOut('defence.write', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async prepare(context, input): Promise<MediationCase['textCheck']> {
    const record = await get('cases', input.caseId);
    if (!record || relationTo(record, context.who) === null) throw new Refusal('NOT_FOUND');
    const refused = whyNotWritten(record, ownerOf(record, context, input.side));
    if (refused) stepOf(refused);
    return judgeText(context, record, input.text);
  },
  async change({ transaction, context, input, record, call, prepared: textCheck }) {
    const side = ownerOf(record, context, input.side);
    const own = sideOf(record, context.who) !== null;
    const _id = defenceId(record._id, side);
    const stored = await transaction.get('defences', _id);
    const before: Defence = stored ?? { side, editions: [] };
    if (before.editions.some(({ key }) => key === call.key)) return viewDefence(record, before, own);
    const by = { at: context.now, openid: context.openid, byName: nameOf(context), key: call.key, textCheck };
    const after: DefenceDoc = { _id, caseId: record._id, ...stepOf(write(record, before, input.text, by)) };
    await (stored ? transaction.put('defences', after) : transaction.create('defences', after));
    if (!stored) {
      const readers = seatedMediators(record).map(({ openid }) => openid);
      const others = readers.filter((openid) => openid !== context.openid);
      await tellPeople(transaction, talkNotices('defenceWritten', others, record, { now: context.now, key: call.key }));
    }
    return viewDefence(record, after, own);
  },
});
