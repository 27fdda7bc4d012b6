import fc from 'fast-check';
import { lengthOf } from '../text/characters';
import { characterString, phrase, thing, time } from './templateFields';
import { messageFor, TEMPLATE_NEEDS, TEMPLATES, type MessageMatter } from './templates';

const MATTER: MessageMatter = {
  number: '天知调〔2026〕12号',
  status: '调解中',
  at: Date.UTC(2026, 10, 22, 18, 30),
  title: '调解时间已定',
  hint: '查看时间和地点',
  due: '2026-12-01',
  session: { startsAt: Date.UTC(2026, 11, 1, 7, 0), way: '现场调解' },
};

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
    expect(() => messageFor('progress', { ...MATTER, number: '' })).toThrow('must not be empty');
    expect(() => messageFor('todo', { ...MATTER, hint: ' ' })).toThrow('must not be empty');
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
});

describe('the templates', () => {
  it.each(TEMPLATE_NEEDS)('%s: the fields of its own, no more and no fewer', (need) => {
    const values = messageFor(need, MATTER);
    expect(Object.keys(values ?? {})).toEqual(TEMPLATES[need].fields.map((field) => field.key));
  });

  it('say when and how a session is, and by when something is due', () => {
    expect(messageFor('session', MATTER)).toEqual({
      character_string1: '2026-12',
      time2: '2026年12月1日 15:00',
      thing3: '现场调解',
      thing4: '查看时间和地点',
    });
    expect(messageFor('performance', MATTER)).toMatchObject({ date3: '2026年12月1日' });
  });

  it('are not used for a matter that has nothing for one of their fields', () => {
    expect(messageFor('session', { ...MATTER, session: null })).toBeNull();
    expect(messageFor('willingness', { ...MATTER, due: null })).toBeNull();
    expect(messageFor('progress', { ...MATTER, number: null })).toBeNull();
    expect(messageFor('todo', { ...MATTER, number: null, due: null, session: null })).not.toBeNull();
  });
});
