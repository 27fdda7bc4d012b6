import fc from 'fast-check';
import {
  checkClaims,
  CLAIM_KINDS,
  claimTakesAmount,
  MAX_CLAIMS,
  totalClaimedFen,
  type Claim,
  type ClaimKind,
} from './claims';
import { checkAmountFen, fenToTypedYuan, fenToYuan, MAX_AMOUNT_FEN, yuanToFen } from './money';

describe('yuan and fen', () => {
  it.each([
    ['3500', 350_000],
    ['3500.5', 350_050],
    ['3,500.50', 350_050],
    ['３５００．５', 350_050],
    ['¥3500', 350_000],
    ['￥3500', 350_000],
    ['3500元', 350_000],
    ['0.01', 1],
    ['0012', 1_200],
    ['3500.', 350_000],
    ['0.10', 10],
    ['10000000000', MAX_AMOUNT_FEN],
    ['1.000', 100],
  ])('%s yuan are %d fen', (text, fen) => {
    expect(yuanToFen(text)).toEqual({ ok: true, value: fen });
  });

  it.each([
    ['', '金额还没有填'],
    ['0', '金额必须大于0'],
    ['0.00', '金额必须大于0'],
    ['-5', '金额是负数'],
    ['3万', '金额里有“万”“亿”这样的字'],
    ['1.234', '金额的小数超过了两位'],
    ['12,34', '金额里的逗号位置不对'],
    ['1e5', '金额不是数字'],
    ['0x10', '金额不是数字'],
    ['Infinity', '金额不是数字'],
    ['NaN', '金额不是数字'],
    ['.5', '金额不是数字'],
    ['三千', '金额里有“万”“亿”这样的字'],
    ['三十', '金额不是数字'],
    ['10000000000.01', '金额超过了一百亿元'],
    ['9'.repeat(400), '金额超过了一百亿元'],
    ['$gt', '金额不是数字'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(yuanToFen(text)).toMatchObject({ ok: false, problem });
  });

  it('come back as they were, for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_AMOUNT_FEN }), (fen) => {
        expect(yuanToFen(fenToYuan(fen))).toEqual({ ok: true, value: fen });
        expect(yuanToFen(fenToTypedYuan(fen))).toEqual({ ok: true, value: fen });
      }),
    );
  });

  it('read as a person writes them', () => {
    expect(fenToYuan(0)).toBe('0');
    expect(fenToYuan(5)).toBe('0.05');
    expect(fenToYuan(1_234_567)).toBe('12,345.67');
    expect(fenToYuan(MAX_AMOUNT_FEN)).toBe('10,000,000,000');
    expect(fenToTypedYuan(1_234_560)).toBe('12345.6');
    expect(() => fenToYuan(-1)).toThrow('`fen`');
    expect(() => fenToYuan(0.5)).toThrow('`fen`');
  });

  it('refuse what is no whole number of fen', () => {
    for (const wrong of [0.5, Number.NaN, Infinity, -1, 0, MAX_AMOUNT_FEN + 1, 2 ** 53]) {
      expect(checkAmountFen(wrong).ok).toBe(false);
    }
    expect(checkAmountFen(MAX_AMOUNT_FEN).ok).toBe(true);
  });
});

describe('claims', () => {
  const stop: Claim = { kind: 'stop', text: '' };
  const damages: Claim = { kind: 'damages', text: '', amountFen: 5_000_000 };
  const fieldsOf = (claims: readonly Claim[]) => checkClaims(claims).map((finding) => finding.field);

  it('pass when each is complete', () => {
    expect(checkClaims([stop, damages, { kind: 'other', text: '请对方改换包装颜色' }])).toEqual([]);
    expect(totalClaimedFen([stop, damages, { kind: 'costs', text: '', amountFen: 1 }])).toBe(5_000_001);
  });

  it('name the field that is wrong', () => {
    expect(fieldsOf([])).toEqual(['claims']);
    expect(fieldsOf([stop, { kind: 'damages', text: '' }])).toEqual(['claims.1.amountFen']);
    expect(fieldsOf([{ kind: 'damages', text: '', amountFen: 0 }])).toEqual(['claims.0.amountFen']);
    expect(fieldsOf([{ kind: 'stop', text: '', amountFen: 1 }])).toEqual(['claims.0.amountFen']);
    expect(fieldsOf([{ kind: 'other', text: '' }])).toEqual(['claims.0.text']);
    expect(fieldsOf([{ kind: 'stop', text: '停😀' }])).toEqual(['claims.0.text']);
    expect(fieldsOf([stop, stop])).toEqual(['claims.1.kind']);
    expect(fieldsOf(Array.from({ length: MAX_CLAIMS + 1 }, () => stop))).toEqual(['claims']);
    expect(fieldsOf([{ kind: '__proto__' as ClaimKind, text: '' }])).toEqual(['claims.0.kind']);
  });

  it('of one kind may stand twice when their words differ', () => {
    expect(
      fieldsOf([
        { kind: 'stop', text: '停止销售' },
        { kind: 'stop', text: '停止宣传' },
      ]),
    ).toEqual([]);
  });

  it('carry an amount exactly where their kind does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLAIM_KINDS.map((each) => each.kind)), fc.boolean(), (kind, withAmount) => {
        const claim = { kind, text: '写明要求', amountFen: withAmount ? 100 : null };
        expect(checkClaims([claim]).length === 0).toBe(withAmount === claimTakesAmount(kind));
      }),
    );
  });
});
