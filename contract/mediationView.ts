import * as v from 'valibot';
import { CLAIM_STATES, SESSION_RESULTS } from '@/domain/cases/mediation';
import { CIRCUMSTANCES, OUTSIDER_STATES } from '@/domain/cases/partyFacts';
import { instant } from './fields';

const side = v.string();

/** What a person may see of the mediation itself; the server leaves out what their side may not know. */
export const mediationView = v.object({
  /** Their own side, or null for mediators and the committee. */
  ownSide: v.nullable(side),
  /** Sides with their names, the applicant first. */
  sides: v.array(v.object({ side, name: v.string() })),
  respondents: v.array(
    v.object({
      side,
      name: v.string(),
      willingness: v.picklist(['waiting', 'agreed', 'refused', 'asking', 'silent', 'unreachable']),
      answeredAt: v.nullable(instant),
      reminders: v.number(),
      /** Committee and mediators only; empty for the sides. */
      reason: v.string(),
      /** Who answered with the code; for the respondent's own side, mediators who accepted, and the committee. */
      people: v.array(v.object({ name: v.string(), phone: v.string() })),
      tries: v.array(v.object({ at: instant, byName: v.string(), way: v.string(), result: v.string() })),
      notice: v.nullable(
        v.object({
          token: v.string(),
          checkCode: v.string(),
          dueOn: v.string(),
          served: v.nullable(v.object({ on: v.string(), way: v.picklist(['delivered', 'opened']) })),
        }),
      ),
      /** The second question; for the respondent's own side, mediators and the committee. */
      second: v.nullable(v.object({ askedAt: instant, willing: v.nullable(v.boolean()) })),
    }),
  ),
  picks: v.array(v.object({ side, openid: v.string() })),
  mediators: v.array(
    v.object({
      openid: v.string(),
      name: v.string(),
      lead: v.boolean(),
      state: v.string(),
      why: v.string(),
      disclosure: v.nullable(v.string()),
      dueOn: v.string(),
    }),
  ),
  /** The caller's side has changed a mediator: another change is for the head to decide. */
  hasChanged: v.boolean(),
  recusals: v.array(
    v.object({
      id: v.string(),
      side,
      mediator: v.string(),
      reason: v.string(),
      at: instant,
      decided: v.nullable(v.object({ granted: v.boolean(), byName: v.string(), reason: v.string() })),
    }),
  ),
  sessions: v.array(
    v.object({
      id: v.string(),
      mode: v.string(),
      place: v.string(),
      agenda: v.string(),
      state: v.string(),
      times: v.array(v.object({ id: v.string(), startsAt: instant, minutes: v.number() })),
      answers: v.array(v.object({ side, timeIds: v.array(v.string()) })),
      chosen: v.nullable(v.string()),
      attendance: v.array(v.object({ side, name: v.string(), at: instant })),
      record: v.nullable(
        v.object({
          present: v.array(v.string()),
          absent: v.array(side),
          told: v.object({ rights: v.boolean(), recusal: v.boolean(), sham: v.boolean() }),
          recording: v.picklist(['none', 'consented']),
          statements: v.string(),
          issues: v.string(),
          course: v.string(),
          result: v.picklist(SESSION_RESULTS),
          resultName: v.string(),
          failedWhy: v.string(),
          readBy: v.array(side),
          remarks: v.array(v.object({ side, text: v.string(), at: instant })),
          writtenByName: v.string(),
          at: instant,
        }),
      ),
      /** Spoken notes; mediators and the committee only. */
      sounds: v.array(
        v.object({ id: v.string(), name: v.string(), size: v.number(), at: instant, byName: v.string() }),
      ),
      changes: v.array(v.object({ reason: v.string(), at: instant })),
      cancelReason: v.string(),
      modeName: v.string(),
      /** For the phone's calendar, which others may see: nothing of the case. Null unless the time is set. */
      calendar: v.nullable(
        v.object({ title: v.string(), startsAt: instant, endsAt: instant, place: v.string(), note: v.string() }),
      ),
      /** Mediators only: what the code at the door opens. */
      token: v.nullable(v.string()),
    }),
  ),
  /** One for each claim of the filing, in its order. */
  claims: v.array(
    v.object({
      index: v.number(),
      state: v.picklist(CLAIM_STATES),
      stateName: v.string(),
      note: v.string(),
      saidBy: v.string(),
    }),
  ),
  undisputed: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      confirmedBy: v.array(side),
      /** Every side has confirmed it: it may be used later (在线调解规则 18). */
      settled: v.boolean(),
    }),
  ),
  /** What respondents say of the facts, as every side may read it since it was exchanged. */
  defences: v.array(
    v.object({ side, edition: v.number(), text: v.string(), writtenAt: instant, exchangedAt: instant }),
  ),
  /** Ids of the evidence that every side may open; the caller sees their own and these. */
  exchanged: v.array(v.string()),
  extensions: v.array(
    v.object({
      id: v.string(),
      workingDays: v.number(),
      reason: v.string(),
      byName: v.string(),
      consents: v.array(side),
      refusedBy: v.nullable(side),
      /** The day until which it was extended, once every side had agreed. */
      until: v.nullable(v.string()),
    }),
  ),
  suspensions: v.array(
    v.object({
      reason: v.string(),
      reasonName: v.string(),
      note: v.string(),
      from: v.string(),
      to: v.nullable(v.string()),
    }),
  ),
  agreement: v.nullable(
    v.object({
      edition: v.number(),
      obligations: v.array(
        v.object({
          no: v.number(),
          kind: v.string(),
          debtor: side,
          creditor: side,
          amountFen: v.nullable(v.number()),
          what: v.string(),
          manner: v.string(),
          dueOn: v.string(),
          proof: v.string(),
          /** Computed: what was paid and confirmed, and how it stands. */
          paidFen: v.number(),
          state: v.picklist(['open', 'reported', 'unanswered', 'disputed', 'done', 'overdue']),
        }),
      ),
      terms: v.string(),
      claims: v.array(v.number()),
      oral: v.boolean(),
      readBy: v.array(side),
      signed: v.array(v.object({ side: v.string(), name: v.string(), at: instant })),
      sealedAt: v.nullable(instant),
      /** Computed from signatures and seal (人民调解法 29, 30), never typed. */
      effectiveAt: v.nullable(instant),
      fingerprint: v.string(),
      /** What is signed, word for word, its lines by line feeds; for mediators also what a draft would say. */
      text: v.string(),
      /** The sides that it binds: who has to sign. */
      boundSides: v.array(side),
      noOwnership: v.boolean(),
      severable: v.boolean(),
      /** Set with an oral one: what the sides should know about it. */
      warning: v.nullable(v.string()),
      /** Who would not sign an edition; the reason is for that side, mediators and the committee. */
      refusals: v.array(v.object({ side, edition: v.number(), reason: v.string(), at: instant })),
      /** What is still unclear about it; empty: it may be signed. For mediators. */
      findings: v.array(v.object({ field: v.string(), problem: v.string(), remedy: v.string() })),
    }),
  ),
  /** What is or was missing before a side can be bound; its own, and for mediators and the committee all. */
  circumstances: v.array(
    v.object({
      id: v.string(),
      side,
      kind: v.picklist(CIRCUMSTANCES),
      kindName: v.string(),
      note: v.string(),
      upToFen: v.nullable(v.number()),
      /** What is still missing, and what the side should know besides. */
      needs: v.string(),
      advice: v.array(v.string()),
      rule: v.string(),
      met: v.nullable(
        v.object({
          name: v.string(),
          document: v.string(),
          /** The paper itself among the evidence; null where only its name was taken down. */
          evidenceId: v.nullable(v.string()),
          byName: v.string(),
          at: instant,
        }),
      ),
    }),
  ),
  /** People outside of the case whose rights may be touched; what they said is for mediators and the committee. */
  outsiders: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      what: v.string(),
      state: v.picklist(OUTSIDER_STATES),
      stateName: v.string(),
      notes: v.array(v.object({ state: v.string(), note: v.string(), byName: v.string(), at: instant })),
    }),
  ),
  /** Who may open trade secrets, by side: their names for the sides, and who could be named for mediators. */
  secretViewers: v.array(v.object({ side, sideName: v.string(), names: v.array(v.string()) })),
  couldView: v.array(v.object({ side, openid: v.string(), name: v.string() })),
  reports: v.array(
    v.object({
      id: v.string(),
      no: v.number(),
      side,
      amountFen: v.nullable(v.number()),
      note: v.string(),
      evidenceIds: v.array(v.string()),
      at: instant,
      /** Last day for the creditor's word; null where none is set. */
      answerBy: v.nullable(v.string()),
      /** What comes of silence after it: it counts as done, or a mediator looks at the proof. */
      onSilence: v.nullable(v.picklist(['counts', 'check'])),
      silentSince: v.nullable(v.string()),
      answer: v.string(),
      reason: v.string(),
    }),
  ),
  visits: v.array(v.object({ at: instant, byName: v.string(), way: v.string(), findings: v.string() })),
  ownRating: v.nullable(v.number()),
  /** Under which rules it runs. */
  /** For mediators and the committee: what is still to be done, in words; nothing of it was said in confidence. */
  openItems: v.array(v.string()),
  pack: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      fee: v.string(),
      silence: v.string(),
      absence: v.string(),
      basis: v.string(),
      /** What the agreement is called, who leads the mediation and signs it, whose seal it gets, and what is done with it. */
      product: v.object({
        title: v.string(),
        mediator: v.string(),
        seal: v.string(),
        sealShort: v.string(),
        then: v.string(),
      }),
    }),
  ),
});
export type MediationView = v.InferOutput<typeof mediationView>;
