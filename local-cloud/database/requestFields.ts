import { isPlainObject, readExpression, readStageValue, type Fields } from './documentText';
import type { Stage } from './aggregation';
import type { SortKey } from './planner';
import { invalidParam, requestFailed } from './refusal';

/** Documents that one read answers when it names no limit, and the most that it may ask for (cloud functions). */
export const DEFAULT_LIMIT = 100;
export const LARGEST_LIMIT = 1000;

/** The fields of one request of the wire protocol, checked as they are read. */
export class RequestFields {
  constructor(
    private readonly request: Record<string, unknown>,
    private readonly now: () => number,
  ) {}

  collectionName(): string {
    const name = this.request.collectionName;
    if (typeof name !== 'string' || name === '') throw invalidParam('`collectionName` must be a non-empty text');
    return name;
  }

  query(): Fields {
    return this.expression('query');
  }

  /** A query by the `_id` of one document: `doc(id)`. */
  isByDocument(): boolean {
    return this.request.queryType === 'DOC';
  }

  transactionId(): string | undefined {
    const id = this.request.transactionId;
    if (id === undefined || id === null || id === '') return undefined;
    if (typeof id !== 'string') throw invalidParam('`transactionId` must be a text');
    return id;
  }

  flag(name: 'multi' | 'merge' | 'upsert'): boolean | undefined {
    const value = this.request[name];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      throw invalidParam(`\`${name}\` must be true or false`);
    return value ?? undefined;
  }

  expression(name: 'query' | 'data' | 'projection'): Fields {
    return readExpression(this.request[name], name, this.now);
  }

  dataText(): unknown {
    return this.request.data;
  }

  dataTexts(): unknown[] {
    const { data } = this.request;
    if (!Array.isArray(data) || data.length === 0) throw invalidParam('`data` must be a list of EJSON texts');
    return data;
  }

  sort(): SortKey[] {
    return Object.entries(readExpression(this.request.order, 'order', this.now)).map(([path, direction]) => {
      if (direction !== 1 && direction !== -1) throw invalidParam(`\`order.${path}\` must be 1 or -1`);
      return { path, direction };
    });
  }

  limit(): number {
    const limit = this.request.limit ?? DEFAULT_LIMIT;
    if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
      throw invalidParam('`limit` must be a positive integer');
    if (limit > LARGEST_LIMIT) {
      throw requestFailed(
        `\`limit\` is ${limit}: at most ${LARGEST_LIMIT} documents can be read at once; read page by page`,
      );
    }
    return limit;
  }

  offset(): number {
    const offset = this.request.offset ?? 0;
    if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0) {
      throw invalidParam('`offset` must be an integer of 0 or more');
    }
    return offset;
  }

  stages(): Stage[] {
    const { stages } = this.request;
    if (!Array.isArray(stages)) throw invalidParam('`stages` must be a list');
    return stages.map((stage: unknown, position) => {
      const { stageKey, stageValue } = isPlainObject(stage) ? stage : {};
      if (typeof stageKey !== 'string') throw invalidParam(`\`stages[${position}].stageKey\` must be a text`);
      return { key: stageKey, value: readStageValue(stageValue, `stages[${position}].stageValue`, this.now) };
    });
  }
}
