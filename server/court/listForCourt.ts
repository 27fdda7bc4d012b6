import type { CourtRow } from '@/contract/court';
import type { Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { courtKey } from '@/domain/cases/listingKeys';
import { noMediationYet } from '@/domain/cases/mediation';
import { courtMatterOf } from '@/domain/court/courtMatter';
import { resultOf } from '@/domain/overview/contribution';
import { lightOn } from '@/domain/overview/light';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list } from '../store/queries';
import { courtsOfLiaison } from '../units/courts';

const PAGE = 30;

const FIELDS = [
  ...['_id', 'number', 'stage', 'channel', 'court', 'packDay', 'register', 'clocks', 'outcome', 'committeeId'],
  ...['content.right.kind', 'keys.court', 'keys.courtPlace', 'mediation.confirmationRequest'],
  // What the day of effect follows from: who signed and when, never a word of the text.
  ...['oral', 'openedAt', 'seal', 'signatures.side', 'signatures.at'].map((field) => `mediation.agreement.${field}`),
  ...['debtor', 'creditor'].map((field) => `mediation.agreement.obligations.${field}`),
];

/** Of an agreement that there is not, no part is read: what is left out is null again. */
function wholeAgain({ mediation, ...record }: MediationCase): MediationCase {
  const { agreement, ...facts }: Partial<MediationCase['mediation']> = mediation;
  return { ...record, mediation: { ...noMediationYet(), ...facts, agreement: agreement ?? null } };
}

/** The court's row of a case; none when the case is with another court by now. */
function rowOf(read: MediationCase, courts: readonly string[], today: Day): CourtRow[] {
  const record = wholeAgain(read);
  const matter = courtMatterOf(record);
  if (!matter || !courts.includes(matter.court.unitId)) return [];
  const { reason, referredOn, askedOn, decision, dueIsConfirmation } = matter;
  // The thirty days are over: there is no last day any more.
  const dueOn = dueIsConfirmation && matter.dueOn !== null && matter.dueOn < today ? null : matter.dueOn;
  return [
    {
      number: record.number ?? '',
      right: record.content.right.kind ?? '',
      stage: record.stage,
      channel: record.channel ?? '',
      reason,
      referredOn,
      askedOn,
      decision: decision?.result ?? null,
      decidedOn: decision?.on ?? null,
      dueOn,
      dueIsConfirmation,
      light: dueOn === null ? null : lightOn(dueOn, today),
      result: resultOf(record)?.result ?? null,
    },
  ];
}

/** The cases that are with the court of the liaison who asks; keyset. Three reads, one write for the log. */
export const listForCourt = answering('court.list', {
  ...noRecord,
  async answer(context, { cursor }) {
    const { committeeId, today } = context;
    const courts = await courtsOfLiaison(context);
    if (courts.length === 0) throw new Refusal('NOT_ALLOWED', [], '送法院的案件由法院的联络员查看。');
    const [found] = await Promise.all([
      list('cases', {
        where: {
          'keys.court': { in: courts.map((unitId) => courtKey(committeeId, unitId)) },
          ...(cursor === null ? {} : { 'keys.courtPlace': { gt: cursor } }),
        },
        orderBy: ['keys.courtPlace', 'asc'],
        limit: PAGE + 1,
        fields: FIELDS,
      }),
      logLook(context, '看了送法院的案件'),
    ]);
    const page = found.slice(0, PAGE);
    const last = page[page.length - 1];
    return {
      today,
      items: page.flatMap((record) => rowOf(record, courts, today)),
      next: found.length > PAGE && last ? last.keys.courtPlace : null,
    };
  },
});
