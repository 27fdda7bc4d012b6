import fc from 'fast-check';
import { checkRight, patentKindOf, readRight, rightKey } from './checkRight';
import { ACTS, actLabel, actsOf, checkConduct, CONDUCT_FIELDS } from './conduct';
import { readDomainName, readTrademarkClasses, readTrademarkNumber } from './fieldFormat';
import type { FieldSpec } from './fieldSpec';
import { isRightKind, RIGHT_KINDS, rightKind } from './kinds';
import { fieldsOfRight } from './rightFields';

const TODAY = '2026-11-22';
const mark = { number: '12345678', classes: '30', name: '天成', holder: '江汉天成食品有限公司', standing: 'owner' };

/** A filled form that passes: examples by format, else words. */
function filled(specs: readonly FieldSpec[]): Record<string, string> {
  const examples: Record<string, string> = {
    patentNumber: 'ZL202310123456.6',
    trademarkNumber: '12345678',
    trademarkClasses: '30、35',
    domainName: 'example.cn',
    registrationNumber: '国作登字-2023-F-00012345',
    pastDay: '2026-03-01',
    day: '2030-03-01',
  };
  return Object.fromEntries(
    specs.map((spec) => [
      spec.key,
      spec.choices?.[0]?.value ?? (spec.format ? (examples[spec.format] ?? '') : '写几个字'),
    ]),
  );
}

describe('the kinds of rights', () => {
  it('each have words, fields with single keys, and pass when filled', () => {
    for (const { kind, label, hint } of RIGHT_KINDS) {
      expect(label.length * hint.length).toBeGreaterThan(0);
      const specs = fieldsOfRight(kind);
      expect(new Set(specs.map((spec) => spec.key)).size).toBe(specs.length);
      expect(checkRight(kind, filled(specs), TODAY)).toEqual([]);
      for (const spec of [...specs, ...CONDUCT_FIELDS]) {
        expect(spec.label).not.toBe('');
        expect(spec.hint).not.toBe('');
        expect((spec.input === 'choice') === (spec.choices !== undefined && spec.choices.length > 1)).toBe(true);
        expect(spec.input === 'date').toBe(spec.format === 'day' || spec.format === 'pastDay');
      }
    }
  });

  it('ask for exactly what is required when nothing is filled', () => {
    for (const { kind } of RIGHT_KINDS) {
      const required = fieldsOfRight(kind)
        .filter((spec) => spec.required)
        .map((spec) => spec.key);
      expect(checkRight(kind, {}).map((finding) => finding.field)).toEqual(required);
      expect(required).toContain('holder');
    }
  });

  it('keep trade secrets for named viewers', () => {
    expect(RIGHT_KINDS.filter((each) => each.restricted).map((each) => each.kind)).toEqual(['tradeSecret']);
    expect(rightKind('tradeSecret').label).toBe('商业秘密');
  });

  it('are a closed list', () => {
    for (const wrong of ['', 'Patent', '__proto__', 'constructor', '$gt']) {
      expect(isRightKind(wrong)).toBe(false);
      expect(checkRight(wrong, mark)).toMatchObject([{ field: 'kind' }]);
    }
  });
});

describe('a right', () => {
  it('says at which field what is wrong', () => {
    const problems = (fields: Record<string, string>) => checkRight('trademark', { ...mark, ...fields }, TODAY);
    expect(problems({})).toEqual([]);
    expect(problems({ classes: '46' })).toEqual([
      { field: 'classes', problem: '没有“46”这个商标类别', remedy: '请填1到45的数字，多个用顿号隔开，例如30、35' },
    ]);
    expect(problems({ number: '12345678😀' })).toMatchObject([
      { field: 'number', problem: '商标注册号里有表情符号“😀”' },
    ]);
    expect(problems({ number: '123456\ud800' })).toMatchObject([
      { field: 'number', problem: '商标注册号的第7个字是残缺的字符' },
    ]);
    expect(problems({ standing: 'boss' })).toMatchObject([
      { field: 'standing', problem: '“我方与权利的关系”里没有这一项' },
    ]);
    expect(problems({ expiresOn: '2026-02-30' })).toMatchObject([
      { field: 'expiresOn', problem: '有效期至不是一个日期' },
    ]);
    expect(problems({ name: '字'.repeat(10_000) })).toMatchObject([
      { field: 'name', problem: '商标名称有10000个字，超过了120个字' },
    ]);
    expect(problems({ holder: '$gt' })).toMatchObject([{ field: 'holder' }]);
    expect(problems({ holder: '__proto__' })).toMatchObject([{ field: 'holder' }]);
    expect(problems({ goods: '{"$gt": ""}' })).toMatchObject([{ field: 'goods' }]);
  });

  it('has no day or patent of the future where today is known', () => {
    const patent = { ...filled(fieldsOfRight('patent')) };
    expect(checkRight('patent', { ...patent, grantedOn: '2026-11-23' }, TODAY)).toMatchObject([
      { field: 'grantedOn', problem: '授权公告日还没有到' },
    ]);
    expect(checkRight('patent', { ...patent, grantedOn: '2026-11-22' }, TODAY)).toEqual([]);
    expect(checkRight('patent', patent, '2022-01-01')).toMatchObject([{ field: 'number' }, { field: 'grantedOn' }]);
    expect(patentKindOf(patent)).toBe('invention');
    expect(patentKindOf({ number: 'x' })).toBeNull();
  });

  it('is kept in its one written form, and only what its kind knows', () => {
    const typed = JSON.parse(
      '{"number":" 第１２３４５６７８号 ","classes":"35,30 30","name":"天成","holder":"某公司","standing":"owner","__proto__":{"x":"1"},"evil.$gt":"1"}',
    ) as Record<string, string>;
    const { values, findings } = readRight('trademark', typed, TODAY);
    expect(findings).toEqual([]);
    expect(values).toEqual({
      number: '12345678',
      classes: '30、35',
      name: '天成',
      holder: '某公司',
      standing: 'owner',
    });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('has one key however it was typed, to find earlier requests', () => {
    const patent = (number: string) => rightKey('patent', { number });
    expect(patent('ZL202310123456.6')).toBe('patent:202310123456.6');
    expect(patent('2023 1012 3456.6')).toBe(patent('zl2023101234566'));
    expect(rightKey('copyright', { name: '春日' })).toBe('copyright:春日');
    expect(rightKey('domainName', { domain: 'HTTPS://Example.CN/a' })).toBe('domainName:example.cn');
    expect(rightKey('copyright', {})).toBeNull();
    expect(rightKey('nothing', { name: 'x' })).toBeNull();
  });

  it('never throws and never lets a flaw pass, whatever is typed', () => {
    const key = fc.constantFrom(
      'number',
      'name',
      'holder',
      'classes',
      'standing',
      'goods',
      'grantedOn',
      '__proto__',
      'constructor',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('😀', '\ud800', '$gt', '2026-01-01', '30', 'owner'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHT_KINDS.map((each) => each.kind)),
        fc.dictionary(key, text),
        (kind, fields) => {
          const { values, findings } = readRight(kind, fields, TODAY);
          for (const spec of fieldsOfRight(kind)) {
            const found = findings.some((finding) => finding.field === spec.key);
            expect(found && values[spec.key] !== undefined).toBe(false);
            if (spec.required) expect(found || values[spec.key] !== undefined).toBe(true);
          }
          expect(readRight(kind, values, TODAY).values).toEqual(values);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('formats', () => {
  it.each([
    ['12345678', '12345678'],
    ['第1234567号', '1234567'],
    ['12345678a', '12345678A'],
    ['G1234567', 'G1234567'],
  ])('a registration number of a mark: %s', (text, value) =>
    expect(readTrademarkNumber(text)).toEqual({ ok: true, value }),
  );
  it.each(['', '123456789', '00000000', 'ZL123', '１２ａｂ', 'G12'])('no registration number of a mark: %s', (text) =>
    expect(readTrademarkNumber(text).ok).toBe(false),
  );
  it.each([
    ['第30类、第35类', '30、35'],
    ['9 9 1', '1、9'],
    ['01，45', '1、45'],
    ['第5类', '5'],
  ])('classes: %s', (text, value) => expect(readTrademarkClasses(text)).toEqual({ ok: true, value }));
  it.each(['', '0', '46', '一', '3.5', '30-35', '100', '-1'])('no classes: %s', (text) =>
    expect(readTrademarkClasses(text).ok).toBe(false),
  );
  it.each([
    ['Example.CN', 'example.cn'],
    ['https://www.example.com.cn/a?b=1', 'www.example.com.cn'],
    ['天成食品.中国', '天成食品.中国'],
    ['example。cn', 'example.cn'],
  ])('a domain: %s', (text, value) => expect(readDomainName(text)).toEqual({ ok: true, value }));
  it.each(['', 'example', '127.0.0.1', '-a.cn', 'a_b.cn', 'a..cn', `${'a'.repeat(64)}.cn`, '$gt.cn'])(
    'no domain: %s',
    (text) => expect(readDomainName(text).ok).toBe(false),
  );
});

describe('the conduct complained of', () => {
  const conduct = { acts: ['sell'], subject: '某某牌凉粉', place: '', foundOn: '', link: '' };

  it('offers acts that make sense, with a way out, for every kind', () => {
    for (const { kind } of RIGHT_KINDS) {
      const acts = actsOf(kind);
      expect(new Set(acts).size).toBe(acts.length);
      expect(acts[acts.length - 1]).toBe('other');
      expect(checkConduct(kind, { ...conduct, acts }, TODAY)).toEqual([]);
    }
    for (const { act } of ACTS) expect(RIGHT_KINDS.some(({ kind }) => actsOf(kind).includes(act))).toBe(true);
    expect(actLabel('cybersquat')).toBe('抢注、囤积');
  });

  it('says what is wrong at which field', () => {
    const fieldsOf = (change: Partial<typeof conduct>) =>
      checkConduct('trademark', { ...conduct, ...change }, TODAY).map((finding) => finding.field);
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ acts: [] })).toEqual(['acts']);
    expect(fieldsOf({ acts: ['disclose'] })).toEqual(['acts']);
    expect(fieldsOf({ acts: ['__proto__'] })).toEqual(['acts']);
    expect(fieldsOf({ subject: '' })).toEqual(['subject']);
    expect(fieldsOf({ foundOn: '2026-11-23' })).toEqual(['foundOn']);
    expect(fieldsOf({ place: '某市场\n二楼' })).toEqual(['place']);
    expect(fieldsOf({ link: `https://example.cn/${'a'.repeat(600)}` })).toEqual(['link']);
    expect(fieldsOf({ link: 'https://example.cn/item?id=1&x={y}$' })).toEqual([]);
  });
});
