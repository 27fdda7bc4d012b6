import type { MediationView } from '@/contract/mediationView';
import { ORAL_WARNING } from '@/domain/agreement/agreeOrally';
import { boundSides, effectiveAt } from '@/domain/agreement/effect';
import { draftFindings, textToSign } from '@/domain/agreement/openSigning';
import { dayOf, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import type { Agreement, MediationSession, RespondentFacts } from '@/domain/cases/mediation';
import type { PartyCircumstance } from '@/domain/cases/partyFacts';
import { contentFor, mediationFor } from '@/domain/cases/redaction';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { CIRCUMSTANCE_TEXTS } from '@/domain/circumstances/circumstance';
import { OUTSIDER_STATE_NAMES } from '@/domain/outsiders/outsider';
import { peopleWhoCouldView, viewersInWords } from '@/domain/evidence/vault';
import { CHANNEL_NAMES } from '@/domain/packs/channels';
import { openItems } from '@/domain/mediators/openItems';
import { basisInWords, packOf } from '@/domain/packs/packOn';
import { CLAIM_STATE_NAMES, claimsOf } from '@/domain/course/claims';
import { isUndisputed } from '@/domain/course/facts';
import { SUSPENSION_NAMES, suspensionForSides } from '@/domain/course/suspension';
import { respondentSide, type Side } from '@/domain/parties/side';
import { obligationState } from '@/domain/performance/obligationState';
import { calendarEntryOf } from '@/domain/sessions/calendarEntry';
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES } from '@/domain/sessions/sessionWords';
import type { Context } from '../kernel/context';
import { ruleInWords } from './ruleInWords';

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
    notice:
      eye.committee && notice
        ? { token: notice.token, checkCode: notice.checkCode, dueOn: notice.dueOn, served: notice.served }
        : null,
    second: second && (inside || own) ? { askedAt: second.askedAt, willing: second.willing } : null,
  };
}

function viewSession(session: MediationSession, eye: Eye): MediationView['sessions'][number] {
  const { record, token, sounds, ...common } = session;
  return {
    ...common,
    sounds: eye.side === null ? sounds.map(({ id, name, size, at, byName }) => ({ id, name, size, at, byName })) : [],
    modeName: SESSION_MODE_NAMES[session.mode],
    record: record && { ...record, resultName: SESSION_RESULT_NAMES[record.result] },
    calendar: calendarEntryOf(session),
    token: eye.side === null ? token : null,
  };
}

/** The agreement; what is unclear in it, and what a draft would say, is the mediators' alone. */
function viewAgreement(record: MediationCase, agreement: Agreement, eye: Eye): MediationView['agreement'] {
  const { reports } = record.mediation;
  const inside = eye.side === null;
  const effective = effectiveAt(agreement, boundSides(agreement));
  const drafting = agreement.openedAt === null;
  return {
    edition: agreement.edition,
    obligations: agreement.obligations.map((obligation) => ({
      ...obligation,
      ...(effective === null
        ? { paidFen: 0, state: 'open' as const }
        : obligationState(obligation, reports, eye.today)),
    })),
    terms: agreement.terms,
    claims: agreement.claims,
    oral: agreement.oral,
    readBy: agreement.readBy,
    signed: agreement.signatures.map(({ side, name, at }) => ({ side, name, at })),
    sealedAt: agreement.seal?.at ?? null,
    effectiveAt: effective,
    fingerprint: agreement.textSha256.slice(0, 16).toUpperCase(),
    text: drafting ? textToSign(record) : agreement.text,
    boundSides: boundSides(agreement),
    noOwnership: agreement.noOwnership,
    severable: agreement.severable,
    warning: agreement.oral ? ORAL_WARNING : null,
    refusals: agreement.refusals.map((refusal) => ({
      ...refusal,
      reason: inside || refusal.side === eye.side ? refusal.reason : '',
    })),
    findings: drafting && inside ? draftFindings(record, eye.today) : [],
  };
}

function viewCircumstance(each: PartyCircumstance, eye: Eye): MediationView['circumstances'][number] {
  const { id, side, kind, note, upToFen, met } = each;
  const { name, needs, advice, rule } = CIRCUMSTANCE_TEXTS[kind];
  const ruled = ruleInWords(rule, eye.today);
  return { id, side, kind, kindName: name, note, upToFen, needs, advice: [...advice], rule: ruled, met };
}

/** Under which rules it runs: those of the day on which it was taken in. */
function viewPack(record: MediationCase): MediationView['pack'] {
  const pack = packOf(record);
  if (!pack || record.packDay === null) return null;
  const { channel, fee, silenceText, absenceText: absence } = pack;
  const { title, mediator, seal, sealShort, then } = pack.product;
  const product = { title, mediator, seal, sealShort, then };
  const basis = basisInWords(pack, record.packDay);
  return { id: channel, name: CHANNEL_NAMES[channel], fee, silence: silenceText, absence, basis, product };
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
    hasChanged: facts.changes.some((change) => change.side === eye.side),
    recusals: facts.recusals.filter((each) => inside || each.side === eye.side),
    sessions: facts.sessions.map((session) => viewSession(session, eye)),
    claims: claimsOf({ ...record, content: contentFor(record, context.who), mediation: facts }).map((claim) => ({
      ...claim,
      stateName: CLAIM_STATE_NAMES[claim.state],
    })),
    undisputed: facts.undisputed.map((fact) => ({ ...fact, settled: isUndisputed(record, fact) })),
    defences: facts.defences,
    exchanged: facts.exchanged,
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
    agreement: drafted ? viewAgreement({ ...record, mediation: facts }, drafted, eye) : null,
    circumstances: facts.circumstances
      .filter((each) => inside || each.side === eye.side)
      .map((each) => viewCircumstance(each, eye)),
    outsiders: facts.outsiders.map(({ notes, ...outsider }) => ({
      ...outsider,
      stateName: OUTSIDER_STATE_NAMES[outsider.state],
      notes: inside ? notes : [],
    })),
    secretViewers: viewersInWords({ ...record, mediation: facts }),
    couldView: relation === 'mediator' ? peopleWhoCouldView({ ...record, mediation: facts }) : [],
    reports: facts.reports,
    visits: inside ? facts.visits : [],
    ownRating: facts.satisfaction.find((each) => each.side === eye.side)?.score ?? null,
    openItems: inside ? openItems(record, context.now) : [],
    pack: viewPack(record),
  };
}
