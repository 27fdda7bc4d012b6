import { after, refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, sampleMediation } from '../cases/sampleMediation';
import type { Side } from '../parties/side';
import {
  DEFENCE_LIMITS,
  exchangeDefences,
  mayWriteDefence,
  sidesToExchange,
  writeDefence,
  type Defence,
} from './defence';

const record = sampleMediation(['agreed', 'agreed', 'refused']);
const nothing = (side: Side): Defence => ({ side, editions: [] });
const by = { at: SAMPLE_NOW, openid: 'respondent-1', byName: '答复人甲', key: 'k', textCheck: 'passed' as const };
const write = (before: Defence, text: string) => taken(writeDefence(record, before, text, by));

describe("a respondent's account of the facts", () => {
  it('is kept in every edition, the latest last, and changed until it is exchanged', () => {
    const one = write(nothing('r1'), '  货是从批发市场进的。\r\n有进货单。 ');
    const two = write(one, '货是从批发市场进的，已经停售。');
    expect(two.editions.map(({ no, text }) => [no, text])).toEqual([
      [1, '货是从批发市场进的。\n有进货单。'],
      [2, '货是从批发市场进的，已经停售。'],
    ]);
    expect(refusedAt(writeDefence(record, two, '货是从批发市场进的，已经停售。 ', by))).toBe('text');
    const shown = after(record, exchangeDefences(record, [{ side: 'r1', edition: 2, written: two }], SAMPLE_NOW + 1));
    expect(shown.mediation.defences).toEqual([
      {
        side: 'r1',
        edition: 2,
        text: '货是从批发市场进的，已经停售。',
        writtenAt: SAMPLE_NOW,
        exchangedAt: SAMPLE_NOW + 1,
      },
    ]);
    expect(refusedAt(writeDefence(shown, two, '又改了', by))).toContain('不能再改');
    expect(sidesToExchange(record)).toEqual(['r1', 'r2']);
    expect(sidesToExchange(shown)).toEqual(['r2']);
  });

  it('is written by a respondent who takes part, while there is something to talk about', () => {
    expect((['applicant', 'r1', 'r2', 'r3'] as const).filter((side) => mayWriteDefence(record, side))).toEqual([
      'r1',
      'r2',
    ]);
    expect(mayWriteDefence({ ...record, stage: 'SUSPENDED' }, 'r1')).toBe(true);
    for (const stage of ['ASSIGNING', 'SIGNING', 'TERMINATED'] as const)
      expect(mayWriteDefence({ ...record, stage }, 'r1')).toBe(false);
    expect(refusedAt(writeDefence(record, nothing('r1'), '   ', by))).toBe('text');
    expect(refusedAt(writeDefence(record, nothing('r1'), '长'.repeat(DEFENCE_LIMITS.text + 1), by))).toBe('text');
    const many = Array.from({ length: DEFENCE_LIMITS.editions }, (_, n) => ({ ...by, no: n + 1, text: `第${n}稿` }));
    expect(refusedAt(writeDefence(record, { side: 'r1', editions: many }, '再来', by))).toContain('最多');
  });

  it('is exchanged as the mediator has read it, once', () => {
    const written = write(nothing('r1'), '没有卖过。');
    const exchange = (...chosen: Parameters<typeof exchangeDefences>[1]) =>
      exchangeDefences(record, chosen, SAMPLE_NOW);
    expect(refusedAt(exchange())).toBe('defences');
    expect(refusedAt(exchange({ side: 'r2', edition: 1, written: null }))).toBe('defences.0.side');
    const read = { side: 'r1', edition: 1, written } as const;
    expect(refusedAt(exchange(read, read))).toBe('defences.1.side');
    expect(refusedAt(exchange({ ...read, side: 'r3' }))).toBe('defences.0.side');
    expect(refusedAt(exchange({ ...read, written: write(written, '卖过两件。') }))).toContain('重新看过');
  });
});
