import type { Side } from '../parties/side';
import { MAX_CLAIMS } from '../rights/claims';

/**
 * What an applicant writes. Every value is text as it was typed, so that a half-written form can be kept, shown on a
 * second phone, and criticised field by field; reviewFiling says what still keeps it from being filed.
 */
export interface ApplicantContent {
  contactName: string;
  contactPhone: string;
  /** Where documents reach the applicant. */
  address: string;
}

export interface RespondentContent {
  kind: 'enterprise' | 'person';
  name: string;
  /** Unified social credit code; may stay open. */
  creditCode: string;
  phone: string;
  address: string;
  contact: string;
}

export interface RightContent {
  /** A kind of domain/rights/kinds, or empty while not chosen. */
  kind: string;
  /** Values by the keys of that kind's fields. */
  fields: Record<string, string>;
}

export interface ConductContent {
  /** Acts of domain/rights/conduct. */
  acts: string[];
  /** The goods, work, shop or account complained of. */
  subject: string;
  /** Model, batch or number of pieces. */
  model: string;
  place: string;
  /** Day on which it was found, YYYY-MM-DD. */
  foundOn: string;
  link: string;
}

export interface ClaimContent {
  /** A kind of domain/rights/claims. */
  kind: string;
  /** Amount in yuan as typed, for kinds that carry money. */
  amountYuan: string;
  detail: string;
}

export interface ProceedingContent {
  /** A kind of PROCEEDING_KINDS. */
  kind: string;
  body: string;
  caseNumber: string;
  detail: string;
}

export interface ProceedingsContent {
  /** 'none', 'some', or empty while not answered. */
  answer: string;
  items: ProceedingContent[];
}

export interface FilingContent {
  triage: Record<string, string>;
  applicant: ApplicantContent;
  respondents: RespondentContent[];
  right: RightContent;
  conduct: ConductContent;
  claims: ClaimContent[];
  facts: string;
  proceedings: ProceedingsContent;
}

export type FilingSection = keyof FilingContent;
export const FILING_SECTIONS: readonly FilingSection[] = [
  'triage',
  'applicant',
  'respondents',
  'right',
  'conduct',
  'claims',
  'facts',
  'proceedings',
];

export const PROCEEDING_KINDS = [
  'court',
  'arbitration',
  'administrative',
  'invalidation',
  'customs',
  'police',
] as const;
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];
export const PROCEEDING_NAMES: Readonly<Record<ProceedingKind, string>> = {
  court: '已向法院起诉',
  arbitration: '已申请仲裁',
  administrative: '已向行政机关投诉',
  invalidation: '正在进行无效或撤销程序',
  customs: '海关已扣留货物',
  police: '已向公安机关报案',
};

/** Greatest numbers of things in one filing, and of characters in one field. */
export const FILING_LIMITS = {
  respondents: 10,
  claims: MAX_CLAIMS,
  proceedings: 6,
  acts: 12,
  line: 100,
  address: 200,
  detail: 500,
  facts: 5000,
} as const;

/**
 * Characters of the answer to one item that was asked for. Twenty of them fit into one call of a cloud function (100 KB of
 * text, three bytes a Hanzi).
 */
export const ANSWER_CHARACTERS = 1000;

export function emptyRespondent(): RespondentContent {
  return { kind: 'enterprise', name: '', creditCode: '', phone: '', address: '', contact: '' };
}

export function emptyFiling(): FilingContent {
  return {
    triage: {},
    applicant: { contactName: '', contactPhone: '', address: '' },
    respondents: [emptyRespondent()],
    right: { kind: '', fields: {} },
    conduct: { acts: [], subject: '', model: '', place: '', foundOn: '', link: '' },
    claims: [],
    facts: '',
    proceedings: { answer: '', items: [] },
  };
}

/** Evidence as the case keeps it: the original is sealed, the shared copy has no location data. */
export interface EvidenceItem {
  id: string;
  /** Whose evidence it is; the other sides open it only once it was exchanged. */
  side: Side;
  /** File name as given by its owner. */
  name: string;
  caption: string;
  /** Kind of domain/evidence/fileKind, found by its first bytes. */
  kind: string;
  /** Bytes of the original. */
  size: number;
  /** SHA-256 of the original, hex. */
  sha256: string;
  originalFileId: string;
  /** The copy that others may open; equals the original where there was nothing to strip. */
  sharedFileId: string;
  /** Whether location and device data were taken out of the shared copy. */
  stripped: boolean;
  /** False where such data could not be taken out of this kind: only its owner and the committee open it. */
  shareable: boolean;
  /** A trade secret: for named viewers alone (domain/evidence/vault). */
  secret: boolean;
  addedAt: number;
  addedBy: string;
}

/** A hand signature as lines, in the coordinates of a pad of `width` x `height`. */
export interface Signature {
  width: number;
  height: number;
  strokes: { x: number; y: number; t: number }[][];
}

/** That the applicant read, confirmed and signed: binds signer, content and time. */
export interface Confirmation {
  openid: string;
  name: string;
  signature: Signature;
  /** SHA-256 of the canonical JSON of content and evidence hashes that were signed. */
  contentSha256: string;
  at: number;
}
