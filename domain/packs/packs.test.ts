import fc from 'fast-check';
import { addDays, compareDays, type Day } from '../calendar/day';
import { deadlineOf } from '../calendar/deadline';
import { limitOf } from '../committee/limits';
import { ruleOn } from '../law/rules';
import { CHANNEL_NAMES, CHANNELS, DELEGATED_CHANNELS, isChannel } from './channels';
import { choosePack, isOffered } from './offered';
import type { PackClockKind } from './pack';
import { basisInWords, lengthOf, packOf, packOn, startPackClock } from './packOn';
import { RULE_PACKS } from './rulePacks';

const CLOCKS: readonly PackClockKind[] = ['inquiry', 'naming', 'seat', 'mediation', 'signing'];
const someDay = fc.integer({ min: 0, max: 1460 }).map((n) => addDays('2024-01-01', n));

function pack(channel: (typeof CHANNELS)[number], day: Day) {
  const found = packOn(channel, day);
  if (!found) throw new Error(`no pack ${channel} on ${day}`);
  return found;
}

describe('the rule packs', () => {
  it('rest, each day that they hold, on rules that hold on it', () => {
    for (const each of RULE_PACKS) {
      for (const day of [each.from, each.to ?? '2027-12-31', '2026-11-22']) {
        if (day < each.from || (each.to !== null && day > each.to)) continue;
        for (const id of each.basis)
          expect([each.channel, id, ruleOn(id, day) !== null]).toEqual([each.channel, id, true]);
      }
    }
    for (const each of RULE_PACKS) {
      for (const kind of CLOCKS) expect(ruleOn(each.clocks[kind].rule, '2026-11-22')).not.toBeNull();
    }
  });

  it('never overlap, and follow each other without a gap', () => {
    for (const channel of CHANNELS) {
      const periods = RULE_PACKS.filter((each) => each.channel === channel).sort((a, b) => compareDays(a.from, b.from));
      expect(periods.length).toBeGreaterThan(0);
      periods.slice(1).forEach((later, i) => expect(later.from).toBe(addDays(periods[i]?.to ?? '', 1)));
      expect(CHANNEL_NAMES[channel]).not.toBe('');
    }
    expect(isChannel('people')).toBe(true);
    expect(isChannel('__proto__')).toBe(false);
  });

  it('let the committee edit its own clocks within their bounds, and no statute’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULE_PACKS),
        fc.constantFrom(...CLOCKS),
        fc.integer({ min: 1, max: 90 }),
        (each, kind, set) => {
          const clock = each.clocks[kind];
          const limits = { inquiry: set, naming: set, seat: set, mediation: set, signing: set };
          expect(lengthOf(each, kind, limits)).toBe(clock.limit === null ? clock.length : set);
          expect(lengthOf(each, kind, {})).toBe(clock.length);
          const mark = ruleOn(clock.rule, '2026-11-22')?.mark;
          expect(mark === 'committee').toBe(clock.limit !== null);
          if (clock.limit !== null) expect(limitOf(clock.limit).rule).toBe(clock.rule);
        },
      ),
    );
  });

  it('give the terms of the online mediation rules, art. 24, and of Order 81, art. 65', () => {
    const term = (channel: (typeof CHANNELS)[number], kind: PackClockKind) => {
      const { length, unit } = pack(channel, '2026-06-01').clocks[kind];
      return `${length} ${unit}`;
    };
    expect(term('courtBefore', 'mediation')).toBe('30 day');
    expect(term('courtOrdinary', 'mediation')).toBe('15 day');
    expect(term('courtSummary', 'mediation')).toBe('7 day');
    expect(term('courtBefore', 'naming')).toBe('2 workingDay');
    expect(term('courtBefore', 'seat')).toBe('3 workingDay');
    expect(term('adminPatent', 'inquiry')).toBe('15 day');
    expect(term('people', 'inquiry')).toBe('10 workingDay');
    expect(term('people', 'mediation')).toBe('30 day');
  });

  it('never take silence for consent', () => {
    expect(
      RULE_PACKS.map((each) => each.silence).filter(
        (silence) => !['noConsent', 'notDocketed', 'returned'].includes(silence),
      ),
    ).toEqual([]);
    expect(pack('adminPatent', '2026-06-01').silence).toBe('notDocketed');
    expect(pack('courtBefore', '2026-06-01').silence).toBe('returned');
    for (const each of RULE_PACKS) expect(each.silenceText).toMatch(/不答复/);
    for (const each of RULE_PACKS) expect(each.absenceText).toMatch(/问清原因/);
  });

  it('charge nothing but in commercial mediation', () => {
    for (const each of RULE_PACKS) expect(/可以收费/.test(each.fee)).toBe(each.channel === 'commercial');
  });

  it('start clocks that end as their deadline says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULE_PACKS), fc.constantFrom(...CLOCKS), someDay, (each, kind, day) => {
        const clock = startPackClock(each, kind, day, {});
        const { length, unit } = each.clocks[kind];
        expect(clock).toMatchObject({ kind, startedOn: day, rule: each.clocks[kind].rule, stoppedOn: null });
        expect(clock.dueOn).toBe(deadlineOf({ start: day, unit, length }).due);
      }),
    );
  });
});

describe('the pack of a case', () => {
  it('is that of its day for good: marks move to the new article on 2027-01-01 by themselves', () => {
    const before = pack('adminTrademark', '2026-12-31');
    const after = pack('adminTrademark', '2027-01-01');
    expect(basisInWords(before, '2026-12-31')).toBe('《商标法》第六十条第三款');
    expect(basisInWords(after, '2027-01-01')).toBe('《商标法》第七十四条第三款');
    expect(packOf({ channel: 'adminTrademark', packDay: '2026-12-31' })).toBe(before);
    expect(packOf({ channel: null, packDay: null })).toBeNull();
    expect(packOn('commercial', '2026-04-30')).toBeNull();
  });
});

describe('choosing a channel', () => {
  const usual = { right: 'patent', day: '2026-11-22', delegations: [], referral: '' };
  const granted = {
    channel: 'adminPatent',
    document: '委托书1号',
    grantedBy: '示范省知识产权局',
    from: '2026-01-01',
    to: '2026-12-31',
  };

  it('is free for people’s mediation, whatever the right', () => {
    expect(choosePack({ ...usual, channel: 'people', right: '' })).toMatchObject({ ok: true });
  });

  it('refuses a channel that nobody gave the committee, until it is recorded, and after it ended', () => {
    for (const channel of DELEGATED_CHANNELS) {
      // Marks: of an agency's own case until the end of 2026, by its paper from then on.
      const refused = choosePack({ ...usual, channel, day: '2027-01-01' });
      expect(refused).toMatchObject({ ok: false, findings: [{ field: 'channel' }] });
    }
    const choice = { ...usual, channel: 'adminPatent' as const, delegations: [granted] };
    expect(choosePack(choice)).toMatchObject({ ok: true });
    expect(choosePack({ ...choice, day: '2027-01-01' })).toMatchObject({ ok: false });
    expect(choosePack({ ...choice, day: '2025-12-31' })).toMatchObject({ ok: false });
    expect(choosePack({ ...choice, right: 'trademark' })).toMatchObject({ ok: false });
  });

  it('asks for the court’s letter, and for the agency’s case while the law asks for one', () => {
    expect(choosePack({ ...usual, channel: 'courtBefore' })).toMatchObject({
      ok: false,
      findings: [{ field: 'referral' }],
    });
    expect(choosePack({ ...usual, channel: 'courtBefore', referral: '（2026）示1号' })).toMatchObject({ ok: true });
    const mark = { ...usual, channel: 'adminTrademark' as const, right: 'trademark' };
    expect(choosePack(mark)).toMatchObject({ ok: false, findings: [{ field: 'referral' }] });
    const entrusted = { ...granted, channel: 'adminTrademark', to: null };
    expect(choosePack({ ...mark, day: '2027-01-01' })).toMatchObject({ ok: false, findings: [{ field: 'channel' }] });
    expect(choosePack({ ...mark, day: '2027-01-01', delegations: [entrusted] })).toMatchObject({ ok: true });
    expect(isOffered(mark)).toBe(true);
    expect(isOffered({ ...mark, right: 'patent' })).toBe(false);
  });
});
