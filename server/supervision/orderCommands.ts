import type { OrderVerdict } from '@/domain/supervision/order';
import {
  askExtension as asksExtension,
  decideExtension as decidesExtension,
} from '@/domain/supervision/orderExtension';
import {
  answerOrder,
  closeOrder,
  handOrderOver,
  returnOrder,
  signOrder,
  tellMeasures,
} from '@/domain/supervision/orderSteps';
import type { CommandName, Output } from '@/contract/procedures';
import { committeeLimit } from '../intake/committeeLimit';
import { carryingOut, type CommandHandler, type Parsed } from '../kernel/handler';
import type { Context } from '../kernel/context';
import { badInput, Refusal } from '../kernel/refusal';
import type { AppointmentDoc, SupervisionDoc, UnitDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { unitsByName } from '../units/keys';
import { actorOf, keepOpenWork, orderDoc, peopleOfUnit } from './orderDocs';
import { peopleOfOffices, tellOfOrder, type OrderEvent } from './orderNotices';
import { withoutInvolved, withoutOwn } from './ownMatters';
import { viewOrder } from './orderView';

type OrderCommand = Extract<
  CommandName,
  | 'supervision.sign'
  | 'supervision.report'
  | 'supervision.askExtension'
  | 'supervision.decideExtension'
  | 'supervision.check'
  | 'supervision.handOver'
>;

export interface Around {
  units: UnitDoc[];
  people: AppointmentDoc[];
  /** Openids of the offices of the joint conference. */
  officials: string[];
}

/** Units of the city and people of a unit, read before the transaction: they change rarely. Three reads. */
export async function aroundUnit(committeeId: string, unitId: string): Promise<Around> {
  const [units, people] = await Promise.all([unitsByName(committeeId), peopleOfUnit(committeeId, unitId)]);
  return { units, people, officials: await peopleOfOffices(committeeId, units) };
}

/** What is around an order: without the people from whom it is kept. Five reads at most. */
export async function aroundOrder(
  { committeeId }: Context,
  order: Pick<SupervisionDoc, 'unitId' | 'reason' | 'caseId'>,
): Promise<Around> {
  return withoutInvolved(order, await aroundUnit(committeeId, order.unitId));
}

/** The caller as one of the unit that has the order. */
function ofUnit(context: Context, order: SupervisionDoc) {
  const actor = actorOf(context, order.unitId);
  if (!actor) throw new Refusal('NOT_ALLOWED', [], '这件督办是给其他单位的。');
  return actor;
}

/** The caller as one of the office of the joint conference; of the same unit as the order only when there is no other. */
export function ofOffice(context: Context, units: readonly UnitDoc[], orderUnit: string | null) {
  const offices = units.filter((unit) => unit.office && actorOf(context, unit.unitId) !== null);
  const office = offices.find(({ unitId }) => unitId !== orderUnit) ?? offices[0];
  const actor = office ? actorOf(context, office.unitId) : null;
  if (!actor) throw new Refusal('NOT_ALLOWED', [], '这一步由联席会议办公室办理。');
  return actor;
}

function refused({ message, finding }: Extract<OrderVerdict, { ok: false }>): Refusal {
  if (finding) return badInput(finding.field, finding.problem, finding.remedy);
  return new Refusal('WRONG_STAGE', [], message);
}

/**
 * A command about one order: prepare (units, people) -> load -> of this city, else NOT_FOUND -> as it was seen -> the
 * rules of domain/supervision -> the order, the work in hand of its people and the notices in one transaction.
 */
function orderCommand<N extends OrderCommand>(
  name: N,
  event: (input: Parsed<N>) => OrderEvent | null,
  decide: (order: SupervisionDoc, input: Parsed<N>, context: Context, around: Around) => OrderVerdict,
): CommandHandler<N> {
  const idOf = (input: Parsed<N>) => (input as { orderId: string }).orderId;
  return carryingOut<N, SupervisionDoc, Around>(name, {
    async prepare(context, input) {
      const order = await get('supervisions', idOf(input));
      if (order?.committeeId !== context.committeeId) throw new Refusal('NOT_FOUND');
      if ((await withoutOwn(context.who, [order])).length === 0) throw new Refusal('NOT_FOUND');
      return aroundOrder(context, order);
    },
    load: (transaction: Transaction, _context, input) => transaction.get('supervisions', idOf(input)),
    maySee: (context, order) => order.committeeId === context.committeeId,
    receipt: 'commands',
    async change({ transaction, context, input, record: order, prepared, call }): Promise<Output<N>> {
      if (order.version !== (input as { version: number }).version) {
        throw new Refusal('CHANGED_MEANWHILE', [], '刚刚有人办过这件督办，请刷新后再看。');
      }
      const verdict = decide(order, input, context, prepared);
      if (!verdict.ok) throw refused(verdict);
      const after = orderDoc({ ...order, version: order.version + 1 }, verdict.order);
      await transaction.put('supervisions', after);
      await keepOpenWork(transaction, context.committeeId, order, after);
      await tellOfOrder(transaction, event(input), after, prepared, {
        now: context.now,
        key: call.key,
        not: context.openid,
      });
      return viewOrder(after, context, prepared.units, prepared.people) as Output<N>;
    },
  });
}

export const sign = orderCommand(
  'supervision.sign',
  () => null,
  (order, _input, context) => signOrder(order, ofUnit(context, order), context.now),
);

export const report = orderCommand(
  'supervision.report',
  ({ what }) => (what === 'answer' ? 'orderAnswered' : null),
  (order, { what, text }, context) => {
    const actor = ofUnit(context, order);
    return what === 'answer'
      ? answerOrder(order, actor, text, context.now)
      : tellMeasures(order, actor, text, context.now);
  },
);

export const askExtension = orderCommand(
  'supervision.askExtension',
  () => 'orderExtensionAsked',
  (order, { days, reason }, context) => {
    const most = committeeLimit(context, 'orderExtension');
    return asksExtension(order, ofUnit(context, order), { days, reason }, most, context.now);
  },
);

export const decideExtension = orderCommand(
  'supervision.decideExtension',
  ({ days }) => (days === null ? 'orderExtensionRefused' : 'orderExtended'),
  (order, { days, text }, context, { units }) => {
    const actor = ofOffice(context, units, order.unitId);
    return decidesExtension(order, actor, { days, text }, committeeLimit(context, 'orderExtension'), context.now);
  },
);

export const check = orderCommand(
  'supervision.check',
  ({ grade }) => (grade === null ? 'orderReturned' : 'orderClosed'),
  (order, { grade, text }, context, { units }) => {
    const actor = ofOffice(context, units, order.unitId);
    if (grade !== null) return closeOrder(order, actor, { grade, text }, context.now);
    if (text.trim() === '') throw badInput('text', '没有写退回的原因', '请写明还缺什么，承办单位会看到');
    return returnOrder(order, actor, text, context.now);
  },
);

export const handOver = orderCommand(
  'supervision.handOver',
  () => 'orderHandedOver',
  (order, { to }, context, { people }) => {
    const colleague = people.find(({ openid }) => openid === to);
    if (!colleague) throw badInput('to', '这个人不在本单位任职', '请从本单位人员中选择');
    const next = { openid: colleague.openid, name: colleague.personName };
    return handOrderOver(order, ofUnit(context, order), next, context.now);
  },
);
