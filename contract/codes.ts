import * as v from 'valibot';
import { MOST_PARK } from '@/domain/enterprises/rollEntry';
import { POSTER_COLOURS, POSTER_PAPERS } from '@/domain/posters/design';
import { committeeView } from './account';
import { choice, cursor, filledText, id, instant, strict, writtenText } from './fields';
import { command, query, RATES } from './procedure';
import { madeFile } from './statistics';
import { CODE_KINDS, POSTER_KINDS } from './vocabulary';

export const posterView = v.object({
  token: v.string(),
  kind: v.picklist(POSTER_KINDS),
  title: v.string(),
  place: v.string(),
  enterpriseId: v.nullable(v.string()),
  line: v.string(),
  colour: v.picklist(POSTER_COLOURS),
  scans: v.number(),
  issuedAt: instant,
  revokedAt: v.nullable(instant),
});
/** How far a file of many posters has come. */
export const batchView = v.object({
  batchId: v.string(),
  total: v.number(),
  /** Posters whose code is drawn. */
  done: v.number(),
  /** Once it is printed. */
  file: v.nullable(madeFile),
});
export type BatchView = v.InferOutput<typeof batchView>;
export type PosterView = v.InferOutput<typeof posterView>;

/** What the receipt's code proves to anybody: genuine or not, kind, number, date, body. Nothing of the dispute. */
export const receiptCheckView = v.object({
  state: v.picklist(['genuine', 'withdrawn']),
  kindName: v.string(),
  number: v.string(),
  submittedAt: instant,
  committeeName: v.string(),
  committeePhone: v.string(),
  /** First characters of the hash of what was handed in, to compare with the receipt on paper. */
  fingerprint: v.string(),
});
export type ReceiptCheckView = v.InferOutput<typeof receiptCheckView>;

/** A line of text under the title, and the colour of the print. */
const design = {
  line: v.optional(writtenText(40), ''),
  colour: v.optional(choice(POSTER_COLOURS), 'blue'),
};
const POSTER_DESK = ['administrator', 'registrar', 'head'] as const;

export const codeProcedures = {
  /** What a scanned code leads to. CODE_UNKNOWN, CODE_REVOKED. Counts the scan. */
  'code.open': query({
    input: strict({ token: id }),
    output: v.object({
      kind: v.picklist(CODE_KINDS),
      title: v.string(),
      place: v.string(),
      enterprise: v.nullable(v.object({ creditCode: v.string(), name: v.string() })),
      committee: committeeView,
    }),
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /** Checks the genuineness of a receipt. CODE_UNKNOWN when it is none. */
  'receipt.check': query({
    input: strict({ token: id }),
    output: receiptCheckView,
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  'poster.issue': command({
    input: strict({
      kind: choice(POSTER_KINDS),
      title: filledText(40),
      place: filledText(60),
      /** For an enterprise's own poster. */
      creditCode: v.nullable(writtenText(40)),
      ...design,
    }),
    output: posterView,
    callers: ['administrator', 'registrar', 'head'],
    rate: RATES.costly,
  }),

  'poster.revoke': command({
    input: strict({ token: id, reason: filledText(200) }),
    output: posterView,
    callers: ['administrator', 'registrar', 'head'],
    rate: RATES.write,
  }),

  'poster.list': query({
    input: strict({ cursor }),
    output: v.object({ items: v.array(posterView), next: v.nullable(v.string()) }),
    callers: ['administrator', 'registrar', 'head'],
    rate: RATES.read,
  }),

  /** One poster as a PDF to print. Logged nowhere: a poster is public. CODE_REVOKED. */
  'poster.print': query({
    input: strict({ token: id, paper: choice(POSTER_PAPERS) }),
    output: madeFile,
    callers: POSTER_DESK,
    rate: RATES.costly,
  }),

  /** Begins one file with a poster for every enterprise of the city's list, or of one park. An enterprise keeps its code. */
  'posterBatch.start': command({
    input: strict({
      park: v.nullable(writtenText(MOST_PARK)),
      paper: choice(POSTER_PAPERS),
      title: filledText(40),
      ...design,
    }),
    output: batchView,
    callers: POSTER_DESK,
    rate: RATES.costly,
  }),

  /** Goes on with it: some more codes, at last the file. To be called until there is a file. */
  'posterBatch.step': command({
    input: strict({ batchId: id }),
    output: batchView,
    callers: POSTER_DESK,
    rate: RATES.write,
  }),

  /** A link of ten minutes to the picture of a code, which is made when first asked for. Own receipts, or posters (committee). */
  'code.picture': command({
    input: strict({ token: id }),
    output: v.object({ url: v.string() }),
    callers: ['person'],
    rate: RATES.costly,
  }),
};
