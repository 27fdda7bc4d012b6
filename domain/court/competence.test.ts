import { competenceChangeInWords, competenceFindings, hears, type Competence } from './competence';

const basic: Competence = {
  unitId: 'court',
  rights: ['trademark', 'copyright'],
  mostYuan: 5_000_000,
  document: '法〔2025〕167号',
  from: '2025-10-01',
};
const today = '2026-11-23';

describe('what a court hears', () => {
  it.each([
    ['its kind of right, below its amount', { right: 'trademark', amountFen: 500_000_000 }, true],
    ['more than its amount', { right: 'trademark', amountFen: 500_000_001 }, false],
    ['another kind of right', { right: 'patent', amountFen: 0 }, false],
    ['a right that nobody is sure of', { right: 'other', amountFen: 0 }, null],
    ['a right that is not known', { right: null, amountFen: 0 }, null],
  ] as const)('%s', (_what, matter, answer) => {
    expect(hears([basic], 'court', matter, today)).toBe(answer);
  });

  it('is not known of a court of which nothing is written down, nor before its first day', () => {
    const matter = { right: 'trademark', amountFen: 0 } as const;
    expect(hears([basic], 'other-court', matter, today)).toBeNull();
    expect(hears([basic], 'court', matter, '2025-09-30')).toBeNull();
  });

  it('may be of different amounts for different rights', () => {
    const patents: Competence = { ...basic, rights: ['patent'], mostYuan: null };
    expect(hears([basic, patents], 'court', { right: 'patent', amountFen: 10 ** 12 }, today)).toBe(true);
  });

  it('is refused for what is no court of the city, and without a right', () => {
    expect(competenceFindings([basic], ['court'])).toEqual([]);
    expect(competenceFindings([basic], [])).toMatchObject([{ field: '0.unitId' }]);
    expect(competenceFindings([{ ...basic, rights: [] }], ['court'])).toMatchObject([{ field: '0.rights' }]);
  });

  it('is told in words', () => {
    expect(competenceChangeInWords('示范市人民法院', basic)).toBe(
      '示范市人民法院：商标、著作权（版权），不超过500万元（法〔2025〕167号，2025年10月1日起）',
    );
  });
});
