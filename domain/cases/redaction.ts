import type { Who } from '../roles/posts';
import { isAboutSecret, isNamedViewer, mayOpenEvidence, sealed } from '../evidence/vault';
import { outcomeApart } from '../ending/outcomeApart';
import type { EvidenceItem, FilingContent } from '../filing/content';
import { maskPhone } from '../parties/mask';
import { respondentNo, respondentSide } from '../parties/side';
import { respondentInWords } from '../inquiry/answer';
import type { MediationCase, Outcome, SupplementRound, TimelineEntry } from './case';
import { noMediationYet, type MediationFacts, type RespondentFacts } from './mediation';
import { takesPart } from './participants';
import { relationTo, sideOf } from './relation';

/** A mediator who was named and has not yet disclosed and accepted sees who the parties are, to judge a conflict; no more. */
function isStillAsked(record: MediationCase, who: Who): boolean {
  return record.mediation.mediators.some((seat) => seat.openid === who.openid && seat.state === 'named');
}

function withoutSubstance(content: FilingContent): FilingContent {
  return {
    ...content,
    triage: {},
    applicant: { contactName: '', contactPhone: '', address: '' },
    respondents: content.respondents.map((each) => ({ ...each, creditCode: '', phone: '', address: '', contact: '' })),
    right: { kind: content.right.kind, fields: {} },
    conduct: { acts: content.conduct.acts, subject: '', model: '', place: '', foundOn: '', link: '' },
    facts: '',
    proceedings: { answer: '', items: [] },
  };
}

/** Who is still asked reads what is asked for, without amounts; whoever takes no part reads of no claims at all. */
function claimsBefore(content: FilingContent, own: RespondentFacts | undefined): FilingContent['claims'] {
  const asked = own?.willingness === 'waiting' || own?.willingness === 'asking';
  return asked ? content.claims.map(({ kind }) => ({ kind, amountYuan: '', detail: '' })) : [];
}

/** Steps that are everybody's who was asked. */
const OF_ALL_ASKED: readonly string[] = ['accept', 'remindRespondents', 'inquiryLapse', 'closeInquiry', 'withdraw'];
/** Steps that are a single respondent's; the text names which. */
const OF_ONE: readonly string[] = ['respond', 'recordAnswer', 'logContact', 'joinRespondent', 'reissueNotice'];

/**
 * The steps of the case that `who` may read: a side that takes part, mediators and the committee all of them; a respondent
 * who does not, those of the inquiry that concern them.
 */
export function timelineFor(record: MediationCase, who: Who): TimelineEntry[] {
  const side = sideOf(record, who);
  const no = side === null ? null : respondentNo(side);
  if (side === null || no === null || takesPart(record, side)) return record.timeline;
  const own = respondentInWords(record, no);
  return record.timeline.filter(
    ({ kind, text }) => OF_ALL_ASKED.includes(kind) || (OF_ONE.includes(kind) && text.includes(own)),
  );
}

/** Whether `who` may know the clocks of the case: a respondent that takes no part only while it is asked. */
export function seesClocks(record: MediationCase, who: Who): boolean {
  const side = sideOf(record, who);
  return side === null || takesPart(record, side) || record.stage === 'INQUIRING';
}

/** How the case ended, for whom it is to know: not what others agreed on without them. */
export function outcomeFor(record: MediationCase, who: Who): Outcome | null {
  const side = sideOf(record, who);
  const apart = side !== null && !takesPart(record, side);
  return apart || isStillAsked(record, who) ? outcomeApart(record) : record.outcome;
}

/**
 * What `who` may read of the filing. The applicant's side, mediators who accepted, and the committee read all of it. A
 * respondent who agreed to take part reads what is said against them, without telephones; a trade secret only who was
 * named for it (人民调解法 15(4)); before that only what the notice says.
 */
export function contentFor(record: MediationCase, who: Who): FilingContent {
  const { content } = record;
  const relation = relationTo(record, who);
  if (relation === 'mediator') {
    return isStillAsked(record, who) ? { ...withoutSubstance(content), claims: [] } : content;
  }
  if (relation !== 'respondent') return content;
  const side = sideOf(record, who);
  const no = side === null ? null : respondentNo(side);
  const own = record.mediation.respondents.find((respondent) => respondent.no === no);
  if (own?.willingness !== 'agreed') return { ...withoutSubstance(content), claims: claimsBefore(content, own) };
  const restricted = isAboutSecret(content.right.kind) && !isNamedViewer(record, who);
  return {
    ...content,
    triage: {},
    applicant: { ...content.applicant, contactPhone: maskPhone(content.applicant.contactPhone), address: '' },
    respondents: content.respondents.map((each, index) =>
      index + 1 === no ? each : { ...each, creditCode: '', phone: '', address: '', contact: '' },
    ),
    right: restricted ? { kind: content.right.kind, fields: {} } : content.right,
  };
}

/**
 * The evidence as `who` sees it: a side its own and what was exchanged; mediators and the committee all. Of a trade
 * secret whoever may not open it sees that it exists.
 */
export function evidenceSeenBy(record: MediationCase, who: Who): { item: EvidenceItem; mayOpen: boolean }[] {
  return evidenceFor(record, who).map((item) => {
    const mayOpen = mayOpenEvidence(record, who, item);
    return { item: mayOpen ? item : sealed(item), mayOpen };
  });
}

/** The evidence that exists for `who`; whether they may open it is asked beside (mayOpenEvidence). */
export function evidenceFor(record: MediationCase, who: Who): EvidenceItem[] {
  const relation = relationTo(record, who);
  if (relation === 'committee') return record.evidence;
  if (relation === 'mediator') return isStillAsked(record, who) ? [] : record.evidence;
  const side = sideOf(record, who);
  const shared = side !== null && takesPart(record, side) ? record.mediation.exchanged : [];
  return record.evidence.filter((item) => item.side === side || shared.includes(item.id));
}

/** What the notice says of a mediation: who was asked, and who was named. */
function onlyParties(facts: MediationFacts, own: number | null): MediationFacts {
  return {
    ...noMediationYet(),
    respondents: facts.respondents.map((respondent) =>
      respondent.no === own
        ? respondent
        : { ...respondent, notice: null, reason: '', people: [], tries: [], second: null },
    ),
    mediators: facts.mediators,
    // What is asked of a side before it may say yes, it has to know while it is asked.
    circumstances: facts.circumstances.filter(({ side }) => own !== null && side === respondentSide(own)),
  };
}

/**
 * The facts of the mediation that are open to `who` at all, before they are shown by side. Nothing but the parties to a
 * mediator who was named and has not accepted, and to a respondent who does not take part: what others talk about is
 * between them (人民调解法 15(4)).
 */
export function mediationFor(record: MediationCase, who: Who): MediationFacts {
  const relation = relationTo(record, who);
  if (relation === 'mediator' && isStillAsked(record, who)) return onlyParties(record.mediation, null);
  const side = sideOf(record, who);
  if (side === null || takesPart(record, side)) return record.mediation;
  return onlyParties(record.mediation, respondentNo(side));
}

/** What the registrar asked of the applicant is between these two. */
export function supplementsFor(record: MediationCase, who: Who): SupplementRound[] {
  const relation = relationTo(record, who);
  return relation === 'applicant' || relation === 'committee' ? record.supplements : [];
}
