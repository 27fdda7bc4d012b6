import { callerOf } from '@/server/platform/caller';
import { readEnvironment } from '@/server/platform/environment';
import { smsGateway } from '@/server/platform/sms';
import { didSomething, tick, type TickReport } from '@/server/timer/tick';

/** Work is begun for so long; the function itself is cut off after 60 seconds (cloudbaserc.json). */
const WORKING_MS = 40_000;

/** What the cloud's timer calls every ten minutes. Refuses everybody else. */
export async function main(): Promise<TickReport> {
  if (!callerOf().timer) throw new Error('only the timer of the cloud may call this function');
  const { committeeId, templates, longTerm, sms } = readEnvironment(process.env);
  const started = Date.now();
  const done = await tick({
    now: started,
    committeeId,
    templates,
    longTerm,
    sms: smsGateway(sms),
    hasTime: () => Date.now() - started < WORKING_MS,
    report: (job, error) => console.error(JSON.stringify({ job, error: words(error) })),
  });
  if (didSomething(done)) console.log(JSON.stringify(done));
  return done;
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
