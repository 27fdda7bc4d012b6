import type { Realm } from '../realm';

/** Why a call of the platform failed, as the mini-program sees it: `errMsg` is `<api>:fail <reason>`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly fields: Readonly<Record<string, string | number>> = {},
  ) {
    super(reason);
    this.name = 'WxFailure';
  }
}

/** What the mini-program passes to a call: its arguments, beside `success`, `fail` and `complete`. */
export type WxOptions = Record<string, unknown>;
export type WxResult = Record<string, unknown>;

/** Functions of `wx`, by name. */
export type WxFunctions = Record<string, unknown>;

function callbackOf(
  options: WxOptions,
  name: 'success' | 'fail' | 'complete',
): ((result: unknown) => void) | undefined {
  const callback = options[name];
  return typeof callback === 'function' ? (result) => void Reflect.apply(callback, undefined, [result]) : undefined;
}

export function textOption(options: WxOptions, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Answers an asynchronous call in both ways that the platform has: by callbacks when there are any, else by a promise. Answers
 * come in a later turn, never while the call is still being made.
 * @param report gets what a callback of the mini-program throws
 */
export function answerLater(
  realm: Realm,
  report: (error: unknown) => void,
  name: string,
  options: WxOptions,
  work: Promise<WxResult>,
): Promise<unknown> | undefined {
  const outcome = work.then(
    (result) => ({ ok: true as const, result: realm.into({ errMsg: `${name}:ok`, ...result }) }),
    (error: unknown) => {
      const failure = error instanceof WxFailure ? error : new WxFailure(String(error));
      return {
        ok: false as const,
        result: realm.into({ errMsg: `${name}:fail ${failure.reason}`, ...failure.fields }),
      };
    },
  );
  const success = callbackOf(options, 'success');
  const fail = callbackOf(options, 'fail');
  const complete = callbackOf(options, 'complete');
  if (!success && !fail && !complete)
    return outcome.then(({ ok, result }) => {
      if (ok) return result;
      throw result;
    });
  void outcome.then(({ ok, result }) => {
    setTimeout(() => {
      try {
        (ok ? success : fail)?.(result);
        complete?.(result);
      } catch (error) {
        report(error);
      }
    }, 0);
  });
  return undefined;
}

/** How the groups of platform functions answer; bound to one running mini-program. */
export interface WxAnswering {
  realm: Realm;
  report: (error: unknown) => void;
  /** Makes an asynchronous function of `wx` from what it does. */
  later(name: string, run: (options: WxOptions) => WxResult | Promise<WxResult>): (options?: WxOptions) => unknown;
}

export function makeAnswering(realm: Realm, report: (error: unknown) => void): WxAnswering {
  return {
    realm,
    report,
    later:
      (name, run) =>
      (options = {}) =>
        answerLater(
          realm,
          report,
          name,
          options,
          // Whatever the function throws is its answer.
          Promise.resolve().then(() => run(options)),
        ),
  };
}
