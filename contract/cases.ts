import * as v from 'valibot';
import { CASE_COMMANDS } from '@/domain/cases/lifecycle';
import { PHASES, STAGES } from '@/domain/cases/stages';
import { HATS } from '@/domain/roles/hats';
import { ANSWER_CHARACTERS } from '@/domain/filing/content';
import { committeeView, meView } from './account';
import { choice, cursor, filledText, id, instant, listOf, strict, text, version, writtenText } from './fields';
import { mediationView } from './mediationView';
import { badgeView } from './inbox';
import { evidenceView, filingContentView } from './filing';
import { command, query, RATES } from './procedure';
import { orderRow } from './supervision';

/** A row of a list: what the card shows and no more. */
export const caseCard = v.object({
  id: v.string(),
  number: v.nullable(v.string()),
  title: v.string(),
  stage: v.picklist(STAGES),
  applicantName: v.string(),
  dueOn: v.nullable(v.string()),
  /** Working days left; negative when late; null without a clock. */
  daysLeft: v.nullable(v.number()),
  changedAt: instant,
});
export type CaseCard = v.InferOutput<typeof caseCard>;

/** A session of today on a mediator's first screen. */
export const sessionToday = v.object({
  caseId: v.string(),
  sessionId: v.string(),
  title: v.string(),
  number: v.nullable(v.string()),
  startsAt: instant,
  minutes: v.number(),
  modeName: v.string(),
  /** Where one goes, or how one comes in; '' when nothing was said of it. */
  place: v.string(),
  isOver: v.boolean(),
});
export type SessionToday = v.InferOutput<typeof sessionToday>;

/** What the article of a rule is opened by (lawText.ofRule); null for a committee's own rule, which has none. */
const ruleOfDay = v.nullable(v.object({ id: v.string(), day: v.string() }));

export const clockView = v.object({
  name: v.string(),
  dueOn: v.string(),
  /** Working days left; negative when late. */
  daysLeft: v.number(),
  provisional: v.boolean(),
  paused: v.boolean(),
  /** '本会规则:…' or '《…》第…条'. */
  rule: v.string(),
  /** What that rule says. */
  summary: v.string(),
  article: ruleOfDay,
});

export const supplementView = v.object({
  askedAt: instant,
  dueOn: v.string(),
  answeredAt: v.nullable(instant),
  items: v.array(
    v.object({
      id: v.string(),
      what: v.string(),
      reason: v.string(),
      answer: v.nullable(v.string()),
      evidenceIds: v.array(v.string()),
    }),
  ),
});

export const caseView = v.object({
  id: v.string(),
  version: v.number(),
  number: v.nullable(v.string()),
  title: v.string(),
  stage: v.picklist(STAGES),
  /** Id of the closed case that this one goes on from; for the applicant's side, mediators and the committee. */
  continues: v.nullable(v.string()),
  /** Why the head had it opened anew; null where the applicant went on by themself. */
  reopening: v.nullable(v.object({ byName: v.string(), reason: v.string(), at: instant })),
  relation: v.picklist(['applicant', 'respondent', 'mediator', 'committee']),
  applicant: v.object({
    enterpriseId: v.string(),
    name: v.string(),
    legalRepresentative: v.string(),
    /** Whether who filed has been approved to act for the enterprise. */
    status: v.string(),
    membershipId: v.string(),
    filedByName: v.string(),
    capacity: v.string(),
  }),
  content: filingContentView,
  evidence: v.array(evidenceView),
  next: v.object({ who: v.string(), what: v.string(), clock: v.nullable(clockView) }),
  clocks: v.array(clockView),
  supplements: v.array(supplementView),
  outcome: v.nullable(
    v.object({
      kind: v.string(),
      reason: v.string(),
      remedies: v.array(v.string()),
      bodyName: v.nullable(v.string()),
      at: instant,
    }),
  ),
  mediation: v.nullable(mediationView),
  timeline: v.array(v.object({ seq: v.number(), at: instant, byName: v.string(), text: v.string() })),
  /** What this person may do now. */
  commands: v.array(v.picklist(CASE_COMMANDS)),
  /** The rules that these come from, in the way of mediating that the case goes. */
  why: v.array(
    v.object({
      rule: v.string(),
      summary: v.string(),
      article: ruleOfDay,
      commands: v.array(v.picklist(CASE_COMMANDS)),
    }),
  ),
  hasReceipt: v.boolean(),
  submittedAt: v.nullable(instant),
  /** Committee only: a text that waits for a look. */
  toReview: v.boolean(),
  committee: committeeView,
});
export type CaseView = v.InferOutput<typeof caseView>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How the city stands, for the first screen of officials: numbers, and orders that are open. */
const cityStand = v.object({
  open: count,
  lights: v.object({ red: count, amber: count, green: count }),
  /** The caller is a liaison of a court, which sees what was sent to it. */
  ofCourt: v.boolean(),
  /** Whose orders these are. */
  scope: v.picklist(['mine', 'all']),
  orders: v.array(orderRow),
});
export type CityStand = v.InferOutput<typeof cityStand>;

export const caseProcedures = {
  /** First screen: who I am and what waits for me. */
  'home.get': query({
    /** `hat`: as what the person wants to use the app; of the hats that their posts give, else it is passed over. */
    input: strict({ hat: v.optional(v.nullable(choice(HATS)), null) }),
    output: v.object({
      me: meView,
      /** For parties: the latest cases. For the intake desk: the most urgent ones. For mediators: all that are not over, by urgency. */
      cards: v.array(caseCard),
      desk: v.nullable(v.picklist(HATS)),
      /** For the tab of the inbox; null before registration. */
      badge: v.nullable(badgeView),
      /** Mediators: the sessions of today in the order of their hours. */
      sessions: v.array(sessionToday),
      /** Mediators: what waits for themselves, by case; cases in which others have to act are not in it. */
      todos: v.array(v.object({ caseId: v.string(), what: v.string() })),
      /** Officials: how the city stands, and the supervision orders of their units (leaders and the office: of the city); else null. */
      city: v.nullable(cityStand),
    }),
    callers: ['anyone'],
    rate: RATES.read,
  }),

  /** My cases, or (committee) all of it; newest change first. Search by number or the parties' names. */
  'case.list': query({
    input: strict({
      scope: choice(['mine', 'committee']),
      enterpriseId: v.nullable(text(40)),
      phase: v.nullable(choice(PHASES)),
      search: text(40),
      cursor,
    }),
    output: v.object({ items: v.array(caseCard), next: v.nullable(v.string()) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  'case.get': query({
    input: strict({ caseId: id }),
    output: caseView,
    callers: ['person'],
    rate: RATES.read,
  }),

  /**
   * A link of ten minutes to a piece of evidence. The opening is logged. With a `watermark` it is a trade secret: to be
   * looked at under these words, and not to be saved or sent on.
   */
  'case.openEvidence': query({
    input: strict({ caseId: id, evidenceId: id }),
    output: v.object({ url: v.string(), name: v.string(), kind: v.string(), watermark: v.nullable(v.string()) }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** Who has opened this case, latest first. */
  'case.viewers': query({
    input: strict({ caseId: id, cursor }),
    output: v.object({
      items: v.array(v.object({ at: instant, name: v.string(), role: v.string(), what: v.string() })),
      next: v.nullable(v.string()),
    }),
    callers: ['person'],
    rate: RATES.read,
  }),

  'case.answerItems': command({
    input: strict({
      caseId: id,
      version,
      answers: listOf(
        strict({ itemId: id, text: writtenText(ANSWER_CHARACTERS), evidenceIds: listOf(id, 20, '材料') }),
        20,
        '补正事项',
      ),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'case.withdraw': command({
    input: strict({ caseId: id, version, reason: filledText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Walks the hash chain of the history. `soundUpTo` is the last entry that still fits. */
  'case.verifyHistory': query({
    input: strict({ caseId: id }),
    output: v.object({
      sound: v.boolean(),
      entries: v.number(),
      soundUpTo: v.number(),
      problem: v.nullable(v.string()),
    }),
    callers: ['head', 'auditor'],
    rate: RATES.costly,
  }),
};
