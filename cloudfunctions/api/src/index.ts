import { handlers } from '@/server/handlers';
import { serve } from '@/server/platform/serve';

/** What people call, but for files: `{procedure, input, commandId?}` in, `{ok, data}` or `{ok, error}` out. */
export function main(event: unknown): ReturnType<typeof serve> {
  return serve(handlers, event);
}
