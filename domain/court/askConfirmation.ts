import { boundSides, effectiveAt } from '../agreement/effect';
import { compareDays, dayInWords } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Moment } from '../ending/moment';
import { hindersConfirmation } from '../outsiders/outsider';
import type { Side } from '../parties/side';
import { confirmationUntil } from '../performance/whatNow';
import { standingRequest, type ConfirmationRequest, type Court } from './court';

/** Whether this side may still say that it wants the agreement, which is in effect, confirmed. */
export function mayAskConfirmation({ mediation }: Pick<MediationCase, 'mediation'>, side: Side | null): boolean {
  const { agreement } = mediation;
  const confirmationRequest = standingRequest(mediation);
  if (agreement === null || side === null || !boundSides(agreement).includes(side)) return false;
  if (effectiveAt(agreement, boundSides(agreement)) === null) return false;
  return confirmationRequest === null || confirmationRequest.askedOn === null;
}

/** Whether this side is one of those still to say so; who has may only name another court. */
export function isToAskConfirmation(record: Pick<MediationCase, 'mediation'>, side: Side | null): boolean {
  const sides = standingRequest(record.mediation)?.sides ?? [];
  return mayAskConfirmation(record, side) && !sides.some((asked) => asked.side === side);
}

/** Why nobody can ask the court now, in a sentence; null while it is possible. */
export function hindranceToConfirmation(record: MediationCase, { today }: Pick<Moment, 'today'>): string | null {
  const { agreement } = record.mediation;
  const until = agreement && confirmationUntil(agreement);
  if (!until) return '协议还没有生效，生效以后三十日内可以共同申请司法确认。';
  if (compareDays(today, until) > 0) {
    return `共同申请司法确认的三十日到${dayInWords(until)}为止，已经过去。对方不履行的，可以拿着协议向人民法院起诉。`;
  }
  if (hindersConfirmation(record) !== null) {
    return '协议可能涉及案外人的权益，他们还没有同意，法院不会确认。请先请调解员征得他们同意。';
  }
  return null;
}

function textOf(joint: boolean, isOtherCourt: boolean): string {
  if (joint) return '各方共同申请司法确认';
  return isOtherCourt ? '一方改选了法院，申请司法确认要各方重新提出' : '一方提出申请司法确认，等其他方同意';
}

/**
 * One side asks the court to confirm the agreement. It is asked once every side that is bound has said so for the same
 * court, within thirty days of effect (人民调解法 33; that one applies and the other agrees counts as joint). A case that a court
 * referred goes to that court (民诉法 205(1)).
 */
export function askConfirmation(
  record: MediationCase,
  court: Court,
  { side, byName }: { side: Side; byName: string },
  moment: Moment,
): Decision {
  const { agreement } = record.mediation;
  const before = standingRequest(record.mediation);
  const hindrance = hindranceToConfirmation(record, moment);
  if (hindrance !== null || agreement === null) return notNow(hindrance ?? '没有协议。');
  const bound = boundSides(agreement);
  if (!bound.includes(side)) return notNow('这份协议不约束您这一方，由受它约束的各方申请。');
  if (record.court !== null && record.court.unitId !== court.unitId) {
    return wrongAt('courtId', '法院委派、委托调解的案件，向委派、委托的法院申请', `请选择${record.court.name}`);
  }
  if (before !== null && before.askedOn !== null) return notNow('各方已经共同申请司法确认，不用再提。');
  const same = before?.court.unitId === court.unitId ? before.sides : [];
  if (same.some((each) => each.side === side)) return notNow('您这一方已经提出，等其他方同意。');
  const sides = [...same, { side, byName, at: moment.now }];
  const joint = bound.every((each) => sides.some((asked) => asked.side === each));
  const request: ConfirmationRequest = { court, sides, askedOn: joint ? moment.today : null, decision: null };
  return decided({
    fields: { mediation: { ...record.mediation, confirmationRequest: request } },
    event: joint ? 'confirmationJoint' : 'confirmationAsked',
    text: textOf(joint, before !== null && before.court.unitId !== court.unitId),
  });
}
