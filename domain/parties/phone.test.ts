import fc from 'fast-check';
import { checkMobile, checkPhone } from './phone';

describe('a telephone number', () => {
  it.each([
    ['13800138000', 'mobile', '13800138000'],
    [' 138 0013 8000 ', 'mobile', '13800138000'],
    ['138-0013-8000', 'mobile', '13800138000'],
    ['+86 13800138000', 'mobile', '13800138000'],
    ['+86-13800138000', 'mobile', '13800138000'],
    ['008613800138000', 'mobile', '13800138000'],
    ['１３８００１３８０００', 'mobile', '13800138000'],
    ['0728-5223456', 'landline', '0728-5223456'],
    ['07285223456', 'landline', '0728-5223456'],
    ['(010)62345678', 'landline', '010-62345678'],
    ['（027）8765 4321', 'landline', '027-87654321'],
    ['0728—5223456—801', 'landline', '0728-5223456-801'],
    ['0728-5223456转801', 'landline', '0728-5223456-801'],
    ['400-123-4567', 'service', '400-123-4567'],
    ['4001234567', 'service', '400-123-4567'],
  ])('%s is a %s', (text, kind, number) => {
    expect(checkPhone(text)).toEqual({ ok: true, value: { kind, number } });
  });

  it.each([
    ['', '电话还没有填'],
    ['1380013800', '手机号应当是11位，现在是10位'],
    ['138001380000', '手机号应当是11位，现在是12位'],
    ['12800138000', '手机号不会以“12”开头'],
    ['5223456', '固定电话前面没有区号'],
    ['0728-123', '固定电话的格式不对'],
    ['0728-1223456', '固定电话的格式不对'],
    ['400-123-456', '400电话应当是10位，现在是9位'],
    ['138001380oo', '电话里有“o”'],
    ['13800138000/13900139000', '电话里有“/”'],
    ['13800138000转1', '手机号没有分机'],
    ['0728-5223456转', '分机号不对'],
    ['1-3800138000', '手机号里的横线位置不对'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(checkPhone(text)).toMatchObject({ ok: false, problem });
  });

  it('reads its own form again', () => {
    const part = fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '7',
      '8',
      '9',
      '-',
      '400',
      '138',
      '027',
      '0728',
      '5223456',
      '转',
      '(',
      ')',
      '+86',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const checked = checkPhone(parts.join(''));
        if (checked.ok) expect(checkPhone(checked.value.number)).toEqual(checked);
        else expect(checked.remedy).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it('for text messages is a mobile number', () => {
    expect(checkMobile('13800138000')).toEqual({ ok: true, value: '13800138000' });
    expect(checkMobile('0728-5223456')).toMatchObject({ problem: '这里要填手机号，收短信用' });
    expect(checkMobile('1')).toMatchObject({ ok: false });
  });
});
