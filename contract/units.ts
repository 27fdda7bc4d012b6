import * as v from 'valibot';
import { OVERVIEW_POSTS, UNIT_POSTS } from '@/domain/roles/posts';
import { UNIT_KINDS } from '@/domain/units/unit';
import { choice, cursor, filledText, flag, instant, nothing, reference, strict, version, writtenText } from './fields';
import { command, query, RATES } from './procedure';
import { ACT_STATUSES } from './vocabulary';

export const unitView = v.object({
  unitId: v.string(),
  version: v.number(),
  name: v.string(),
  kind: v.picklist(UNIT_KINDS),
  phone: v.string(),
  office: v.boolean(),
  guides: v.boolean(),
  active: v.boolean(),
  /** People who hold a post of it now. */
  people: v.number(),
});
export type UnitView = v.InferOutput<typeof unitView>;

/** That somebody holds, asks for, or held a post of a unit, as those who decide on it see it. */
export const appointmentView = v.object({
  id: v.string(),
  version: v.number(),
  unitId: v.string(),
  unitName: v.string(),
  post: v.picklist(UNIT_POSTS),
  personName: v.string(),
  maskedPhone: v.string(),
  status: v.picklist(ACT_STATUSES),
  askedAt: instant,
  decidedByName: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  /** Things that this person has in hand for the unit; to be handed over before the post ends. */
  openWork: v.number(),
  /** Whom the inviter meant, in their words, and who invited. */
  invitedAs: v.string(),
  invitedByName: v.string(),
  /** Of whoever asks. */
  mine: v.boolean(),
  /** Waits, and whoever asks may decide on it. */
  mayDecide: v.boolean(),
  /** Lasts, and whoever asks may end it. */
  mayEnd: v.boolean(),
});
export type AppointmentView = v.InferOutput<typeof appointmentView>;

/** What a unit is known by in a city; short, and the same wherever a unit is named. */
export const unitId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{1,29}$/, '单位代号不对|请用小写字母、数字和短横，例如court'),
);

export const unitProcedures = {
  /** The member units by name. */
  'unit.list': query({
    input: nothing,
    output: v.object({
      items: v.array(unitView),
      /** New ones that wait for a second person, for administrators. */
      waiting: v.array(v.pick(unitView, ['unitId', 'name', 'kind'])),
    }),
    callers: ['administrator', ...OVERVIEW_POSTS],
    rate: RATES.read,
  }),

  /**
   * Adds a unit (version 0) or changes it. CHANGED_MEANWHILE when somebody changed it since. With `waiting` it is as it was:
   * a second person has still to agree.
   */
  'unit.save': command({
    input: strict({
      unitId,
      version,
      name: filledText(60),
      kind: choice(UNIT_KINDS),
      phone: writtenText(30),
      office: flag,
      guides: flag,
      active: flag,
    }),
    output: v.object({ ...unitView.entries, waiting: v.boolean() }),
    callers: ['administrator'],
    rate: RATES.write,
  }),

  /** My own posts of units, and the people of units on whom I decide: those who wait first, the longest waiting on top. */
  'appointment.list': query({
    input: strict({ cursor }),
    output: v.object({
      items: v.array(appointmentView),
      next: v.nullable(v.string()),
      /** The posts of units that I hold myself; with the first page alone. */
      own: v.array(appointmentView),
    }),
    callers: ['administrator', 'head', ...UNIT_POSTS],
    rate: RATES.read,
  }),

  /** Gives the post that was asked for, or not, with the reason. In force at once. */
  'appointment.decide': command({
    input: strict({ appointmentId: reference, version, approve: flag, reason: writtenText(200) }),
    output: appointmentView,
    callers: ['administrator', 'head', 'unitHead'],
    rate: RATES.write,
  }),

  /** Ends a post at once: one's own, or as head of the unit or administrator. Refused while the person has work in hand. */
  'appointment.end': command({
    input: strict({ appointmentId: reference, version, reason: writtenText(200) }),
    output: appointmentView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
