import fc from 'fast-check';
import { checkCharacterOf, checkCreditCode } from './creditCode';

/** The example of GB 32100-2015. */
const EXAMPLE = '91350100M000100Y43';
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const sign = fc.constantFrom(...ALPHABET);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 });
const first17 = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '51', '52', '11', '12', 'N1'),
    digits,
    fc.array(sign, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, body]) => head + region + body.join(''));
const validCode = first17.map((head) => head + checkCharacterOf(head));

describe('a unified social credit code', () => {
  it('passes as the standard shows it, in any width and case and with spaces', () => {
    for (const text of [
      EXAMPLE,
      EXAMPLE.toLowerCase(),
      '9135 0100 M000 100Y 43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      ` ${EXAMPLE}\n`,
    ]) {
      expect(checkCreditCode(text)).toEqual({ ok: true, value: EXAMPLE });
    }
  });

  it.each([
    ['', '统一社会信用代码还没有填'],
    ['91350100M000100Y4', '统一社会信用代码应当是18位，现在是17位'],
    ['91350100M000100Y433', '统一社会信用代码应当是18位，现在是19位'],
    ['91350100M000100Y44', '统一社会信用代码的校验位不对，有一位填错了'],
    ['9135O100M000100Y43', '统一社会信用代码里不会有字母“O”'],
    ['9I350100M000100Y43', '统一社会信用代码里不会有字母“I”'],
    ['91350100M000100Z43', '统一社会信用代码里不会有字母“Z”'],
    ['91350100M000100S43', '统一社会信用代码里不会有字母“S”'],
    ['91350100M000100V43', '统一社会信用代码里不会有字母“V”'],
    ['91350100M000100$43', '统一社会信用代码里有“$”'],
    ['__proto__', '统一社会信用代码里有“_”'],
    ['913501A0M000100Y43', '统一社会信用代码的第3到8位应当都是数字'],
    ['420000000012345', '统一社会信用代码应当是18位，现在是15位'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(checkCreditCode(text)).toMatchObject({ ok: false, problem });
  });

  it('says what to do about the letters that are never used and about old numbers', () => {
    expect(checkCreditCode('9135O100M000100Y43')).toMatchObject({ remedy: '请照营业执照核对，这一位可能是数字0' });
    expect(checkCreditCode('420000000012345')).toMatchObject({
      remedy: '15位的是旧的工商注册号，请填新营业执照上的18位代码',
    });
  });

  it('has a check character that Horner’s rule finds too', () => {
    fc.assert(
      fc.property(first17, (head) => {
        // Weights are powers of 3, so the sum is a polynomial in 3: evaluate it from the last place.
        const sum = [...head].reverse().reduce((total, each) => (total * 3 + ALPHABET.indexOf(each)) % 31, 0);
        const expected = ALPHABET[(31 - sum) % 31];
        expect(checkCharacterOf(head)).toBe(expected);
      }),
    );
  });

  it('is refused when one place is wrong or two neighbours are swapped', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), sign, (code, place, other) => {
        expect(checkCreditCode(code).ok).toBe(true);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        expect(checkCreditCode(wrong).ok).toBe(wrong === code);
        const next = Math.min(place + 1, 16);
        const swapped = [...code];
        [swapped[next - 1], swapped[next]] = [swapped[next] ?? '', swapped[next - 1] ?? ''];
        expect(checkCreditCode(swapped.join('')).ok).toBe(swapped.join('') === code);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(typeof checkCreditCode(text).ok).toBe('boolean')),
    );
  });
});
