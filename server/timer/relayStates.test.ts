import { claimOf, OVER, PAUSES, relayAfter, type Relay } from './relayStates';

const waiting: Relay = { state: 'waiting', tries: 0, nextAt: 1000, template: 'todo', data: {}, lastError: null };
const MINUTE = 60_000;

describe('a notice on its way', () => {
  it('is not due while it is being sent', () => {
    expect(claimOf(waiting, 1000)).toEqual({ ...waiting, tries: 1, nextAt: 1000 + MINUTE });
  });

  it('waits 1, 5, 15 and 60 minutes after the tries that failed, and is then given up', () => {
    let relay = waiting;
    const waits: number[] = [];
    for (let now = 0; relay.state === 'waiting' && waits.length < 10; now = relay.nextAt) {
      relay = relayAfter(claimOf(relay, now), { kind: 'failed', why: 'system error' });
      if (relay.state === 'waiting') waits.push((relay.nextAt - now) / MINUTE);
    }
    expect(waits).toEqual([1, 5, 15, 60]);
    expect(relay).toMatchObject({ state: 'gaveUp', tries: PAUSES.length + 1, nextAt: OVER, lastError: 'system error' });
  });

  it('stays in the inbox at once when the reader gave no consent', () => {
    const relay = relayAfter(claimOf(waiting, 0), { kind: 'refused', why: '43101' });
    expect(relay).toMatchObject({ state: 'inboxOnly', nextAt: OVER, tries: 1 });
  });

  it.each(['badField', 'badTemplate', 'badPage'] as const)('is given up at once for a fault of ours: %s', (kind) => {
    expect(relayAfter(claimOf(waiting, 0), { kind, why: 'x' })).toMatchObject({ state: 'gaveUp', lastError: 'x' });
  });

  it('is done with when it was sent', () => {
    expect(relayAfter(claimOf(waiting, 0), { kind: 'sent', why: '' })).toMatchObject({
      state: 'sent',
      nextAt: OVER,
      lastError: null,
    });
  });
});
