import { courtMatterOf, mayRecordForCourt } from '@/domain/court/courtMatter';
import { recordDecision } from '@/domain/court/courtDecision';
import { transitionFor } from '@/domain/cases/lifecycle';
import { hasToDoWith } from '@/domain/cases/relation';
import { nameOf } from '../cases/acting';
import { commitCase } from '../cases/commitCase';
import { mustBeAsSeen } from '../cases/guards';
import { stepOf } from '../cases/stepOf';
import { carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list } from '../store/queries';
import { courtsOfLiaison } from '../units/courts';
import { courtRow } from './courtRow';

/**
 * The liaison of the court that was asked takes down what it decided, by the case's number, which is all that they know it
 * by. The mediators and the desk can do the same (performance.recordDecision); the latest stands. Three reads before.
 */
export const recordForCourt = carryingOut('court.recordDecision', {
  ...noRecord,
  async prepare(context, { number }) {
    const courts = await courtsOfLiaison(context);
    if (courts.length === 0) throw new Refusal('NOT_ALLOWED', [], '法院的结果由法院的联络员登记。');
    const [found] = await list('cases', {
      where: { 'keys.shelf': context.committeeId, number: number.trim() },
      orderBy: ['number', 'asc'],
      limit: 1,
      fields: ['_id'],
    });
    if (!found) throw new Refusal('NOT_FOUND');
    return { courts, caseId: found._id };
  },
  receipt: 'commands',
  async change({ transaction, context, input, call, prepared: { courts, caseId } }) {
    const record = await transaction.get('cases', caseId);
    const matter = record && courtMatterOf(record);
    if (!record || !matter || !courts.includes(matter.court.unitId)) throw new Refusal('NOT_FOUND');
    if (hasToDoWith(record, context.who)) {
      throw new Refusal('NOT_ALLOWED', [], '您与这个案件的一方有关，请由本院的其他联络员登记。');
    }
    const row = transitionFor(record.stage, 'recordDecision');
    if (!row || !mayRecordForCourt(record, context.who)) {
      throw new Refusal('WRONG_STAGE', [], '各方还没有共同向本院申请司法确认，没有可以登记的结果。');
    }
    mustBeAsSeen(record, input.version);
    const { result, on, document } = input;
    const { fields, text } = stepOf(recordDecision(record, { result, on, document }, nameOf(context), context));
    const by = { openid: context.openid, name: nameOf(context), role: `${matter.court.name}联络员` };
    const after = await commitCase(transaction, context, call, record, {
      ...{ fields, text, by, command: row.command, to: record.stage, rule: row.rule, event: row.event, reason: null },
    });
    const [own] = courtRow(after, courts, context);
    if (!own) throw new Refusal('NOT_FOUND');
    return own;
  },
});
