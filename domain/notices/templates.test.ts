import fc from 'fast-check';
import { lengthOf } from '../text/characters';
import { characterString, phrase, progressMessage, TEMPLATES, thing, time, todoMessage } from './templates';

describe('fields of a message', () => {
  it('cut free words at 20 characters and show the cut', () => {
    expect(thing(' 商标 侵权\n纠纷 ')).toBe('商标 侵权 纠纷');
    expect(thing('二'.repeat(20))).toBe('二'.repeat(20));
    expect(thing('二'.repeat(21))).toBe(`${'二'.repeat(19)}…`);
    expect(thing('𠮷'.repeat(30))).toBe(`${'𠮷'.repeat(19)}…`);
  });

  it('refuse a status that does not fit instead of cutting it', () => {
    expect(phrase('不予受理')).toBe('不予受理');
    expect(() => phrase('正在征询意愿中')).toThrow('`phrase`');
    expect(() => phrase('已交A件')).toThrow('`phrase`');
  });

  it('leave the Hanzi out of a number and keep its end', () => {
    expect(characterString('天知调〔2026〕12号')).toBe('2026-12');
    expect(characterString('(2026)鄂天调字第0007号')).toBe('2026-0007');
    expect(characterString('T2026-0001')).toBe('T2026-0001');
    expect(characterString(`A${'0'.repeat(40)}7`)).toHaveLength(32);
    expect(characterString(`A${'0'.repeat(40)}7`).endsWith('7')).toBe(true);
  });

  it('are refused when empty', () => {
    expect(() => thing(' \n')).toThrow('must not be empty');
    expect(() => phrase('')).toThrow('must not be empty');
    expect(() => characterString('号')).toThrow('must not be empty');
    expect(() => progressMessage({ number: '', status: '待受理', at: 0, next: '等' })).toThrow('must not be empty');
  });

  it('write the time of Shanghai', () => {
    expect(time(Date.UTC(2026, 10, 22, 18, 30))).toBe('2026年11月23日 02:30');
  });

  it('keep to the limits for whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(lengthOf(thing(text))).toBeLessThanOrEqual(20);
        expect(thing(text).trim()).not.toBe('');
      }),
    );
  });

  it('are those of their template, no more and no fewer', () => {
    const progress = progressMessage({ number: '2026-1', status: '待受理', at: 0, next: '等待' });
    const todo = todoMessage({ matter: '补正', status: '待补正', at: 0, note: '逐项答复' });
    expect(Object.keys(progress)).toEqual(TEMPLATES.progress.fields.map((field) => field.key));
    expect(Object.keys(todo)).toEqual(TEMPLATES.todo.fields.map((field) => field.key));
  });
});
