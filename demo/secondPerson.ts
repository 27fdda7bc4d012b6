import type { Phones } from './setUpCity';

/** The committee's head agrees to what the administrator has proposed: weighty posts, the duties of units. */
export async function headAgrees({ head }: Phones): Promise<void> {
  const { changes } = await head.ask('committee.get', {});
  for (const { id: changeId, mayDecide } of changes) {
    if (mayDecide) await head.tell('committee.decideChange', { changeId, approve: true, reason: '' });
  }
}
