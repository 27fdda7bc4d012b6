import { cloud } from '../store/cloud';

/** Who the platform says is calling. Never taken from the event. */
export interface Caller {
  openid: string | null;
  /** Whether a timer of the cloud calls, and not a person's phone. */
  timer: boolean;
}

/** Reads the platform's context of the call that this instance is serving (one at a time). */
export function callerOf(): Caller {
  const context = cloud.getWXContext() as { OPENID?: string | number; SOURCE?: string };
  const openid = context.OPENID === undefined || context.OPENID === '' ? null : String(context.OPENID);
  // The source is a chain such as `wx_client` or `wx_trigger,scf`: what counts is where it began (getWXContext, SOURCE).
  // The platform sets it anew for each call, so a person who calls the timer's function cannot pass for the timer.
  const origin = (context.SOURCE ?? '').split(',')[0] ?? '';
  return { openid, timer: origin === 'wx_trigger' };
}
