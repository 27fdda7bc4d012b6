import {
  afterChecking,
  afterSending,
  afterTexting,
  claimOf,
  LEASE,
  OVER,
  PATIENCE,
  PAUSES,
  uncertain,
  withoutTemplate,
  type Relay,
} from './relayStates';

/** Ten in the morning in Shanghai. */
const NOW = Date.parse('2026-03-02T10:00:00+08:00');
const MINUTE = 60_000;
const waiting: Relay = {
  state: 'waiting',
  tries: 0,
  nextAt: NOW,
  messages: [],
  mustKnow: false,
  tried: [],
  claim: null,
  lastError: null,
};
const mustKnow: Relay = { ...waiting, mustKnow: true };
const noSms = { now: NOW, sms: false };
const withSms = { now: NOW, sms: true };
const claimed = (relay: Relay = waiting) => claimOf(relay, 'tick', NOW);

describe('a notice on its way', () => {
  it('is in the hand of one tick while it is being sent', () => {
    expect(claimed()).toEqual({ ...waiting, state: 'sending', claim: 'tick', tries: 1, nextAt: NOW + LEASE });
  });

  it('waits 1, 5, 15 and 60 minutes after the tries that failed, and is then given up', () => {
    let relay = waiting;
    const waits: number[] = [];
    for (let now = NOW; relay.state === 'waiting' && waits.length < 10; now = relay.nextAt) {
      const failed = { kind: 'failed', why: 'system error' } as const;
      relay = afterSending(claimOf(relay, 'tick', now), failed, NOW, { now, sms: false });
      if (relay.state === 'waiting') waits.push((relay.nextAt - now) / MINUTE);
    }
    expect(waits).toEqual([1, 5, 15, 60]);
    expect(relay).toMatchObject({ state: 'gaveUp', tries: PAUSES.length + 1, nextAt: OVER, lastError: 'system error' });
  });

  it('is not tried again at night, unless it is one that rings at night', () => {
    const evening = Date.parse('2026-03-02T20:59:30+08:00');
    const night = Date.parse('2026-03-02T23:00:00+08:00');
    const failed = { kind: 'failed', why: 'x' } as const;
    const next = (now: number) => afterSending(claimOf(waiting, 'tick', now), failed, now, { now, sms: false }).nextAt;
    expect(next(evening)).toBe(Date.parse('2026-03-03T08:00:00+08:00'));
    expect(next(night)).toBe(night + MINUTE);
  });

  it('stays in the inbox at once when the reader gave no consent', () => {
    const relay = afterSending(claimed(), { kind: 'refused', why: '43101' }, NOW, noSms);
    expect(relay).toMatchObject({ state: 'inboxOnly', nextAt: OVER, tried: ['wechat'] });
  });

  it('goes by SMS instead where one may be sent', () => {
    const relay = afterSending(claimed(), { kind: 'refused', why: '43101' }, NOW, withSms);
    expect(relay).toMatchObject({ state: 'texting', nextAt: NOW, tries: 0 });
    expect(afterTexting(relay, { kind: 'sent', why: '' }, NOW)).toMatchObject({ state: 'texted', nextAt: OVER });
  });

  it.each(['badField', 'badPage'] as const)('is given up at once for a fault of ours: %s', (kind) => {
    expect(afterSending(claimed(), { kind, why: 'x' }, NOW, noSms)).toMatchObject({ state: 'gaveUp', lastError: 'x' });
  });

  it('waits a day for a template to be mended', () => {
    const refused = { kind: 'badTemplate', why: '40037' } as const;
    expect(afterSending(claimed(), refused, NOW, noSms)).toMatchObject({ state: 'waiting', nextAt: NOW + 30 * MINUTE });
    const dayLater = { now: NOW + 24 * 60 * MINUTE, sms: false };
    expect(withoutTemplate(waiting, NOW, '40037', dayLater)).toMatchObject({ state: 'gaveUp', nextAt: OVER });
  });

  it('is done with when it was sent', () => {
    const sent = afterSending(claimed(), { kind: 'sent', why: '' }, NOW, noSms);
    expect(sent).toMatchObject({ state: 'sent', nextAt: OVER, lastError: null });
  });

  it('is never sent by WeChat again when nobody can tell whether it arrived', () => {
    const unknown = { kind: 'unknown', why: 'socket hang up' } as const;
    for (const moment of [noSms, withSms]) {
      expect(afterSending(claimed(), unknown, NOW, moment)).toMatchObject({ state: 'uncertain', nextAt: OVER });
    }
    expect(uncertain(claimed(), 'died', NOW)).toMatchObject({ state: 'uncertain', nextAt: OVER });
  });
});

describe('a notice that one must know', () => {
  it('is looked at after two hours when it may not have arrived: read, texted, or telephoned', () => {
    const checking = uncertain(claimed(mustKnow), 'died', NOW);
    expect(checking).toMatchObject({ state: 'checking', nextAt: NOW + PATIENCE });
    const later = NOW + PATIENCE;
    expect(afterChecking(checking, true, { now: later, sms: true })).toMatchObject({ state: 'read', nextAt: OVER });
    expect(afterChecking(checking, false, { now: later, sms: true })).toMatchObject({ state: 'texting' });
    expect(afterChecking(checking, false, { now: later, sms: false })).toBeNull();
  });

  it('is telephoned when the SMS did not go out either, and texted once', () => {
    let relay = afterSending(claimed(mustKnow), { kind: 'refused', why: '43101' }, NOW, withSms);
    for (let i = 0; relay.state === 'texting' && i < 10; i += 1) {
      relay = afterTexting(relay, { kind: 'failed', why: 'gateway 500' }, relay.nextAt);
    }
    expect(relay).toMatchObject({ state: 'checking', tried: ['wechat', 'sms'] });
    expect(afterChecking(relay, false, withSms)).toBeNull();
  });
});
