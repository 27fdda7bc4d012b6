/** The cloud functions that people call; the timer is nobody's but the cloud's. */
export const FUNCTIONS = ['api', 'documents'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/**
 * Procedures that `documents` carries out, because they make or read files and need heavy libraries (PDF, spreadsheets,
 * a font of 10 MB): `api` starts without them. Everything else is served by `api`. Names only, no schema: the
 * mini-program reads this list too.
 */
export const DOCUMENT_PROCEDURES = [
  'statistics.export',
  'supervision.export',
  'enterprise.template',
  'enterprise.preview',
  'enterprise.mistakes',
  'enterprise.import',
  'lawText.preview',
  'lawText.propose',
  'poster.print',
  'posterBatch.step',
  'overview.report',
  'audit.export',
  'myData.export',
] as const;
export type DocumentProcedure = (typeof DOCUMENT_PROCEDURES)[number];

/** The function that serves a procedure. A name that is none is `api`'s to refuse. */
export function functionOf(procedure: string): FunctionName {
  return DOCUMENT_PROCEDURES.some((name) => name === procedure) ? 'documents' : 'api';
}
