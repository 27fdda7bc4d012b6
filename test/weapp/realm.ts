import vm from 'node:vm';
import { types } from 'node:util';

/**
 * What a phone's logic layer does not have, though Node's V8 does. Either a phone has no such thing at all (WebAssembly), or iOS 12.2
 * and Chrome 74, which package.json promises to run on, are older than it. Taro adds no polyfill: code that needs one of these fails here,
 * as it would there.
 */
const NOT_ON_PHONES = `
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'BigInt', 'BigInt64Array', 'BigUint64Array',
    'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack'])
    delete globalThis[name];
  for (const name of ['allSettled', 'any', 'withResolvers', 'try']) delete Promise[name];
  for (const name of ['replaceAll', 'matchAll', 'at', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Uint8Array.prototype)[name];
  }
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  delete Array.fromAsync;
  delete Map.groupBy;
`;

/** Takes the time from another clock: for what asks for now, and for nothing else. */
const BY_ANOTHER_CLOCK = `
  ((now) => {
    const MachineDate = Date;
    globalThis.Date = class Date extends MachineDate {
      constructor(...values) {
        if (values.length === 0) super(now());
        else super(...values);
      }
      static now() {
        return now();
      }
    };
  })
`;

/** The global object of a logic layer: JavaScript alone, without what a browser or Node adds, and without `eval`. */
export class Realm {
  private readonly context: vm.Context;
  private readonly makeArray: () => unknown[];
  private readonly makeObject: () => Record<string, unknown>;
  private readonly makeBuffer: (length: number) => ArrayBuffer;

  /** @param now the clock (ms) that the code reads; the machine's own when left out */
  constructor(globals: Record<string, unknown>, now?: () => number) {
    this.context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(NOT_ON_PHONES, this.context);
    if (now) vm.runInContext(BY_ANOTHER_CLOCK, this.context)(now);
    this.makeArray = vm.runInContext('(() => [])', this.context);
    this.makeObject = vm.runInContext('(() => ({}))', this.context);
    this.makeBuffer = vm.runInContext('((length) => new ArrayBuffer(length))', this.context);
  }

  run(script: vm.Script): unknown {
    return script.runInContext(this.context);
  }

  /** Evaluates a snippet; for tests of the realm itself. */
  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** An array of this realm that holds the very items given. */
  list(items: readonly unknown[]): unknown[] {
    const list = this.makeArray();
    list.push(...items);
    return list;
  }

  /**
   * A copy of a value made of this realm's own arrays and objects, as what a phone hands to a mini-program is. Functions and objects with
   * methods (tasks, nodes) pass as they are.
   */
  into(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Buffer.isBuffer(value)) {
      const buffer = this.makeBuffer(value.length);
      new Uint8Array(buffer).set(value);
      return buffer;
    }
    if (Array.isArray(value)) {
      const copy = this.makeArray();
      for (const item of value) copy.push(this.into(item));
      return copy;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    const copy = this.makeObject();
    for (const [key, item] of Object.entries(value)) copy[key] = this.into(item);
    return copy;
  }
}

/** The bytes of an ArrayBuffer or view of whichever realm; undefined for anything else. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (types.isAnyArrayBuffer(value)) return Buffer.from(new Uint8Array(value));
  if (types.isTypedArray(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return undefined;
}
