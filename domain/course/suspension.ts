import { backToTalks } from '../agreement/takeBack';
import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { awaitsSuccession } from '../circumstances/circumstance';
import { pauseClock, resumeClock } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Suspension, SuspensionReason } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import { cancelAhead } from '../sessions/openSession';
import { checkLongText } from '../text/plainText';

export const SUSPENSION_NAMES: Readonly<Record<SuspensionReason, string>> = {
  appraisal: '等待鉴定、评估',
  invalidation: '等待权利无效、撤销程序的结果',
  forceMajeure: '不可抗力',
  succession: '当事人变更、注销或者去世，等待承继',
  shamCheck: '核实是否虚假调解',
  other: '需要核实有关情况',
};

/** Reasons that are told to the sides as they are; of the others they read one and the same sentence. */
function isTold(reason: SuspensionReason): boolean {
  return reason !== 'shamCheck' && reason !== 'other';
}

/** A suspension as a side reads it: whatever the committee has to look into reads alike. */
export function suspensionForSides(suspension: Suspension): Suspension {
  return isTold(suspension.reason) ? suspension : { ...suspension, reason: 'other', note: '' };
}

/** What the mediation stands still for now; several reasons may hold at once. */
export function openSuspensions({ mediation }: Pick<MediationCase, 'mediation'>): Suspension[] {
  return mediation.suspensions.filter((each) => each.to === null);
}

/** The suspensions as they are once nobody is awaited any more who takes a party's place: those for it end today. */
export function withoutSuccession(record: MediationCase, today: Day): Suspension[] {
  const { suspensions } = record.mediation;
  if (awaitsSuccession(record)) return suspensions;
  return suspensions.map((each) => (each.to === null && each.reason === 'succession' ? { ...each, to: today } : each));
}

/**
 * The mediation stands still for a listed reason, and its term with it (在线调解规则 26 for appraisals, 特邀调解规定 18 for
 * sham mediation). Sessions that were still to come are off, and a text that is signed goes back to the talks. Where
 * mediators are looked for it goes on, and the mediation begins once it is resumed; where it stands still already, for one
 * reason more.
 */
export function suspend(
  record: MediationCase,
  input: { reason: SuspensionReason; note: string },
  { now, today }: Moment,
): Decision {
  const note = checkLongText(input.note, { label: '说明', max: 500, optional: !isTold(input.reason) });
  if (!note.ok) return wrongAt('note', note.problem, note.remedy);
  if (openSuspensions(record).some(({ reason }) => reason === input.reason)) {
    return notNow('已经因为这个理由中止，还没有恢复。');
  }
  const { agreement } = record.mediation;
  const opened = record.stage === 'SIGNING' && agreement ? backToTalks(record, agreement, { now, today }).fields : {};
  const { mediation, clocks } = { ...record, ...opened };
  const suspension: Suspension = { reason: input.reason, note: note.value, from: today, to: null };
  return decided({
    fields: {
      mediation: {
        ...mediation,
        sessions: cancelAhead(record, '调解中止', now),
        suspensions: [...mediation.suspensions, suspension],
      },
      clocks: pauseClock(clocks, 'mediation', today),
    },
    to: record.stage === 'ASSIGNING' ? 'ASSIGNING' : 'SUSPENDED',
    text: `中止调解：${SUSPENSION_NAMES[isTold(input.reason) ? input.reason : 'other']}`,
  });
}

/** No reason is left: the mediation goes on, and so does its term. Today is the last day that is not counted. */
export function resume(record: MediationCase, today: Day): Decision {
  const { mediation } = record;
  if (openSuspensions(record).length === 0) return notNow('这个案件没有中止。');
  if (awaitsSuccession(record)) return notNow('当事人的承继还没有落实，请先登记承继人和证明文件。');
  return decided({
    fields: {
      mediation: {
        ...mediation,
        suspensions: mediation.suspensions.map((each) => (each.to === null ? { ...each, to: today } : each)),
      },
      clocks: resumeClock(record.clocks, 'mediation', today),
    },
    text: '中止的原因已经消除，恢复调解',
  });
}
