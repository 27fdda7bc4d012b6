import * as v from 'valibot';
import { MOST_INSTRUMENT, MOST_SOURCE } from '@/domain/lawTexts/limits';
import {
  cursor,
  day,
  filledText,
  flag,
  instant,
  nothing,
  reference,
  strict,
  uploadedFileId,
  wholeNumber,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Of a text that was proposed: it waits for a second person, holds, was not agreed to, was taken back by who proposed it before
 * it ever held, was taken out of use, or was corrected by another.
 */
export const LAW_TEXT_STATES = ['waiting', 'inForce', 'refused', 'takenBack', 'withdrawn', 'replaced'] as const;

/** A text with its period: the last day is its own, or the day before the next text of its instrument. */
const lawText = v.object({
  id: v.string(),
  instrument: v.string(),
  from: v.string(),
  to: v.nullable(v.string()),
  /** Number of the document that published it, or where. */
  source: v.string(),
  articles: count,
});

/** A text that is not in force, for those who load and decide. */
const proposedText = v.object({
  ...lawText.entries,
  state: v.picklist(LAW_TEXT_STATES),
  at: instant,
  byName: v.string(),
  /** Proposed by whoever asks, who therefore does not decide on it. */
  mine: v.boolean(),
  /** The text in force whose place it would take, or took. */
  replaces: v.nullable(v.string()),
  decided: v.nullable(v.object({ at: instant, byName: v.string(), reason: v.string() })),
});
export type ProposedText = v.InferOutput<typeof proposedText>;

const article = v.object({ label: v.string(), headings: v.array(v.string()), text: v.string() });

/** What is in an uploaded text, and what is wrong with it. */
export const lawTextPreview = v.object({
  /** Hash of the file: what is proposed is what was looked at. */
  sha256: v.string(),
  /** Its first line. */
  title: v.string(),
  /** The instrument that rules cite by this title, if they do. */
  instrument: v.nullable(v.string()),
  characters: count,
  form: v.picklist(['articles', 'paragraphs', 'none']),
  articles: count,
  /** The beginnings of some: the first ones, and the last. */
  samples: v.array(v.object({ label: v.string(), headings: v.array(v.string()), beginning: v.string() })),
  /** The first of them; how many there are in all. */
  findings: v.array(v.object({ problem: v.string(), remedy: v.string() })),
  wrong: count,
});
export type LawTextPreview = v.InferOutput<typeof lawTextPreview>;

const LOADING = ['administrator'] as const;
const DECIDING = ['administrator', 'head'] as const;

/**
 * Texts of law: loaded by an administrator, agreed to by a second person, opened from wherever a rule is cited. What was published
 * is for everybody.
 */
export const lawTextProcedures = {
  /** What an uploaded plain text would give, before it is proposed. FILE_REFUSED. */
  'lawText.preview': query({
    input: strict({ fileId: uploadedFileId }),
    output: lawTextPreview,
    callers: LOADING,
    rate: RATES.costly,
  }),

  /** The texts that were agreed to, by name. */
  'lawText.list': query({
    input: strict({ cursor }),
    output: v.object({ items: v.array(lawText), next: v.nullable(v.string()) }),
    callers: ['anyone'],
    rate: RATES.read,
  }),

  /** What waits, what was lately decided, and which editions rules are taken from that have no text. */
  'lawText.desk': query({
    input: nothing,
    output: v.object({
      waiting: v.array(proposedText),
      closed: v.array(proposedText),
      missing: v.array(v.object({ instrument: v.string(), from: v.string(), rules: count })),
    }),
    callers: DECIDING,
    rate: RATES.read,
  }),

  /** The rule that something was judged by on a day, with its articles in full where the text was loaded. NOT_FOUND: no such rule then. */
  'lawText.ofRule': query({
    input: strict({ rule: reference, day }),
    output: v.object({
      /** With the full name of the instrument. */
      citation: v.string(),
      summary: v.string(),
      mark: v.picklist(['L', 'S', 'committee']),
      instrument: v.string(),
      /** First day of the edition that the rule was taken from; a text that began later may have other numbers. */
      since: v.string(),
      /** The text that held on the day; null when none was loaded, or one of before that edition. */
      source: v.nullable(lawText),
      /** Null without a text; `text` is null where the text has no such article. */
      articles: v.nullable(v.array(v.object({ ...article.entries, text: v.nullable(v.string()) }))),
    }),
    callers: ['anyone'],
    rate: RATES.read,
  }),

  /**
   * A text, page by page; without a cursor from its beginning, or from the page that has an article. One that is not in
   * force is there for those who decide.
   */
  'lawText.read': query({
    input: strict({ textId: reference, article: v.nullable(wholeNumber(1, 9999)), cursor }),
    output: v.object({
      text: lawText,
      state: v.picklist(LAW_TEXT_STATES),
      sha256: v.string(),
      /** What stands before the first article; with the first page. */
      preamble: v.string(),
      items: v.array(article),
      next: v.nullable(v.string()),
    }),
    callers: ['anyone'],
    rate: RATES.read,
  }),

  /**
   * Proposes the uploaded text; where there is a second person it waits for them. FILE_REFUSED when the file is not the one
   * that was looked at; BAD_INPUT with what is wrong with it.
   */
  'lawText.propose': command({
    input: strict({
      fileId: uploadedFileId,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '没有先看预览|请先上传文件、看过预览再提交')),
      instrument: filledText(MOST_INSTRUMENT),
      from: day,
      to: v.nullable(day),
      source: filledText(MOST_SOURCE),
    }),
    output: v.object({ id: v.string(), articles: count, waiting: v.boolean() }),
    callers: LOADING,
    rate: RATES.costly,
  }),

  /** A second person agrees to a text, which holds with it, or refuses with a reason. */
  'lawText.decide': command({
    input: strict({ textId: reference, approve: flag, reason: writtenText(200) }),
    output: proposedText,
    callers: DECIDING,
    rate: RATES.write,
  }),

  /** Takes a text back at once, one that holds or one that waits: from then on the article is not there. */
  'lawText.withdraw': command({
    input: strict({ textId: reference, reason: filledText(200) }),
    output: proposedText,
    callers: DECIDING,
    rate: RATES.write,
  }),
};
