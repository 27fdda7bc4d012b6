import { settingDifferences, type ComparedSettings } from './settingsChange';

const settings: ComparedSettings = {
  name: '示范市知识产权纠纷人民调解委员会',
  region: '示',
  phone: '0728-0000000',
  address: '',
  hours: '',
  numberTemplate: '{地区}知调〔{年份}〕{序号}号',
  bodies: [],
  limits: {},
  delegations: [],
  holidays: [],
  courts: [],
  composition: null,
  templates: [],
  rules: [],
};

describe('the difference between two versions of the settings', () => {
  it('is nothing when a limit is written out at its usual value', () => {
    expect(settingDifferences(settings, { ...settings, limits: { acceptance: 3 } })).toEqual([]);
  });

  it('tells what has an effect in law apart from what has not', () => {
    const found = settingDifferences(settings, {
      ...settings,
      address: '示范路1号',
      limits: { acceptance: 5 },
      delegations: [
        { channel: 'adminPatent', document: '示知函〔2026〕1号', grantedBy: '省局', from: '2026-01-01', to: null },
      ],
    });
    expect(found).toEqual([
      { label: '地址', from: '（没有）', to: '示范路1号', matters: false },
      { label: '期限：作出是否受理的决定', from: '3个工作日', to: '5个工作日', matters: true },
      {
        label: '授权的渠道',
        from: '（没有）',
        to: '专利纠纷行政调解：省局示知函〔2026〕1号（2026-01-01起）',
        matters: true,
      },
    ]);
  });

  it('names of a list what goes and what comes, and not what stays', () => {
    const body = (id: string, phone = '') => ({ id, name: id, phone, what: '', address: '', doors: [] });
    const found = settingDifferences(
      { ...settings, bodies: [body('甲局'), body('乙局'), body('丙局')] },
      { ...settings, bodies: [body('丙局'), body('甲局', '0728-1'), body('丁局')] },
    );
    expect(found).toEqual([{ label: '可以移送的单位', from: '甲局；乙局', to: '甲局 0728-1；丁局', matters: false }]);
    expect(
      settingDifferences(
        { ...settings, bodies: [body('甲局'), body('乙局')] },
        { ...settings, bodies: [body('乙局'), body('甲局')] },
      ),
    ).toEqual([]);
  });
});
