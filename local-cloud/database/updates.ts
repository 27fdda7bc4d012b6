import { Context } from 'mingo';
import { update as mingoUpdate } from 'mingo/updater';
import { isPlainObject, refuseUnstorableNames, type Fields } from './documentText';
import { requestFailed } from './refusal';
import { byMingo, sameValue } from './mingoCalls';

/** The update operators that the SDK can send, and those of MongoDB that make sense beside them. */
const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
  '$bit',
  '$currentDate',
  '$setOnInsert',
]);
const CREATING = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit', '$currentDate']);
const ON_NUMBERS = new Set(['$inc', '$mul', '$bit']);
const ON_LISTS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const STORING = new Set(['$set', '$push', '$addToSet', '$min', '$max']);
const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort'];

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : value instanceof Date ? 'date' : typeof value;

function storedValues(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !PUSH_MODIFIERS.some((name) => name in operand)) return [operand];
  return Array.isArray(operand.$each) ? operand.$each : [];
}

function refuseBadPath(path: string): void {
  if (path === '_id' || path.startsWith('_id.')) {
    throw requestFailed(`performing an update on the path '${path}' would modify the immutable field '_id'`);
  }
  if (path.split('.').some((step) => step === ''))
    throw requestFailed(`the update path '${path}' contains an empty field name`);
}

/** Reads an update once: which operators, which paths, which values. */
function refuseBadUpdate(update: Fields): void {
  const operators = Object.keys(update);
  if (operators.length === 0) throw requestFailed('the update is empty: name at least one field');
  for (const operator of operators) {
    if (!operator.startsWith('$')) throw requestFailed(`invalid key '${operator}': update only works with $ operators`);
    if (!OPERATORS.has(operator)) throw requestFailed(`unknown modifier: ${operator}`);
    const targets = update[operator];
    if (!isPlainObject(targets)) throw requestFailed(`modifiers operate on fields but '${operator}' has none`);
    for (const path of Object.keys(targets)) {
      refuseBadPath(path);
      if (STORING.has(operator)) for (const value of storedValues(targets[path])) refuseUnstorableNames({ value });
      if (ON_NUMBERS.has(operator) && operator !== '$bit' && typeof targets[path] !== 'number') {
        throw requestFailed(`cannot apply ${operator} with a non-numeric argument: ${path}`);
      }
    }
  }
}

/** MongoDB refuses an operator on a value that it does not fit; mingo would pass over it in silence. */
function refuseMisfit(document: Fields, operator: string, path: string): void {
  const steps = path.split('.');
  let value: unknown = document;
  for (const [position, step] of steps.entries()) {
    // `$`, `$[]` and `$[name]` stand for items that mingo finds.
    if (step.startsWith('$')) return;
    if (Array.isArray(value) ? !/^\d+$/.test(step) : !isPlainObject(value)) {
      if (!CREATING.has(operator)) return;
      const parent = steps.slice(0, position).join('.');
      throw requestFailed(`cannot create field '${step}' in element {${parent}: ${JSON.stringify(value)}}`);
    }
    value = Array.isArray(value) ? (value as unknown[])[Number(step)] : (value as Fields)[step];
    if (value === undefined) return;
  }
  if (ON_NUMBERS.has(operator) && typeof value !== 'number') {
    throw requestFailed(
      `cannot apply ${operator} to a value of non-numeric type: the document ${JSON.stringify(document._id)} ` +
        `has the field '${path}' of type ${kindOf(value)}`,
    );
  }
  if (ON_LISTS.has(operator) && !Array.isArray(value)) {
    throw requestFailed(
      `the field '${path}' must be an array but is of type ${kindOf(value)} in document ${JSON.stringify(document._id)}`,
    );
  }
}

function listAt(document: Fields, path: string): unknown[] {
  const value = path.split('.').reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isPlainObject(at) ? at[step] : undefined;
  }, document);
  return Array.isArray(value) ? value : [];
}

/** `$addToSet` as a `$push` of what is not there yet: mingo's own would also thin out repeats that were there before. */
function pushWhatIsMissing(document: Fields, targets: Fields): Fields {
  const pushes = Object.entries(targets).map(([path, operand]) => {
    const missing: unknown[] = [];
    const there = listAt(document, path);
    for (const value of storedValues(operand)) {
      if (![...there, ...missing].some((other) => sameValue(other, value))) missing.push(value);
    }
    return [path, { $each: missing }];
  });
  return Object.fromEntries(pushes) as Fields;
}

function forMingo(document: Fields, update: Fields, now: () => number): Fields {
  const { $addToSet, $currentDate, $setOnInsert: _ignored, ...modifier } = update;
  if (isPlainObject($addToSet)) {
    modifier.$push = { ...(modifier.$push as Fields | undefined), ...pushWhatIsMissing(document, $addToSet) };
  }
  if (isPlainObject($currentDate)) {
    const dates = Object.fromEntries(Object.keys($currentDate).map((path) => [path, new Date(now())]));
    modifier.$set = { ...(modifier.$set as Fields | undefined), ...dates };
  }
  return modifier;
}

/** An update with MongoDB's operators, read once and applied to any number of documents. */
export class DocumentUpdate {
  /** @throws DatabaseRefusal when the update is one that MongoDB does not take. */
  constructor(
    private readonly update: Fields,
    private readonly now: () => number,
  ) {
    refuseBadUpdate(update);
  }

  /**
   * Changes the document in place.
   * @param query the query that found it, for the positional `$`
   */
  applyTo(document: Fields, query: Fields): void {
    for (const operator of Object.keys(this.update)) {
      const targets = this.update[operator] as Fields;
      for (const path of Object.keys(targets)) refuseMisfit(document, operator, path);
    }
    const modifier = forMingo(document, this.update, this.now);
    const positional = Object.values(modifier).some((targets) =>
      Object.keys(targets as Fields).some((path) => path.includes('.$')),
    );
    byMingo(() =>
      mingoUpdate(document, modifier, [], positional ? query : {}, {
        cloneMode: 'deep',
        queryOptions: { context: Context.init() },
      }),
    );
  }
}
