import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { RecusalRequest } from '../cases/mediation';
import { takesPart } from '../cases/participants';
import type { Surroundings } from '../inquiry/settle';
import type { Side } from '../parties/side';
import { findingsAt } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { leaveSeat } from './leave';
import { seatHeldBy, settleSeats } from './seats';

export interface RecusalAsked {
  /** Who asks: a side, or a mediator for themself. */
  by: Side | 'mediator';
  mediator: string;
  reason: string;
}

/** Adds a request that the head decides; shared with the change of a mediator that needs a reason. */
export function withRequest(
  record: MediationCase,
  asked: RecusalAsked,
  now: number,
): { ok: true; recusals: RecusalRequest[] } | Extract<Decision, { ok: false }> {
  const { recusals } = record.mediation;
  if (!seatHeldBy(record, asked.mediator)) return wrongAt('mediator', '这位调解员不在本案中', '请刷新后再选');
  const open = recusals.some(
    (each) => each.decided === null && each.mediator === asked.mediator && each.side === asked.by,
  );
  if (open) return notNow('您对这位调解员的申请还没有决定，请等待。');
  const reason = checkLongText(asked.reason, { label: '理由', max: 1000 });
  if (!reason.ok) return { ok: false, findings: findingsAt('reason', reason), sentence: null };
  const request: RecusalRequest = {
    id: `recusal-${recusals.length + 1}`,
    side: asked.by,
    mediator: asked.mediator,
    reason: reason.value,
    at: now,
    decided: null,
  };
  return { ok: true, recusals: [...recusals, request] };
}

/**
 * A side asks that a mediator step aside, or a mediator asks it for themself (特邀调解规定 15). Until it is decided no
 * mediation begins; one that is under way goes on.
 */
export function askRecusal(record: MediationCase, asked: RecusalAsked, { now }: Surroundings): Decision {
  if (asked.by !== 'mediator' && !takesPart(record, asked.by)) return notNow('您这一方没有参加调解。');
  const added = withRequest(record, asked, now);
  if (!added.ok) return added;
  const text = asked.by === 'mediator' ? '调解员自行申请回避' : '一方申请调解员回避';
  return decided({ fields: { mediation: { ...record.mediation, recusals: added.recusals } }, text });
}

export interface RecusalDecided {
  recusalId: string;
  granted: boolean;
  reason: string;
  by: { openid: string; name: string };
}

/** The head decides. Who is to step aside does not decide on it. */
export function decideRecusal(record: MediationCase, how: RecusalDecided, surroundings: Surroundings): Decision {
  const request = record.mediation.recusals.find((each) => each.id === how.recusalId);
  if (!request) return wrongAt('recusalId', '没有这个申请', '请刷新后再办');
  if (request.decided !== null) return notNow('这个申请已经决定了。');
  if (request.mediator === how.by.openid) return notNow('申请回避的就是您本人，请由另一位主任决定。');
  const reason = checkLongText(how.reason, { label: '决定的理由', max: 1000 });
  if (!reason.ok) return { ok: false, findings: findingsAt('reason', reason), sentence: null };
  const decision = { granted: how.granted, at: surroundings.now, byName: how.by.name, reason: reason.value };
  const recusals = record.mediation.recusals.map((each) => (each === request ? { ...each, decided: decision } : each));
  const mediation = { ...record.mediation, recusals };
  const changed = { ...record, mediation };
  const seat = seatHeldBy(record, request.mediator);
  if (how.granted && seat) {
    const change = { state: 'recused' as const, reason: reason.value };
    return decided(leaveSeat(changed, seat, change, surroundings, '主任决定调解员退出本案', 'recusalDecided'));
  }
  const text = how.granted ? '主任同意了申请，该调解员已不在本案中' : '主任决定调解员不用退出本案';
  if (record.stage !== 'ASSIGNING') {
    return decided({ fields: { mediation }, to: record.stage, event: 'recusalDecided', text });
  }
  return decided(settleSeats(record, mediation, surroundings, text, 'recusalDecided'));
}
