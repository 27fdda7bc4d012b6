import type { IndexDeclaration } from './declaration';
import { isPlainObject } from './documentText';
import { EMPTY_LIST_KEY, encodeKey, turnedRound } from './keyEncoding';
import { requestFailed } from './refusal';

/** MongoDB's limit of one index entry in the cloud's versions ("key too large to index"), in bytes. */
export const LARGEST_INDEX_KEY_BYTES = 1024;

/** What a document leaves in one index. */
export interface DocumentKeys {
  keys: Buffer[];
  /** Positions of the index's fields under which the document has a list. */
  listPositions: number[];
}

interface FieldValues {
  /** Encoded, ascending. */
  values: Buffer[];
  /** The path of the list that made several values of one, if there is one. */
  listPath: string | undefined;
}

function valuesAt(value: unknown, path: string[], from: number, listPath: string | undefined): FieldValues {
  if (Array.isArray(value)) return valuesOfList(value, path, from, listPath);
  const step = path[from];
  if (step === undefined) return { values: [encodeKey(value)], listPath };
  return valuesAt(isPlainObject(value) ? value[step] : undefined, path, from + 1, listPath);
}

function valuesOfList(list: unknown[], path: string[], from: number, outer: string | undefined): FieldValues {
  const here = path.slice(0, from).join('.');
  const step = path[from];
  // `parties.0.name` may also name the place in the list.
  if (step !== undefined && /^\d+$/.test(step)) return valuesAt(list[Number(step)], path, from + 1, outer);
  const listPath = outer ?? here;
  if (list.length === 0) return { values: [step === undefined ? EMPTY_LIST_KEY : encodeKey(null)], listPath };
  // A list inside a list is one value of its own; below a list only objects are looked into.
  if (step === undefined) return { values: list.map(encodeKey), listPath };
  return {
    values: list.flatMap((item) =>
      Array.isArray(item) ? [encodeKey(null)] : valuesAt(item, path, from, listPath).values,
    ),
    listPath,
  };
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  const sorted = [...keys].sort(Buffer.compare);
  return sorted.filter((key, position) => position === 0 || sorted[position - 1]?.equals(key) !== true);
}

function combine(prefixes: Buffer[], values: Buffer[], direction: 1 | -1): Buffer[] {
  const directed = direction === 1 ? values : values.map(turnedRound);
  return prefixes.flatMap((prefix) => directed.map((value) => Buffer.concat([prefix, value])));
}

/** One field of an index with its path taken apart once. */
interface FieldPath {
  steps: string[];
  direction: 1 | -1;
}

interface FieldKeys extends FieldValues {
  field: FieldPath;
}

const isListed = (keys: FieldKeys): boolean => keys.listPath !== undefined;

function product(fields: FieldKeys[]): Buffer[] {
  return fields.reduce<Buffer[]>(
    (prefixes, { values, field }) => combine(prefixes, values, field.direction),
    [Buffer.alloc(0)],
  );
}

/** Makes the keys of documents for one index. */
export class KeyMaker {
  private readonly name: string;
  private readonly fields: FieldPath[];

  constructor(index: Pick<IndexDeclaration, 'name' | 'keys'>) {
    this.name = index.name;
    this.fields = index.keys.map(({ path, direction }) => ({ steps: path.split('.'), direction }));
  }

  /**
   * The keys of a document. A list gives one key for each of its items; two different lists under one index are refused,
   * as MongoDB does ("cannot index parallel arrays").
   */
  keysOf(document: unknown): DocumentKeys {
    const fields = this.fields.map((field) => ({ ...valuesAt(document, field.steps, 0, undefined), field }));
    const listPositions = fields.flatMap((field, position) => (isListed(field) ? [position] : []));
    const keys = listPositions.length > 1 ? this.keysOfSharedList(document, fields) : product(fields);
    const tooLarge = keys.find((key) => key.length > LARGEST_INDEX_KEY_BYTES);
    if (tooLarge) {
      throw requestFailed(
        `key too large to index, failing index: ${this.name} ${tooLarge.length} bytes, ` +
          `at most ${LARGEST_INDEX_KEY_BYTES}: shorten the indexed fields`,
      );
    }
    return { keys: distinct(keys), listPositions };
  }

  /** Several fields below one and the same list stay together, item by item. */
  private keysOfSharedList(document: unknown, fields: FieldKeys[]): Buffer[] {
    const lists = new Set(fields.filter(isListed).map(({ listPath }) => listPath));
    const [listPath, another] = [...lists];
    if (listPath === undefined || another !== undefined) {
      throw requestFailed(
        `cannot index parallel arrays [${[...lists].join('] [')}] in index ${this.name}: ` +
          'at most one field of an index may be a list',
      );
    }
    const steps = listPath.split('.');
    const list = steps.reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return value[Number(step)];
      return isPlainObject(value) ? value[step] : undefined;
    }, document);
    const items: unknown[] = Array.isArray(list) && list.length > 0 ? list : [undefined];
    return items.flatMap((item) =>
      product(
        fields.map((keys) =>
          isListed(keys) ? { ...valuesAt(item, keys.field.steps, steps.length, undefined), field: keys.field } : keys,
        ),
      ),
    );
  }
}
