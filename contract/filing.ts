import * as v from 'valibot';
import { FILING_LIMITS as L } from '@/domain/filing/content';
import {
  choice,
  fieldRecord,
  filledText,
  flag,
  handSignature,
  id,
  instant,
  listOf,
  reference,
  strict,
  text,
  uploadedFileId,
  version,
  writtenText,
  yes,
} from './fields';
import { command, query, RATES } from './procedure';

const line = text(L.line);

/** The sections of a filing as they are typed: shape and size only; what is missing is said by the review. */
export const filingSections = {
  triage: fieldRecord(200),
  applicant: strict({ contactName: line, contactPhone: line, address: text(L.address) }),
  respondents: listOf(
    strict({
      kind: choice(['enterprise', 'person']),
      name: line,
      creditCode: line,
      phone: line,
      address: text(L.address),
      contact: line,
    }),
    L.respondents,
    '被申请人',
  ),
  right: strict({ kind: line, fields: fieldRecord(L.detail) }),
  conduct: strict({
    acts: listOf(line, L.acts, '行为'),
    subject: text(L.detail),
    model: text(L.line),
    place: text(L.address),
    foundOn: text(10),
    link: text(L.detail),
  }),
  claims: listOf(strict({ kind: line, amountYuan: text(20), detail: text(L.detail) }), L.claims, '请求'),
  facts: text(L.facts),
  proceedings: strict({
    answer: choice(['', 'none', 'some']),
    items: listOf(
      strict({ kind: line, body: line, caseNumber: line, detail: text(L.detail) }),
      L.proceedings,
      '其他程序',
    ),
  }),
};

/** One section to be kept. `{section: 'facts', value: '…'}`. */
export const sectionChange = v.variant(
  'section',
  [
    strict({ section: v.literal('triage'), value: filingSections.triage }),
    strict({ section: v.literal('applicant'), value: filingSections.applicant }),
    strict({ section: v.literal('respondents'), value: filingSections.respondents }),
    strict({ section: v.literal('right'), value: filingSections.right }),
    strict({ section: v.literal('conduct'), value: filingSections.conduct }),
    strict({ section: v.literal('claims'), value: filingSections.claims }),
    strict({ section: v.literal('facts'), value: filingSections.facts }),
    strict({ section: v.literal('proceedings'), value: filingSections.proceedings }),
  ],
  '这个栏目不存在|请刷新页面后重填',
);
export type SectionChange = v.InferOutput<typeof sectionChange>;

export const evidenceView = v.object({
  id: v.string(),
  name: v.string(),
  caption: v.string(),
  kind: v.string(),
  size: v.number(),
  sha256: v.string(),
  stripped: v.boolean(),
  /** False where the place cannot be taken out of the file: it is not exchanged. */
  shareable: v.boolean(),
  /** A trade secret: only named viewers and mediators open it, the others see that it exists. */
  secret: v.boolean(),
  mayOpen: v.boolean(),
  side: v.string(),
  addedAt: instant,
});
export type EvidenceView = v.InferOutput<typeof evidenceView>;

export const filingContentView = v.object({
  triage: v.record(v.string(), v.string()),
  applicant: v.object({ contactName: v.string(), contactPhone: v.string(), address: v.string() }),
  respondents: v.array(
    v.object({
      kind: v.picklist(['enterprise', 'person']),
      name: v.string(),
      creditCode: v.string(),
      phone: v.string(),
      address: v.string(),
      contact: v.string(),
    }),
  ),
  right: v.object({ kind: v.string(), fields: v.record(v.string(), v.string()) }),
  conduct: v.object({
    acts: v.array(v.string()),
    subject: v.string(),
    model: v.string(),
    place: v.string(),
    foundOn: v.string(),
    link: v.string(),
  }),
  claims: v.array(v.object({ kind: v.string(), amountYuan: v.string(), detail: v.string() })),
  facts: v.string(),
  proceedings: v.object({
    answer: v.string(),
    items: v.array(v.object({ kind: v.string(), body: v.string(), caseNumber: v.string(), detail: v.string() })),
  }),
});

export const filingView = v.object({
  caseId: v.string(),
  version: v.number(),
  applicant: v.object({ enterpriseId: v.string(), name: v.string(), status: v.string() }),
  place: v.nullable(v.string()),
  content: filingContentView,
  evidence: v.array(evidenceView),
  changedAt: instant,
});
export type FilingView = v.InferOutput<typeof filingView>;

export const receiptView = v.object({
  caseId: v.string(),
  number: v.string(),
  at: instant,
  token: v.string(),
  fingerprint: v.string(),
  applicantName: v.string(),
  title: v.string(),
  committeeName: v.string(),
  committeePhone: v.string(),
  /** What happens next, and until when. */
  next: v.object({ text: v.string(), dueOn: v.string(), provisional: v.boolean(), rule: v.string() }),
  /** That the request interrupts the limitation period: what it proves and what not, with the article. */
  limitation: v.object({ from: v.string(), proves: v.string(), provesNot: v.string(), rule: v.string() }),
});
export type ReceiptView = v.InferOutput<typeof receiptView>;

export const filingProcedures = {
  /** Opens a draft for an enterprise, or gives the one that this person left unfinished for it. */
  'filing.start': command({
    input: strict({ enterpriseId: reference, posterToken: v.nullable(id), fresh: flag }),
    output: filingView,
    callers: ['person'],
    rate: RATES.costly,
  }),

  'filing.get': query({
    input: strict({ caseId: id }),
    output: filingView,
    callers: ['person'],
    rate: RATES.read,
  }),

  /** Keeps sections as typed. `version` is the one last seen; CHANGED_MEANWHILE when another phone saved since. */
  'filing.save': command({
    input: strict({ caseId: id, version, changes: listOf(sectionChange, 8, '内容') }),
    output: v.object({ version: v.number(), savedAt: instant }),
    callers: ['person'],
    rate: RATES.save,
  }),

  /** Takes an uploaded file in: kind by content, size, SHA-256, copy without location data. FILE_REFUSED with the reason. */
  'filing.addEvidence': command({
    input: strict({
      caseId: id,
      fileId: uploadedFileId,
      name: filledText(200),
      caption: writtenText(200),
      /** A trade secret: for named viewers and mediators alone. */
      secret: v.optional(flag, false),
    }),
    output: v.object({ version: v.number(), item: evidenceView }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** Order and captions of what is there; ids left out are removed. */
  'filing.arrangeEvidence': command({
    input: strict({ caseId: id, version, items: listOf(strict({ id, caption: writtenText(200) }), 60, '证据') }),
    output: v.object({ version: v.number(), evidence: v.array(evidenceView) }),
    callers: ['person'],
    rate: RATES.write,
  }),

  /** What still keeps the draft from being filed, and earlier filings of the same thing. */
  'filing.review': query({
    input: strict({ caseId: id }),
    output: v.object({
      version: v.number(),
      findings: v.array(v.object({ field: v.string(), problem: v.string(), remedy: v.string() })),
      earlier: v.array(v.object({ number: v.string(), stageName: v.string(), submittedAt: instant })),
    }),
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Confirms by hand signature and files. Comes again with the same answer. */
  'filing.submit': command({
    input: strict({
      caseId: id,
      version,
      signature: handSignature,
      /** Told of the rules, and asks of free will (人民调解法 art 3). */
      voluntary: yes,
      /** What is said is true; sham mediation has consequences. */
      truthful: yes,
    }),
    output: receiptView,
    callers: ['person'],
    rate: RATES.costly,
  }),

  'filing.discard': command({
    input: strict({ caseId: id }),
    output: v.object({ discarded: v.literal(true) }),
    callers: ['person'],
    rate: RATES.write,
  }),

  'receipt.get': query({
    input: strict({ caseId: id }),
    output: receiptView,
    callers: ['person'],
    rate: RATES.read,
  }),
};
