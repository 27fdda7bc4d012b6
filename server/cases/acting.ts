import type { MediationCase } from '@/domain/cases/case';
import { isSeated, sidesTakingPart, takesPart } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import { isSide, type Side } from '@/domain/parties/side';
import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { badInput, Refusal } from '../kernel/refusal';

/** The side that the caller acts for, which takes part in the mediation. Refuses with NOT_ALLOWED. */
export function sideActing(record: MediationCase, context: Context): Side {
  const side = sideOf(record, context.who);
  if (side === null) throw new Refusal('NOT_ALLOWED');
  if (!takesPart(record, side)) {
    throw new Refusal('NOT_ALLOWED', [], '您这一方没有参加调解，不能做这件事。愿意参加的，请告诉调委会。');
  }
  return side;
}

/** Refuses with NOT_ALLOWED unless the caller is a mediator who accepted this case. */
export function mustBeSeated(record: MediationCase, context: Context): void {
  if (!isSeated(record, context.openid)) throw new Refusal('NOT_ALLOWED');
}

/** Refuses with NOT_ALLOWED unless the caller is the lead mediator of this case. */
export function mustBeLead(record: MediationCase, context: Context): void {
  const lead = record.mediation.mediators.find((seat) => seat.lead && seat.state === 'accepted');
  if (lead?.openid !== context.openid) throw new Refusal('NOT_ALLOWED');
}

/** Refuses with NOT_ALLOWED unless the caller is a mediator who accepted this case, or a head of the committee. */
export function mustBeSeatedOrHead(record: MediationCase, context: Context): void {
  if (sideOf(record, context.who) === null && holdsPost(context.who, record.committeeId, ['head'])) return;
  mustBeSeated(record, context);
}

/** A side that takes part, as a mediator names it. Refuses with BAD_INPUT at `side`. */
export function namedSide(record: MediationCase, text: string, field = 'side'): Side {
  if (isSide(text) && sidesTakingPart(record).includes(text)) return text;
  throw badInput(field, '这一方没有参加调解', '请选择参加调解的一方');
}

/** Name of who acts, as records and histories carry it. */
export function nameOf(context: Context): string {
  return context.person?.name ?? '';
}
