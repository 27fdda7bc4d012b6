import type { Caller } from './city';

/** A second person agrees to everything that waits for them: posts, duties of units, settings. */
export async function agreeToAll(second: Caller): Promise<void> {
  const { changes } = await second.ask('committee.get', {});
  for (const { id: changeId, mayDecide } of changes) {
    if (mayDecide) await second.tell('committee.decideChange', { changeId, approve: true, reason: '' });
  }
}
