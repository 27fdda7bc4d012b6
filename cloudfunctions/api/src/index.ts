import { handlers } from '@/server/handlers';
import { run } from '@/server/kernel/run';
import { callerOf } from '@/server/platform/caller';
import { readEnvironment } from '@/server/platform/environment';

/** All that people call: `{procedure, input, commandId?}` in, `{ok, data}` or `{ok, error}` out. */
export function main(event: unknown): ReturnType<typeof run> {
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

/** The platform adds `userInfo` and `tcbContext` to what a client sent; nothing here reads them. */
function withoutPlatformFields(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { procedure, input, commandId } = event as Record<string, unknown>;
  return commandId === undefined ? { procedure, input } : { procedure, input, commandId };
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
