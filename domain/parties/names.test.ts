import fc from 'fast-check';
import { checkEnterpriseName, checkRespondentName } from './enterpriseName';
import { maskCode, maskName, maskPhone } from './mask';
import { checkPersonName } from './personName';

describe('a person’s name', () => {
  it.each([
    ['张三', '张三'],
    [' 张　三 ', '张三'],
    ['欧阳娜娜', '欧阳娜娜'],
    ['𠮷野', '𠮷野'],
    ['买买提·艾力', '买买提·艾力'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提.艾力', '买买提·艾力'],
    ['O’Brien, Mary-Jane', "O'Brien, Mary-Jane"],
    ['José   García', 'José García'],
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ])('%j passes as %j', (text, value) => {
    expect(checkPersonName(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', '姓名还没有填'],
    ['张', '姓名只有一个字'],
    ['张三3', '姓名里有“3”'],
    ['张三（男）', '姓名里有“（”'],
    ['·张三', '姓名里的“·”位置不对'],
    ['张··三', '姓名里的“·”位置不对'],
    ['张三😀', '姓名里有表情符号“😀”'],
    ['张\ud842', '姓名的第2个字是残缺的字符'],
    ['张'.repeat(26), '姓名有26个字'],
    ['12345', '姓名里有“1”'],
    ['A', '姓名不完整'],
    ['$gt', '姓名里是程序用的符号“$gt”'],
    ['<b>', '姓名里有特殊符号“<”'],
    ['__proto__', '姓名里是程序用的符号“__proto__”'],
    ['constructor', '姓名里是程序用的符号“constructor”'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(checkPersonName(text)).toMatchObject({ ok: false, problem });
  });
});

describe('an enterprise’s name', () => {
  it.each([
    ['江汉(天成)食品有限公司', '江汉（天成）食品有限公司'],
    ['江汉 天成 食品有限公司', '江汉天成食品有限公司'],
    ['Jianghan Foods  Co., Ltd.', 'Jianghan Foods Co., Ltd.'],
    ['ABC Data 科技公司', 'ABC Data科技公司'],
  ])('%j passes as %j', (text, value) => {
    expect(checkEnterpriseName(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['天成', '单位名称太短'],
    ['12345', '单位名称里没有文字'],
    ['某某公司\n分公司', '单位名称里有换行'],
    ['某某${x}公司', '单位名称里有特殊符号“$”'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(checkEnterpriseName(text)).toMatchObject({ ok: false, problem });
  });

  it('of a respondent may be a sign or an account', () => {
    expect(checkRespondentName('老张凉粉')).toEqual({ ok: true, value: '老张凉粉' });
    expect(checkRespondentName('8848户外店')).toEqual({ ok: true, value: '8848户外店' });
    expect(checkRespondentName('店')).toMatchObject({ problem: '对方名称只有一个字' });
  });
});

describe('what passed', () => {
  it('passes again unchanged', () => {
    const text = fc.string({
      unit: fc.constantFrom('张', '𠮷', '·', '.', ' ', '　', 'A', 'b', '(', '）', '-', "'", '有限公司'),
    });
    fc.assert(
      fc.property(text, (typed) => {
        for (const check of [checkPersonName, checkEnterpriseName, checkRespondentName]) {
          const checked = check(typed);
          if (checked.ok) expect(check(checked.value)).toEqual(checked);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a masked form', () => {
  it('shows enough to recognise one’s own', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('𠮷野家')).toBe('𠮷**');
    expect(maskName('江汉天成食品有限公司')).toBe('江****');
    expect(maskName('')).toBe('');
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('0728-5223456')).toBe('0728-***3456');
    expect(maskPhone('0728-5223456-801')).toBe('0728-***3456');
    expect(maskPhone('400-123-4567')).toBe('400-***4567');
    expect(maskCode('91350100M000100Y43')).toBe('9135**********0Y43');
    expect(maskCode('')).toBe('');
  });

  it('never shows more than half of a code, nor all of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789AB𠮷'), minLength: 1, maxLength: 30 }), (text) => {
        const shown = [...maskCode(text)].filter((sign) => sign !== '*').length;
        expect(shown).toBeLessThanOrEqual(Math.floor([...text].length / 2));
        expect(maskPhone(text)).not.toBe(text);
        expect(maskName(text)).not.toBe(text);
      }),
    );
  });
});
