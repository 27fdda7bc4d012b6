import fc from 'fast-check';
import { isEmojiCodePoint, lengthOf } from './characters';
import { findingsAt, within } from './finding';
import { checkFormalLine, checkLine, checkLongText, tidy, tidyCode } from './plainText';

const facts = { label: '事实经过', min: 10, max: 3000 };
const name = { label: '姓名', max: 25 };

function problemOf(text: string, limits: { label: string; min?: number; max: number } = facts): string {
  const checked = checkLongText(text, limits);
  return checked.ok ? 'passed' : checked.problem;
}

describe('long text', () => {
  it('keeps lines and rare Hanzi, trims the ends', () => {
    const checked = checkLongText('　 2026年3月，𠮷某在𪚥街开店。\r\n第二段：仍在销售。\n ', facts);
    expect(checked).toEqual({ ok: true, value: '2026年3月，𠮷某在𪚥街开店。\n第二段：仍在销售。' });
  });

  it.each([
    ['', '事实经过还没有填'],
    ['　 \n', '事实经过还没有填'],
    ['太短了', '事实经过只有3个字'],
    ['字'.repeat(10_000), '事实经过有10000个字，超过了3000个字'],
    ['对方仿冒我方商标，太气人了😀', '事实经过里有表情符号“😀”'],
    ['对方仿冒我方商标，太气人了❤️', '事实经过里有表情符号“❤️”'],
    ['一家人👨‍👩‍👧来店里闹事，影响经营', '事实经过里有表情符号“👨‍👩‍👧”'],
    ['把🇨🇳国旗图案印在包装上', '事实经过里有表情符号“🇨🇳”'],
    ['坏掉的字\ud83d在这里，后面还有字', '事实经过的第5个字是残缺的字符'],
    ['坏掉的字\ude00在这里，后面还有字', '事实经过的第5个字是残缺的字符'],
    ['坏掉的字\u0000在这里，后面还有字', '事实经过的第5个字是看不见的控制字符'],
    ['坏掉的字\u001b在这里，后面还有字', '事实经过的第5个字是看不见的控制字符'],
    ['坏掉的字\ue123在这里，后面还有字', '事实经过的第5个字不是标准汉字，打印不出来'],
    ['坏掉的字\ufffd在这里，后面还有字', '事实经过的第5个字不是标准汉字，打印不出来'],
    ['我们公司{"$gt": ""}后面还有字', '事实经过里是程序用的符号“我们公司{"$gt": …”'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('says how much to delete', () => {
    expect(checkLongText('字'.repeat(3007), facts)).toMatchObject({ remedy: '请删去7个字' });
  });

  it('lets sums, dots and words of programs stand inside a sentence', () => {
    for (const text of [
      '合同金额为$5,000，约定由乙方a.b公司支付。',
      '该类的constructor写法与我方一致，共三处。',
      'x<y时显示“{提示}”的做法是我方独创。',
    ]) {
      expect(problemOf(text)).toBe('passed');
    }
  });

  it('drops what shows nothing, such as byte order marks, zero-width spaces and overrides of direction', () => {
    expect(checkLongText('\ufeff对方\u200b自2025年起\u202e一直\u2060销售。', facts)).toEqual({
      ok: true,
      value: '对方自2025年起一直销售。',
    });
  });

  it('lets an optional field be empty, but not too short', () => {
    expect(checkLongText(' ', { ...facts, optional: true })).toEqual({ ok: true, value: '' });
    expect(checkLongText('短', { ...facts, optional: true }).ok).toBe(false);
  });
});

describe('one line', () => {
  it('has no line break', () => {
    for (const text of ['张\n三', '张\r三', '张\u2028三']) {
      expect(checkLine(text, name)).toEqual({ ok: false, problem: '姓名里有换行', remedy: '请写成一行' });
    }
    expect(checkLine('张三\n', name)).toEqual({ ok: true, value: '张三' });
  });

  it('as a formal line has none of the signs of templates and queries', () => {
    for (const sign of ['$', '{', '}', '<', '>', '`', '\\']) {
      expect(checkFormalLine(`某某${sign}公司`, { label: '名称', max: 50 })).toEqual({
        ok: false,
        problem: `名称里有特殊符号“${sign}”`,
        remedy: '请删去这个符号后再填',
      });
    }
    for (const text of ['__proto__', ' constructor ', 'prototype', '$gt', '＄ｇｔ']) {
      expect(checkFormalLine(text, { label: '名称', max: 50 }).ok).toBe(false);
    }
    expect(checkFormalLine('Smith & Sons Co., Ltd.（上海）', { label: '名称', max: 50 }).ok).toBe(true);
  });
});

describe('any text', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      fc.constantFrom('字', '𠮷', '😀', '\ud800', '\n', ' ', '$'),
    ),
  });

  it('either passes clean or is refused with two sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const checked = checkLongText(text, { label: '说明', max: 20 });
        if (!checked.ok) {
          expect(checked.problem).not.toBe('');
          expect(checked.remedy).not.toBe('');
          return;
        }
        expect(lengthOf(checked.value)).toBeLessThanOrEqual(20);
        for (const sign of checked.value) {
          const point = sign.codePointAt(0) ?? 0;
          expect(isEmojiCodePoint(point)).toBe(false);
          expect(point >= 0xd800 && point <= 0xdfff).toBe(false);
          expect(point < 0x20 && point !== 0x0a && point !== 0x09).toBe(false);
        }
        expect(checkLongText(checked.value, { label: '说明', max: 20 })).toEqual(checked);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is tidied once stays the same', () => {
    fc.assert(fc.property(anyText, (text) => expect(tidy(tidy(text))).toBe(tidy(text))));
  });

  it('as a code loses its spaces and width', () => {
    expect(tidyCode(' ＺＬ 2023 1012 3456.7 ')).toBe('ZL202310123456.7');
  });
});

describe('a finding', () => {
  it('is placed at its field and in its form', () => {
    const findings = findingsAt('name', checkLine('', name));
    expect(within('applicant', findings)).toEqual([
      { field: 'applicant.name', problem: '姓名还没有填', remedy: '请填写姓名' },
    ]);
    expect(findingsAt('name', checkLine('张三', name))).toEqual([]);
  });
});
