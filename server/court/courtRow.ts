import type { CourtRow } from '@/contract/court';
import type { MediationCase } from '@/domain/cases/case';
import { noMediationYet } from '@/domain/cases/mediation';
import { courtMatterOf, mayRecordForCourt } from '@/domain/court/courtMatter';
import { resultOf } from '@/domain/overview/contribution';
import { lightOn } from '@/domain/overview/light';
import type { Context } from '../kernel/context';

/** Of an agreement that there is not, no part is read: what is left out is null again. */
export function wholeAgain({ mediation, ...record }: MediationCase): MediationCase {
  const { agreement, ...facts }: Partial<MediationCase['mediation']> = mediation;
  return { ...record, mediation: { ...noMediationYet(), ...facts, agreement: agreement ?? null } };
}

/** The court's row of a case; none when the case is with another court by now. */
export function courtRow(record: MediationCase, courts: readonly string[], { who, today }: Context): CourtRow[] {
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
      version: record.version,
      mayRecord: mayRecordForCourt(record, who),
    },
  ];
}
