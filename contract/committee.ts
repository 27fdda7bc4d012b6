import * as v from 'valibot';
import { MEMBER_DUTIES, MOST_MEMBERS } from '@/domain/committee/composition';
import { RIGHT_KINDS, type RightKind } from '@/domain/rights/kinds';
import { DELEGATED_CHANNELS } from '@/domain/packs/channels';
import { TEMPLATE_NEEDS } from '@/domain/notices/templates';
import { STAFF_POSTS } from '@/domain/roles/posts';
import {
  choice,
  day,
  filledText,
  flag,
  instant,
  listOf,
  nothing,
  recordOf,
  reference,
  strict,
  wholeNumber,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';
import { unitId } from './units';

const RIGHTS = RIGHT_KINDS.map((each) => each.kind) as [RightKind, ...RightKind[]];

/** Another body that a case can be sent to, or that a person is pointed to. */
const body = strict({
  id: filledText(60),
  name: filledText(60),
  /** What it is competent for, in plain words. */
  what: filledText(200),
  phone: writtenText(30),
  address: writtenText(200),
  /** Contact keys of the triage's doors that it answers. */
  doors: listOf(writtenText(40), 20, '门类'),
});

/** That a competent body gave the committee a channel of mediation which is not its own. */
const delegation = strict({
  channel: choice(DELEGATED_CHANNELS),
  /** Name and number of the paper. */
  document: filledText(100),
  grantedBy: filledText(60),
  from: day,
  to: v.nullable(day),
});

/** A year's holidays as the notice of the State Council has them; see domain/calendar/writtenHolidays. */
const writtenYear = strict({
  year: wholeNumber(2024, 2099),
  /** Number of the notice. */
  notice: filledText(60),
  publishedOn: day,
  daysOff: listOf(strict({ from: day, to: day }), 20, '放假'),
  workingWeekends: listOf(day, 20, '调休上班'),
});

/** What a court of the city hears, from its paper; see domain/court/competence. */
const competence = strict({
  /** Of the member unit. */
  unitId,
  /** Of the court, as the server writes it. */
  name: writtenText(60),
  rights: listOf(choice(RIGHTS), RIGHTS.length, '权利类型'),
  /** In yuan; null: any amount. */
  mostYuan: v.nullable(wholeNumber(1, 10_000_000_000)),
  document: filledText(100),
  from: day,
});

/** A template's id in this account; see domain/notices/accountTemplates. */
const writtenTemplate = strict({ need: choice(TEMPLATE_NEEDS), id: filledText(64), longTerm: flag });

/** What a rule is from a day on; see domain/law/writtenRules. */
export const writtenRule = strict({
  id: filledText(60),
  instrument: filledText(100),
  short: filledText(40),
  article: filledText(40),
  summary: filledText(300),
  from: day,
  source: filledText(200),
});

/** Who the committee consists of; see domain/committee/composition. */
const composition = strict({
  from: day,
  members: listOf(
    strict({ name: filledText(20), duty: choice(MEMBER_DUTIES), unit: writtenText(60) }),
    MOST_MEMBERS + 1,
    '委员',
  ),
  womenAmong: flag,
});

export const committeeSettings = strict({
  name: filledText(60),
  region: filledText(40),
  phone: filledText(30),
  address: writtenText(200),
  hours: writtenText(100),
  /** With {地区}, {年份} and {序号}. */
  numberTemplate: filledText(60),
  bodies: listOf(body, 60, '单位'),
  /** The committee's own limits, in working days, by key of domain/committee/limits. */
  limits: recordOf(wholeNumber(1, 365)),
  /** Channels that are off until one is recorded here. */
  delegations: v.optional(listOf(delegation, 20, '授权'), []),
  /** Years whose notice did not come with the product, or was changed since. */
  holidays: v.optional(listOf(writtenYear, 12, '年份'), []),
  courts: v.optional(listOf(competence, 20, '管辖'), []),
  /** Null while nobody has written it down. */
  composition: v.optional(v.nullable(composition), null),
  /** Before those that were set at deployment. */
  templates: v.optional(listOf(writtenTemplate, TEMPLATE_NEEDS.length, '消息模板'), []),
  /** Beside the rules that come with the product. */
  rules: v.optional(listOf(writtenRule, 60, '规定'), []),
});
export type CommitteeSettings = v.InferOutput<typeof committeeSettings>;

export const staffView = v.object({
  openid: v.string(),
  name: v.string(),
  maskedPhone: v.string(),
  posts: v.array(v.picklist(STAFF_POSTS)),
});

/** A change of what the city has set: who made it, what is different, and whether a second person agreed. */
export const settingsChangeView = v.object({
  id: v.string(),
  at: instant,
  /** Of the settings, of somebody's posts in the committee, or of a member unit. */
  kind: v.picklist(['settings', 'posts', 'unit']),
  byName: v.string(),
  /** Made by whoever asks. */
  mine: v.boolean(),
  /** Waits, and whoever asks may decide on it. */
  mayDecide: v.boolean(),
  state: v.picklist(['waiting', 'done', 'refused', 'withdrawn']),
  differences: v.array(v.object({ label: v.string(), from: v.string(), to: v.string(), matters: v.boolean() })),
  decided: v.nullable(v.object({ at: instant, byName: v.string(), reason: v.string() })),
});
export type SettingsChangeView = v.InferOutput<typeof settingsChangeView>;

export const committeeProcedures = {
  /** Settings and staff, for the administrator. */
  'committee.get': query({
    input: nothing,
    output: v.object({
      version: v.number(),
      settings: v.nullable(committeeSettings),
      staff: v.array(staffView),
      /** All that wait for a second person, then the latest of the others; newest first. */
      changes: v.array(settingsChangeView),
    }),
    callers: ['administrator', 'head'],
    rate: RATES.read,
  }),

  /** First call sets the committee up; the caller must be named as an administrator in the function's environment. */
  'committee.save': command({
    input: strict({ version: wholeNumber(0, 1000000), settings: committeeSettings }),
    /** `waiting`: what has an effect in law is in force once a second person has agreed. */
    output: v.object({ version: v.number(), waiting: v.boolean() }),
    callers: ['visitor'],
    rate: RATES.write,
  }),

  /** A second person agrees to a change, or refuses with a reason. */
  'committee.decideChange': command({
    input: strict({ changeId: reference, approve: flag, reason: writtenText(200) }),
    output: settingsChangeView,
    callers: ['administrator', 'head'],
    rate: RATES.write,
  }),

  /** Whoever made a change takes it back while it waits. */
  'committee.withdrawChange': command({
    input: strict({ changeId: reference }),
    output: settingsChangeView,
    callers: ['administrator', 'head'],
    rate: RATES.write,
  }),

  /** Gives or takes posts; the person registered before with this phone. Some posts wait for a second person. */
  'staff.appoint': command({
    input: strict({ phone: writtenText(30), posts: listOf(choice(STAFF_POSTS), 6, '职务') }),
    /** As they are now: with `waiting` without the posts that a second person has still to agree to. */
    output: v.object({ ...staffView.entries, waiting: v.boolean() }),
    callers: ['administrator'],
    rate: RATES.write,
  }),
};
