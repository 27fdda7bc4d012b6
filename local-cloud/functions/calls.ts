import { randomBytes } from 'node:crypto';

/** Who makes a function run, as the platform knows it. */
export interface Caller {
  /** `wx_client`, `wx_trigger`, and `,scf` behind it when another function called: the chain of sources. */
  source: string;
  openid?: string;
  unionid?: string;
}

/** A call under way: the token that its SDK requests carry tells which function asks, and for whom. */
export interface CallUnderWay {
  readonly token: string;
  readonly functionName: string;
  readonly caller: Caller;
  /** SDK requests of this call by action, e.g. `database.getDocument`. */
  readonly actions: Record<string, number>;
}

/** The calls under way, by token. */
export class CallRegister {
  private readonly byToken = new Map<string, CallUnderWay>();

  begin(functionName: string, caller: Caller): CallUnderWay {
    const call: CallUnderWay = { token: randomBytes(18).toString('base64url'), functionName, caller, actions: {} };
    this.byToken.set(call.token, call);
    return call;
  }

  end(call: CallUnderWay): void {
    this.byToken.delete(call.token);
  }

  find(token: string): CallUnderWay | undefined {
    return this.byToken.get(token);
  }
}
