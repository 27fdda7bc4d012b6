import fc from 'fast-check';
import { patentCheckCharacter, readPatentNumber } from './patentNumber';

function problemOf(text: string): string {
  const checked = readPatentNumber(text);
  return checked.ok ? `passed as ${checked.value.number}` : checked.problem;
}

describe('a patent number', () => {
  // Numbers of published grants, so that the check does not only agree with itself.
  it.each([
    ['ZL201110269715.3', 'invention', 2011],
    ['ZL97248479.5', 'utilityModel', 1997],
    ['ZL201430009113.9', 'design', 2014],
  ])('%s is a published one', (text, kind, year) => {
    expect(readPatentNumber(text)).toMatchObject({ ok: true, value: { number: text, kind, year } });
  });

  it('has the check character of the standard’s sum', () => {
    // 2·2+0·3+2·4+3·5+1·6+0·7+1·8+2·9+3·2+4·3+5·4+6·5 = 127, and 127 mod 11 = 6.
    expect(patentCheckCharacter('202310123456')).toBe('6');
    // 8·2+5·3+1·4+0·5+0·6+0·7+0·8+1·9 = 44, and 44 mod 11 = 0.
    expect(patentCheckCharacter('85100001')).toBe('0');
    // 0·2+0·3+1·4+1·5+0+0+0+9·9 = 90, and 90 mod 11 = 2.
    expect(patentCheckCharacter('00110009')).toBe('2');
  });

  it.each([
    'ZL202310123456.6',
    'zl 2023 1012 3456.6',
    'ＺＬ２０２３１０１２３４５６．６',
    'ZL2023101234566',
    'ZL202310123456。6',
  ])('passes as %s', (text) => {
    expect(readPatentNumber(text)).toEqual({
      ok: true,
      value: { number: 'ZL202310123456.6', key: '202310123456.6', kind: 'invention', year: 2023 },
    });
  });

  it('of an application stays without ZL, with the same key', () => {
    expect(readPatentNumber('202310123456.6')).toMatchObject({
      value: { number: '202310123456.6', key: '202310123456.6' },
    });
  });

  it('may end with X', () => {
    // 2·2+0·3+2·4+3·5+2·6+0·7+1·8+2·9+3·2+4·3+6·4+7·5 = 142, and 142 mod 11 = 10.
    for (const text of ['ZL202320123467.X', 'ZL202320123467x', 'zl202320123467.x']) {
      expect(readPatentNumber(text)).toMatchObject({ value: { number: 'ZL202320123467.X', kind: 'utilityModel' } });
    }
  });

  it.each([
    ['', '专利号还没有填'],
    ['ZL202310123456.7', '专利号的校验位不对，有一位填错了'],
    ['ZL202310123456', '专利号缺少最后的校验位'],
    ['ZL20231012345.6', '专利号小数点前有11位数字'],
    ['ZL20231012345', '专利号的数字有11位'],
    ['ZL202340123456.6', '专利号第5位是“4”，没有这种专利'],
    ['ZL190110123456.6', '专利号开头的年份“1901”不对'],
    ['CN115123456A', '这是公开（公告）号，不是专利号'],
    ['CN115123456B', '这是公开（公告）号，不是专利号'],
    ['某某专利', '专利号“某某专利”的写法不对'],
    ['ZL2023/10123456.6', '专利号“ZL2023/10123456.6”的写法不对'],
    ['$gt', '专利号“$GT”的写法不对'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  const digit = fc.constantFrom(...'0123456789');
  const made = fc
    .tuple(
      fc.integer({ min: 2004, max: 2026 }),
      fc.constantFrom('1', '2', '3', '8', '9'),
      fc.array(digit, { minLength: 7, maxLength: 7 }),
    )
    .map(([year, kind, rest]) => `${year}${kind}${rest.join('')}`);

  it('is refused when any one digit is another', () => {
    fc.assert(
      fc.property(made, fc.nat(11), digit, (digits, place, other) => {
        const check = patentCheckCharacter(digits);
        expect(readPatentNumber(`ZL${digits}.${check}`).ok).toBe(true);
        const wrong = digits.slice(0, place) + other + digits.slice(place + 1);
        if (wrong !== digits) expect(readPatentNumber(`ZL${wrong}.${check}`).ok).toBe(false);
      }),
    );
  });

  it('reads its own form again and never throws', () => {
    const part = fc.constantFrom(
      'ZL',
      'CN',
      '2023',
      '1',
      '0123456',
      '.',
      'X',
      '6',
      '85',
      '。',
      ' ',
      '😀',
      '$',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const checked = readPatentNumber(parts.join(''));
        if (checked.ok) expect(readPatentNumber(checked.value.number)).toEqual(checked);
      }),
      { numRuns: 2000 },
    );
  });
});
