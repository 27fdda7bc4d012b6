import { documentHandlers } from '@/server/documentHandlers';
import { serve } from '@/server/platform/serve';

/** What makes and reads files: the same call, the same checks and the same answers as in `api` (contract/servedBy.ts). */
export function main(event: unknown): ReturnType<typeof serve> {
  return serve(documentHandlers, event);
}
