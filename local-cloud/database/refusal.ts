/**
 * The codes that the cloud answers with. wx-server-sdk turns those it knows into numbers
 * (`DATABASE_REQUEST_FAILED` → -502001, `DATABASE_COLLECTION_NOT_EXIST` → -502005, `INVALID_PARAM` → -501007);
 * every other code reaches the caller as -501001.
 */
export type RefusalCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM'
  | 'SYS_ERR';

/** A request that the database does not carry out; it is sent to the caller as `{code, message}`. */
export class DatabaseRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseRefusal';
  }
}

/** A request that is well formed but that MongoDB, or our rule about indexes, does not carry out. */
export function requestFailed(message: string): DatabaseRefusal {
  return new DatabaseRefusal('DATABASE_REQUEST_FAILED', message);
}

/** A request field that is missing or has the wrong shape. */
export function invalidParam(message: string): DatabaseRefusal {
  return new DatabaseRefusal('INVALID_PARAM', message);
}

/** MongoDB's error 11000, in its own words: callers look for `E11000` and the index name. */
export function duplicateKey(collection: string, index: string, key: string): DatabaseRefusal {
  return requestFailed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`);
}

/** MongoDB's WriteConflict: the second writer of a document (or of a unique key) loses at once. */
export function transactionConflict(what: string): DatabaseRefusal {
  return new DatabaseRefusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[TransactionConflict] WriteConflict error: ${what}. Please retry your operation or multi-document transaction.`,
  );
}

export function collectionNotExist(collection: string): DatabaseRefusal {
  return new DatabaseRefusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. Declare it under database.collections in cloudbaserc.json.`,
  );
}
