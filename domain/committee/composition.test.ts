import { compositionFindings, compositionInWords, termEnd, termState, type Composition } from './composition';

const composition: Composition = {
  from: '2024-03-01',
  members: [
    { name: '欧阳主任', duty: 'head', unit: '示范市司法局' },
    { name: '陈副主任', duty: 'deputy', unit: '' },
    { name: '李委员', duty: 'member', unit: '' },
  ],
  womenAmong: true,
};
const fieldsOf = (change: Partial<Composition>) =>
  compositionFindings({ ...composition, ...change }).map(({ field }) => field);
const member = (name: string) => ({ name, duty: 'member' as const, unit: '' });

describe('who a committee consists of', () => {
  it('is three to nine members with one head and women among them, for three years (人民调解法 8, 9)', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(termEnd(composition)).toBe('2027-02-28');
    const many = [...composition.members, ...['一', '二', '三', '四', '五', '六'].map(member)];
    expect(fieldsOf({ members: many })).toEqual([]);
    expect(fieldsOf({ members: [...many, member('七')] })).toEqual(['members']);
    expect(fieldsOf({ members: composition.members.slice(0, 2) })).toEqual(['members']);
    expect(fieldsOf({ members: composition.members.map((each) => ({ ...each, duty: 'head' })) })).toEqual(['members']);
    expect(fieldsOf({ members: ['一', '二', '二'].map(member) })).toEqual(['members', 'members.2.name']);
    expect(fieldsOf({ womenAmong: false })).toEqual(['womenAmong']);
    expect(fieldsOf({ from: '2024-02-30' })).toEqual(['from']);
  });

  it('says that what the statute sets is not the committee’s to change', () => {
    const [finding] = compositionFindings({ ...composition, members: composition.members.slice(0, 1) });
    expect(finding?.remedy).toContain('不能修改');
  });

  it.each([
    ['2026-11-29', 'running'],
    ['2026-11-30', 'soon'],
    ['2027-02-28', 'soon'],
    ['2027-03-01', 'over'],
  ] as const)('on %s its term is %s', (today, state) => {
    expect(termState(composition, today)).toBe(state);
  });

  it('is told in words', () => {
    expect(compositionInWords(composition)).toBe(
      '2024年3月1日至2027年2月28日：欧阳主任（主任，示范市司法局）、陈副主任（副主任）、李委员（委员）',
    );
  });
});
