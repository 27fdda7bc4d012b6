import { compareDays, dayInWords, type Day } from '../calendar/day';
import type { CaseClock, MediationCase } from '../cases/case';
import { extendClock, openClock } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { ExtensionRequest } from '../cases/mediation';
import { sidesTakingPart } from '../cases/participants';
import type { Moment } from '../ending/moment';
import type { Side } from '../parties/side';
import { checkReason } from '../sessions/sessionWords';
import { extensionStates, openExtension } from './extensionState';

/** Of one person: nobody uses up what the others may still propose. */
const MOST_REQUESTS = 10;

function extended(clocks: readonly CaseClock[], workingDays: number): CaseClock | null {
  return openClock(extendClock(clocks, 'mediation', workingDays), 'mediation');
}

/** A last day that is over when it begins helps nobody. */
function isTooShort(clock: CaseClock | null, today: Day): boolean {
  return clock === null || compareDays(clock.dueOn, today) < 0;
}

/**
 * Proposes a longer term. Nothing changes until every side has said yes (在线调解规则 24); who proposes it, says yes by that. It takes
 * the place of one that still waits for answers.
 */
export function proposeExtension(
  record: MediationCase,
  input: { workingDays: number; reason: string },
  by: { side: Side | null; name: string },
  { now, today }: Moment,
): Decision {
  const { extensions } = record.mediation;
  if (!openClock(record.clocks, 'mediation')) return notNow('调解期限没有在计算，不用延长。');
  if (extensions.filter((each) => each.by === by.name).length >= MOST_REQUESTS) {
    return notNow('您提议延期的次数太多，请与调解员和其他各方商量，由他们提议。');
  }
  const why = checkReason(input.reason);
  if (!why.ok) return why;
  if (isTooShort(extended(record.clocks, input.workingDays), today)) {
    return wrongAt('workingDays', '延长以后的最后一天也已经过去', '请把天数改多');
  }
  const request: ExtensionRequest = {
    id: `extension-${extensions.length + 1}`,
    workingDays: input.workingDays,
    reason: why.reason,
    by: by.name,
    at: now,
    consents: by.side === null ? [] : [by.side],
    refusedBy: null,
    until: null,
  };
  return decided({
    fields: { mediation: { ...record.mediation, extensions: [...extensions, request] } },
    text: `${openExtension(extensions) ? '重新提议' : '提议'}把调解期限延长${input.workingDays}个工作日，等各方答复`,
  });
}

function withRequest(record: MediationCase, changed: ExtensionRequest): MediationCase['mediation'] {
  const extensions = record.mediation.extensions.map((each) => (each.id === changed.id ? changed : each));
  return { ...record.mediation, extensions };
}

/** A side's yes or no. One no ends the request; the last yes extends the clock. */
export function answerExtension(
  record: MediationCase,
  input: { extensionId: string; agree: boolean },
  side: Side,
  { today }: Moment,
): Decision {
  const { extensions } = record.mediation;
  const request = openExtension(extensions);
  if (request?.id !== input.extensionId) {
    const state = extensionStates(extensions)[extensions.findIndex((each) => each.id === input.extensionId)];
    return notNow(
      state === 'superseded'
        ? '这个延期提议已被新的提议代替，请答复新的提议。'
        : '这个延期提议已经有了结果，请刷新后再看。',
    );
  }
  if (!input.agree) {
    return decided({
      fields: { mediation: withRequest(record, { ...request, refusedBy: side }) },
      text: '不同意延长调解期限，期限不变',
    });
  }
  const consents = [...new Set([...request.consents, side])];
  if (!sidesTakingPart(record).every((each) => consents.includes(each))) {
    if (request.consents.includes(side)) return notNow('您这一方已经同意，正在等其他各方答复。');
    return decided({
      fields: { mediation: withRequest(record, { ...request, consents }) },
      event: null,
      text: '同意延长调解期限，等其他各方答复',
    });
  }
  const clock = extended(record.clocks, request.workingDays);
  if (clock === null || isTooShort(clock, today)) {
    return notNow('等得太久，延长以后的最后一天也已经过去。请重新提议，把天数改多。');
  }
  return decided({
    fields: {
      mediation: withRequest(record, { ...request, consents, until: clock.dueOn }),
      clocks: extendClock(record.clocks, 'mediation', request.workingDays),
    },
    text: `各方都同意，调解期限延长到${dayInWords(clock.dueOn)}`,
  });
}
