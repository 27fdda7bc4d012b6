import type { OrderRow, OrderView } from '@/contract/supervision';
import type { Day } from '@/domain/calendar/day';
import { lightOn } from '@/domain/overview/light';
import { nextStepOfOrder } from '@/domain/supervision/order';
import { askedExtension, extensionsLeft, whyNoExtension } from '@/domain/supervision/orderExtension';
import { committeeLimit } from '../intake/committeeLimit';
import type { Context } from '../kernel/context';
import type { AppointmentDoc, SupervisionDoc, UnitDoc } from '../store/documents';
import { actorOf } from './orderDocs';

export function viewRow(order: SupervisionDoc, today: Day): OrderRow {
  const open = order.state !== 'closed';
  return {
    id: order._id,
    caseNumber: order.caseNumber,
    reason: order.reason,
    state: order.state,
    unitName: order.unitName,
    ownerName: order.owner?.name ?? null,
    next: open ? nextStepOfOrder(order) : null,
    stepDueOn: open ? order.stepDueOn : null,
    originalDueOn: open ? order.originalDueOn : null,
    extensionAsked: askedExtension(order) !== null,
    light: open ? lightOn(order.stepDueOn, today) : null,
    issuedOn: order.issuedOn,
  };
}

/** What the caller may do now: the buttons of the page. The server judges each command anew. */
function actionsOf(order: SupervisionDoc, context: Context, units: readonly UnitDoc[]): OrderView['actions'] {
  const own = actorOf(context, order.unitId);
  const office = units.some((unit) => unit.office && unit.unitId !== order.unitId && actorOf(context, unit.unitId));
  const owns = order.owner?.openid === context.openid;
  switch (order.state) {
    case 'issued':
      return own ? ['sign'] : [];
    case 'doing':
      return [
        ...(owns ? (['measures', 'answer'] as const) : []),
        ...(owns && whyNoExtension(order, context.now) === null ? (['askExtension'] as const) : []),
        ...(office && askedExtension(order) ? (['decideExtension'] as const) : []),
        ...(owns || own?.heads ? (['handOver'] as const) : []),
      ];
    case 'answered':
      return [
        ...(office ? (['close', 'return'] as const) : []),
        ...(owns || own?.heads ? (['handOver'] as const) : []),
      ];
    case 'closed':
      return [];
  }
}

/** What who asks for more time, or answers it, has to know. */
function extensionOf(order: SupervisionDoc, context: Context, actions: OrderView['actions']): OrderView['extension'] {
  if (!actions.includes('askExtension') && !actions.includes('decideExtension')) return null;
  const asked = askedExtension(order);
  return {
    asked: asked && { days: asked.days, reason: asked.reason },
    mostDays: committeeLimit(context, 'orderExtension'),
    left: extensionsLeft(order),
  };
}

export function viewOrder(
  order: SupervisionDoc,
  context: Context,
  units: readonly UnitDoc[],
  people: readonly AppointmentDoc[],
): OrderView {
  const actions = actionsOf(order, context, units);
  const nameOf = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name ?? '';
  return {
    ...viewRow(order, context.today),
    version: order.version,
    unitId: order.unitId,
    demand: order.demand,
    stage: order.stage,
    dueOn: order.dueOn,
    grade: order.grade,
    entries: order.entries.map(({ at, name, unitId, deed, text }) => ({
      at,
      name,
      unitName: nameOf(unitId),
      deed,
      text,
    })),
    extension: extensionOf(order, context, actions),
    actions,
    colleagues: actions.includes('handOver')
      ? people
          .filter(({ openid }) => openid !== order.owner?.openid)
          .map(({ openid, personName }) => ({ openid, name: personName }))
      : [],
  };
}
