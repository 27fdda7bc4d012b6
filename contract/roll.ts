import * as v from 'valibot';
import { ENTERPRISE_LABELS, MOST_PARK, MOST_REMOVAL_REASON } from '@/domain/enterprises/rollEntry';
import {
  choice,
  cursor,
  filledText,
  instant,
  listOf,
  nothing,
  strict,
  uploadedFileId,
  version,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';
import { madeFile } from './statistics';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rollEntryView = v.object({
  version: v.number(),
  creditCode: v.string(),
  name: v.string(),
  park: v.string(),
  industry: v.string(),
  labels: v.array(v.picklist(ENTERPRISE_LABELS)),
  contactName: v.string(),
  contactPhone: v.string(),
  changedAt: instant,
  changedByName: v.string(),
});
export type RollEntryView = v.InferOutput<typeof rollEntryView>;

/** What an uploaded list holds, row by row, and what taking it in would do or did. */
export const importReport = v.object({
  rows: count,
  /** Not in the list so far, in it with something else, and in it just so. */
  fresh: count,
  changed: count,
  same: count,
  /** Rows with something wrong, which are not taken in. */
  bad: count,
  findings: v.array(v.object({ row: count, column: v.string(), problem: v.string(), remedy: v.string() })),
  /** Hash of the file: what is taken in is what was looked at. */
  sha256: v.string(),
});
export type ImportReport = v.InferOutput<typeof importReport>;

const DESK = ['administrator', 'registrar', 'head'] as const;

/** The city's list of enterprises. For the desk: it holds people's names and telephone numbers. */
export const rollProcedures = {
  /** The enterprises by name: all, of one park, or those whose name or code holds some letters. */
  'enterprise.list': query({
    input: strict({ search: writtenText(60), park: v.nullable(writtenText(MOST_PARK)), cursor }),
    output: v.object({
      items: v.array(rollEntryView),
      next: v.nullable(v.string()),
      /** Parks with how many enterprises each has; with the first page alone. */
      parks: v.array(v.object({ park: v.string(), count })),
    }),
    callers: DESK,
    rate: RATES.read,
  }),

  /** Adds an enterprise (version 0) or changes it. CHANGED_MEANWHILE when somebody changed it since. */
  'enterprise.save': command({
    input: strict({
      version,
      creditCode: writtenText(40),
      name: writtenText(120),
      park: writtenText(80),
      industry: writtenText(60),
      labels: listOf(choice(ENTERPRISE_LABELS), ENTERPRISE_LABELS.length, '标签'),
      contactName: writtenText(60),
      contactPhone: writtenText(40),
    }),
    output: rollEntryView,
    callers: DESK,
    rate: RATES.write,
  }),

  /**
   * Takes an enterprise off the list, with the reason for the log. Cases, people and posters of it stay as they are.
   * CHANGED_MEANWHILE when somebody changed it since.
   */
  'enterprise.remove': command({
    input: strict({ creditCode: writtenText(40), version, reason: filledText(MOST_REMOVAL_REASON) }),
    output: v.object({ creditCode: v.string() }),
    callers: DESK,
    rate: RATES.write,
  }),

  /** The empty sheet with its headings and instructions. */
  'enterprise.template': query({
    input: nothing,
    output: madeFile,
    callers: DESK,
    rate: RATES.costly,
  }),

  /** What is in an uploaded sheet and what is wrong with it, before any of it is taken in. FILE_REFUSED. */
  'enterprise.preview': query({
    input: strict({ fileId: uploadedFileId }),
    output: importReport,
    callers: DESK,
    rate: RATES.costly,
  }),

  /**
   * The rows of an uploaded sheet that are not taken in, as a sheet of the same columns with what is to be mended beside
   * each: to give to who has filled it in, and to be taken in when it is mended. FILE_REFUSED.
   */
  'enterprise.mistakes': query({
    input: strict({ fileId: uploadedFileId }),
    output: madeFile,
    callers: DESK,
    rate: RATES.costly,
  }),

  /** Takes the good rows in, by credit code; the same file again changes nothing more. FILE_REFUSED. */
  'enterprise.import': command({
    input: strict({
      fileId: uploadedFileId,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '没有先看预览|请先上传文件、看过预览再导入')),
    }),
    output: importReport,
    callers: DESK,
    rate: RATES.costly,
  }),
};
