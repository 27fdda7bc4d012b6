import type { MediationView } from '@/contract/mediationView';
import { boundSides, effectiveAt } from '@/domain/agreement/effect';
import { dayOf, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import type { Agreement, MediationFacts, MediationSession, RespondentFacts } from '@/domain/cases/mediation';
import { contentFor, mediationFor } from '@/domain/cases/redaction';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { CHANNEL_NAMES } from '@/domain/packs/channels';
import { basisInWords, packOf } from '@/domain/packs/packOn';
import { CLAIM_STATE_NAMES, claimsOf } from '@/domain/course/claims';
import { isUndisputed } from '@/domain/course/facts';
import { SUSPENSION_NAMES, suspensionForSides } from '@/domain/course/suspension';
import { respondentSide, type Side } from '@/domain/parties/side';
import { obligationState } from '@/domain/performance/obligationState';
import { calendarEntryOf } from '@/domain/sessions/calendarEntry';
import { SESSION_RESULT_NAMES } from '@/domain/sessions/keepRecord';
import { SESSION_MODE_NAMES } from '@/domain/sessions/sessionWords';
import type { Context } from '../kernel/context';

/** Who is looking: a side sees its own and what is common; mediators and the committee see both sides' common facts. */
interface Eye {
  side: Side | null;
  /** Of the committee's desk, which prints and sends the notices. */
  committee: boolean;
  today: Day;
}

function viewRespondent(respondent: RespondentFacts, eye: Eye): MediationView['respondents'][number] {
  const side = respondentSide(respondent.no);
  const inside = eye.side === null;
  const own = eye.side === side;
  const { notice, second } = respondent;
  return {
    side,
    name: respondent.name,
    willingness: respondent.willingness,
    answeredAt: respondent.answeredAt,
    reminders: notice?.reminders ?? 0,
    reason: inside || own ? respondent.reason : '',
    people: inside || own ? respondent.people.map(({ name, phone }) => ({ name, phone })) : [],
    tries: inside ? respondent.tries : [],
    notice: eye.committee && notice ? { token: notice.token, checkCode: notice.checkCode, dueOn: notice.dueOn } : null,
    second: second && (inside || own) ? { askedAt: second.askedAt, willing: second.willing } : null,
  };
}

function viewSession(session: MediationSession, eye: Eye): MediationView['sessions'][number] {
  const { record, token, ...common } = session;
  return {
    ...common,
    modeName: SESSION_MODE_NAMES[session.mode],
    record: record && { ...record, resultName: SESSION_RESULT_NAMES[record.result] },
    calendar: calendarEntryOf(session),
    token: eye.side === null ? token : null,
  };
}

function viewAgreement(agreement: Agreement, facts: MediationFacts, eye: Eye): MediationView['agreement'] {
  return {
    edition: agreement.edition,
    obligations: agreement.obligations.map((obligation) => ({
      ...obligation,
      ...obligationState(obligation, facts.reports, eye.today),
    })),
    terms: agreement.terms,
    claims: agreement.claims,
    oral: agreement.oral,
    readBy: agreement.readBy,
    signed: agreement.signatures.map(({ side, name, at }) => ({ side, name, at })),
    sealedAt: agreement.seal?.at ?? null,
    effectiveAt: effectiveAt(agreement, boundSides(agreement)),
    fingerprint: agreement.textSha256.slice(0, 16).toUpperCase(),
    findings: [],
  };
}

/** Under which rules it runs: those of the day on which it was taken in. */
function viewPack(record: MediationCase): MediationView['pack'] {
  const pack = packOf(record);
  if (!pack || record.packDay === null) return null;
  const { channel, fee, silenceText } = pack;
  const basis = basisInWords(pack, record.packDay);
  return { id: channel, name: CHANNEL_NAMES[channel], fee, silence: silenceText, basis };
}

/** The mediation as the caller's side may see it. A text that is still being drafted is the mediators' alone. */
export function viewMediation(record: MediationCase, context: Context): MediationView {
  const facts = mediationFor(record, context.who);
  const relation = relationTo(record, context.who);
  const side = sideOf(record, context.who);
  const eye: Eye = { side, committee: relation === 'committee', today: dayOf(context.now) };
  const inside = side === null;
  const drafted = facts.agreement && (inside || facts.agreement.openedAt !== null) ? facts.agreement : null;
  return {
    ownSide: eye.side,
    sides: [
      { side: 'applicant', name: record.applicant.name },
      ...facts.respondents.map(({ no, name }) => ({ side: respondentSide(no), name })),
    ],
    respondents: facts.respondents.map((respondent) => viewRespondent(respondent, eye)),
    picks: facts.picks.filter((pick) => inside || pick.side === eye.side).map(({ side, openid }) => ({ side, openid })),
    mediators: facts.mediators.map(({ openid, name, lead, state, why, disclosure, dueOn }) => ({
      openid,
      name,
      lead,
      state,
      why,
      disclosure,
      dueOn,
    })),
    recusals: facts.recusals.filter((each) => inside || each.side === eye.side),
    sessions: facts.sessions.map((session) => viewSession(session, eye)),
    claims: claimsOf({ ...record, content: contentFor(record, context.who), mediation: facts }).map((claim) => ({
      ...claim,
      stateName: CLAIM_STATE_NAMES[claim.state],
    })),
    undisputed: facts.undisputed.map((fact) => ({ ...fact, settled: isUndisputed(record, fact) })),
    extensions: facts.extensions.map(({ id, workingDays, reason, by, consents, refusedBy, until }) => ({
      id,
      workingDays,
      reason,
      byName: by,
      consents,
      refusedBy,
      until,
    })),
    suspensions: facts.suspensions
      .map((suspension) => (inside ? suspension : suspensionForSides(suspension)))
      .map((suspension) => ({ ...suspension, reasonName: SUSPENSION_NAMES[suspension.reason] })),
    agreement: drafted ? viewAgreement(drafted, facts, eye) : null,
    reports: facts.reports,
    visits: inside ? facts.visits : [],
    ownRating: facts.satisfaction.find((each) => each.side === eye.side)?.score ?? null,
    pack: viewPack(record),
  };
}
