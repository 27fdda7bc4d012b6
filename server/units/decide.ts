import type { AppointmentView } from '@/contract/units';
import { mayApproveInvited } from '@/domain/committee/secondPerson';
import { holdsPost, POST_NAMES, type HeldPost } from '@/domain/roles/posts';
import { headsUnit, unitsOf } from '@/domain/units/unit';
import { keepCityChange } from '../committee/cityChanges';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { answering, carryingOut, noRecord } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { AppointmentDoc, PersonDoc, StaffMember } from '../store/documents';
import { get, list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { administratorsDesk, appointmentKey, inOrder, unitDesk, unitKey, unitsByName, viewAppointment } from './keys';

const PAGE = 20;

/** Whether somebody looks after the people of units that have no head of their own. */
function isOfHouse({ who, committeeId }: Context): boolean {
  return holdsPost(who, committeeId, ['administrator', 'head']);
}

/** Desks on which people wait for this person's decision. One read for who looks after units without a head. */
async function desksOf(context: Context): Promise<string[]> {
  const { who, committeeId } = context;
  const units = who.posts.filter((held) => held.committeeId === committeeId && held.post === 'unitHead');
  const own = units.flatMap(({ unitId }) => (unitId ? [unitDesk(committeeId, unitId)] : []));
  if (!isOfHouse(context)) return own;
  const all = await unitsByName(committeeId);
  const headless = all.filter(({ heads }) => heads === 0).map(({ unitId }) => unitDesk(committeeId, unitId));
  return [administratorsDesk(committeeId), ...own, ...headless];
}

/** Whether whoever sees an appointment is one who may decide on it while it waits. */
function mayDecide(context: Context, one: AppointmentDoc, staff: readonly StaffMember[]): boolean {
  const ofOwnUnit = one.post === 'liaison' && headsUnit(context.who, context.committeeId, one.unitId);
  const { openid: invited } = one;
  return mayApproveInvited(staff, { decider: context.openid, inviter: one.invited.by.openid, invited, ofOwnUnit });
}

/** As whoever asks sees an appointment. */
function viewFor(context: Context, one: AppointmentDoc, staff: readonly StaffMember[]): AppointmentView {
  return viewAppointment(one, {
    mine: one.openid === context.openid,
    mayDecide: one.status === 'pending' && mayDecide(context, one, staff),
    mayEnd: one.status === 'approved' && mayEnd(context, one),
  });
}

/** The posts of units that this person holds. A read for each, mostly one. */
async function ownPosts({ who, committeeId, openid }: Context): Promise<AppointmentView[]> {
  const found = await Promise.all(
    unitsOf(who, committeeId).map((unitId) => get('appointments', appointmentKey(committeeId, unitId, openid))),
  );
  const mine = { mine: true, mayDecide: false, mayEnd: true };
  return found.flatMap((one) => (one?.status === 'approved' ? [viewAppointment(one, mine)] : []));
}

/** Those who wait for my decision, the longest waiting on top; then those decided; with the first page my own posts. */
export const listAppointments = answering('appointment.list', {
  ...noRecord,
  async answer(context, input) {
    const desks = await desksOf(context);
    const [own, found] = await Promise.all([
      input.cursor === null ? ownPosts(context) : [],
      desks.length === 0
        ? []
        : list('appointments', {
            where: { desk: { in: desks }, ...(input.cursor === null ? {} : { order: { gt: input.cursor } }) },
            orderBy: ['order', 'asc'],
            limit: PAGE + 1,
          }),
    ]);
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    const staff = committeeIn(context).staff;
    const items = rows.map((one) => viewFor(context, one, staff));
    return { items, next: found.length > PAGE && last ? last.order : null, own };
  },
});

function withoutUnit(person: PersonDoc, { committeeId, unitId }: AppointmentDoc): HeldPost[] {
  return person.posts.filter((held) => held.committeeId !== committeeId || held.unitId !== unitId);
}

/** Keeps the person's posts, on which every call is judged, and the number of people of the unit. */
async function keepPosts(
  transaction: Transaction,
  appointment: AppointmentDoc,
  posts: (person: PersonDoc) => HeldPost[],
  by: 1 | -1,
): Promise<void> {
  const person = await transaction.get('persons', appointment.openid);
  const unit = await transaction.get('units', unitKey(appointment.committeeId, appointment.unitId));
  if (!person || !unit) throw new Refusal('NOT_FOUND');
  // Who asked may have called themself otherwise since: the name that is approved is the one that was read.
  if (by === 1 && person.name !== appointment.personName) {
    throw new Refusal('CHANGED_MEANWHILE', [], '对方改了登记的姓名，请核实后重新邀请。');
  }
  await transaction.put('persons', { ...person, version: person.version + 1, posts: posts(person) });
  if (by === 1 && !unit.active) throw new Refusal('WRONG_STAGE', [], '这个单位已经停用，不能再任命人员。');
  const heads = appointment.post === 'unitHead' ? by : 0;
  await transaction.put('units', {
    ...unit,
    version: unit.version + 1,
    people: Math.max(0, unit.people + by),
    heads: Math.max(0, unit.heads + heads),
  });
}

/** Who takes or took which post, for the record of changes. */
function inWords({ personName, unitName, post }: AppointmentDoc): string {
  return `${personName}担任${unitName}的${POST_NAMES[post]}`;
}

function mustBeAsSeen(appointment: AppointmentDoc, version: number): void {
  if (appointment.version !== version) throw new Refusal('CHANGED_MEANWHILE', [], '刚刚有变化，请刷新后再办。');
}

/** Gives the post or not. Nobody decides on their own asking. */
export const decideAppointment = carryingOut('appointment.decide', {
  async load(transaction, context, input) {
    const appointment = await transaction.get('appointments', input.appointmentId);
    const unit = appointment && (await transaction.get('units', unitKey(appointment.committeeId, appointment.unitId)));
    const committee = await transaction.get('committees', context.committeeId);
    return unit && committee && { appointment, unit, committee };
  },
  maySee(context, { appointment, unit }) {
    if (appointment.committeeId !== context.committeeId) return false;
    if (
      headsUnit(context.who, context.committeeId, unit.unitId) &&
      appointment.desk === unitDesk(unit.committeeId, unit.unitId)
    )
      return true;
    return isOfHouse(context) && (appointment.desk === administratorsDesk(context.committeeId) || unit.heads === 0);
  },
  receipt: 'commands',
  async change({ transaction, context, input, record: { appointment, committee }, call }) {
    if (appointment.openid === context.openid) {
      throw new Refusal('NOT_ALLOWED', [], '不能批准自己的申请，请由其他人办理。');
    }
    if (!mayDecide(context, appointment, committee.staff)) {
      throw new Refusal('NOT_ALLOWED', [], '您邀请的人，要由另一位管理员或调委会主任批准。');
    }
    if (appointment.status !== 'pending') throw new Refusal('WRONG_STAGE', [], '这个申请已经办过了，请刷新后再看。');
    mustBeAsSeen(appointment, input.version);
    const reason = input.reason.trim();
    if (!input.approve && reason === '') throw badInput('reason', '没有写不同意的原因', '请写明原因，对方会看到');
    const decided = inOrder({
      ...appointment,
      version: appointment.version + 1,
      status: input.approve ? 'approved' : 'refused',
      decidedAt: context.now,
      decidedByName: context.person?.name ?? '',
      reason: reason === '' ? null : reason,
    });
    await transaction.put('appointments', decided);
    if (input.approve) {
      const { committeeId, unitId, post } = appointment;
      const given = (person: PersonDoc) => [...withoutUnit(person, appointment), { committeeId, unitId, post }];
      await keepPosts(transaction, appointment, given, 1);
    }
    const verdict = input.approve ? '同意' : '不同意';
    await keepCityChange(transaction, context, call.key, `${verdict}${inWords(appointment)}`);
    const event = input.approve ? 'postApproved' : 'postRefused';
    await tellPeople(transaction, postNotices(event, [appointment.openid], context.now, call.key));
    return viewFor(context, decided, committee.staff);
  },
});

function mayEnd({ who, openid, committeeId }: Context, appointment: AppointmentDoc): boolean {
  if (appointment.committeeId !== committeeId) return false;
  return (
    appointment.openid === openid ||
    headsUnit(who, committeeId, appointment.unitId) ||
    holdsPost(who, committeeId, ['administrator'])
  );
}

/** Ends a post, or the asking for it; in force with the next call. */
export const endAppointment = carryingOut('appointment.end', {
  load: (transaction, _context, input) => transaction.get('appointments', input.appointmentId),
  maySee: mayEnd,
  receipt: 'commands',
  async change({ transaction, context, input, record: appointment, call }) {
    if (appointment.status !== 'approved' && appointment.status !== 'pending') {
      throw new Refusal('WRONG_STAGE', [], '这个职务已经结束了，请刷新后再看。');
    }
    mustBeAsSeen(appointment, input.version);
    if (appointment.openWork > 0) {
      const open = `${appointment.personName}手里还有${appointment.openWork}件督办没有办完`;
      throw new Refusal('WRONG_STAGE', [], `${open}，请先移交给本单位其他人。`);
    }
    const ended = inOrder({
      ...appointment,
      version: appointment.version + 1,
      status: 'ended',
      decidedAt: context.now,
      decidedByName: context.person?.name ?? '',
      reason: input.reason.trim() || null,
    });
    await transaction.put('appointments', ended);
    if (appointment.status === 'approved') {
      await keepPosts(transaction, appointment, (person) => withoutUnit(person, appointment), -1);
    }
    await keepCityChange(transaction, context, call.key, `结束${inWords(appointment)}`);
    if (appointment.openid !== context.openid) {
      const event = appointment.status === 'approved' ? 'postEnded' : 'postRefused';
      await tellPeople(transaction, postNotices(event, [appointment.openid], context.now, call.key));
    }
    return viewFor(context, ended, []);
  },
});
