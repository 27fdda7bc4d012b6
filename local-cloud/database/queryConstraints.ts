import { isPlainObject, type Fields } from './documentText';
import {
  hull,
  inOrder,
  intersect,
  keyPoint,
  pointInterval,
  rangeInterval,
  textPrefixInterval,
  type Interval,
} from './intervals';
import { EMPTY_LIST_KEY } from './keyEncoding';

/** What one condition of a query demands of one field, as far as an index can give it. */
export interface Constraint {
  path: string;
  intervals: Interval[];
  /** Every key in the intervals fulfils the condition (in an index without lists), and nothing outside does. */
  exact: boolean;
}

export interface QueryConstraints {
  constraints: Constraint[];
  /** Paths of conditions that no index can give (`$ne`, `$exists`, `$or` over several fields …). */
  unindexable: string[];
}

const TOP_LEVEL = new Set(['$and', '$or', '$nor', '$expr', '$jsonSchema', '$where', '$comment', '$text']);

function isOperators(value: unknown): value is Fields {
  return isPlainObject(value) && Object.keys(value).some((name) => name.startsWith('$'));
}

/** Characters at the beginning of a regular expression that stand for themselves. */
function literalBeginning(expression: RegExp): string {
  if (!expression.source.startsWith('^') || expression.flags.includes('i') || expression.flags.includes('m')) return '';
  if (expression.source.includes('|')) return '';
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|/])*)/.exec(expression.source)?.[1] ?? '';
  const next = expression.source[literal.length + 1];
  // `ab*` and `ab?` and `ab{0}` do not demand the b.
  const demanded = next !== undefined && '*?{'.includes(next) ? literal.slice(0, -1) : literal;
  // Half a character outside the basic plane is no text.
  return demanded.replace(/[\ud800-\udbff]$/, '');
}

/** `{field: value}`: the value itself, or a list that holds it. */
function equalTo(value: unknown): { intervals: Interval[]; exact: boolean } | undefined {
  if (value instanceof RegExp) return matching(value);
  if (Array.isArray(value)) {
    const first = value.length === 0 ? keyPoint(EMPTY_LIST_KEY) : pointInterval(value[0]);
    // A list of lists keeps the inner list as one value.
    return { intervals: inOrder([first, pointInterval(value)]), exact: false };
  }
  return { intervals: [pointInterval(value)], exact: value !== null && value !== undefined };
}

function matching(expression: RegExp): { intervals: Interval[]; exact: boolean } | undefined {
  const beginning = literalBeginning(expression);
  return beginning === '' ? undefined : { intervals: [textPrefixInterval(beginning)], exact: false };
}

function oneOf(values: unknown): { intervals: Interval[]; exact: boolean } | undefined {
  if (!Array.isArray(values)) return undefined;
  const each = values.map(equalTo);
  const known = each.filter((one) => one !== undefined);
  if (known.length < each.length) return undefined;
  return { intervals: inOrder(known.flatMap((one) => one.intervals)), exact: known.every((one) => one.exact) };
}

function demandOf(operator: string, operand: unknown): { intervals: Interval[]; exact: boolean } | undefined {
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp ? undefined : equalTo(operand);
    case '$in':
      return oneOf(operand);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      const interval = rangeInterval(operator, operand);
      return interval && { intervals: [interval], exact: true };
    }
    case '$regex':
      return operand instanceof RegExp ? matching(operand) : undefined;
    case '$all': {
      if (!Array.isArray(operand) || operand.length === 0 || isOperators(operand[0])) return undefined;
      const first = equalTo(operand[0]);
      return first && { intervals: first.intervals, exact: false };
    }
    default:
      return undefined;
  }
}

class Collector {
  readonly constraints: Constraint[] = [];
  readonly unindexable: string[] = [];

  query(query: Fields): void {
    for (const name of Object.keys(query)) {
      const condition = query[name];
      if (name === '$and' && Array.isArray(condition)) {
        for (const part of condition) if (isPlainObject(part)) this.query(part);
      } else if (name === '$or' && Array.isArray(condition)) this.anyOf(condition);
      else if (TOP_LEVEL.has(name)) this.unindexable.push(name);
      else this.field(name, condition);
    }
  }

  private field(path: string, condition: unknown): void {
    if (!isOperators(condition)) return this.add(path, equalTo(condition));
    const operators = typeof condition.$regex === 'string' ? withRegExp(condition) : condition;
    for (const operator of Object.keys(operators)) {
      if (operator === '$elemMatch') this.elemMatch(path, operators[operator]);
      else this.add(path, demandOf(operator, operators[operator]));
    }
  }

  private add(path: string, demand: { intervals: Interval[]; exact: boolean } | undefined): void {
    if (demand) this.constraints.push({ path, ...demand });
    else this.unindexable.push(path);
  }

  /** One item fulfils all of it, so that the two ends of a range may be taken together even in an index over a list. */
  private elemMatch(path: string, condition: unknown): void {
    if (!isPlainObject(condition)) return void this.unindexable.push(path);
    const inner = new Collector();
    if (isOperators(condition) && !Object.keys(condition).some((name) => TOP_LEVEL.has(name)))
      inner.field(path, condition);
    else {
      const below = new Collector();
      below.query(condition);
      for (const one of below.constraints) inner.constraints.push({ ...one, path: `${path}.${one.path}` });
    }
    const together = byPath(inner.constraints);
    if (together.size === 0) this.unindexable.push(path);
    for (const [each, constraints] of together) {
      const intervals = constraints.map((one) => one.intervals).reduce(intersect);
      this.constraints.push({ path: each, intervals, exact: false });
    }
  }

  /** `$or`: a field that every branch bounds is bounded by all the branches together. */
  private anyOf(branches: unknown[]): void {
    const each = branches.filter(isPlainObject).map(constraintsOf);
    const paths = new Set(each[0]?.constraints.map((one) => one.path) ?? []);
    let found = false;
    for (const path of paths) {
      // One demand of each branch is enough: the others are tested on the documents.
      const demands = each.flatMap((branch) => branch.constraints.find((one) => one.path === path) ?? []);
      if (demands.length < each.length) continue;
      found = true;
      this.constraints.push(unitedBranches(path, demands, each));
    }
    if (!found) this.unindexable.push('$or');
  }
}

/** The union over the branches; exact only when the branches demand nothing else (`_.eq(1).or(_.eq(2))`). */
function unitedBranches(path: string, demands: Constraint[], branches: QueryConstraints[]): Constraint {
  const alone = branches.every((branch) => branch.constraints.length === 1 && branch.unindexable.length === 0);
  const intervals = inOrder(demands.flatMap((one) => one.intervals));
  if (alone && demands.every((one) => one.exact)) return { path, intervals, exact: true };
  const around = intervals.every((interval) => interval.point) ? intervals : hullOf(intervals);
  return { path, intervals: around, exact: false };
}

function hullOf(intervals: Interval[]): Interval[] {
  const around = hull(intervals);
  return around ? [around] : [];
}

function withRegExp(condition: Fields): Fields {
  const { $regex, $options, ...rest } = condition;
  try {
    return { ...rest, $regex: new RegExp(String($regex), typeof $options === 'string' ? $options : '') };
  } catch {
    return condition;
  }
}

function byPath(constraints: Constraint[]): Map<string, Constraint[]> {
  const paths = new Map<string, Constraint[]>();
  for (const one of constraints) {
    const known = paths.get(one.path);
    if (known) known.push(one);
    else paths.set(one.path, [one]);
  }
  return paths;
}

/** What a query demands of its fields: of all of its conditions that hold together (`$and`, however deep, included). */
export function constraintsOf(query: Fields): QueryConstraints {
  const collector = new Collector();
  collector.query(query);
  return { constraints: collector.constraints, unindexable: collector.unindexable };
}

export { byPath as constraintsByPath };
