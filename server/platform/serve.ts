import { run } from '../kernel/run';
import { callerOf } from './caller';
import { readEnvironment } from './environment';

/** The platform adds `userInfo` and `tcbContext` to what a client sent; nothing here reads them. */
function withoutPlatformFields(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { procedure, input, commandId } = event as Record<string, unknown>;
  return commandId === undefined ? { procedure, input } : { procedure, input, commandId };
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** One call of a function that people call: who calls and what it is for come from the platform, the clock is read here. */
export function serve(handlers: Parameters<typeof run>[0], event: unknown): ReturnType<typeof run> {
  const { committeeId, namedAdministrators, templates, longTerm } = readEnvironment(process.env);
  return run(handlers, withoutPlatformFields(event), {
    now: Date.now(),
    openid: callerOf().openid,
    committeeId,
    namedAdministrators,
    templates,
    longTerm,
    report: (logId, procedure, error) => console.error(JSON.stringify({ logId, procedure, error: words(error) })),
  });
}
