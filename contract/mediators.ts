import * as v from 'valibot';
import { RIGHT_KINDS, type RightKind } from '@/domain/rights/kinds';
import { MOST_SEATS } from '@/domain/mediators/directory';
import { caseView } from './cases';
import { choice, day, filledText, flag, id, listOf, nothing, strict, version, writtenText } from './fields';
import { command, query, RATES } from './procedure';

const KINDS = RIGHT_KINDS.map((each) => each.kind) as [RightKind, ...RightKind[]];
/** As the platform gives it. */
const openid = id;

const tie = strict({ name: filledText(100), creditCode: writtenText(18), what: filledText(200) });

export const mediatorView = v.object({
  openid: v.string(),
  name: v.string(),
  fields: v.array(v.picklist(KINDS)),
  organisation: v.string(),
  languages: v.array(v.string()),
  introduction: v.string(),
  ties: v.array(v.object({ name: v.string(), creditCode: v.string(), what: v.string() })),
  /** What was disclosed in earlier cases; kept by the system. */
  disclosed: v.array(v.object({ name: v.string(), what: v.string() })),
  termEndsOn: v.nullable(v.string()),
  termOver: v.boolean(),
  active: v.boolean(),
  /** Seats in cases that are not over. */
  load: v.number(),
  /** 0: the person holds the post, but is not in the directory yet. */
  version: v.number(),
});
export type MediatorView = v.InferOutput<typeof mediatorView>;

/** A mediator as the parties may know them before they choose (在线调解规则 5). */
export const proposalView = v.object({
  openid: v.string(),
  name: v.string(),
  fields: v.array(v.string()),
  organisation: v.string(),
  languages: v.array(v.string()),
  introduction: v.string(),
  why: v.string(),
});
export type ProposalView = v.InferOutput<typeof proposalView>;

const aboutCase = { caseId: id, version };

export const mediatorProcedures = {
  /** The committee's directory, least load first; and who holds the post without being in it. Two reads. */
  'mediator.list': query({
    input: nothing,
    output: v.object({ items: v.array(mediatorView) }),
    callers: ['head', 'administrator', 'registrar'],
    rate: RATES.read,
  }),

  /** Puts a person who holds the post of a mediator into the directory, or changes their entry. */
  'mediator.save': command({
    input: strict({
      openid,
      version,
      fields: v.pipe(listOf(choice(KINDS), KINDS.length, '领域'), v.minLength(1, '还没有选擅长的领域|请至少选一类')),
      organisation: writtenText(60),
      languages: listOf(filledText(20), 10, '语言'),
      introduction: writtenText(500),
      ties: listOf(tie, 50, '关系'),
      termEndsOn: v.nullable(day),
      active: v.boolean(),
    }),
    output: mediatorView,
    callers: ['head', 'administrator'],
    rate: RATES.write,
  }),

  /**
   * Who could mediate this case and why: three proposed, the others behind them; to the committee also who could not.
   * For the sides that take part, and the desk. Three reads beside who asks.
   */
  'mediator.propose': query({
    input: strict({ caseId: id }),
    output: v.object({
      proposed: v.array(proposalView),
      others: v.array(proposalView),
      unfit: v.array(v.object({ openid: v.string(), name: v.string(), why: v.string() })),
      /** What the own side has chosen. */
      chosen: v.nullable(v.string()),
    }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** A side chooses; all the same: named by the parties. Of a mediator who disclosed a relation: agrees to them. */
  'mediator.pick': command({
    input: strict({ ...aboutCase, mediator: openid }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The committee names: the whole list of who shall sit, one of them with the lead. */
  'mediator.name': command({
    input: strict({
      ...aboutCase,
      mediators: v.pipe(
        listOf(strict({ openid, lead: v.boolean() }), MOST_SEATS, '调解员'),
        v.minLength(1, '还没有选调解员|请至少选一位'),
      ),
    }),
    output: caseView,
    callers: ['registrar', 'head'],
    rate: RATES.write,
  }),

  /** A named mediator discloses, then accepts. */
  'mediator.accept': command({
    input: strict({
      ...aboutCase,
      disclosure: strict({ kin: v.boolean(), interest: v.boolean(), other: v.boolean(), details: writtenText(1000) }),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A named mediator declines; the case is then no longer theirs to see. */
  'mediator.decline': command({
    input: strict({ ...aboutCase, reason: filledText(500) }),
    output: v.object({ declined: v.literal(true) }),
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A side asks that a mediator step aside; a mediator asks it for themself (`mediator` is their own openid). */
  'mediator.askRecusal': command({
    input: strict({ ...aboutCase, mediator: openid, reason: filledText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'mediator.decideRecusal': command({
    input: strict({ ...aboutCase, recusalId: id, granted: v.boolean(), reason: filledText(1000) }),
    output: caseView,
    callers: ['head'],
    rate: RATES.write,
  }),

  /**
   * A side wants another mediator: once freely, then with a reason that the head decides on. With `choosesNobody` the
   * side says that it takes neither this one nor one of its own choice, which is to refuse mediation (在线调解规则 14).
   */
  'mediator.askOther': command({
    input: strict({
      ...aboutCase,
      mediator: openid,
      reason: writtenText(1000),
      choosesNobody: v.optional(flag, false),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The head hands a seat over. */
  'mediator.handOver': command({
    input: strict({ ...aboutCase, from: openid, to: openid, reason: filledText(500) }),
    output: caseView,
    callers: ['head'],
    rate: RATES.write,
  }),
};
