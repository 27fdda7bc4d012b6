/** The database could not be read or written at all. */
export class ReadFailed extends Error {}

/** A document with this id, or with this unique key, is there already. */
export class AlreadyThere extends Error {}

/** Somebody else wrote one of the documents first; the whole transaction may be tried again. */
export class WriteConflict extends Error {}

function wordsOf(error: unknown): string {
  if (error instanceof Error || (typeof error === 'object' && error !== null)) {
    const { code, errCode, errMsg, message } = error as Record<string, unknown>;
    return [code, errCode, errMsg, message].map(String).join(' ');
  }
  return String(error);
}

/**
 * Turns what the SDK throws into one of ours. The SDK maps many causes to one number, so the text is read too:
 * `E11000` is MongoDB's duplicate key, `DATABASE_TRANSACTION_CONFLICT` and `WriteConflict` its lost race.
 */
export function translate(error: unknown): Error {
  if (error instanceof ReadFailed || error instanceof AlreadyThere || error instanceof WriteConflict) return error;
  const words = wordsOf(error);
  if (/E11000|duplicate key/i.test(words)) return new AlreadyThere(words);
  if (/DATABASE_TRANSACTION_CONFLICT|WriteConflict|write conflict|-502026/i.test(words))
    return new WriteConflict(words);
  return error instanceof Error ? error : new ReadFailed(words);
}
