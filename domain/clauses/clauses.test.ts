import fc from 'fast-check';
import { obligationFindings, vagueWord } from '../agreement/clarity';
import { ownershipClause } from '../agreement/ownership';
import { AGREEMENT_LIMITS } from '../agreement/obligationWords';
import { addMonths, addDays, type Day } from '../calendar/day';
import { CLAIM_KINDS } from '../rights/claims';
import { RIGHT_KINDS } from '../rights/kinds';
import { yuanToFen } from '../rights/money';
import { sampleMediation } from '../cases/sampleMediation';
import { lengthOf } from '../text/characters';
import { CLAUSES, clausesFor } from './catalogue';
import { CLAUSE_GROUPS, type Blank, type Clause } from './clause';
import { fillClause, firstBlanks, withTerm, type FilledClause } from './fillClause';

const TODAY: Day = '2026-11-23';
const SAMPLE = sampleMediation();
const SIDES = { debtor: 'r1', creditor: 'applicant' };

function clause(id: string): Clause {
  const found = CLAUSES.find((each) => each.id === id);
  if (!found) throw new Error(`there is no clause ${id}`);
  return found;
}

function filled(id: string, typed: Record<string, string>): FilledClause {
  const answer = fillClause(clause(id), SIDES, typed, TODAY);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.filled;
}

function refusedAt(id: string, typed: Record<string, string>, sides = SIDES): string[] {
  const answer = fillClause(clause(id), sides, typed, TODAY);
  return answer.ok ? [] : answer.findings.map(({ field }) => field);
}

/** Anything that may stand in a blank, the longest words too. */
function anyFor(blank: Blank): fc.Arbitrary<string> {
  switch (blank.kind) {
    case 'words':
      return fc
        .array(fc.constantFrom('半', '夏', '礼', '盒', '店', '1', 'A', '（', '）'), {
          minLength: blank.least ?? 1,
          maxLength: blank.most,
        })
        .map((signs) => signs.join(''));
    case 'money':
      return fc.integer({ min: 1200, max: 1_000_000_000_000 }).map((fen) => (fen / 100).toFixed(2));
    case 'count':
      return fc.integer({ min: blank.least, max: blank.most }).map(String);
    case 'day':
      return fc.integer({ min: 0, max: 700 }).map((days) => addDays(TODAY, days));
    case 'one':
      return fc.constantFrom(...blank.choices);
  }
}

const anyFilled = fc.constantFrom(...CLAUSES).chain((each) =>
  fc
    .record(Object.fromEntries(each.blanks.map((blank) => [blank.name, anyFor(blank)])))
    .filter((typed) => typed['begins'] === undefined || (typed['begins'] ?? '') < (typed['ends'] ?? ''))
    .map((typed) => ({ each, typed })),
);

describe('the catalogue', () => {
  it('names every clause and blank once, and uses every blank', () => {
    expect(new Set(CLAUSES.map(({ id }) => id)).size).toBe(CLAUSES.length);
    for (const { id, blanks, obligations, terms } of CLAUSES) {
      const sentences = [terms, ...obligations.flatMap(({ what, manner, proof }) => [what, manner, proof])].join('');
      const inSentences = [...sentences.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name ?? '')
        .filter((n) => n !== 'part');
      const elsewhere = obligations.flatMap(({ amount, dueOn, parts }) => [
        ...(amount ? [amount] : []),
        dueOn,
        ...(parts ? [parts.count, parts.months] : []),
      ]);
      const names = blanks.map(({ name }) => name);
      expect({ id, names: new Set(names) }).toEqual({ id, names: new Set([...inSentences, ...elsewhere]) });
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has a clause in every group, for every claim, and terms or obligations in each', () => {
    expect(new Set(CLAUSES.map(({ group }) => group))).toEqual(new Set(Object.keys(CLAUSE_GROUPS)));
    for (const { kind } of CLAIM_KINDS) {
      for (const right of RIGHT_KINDS) {
        expect(clausesFor({ rightKind: right.kind, claimKinds: [kind] }, TODAY).suggested).not.toEqual([]);
      }
    }
    for (const { obligations, terms, owedBy } of CLAUSES) {
      expect(obligations.length > 0 || terms !== '').toBe(true);
      expect(owedBy === null).toBe(obligations.length === 0);
    }
  });

  it('leaves nothing open in its own words, and says of no right whose it is', () => {
    for (const { obligations, terms } of CLAUSES) {
      for (const text of [terms, ...obligations.flatMap(({ what, manner, proof }) => [what, manner, proof])]) {
        expect([text, vagueWord(text), ownershipClause(text)]).toEqual([text, null, null]);
      }
    }
  });

  it('shows what answers a claim first, leaves out what is for other rights or another time', () => {
    const { suggested, others } = clausesFor({ rightKind: 'trademark', claimKinds: ['damages'] }, TODAY);
    expect(suggested.map(({ id }) => id)).toEqual(['pay-once', 'pay-in-parts']);
    expect(others.map(({ id }) => id)).toContain('stop-mark');
    expect(others.map(({ id }) => id)).not.toContain('give-back-secrets');
    expect(clausesFor({ rightKind: 'trademark', claimKinds: [] }, '2025-12-31').others).toEqual([]);
  });
});

describe('a filled clause', () => {
  it('becomes an obligation with the figures as data', () => {
    const typed = { purpose: '赔偿款', amount: '15,000', dueOn: '2026-12-31', manner: '转入对公账户。' };
    expect(filled('pay-once', typed)).toEqual({
      obligations: [
        {
          ...{ kind: 'pay', debtor: 'r1', creditor: 'applicant', amountYuan: '15000' },
          ...{ what: '一次付清赔偿款', manner: '转入对公账户', dueOn: '2026-12-31', proof: '银行转账回单' },
        },
      ],
      terms: '',
    });
  });

  it('becomes one obligation for each part, which come to the whole, month by month', () => {
    const typed = { purpose: '赔偿款', amount: '10000', count: '3', months: '1', dueOn: '2026-11-30', manner: '转账' };
    const { obligations } = filled('pay-in-parts', typed);
    expect(obligations.map(({ amountYuan, dueOn, what }) => [amountYuan, dueOn, what])).toEqual([
      ['3333', '2026-11-30', '付第1期赔偿款（共3期，合计人民币10,000元）'],
      ['3333', '2026-12-30', '付第2期赔偿款（共3期，合计人民币10,000元）'],
      ['3334', '2027-01-30', '付第3期赔偿款（共3期，合计人民币10,000元）'],
    ]);
  });

  it('turns the money of a licence round', () => {
    const typed = {
      ...{ right: '“示范”注册商标', scope: '10kg装大米', territory: '湖北省', manner: '普通许可', amount: '8000' },
      ...{ begins: '2026-12-01', ends: '2028-11-30', payBy: '2026-12-10', dueOn: '2026-12-01' },
    };
    const answer = fillClause(clause('licence-for-a-fee'), { debtor: 'applicant', creditor: 'r1' }, typed, TODAY);
    expect(answer).toMatchObject({
      ok: true,
      filled: {
        obligations: [
          { kind: 'license', debtor: 'applicant', creditor: 'r1', amountYuan: '' },
          { kind: 'pay', debtor: 'r1', creditor: 'applicant', amountYuan: '8000', dueOn: '2026-12-10' },
        ],
      },
    });
    expect(refusedAt('licence-for-a-fee', { ...typed, ends: '2026-12-01' })).toEqual(['ends']);
  });

  it('is refused at each blank that is empty, wrong, past, or unclear', () => {
    const typed = { purpose: '赔偿款', amount: '10000', count: '3', months: '1', dueOn: '2026-11-30', manner: '转账' };
    expect(refusedAt('pay-in-parts', {})).toEqual(['purpose', 'amount', 'count', 'dueOn', 'months', 'manner']);
    expect(refusedAt('pay-in-parts', { ...typed, amount: '一万' })).toEqual(['amount']);
    expect(refusedAt('pay-in-parts', { ...typed, amount: '0.02' })).toEqual(['amount']);
    expect(refusedAt('pay-in-parts', { ...typed, amount: '0' })).toEqual(['amount']);
    for (const count of ['1', '13', '2.5', '-3', '三', '1e1']) {
      expect(refusedAt('pay-in-parts', { ...typed, count })).toEqual(['count']);
    }
    expect(refusedAt('pay-in-parts', { ...typed, dueOn: '2026-11-22' })).toEqual(['dueOn']);
    expect(refusedAt('pay-in-parts', { ...typed, dueOn: '2026-02-30' })).toEqual(['dueOn']);
    expect(refusedAt('pay-in-parts', { ...typed, manner: '尽快转账' })).toEqual(['manner']);
    expect(refusedAt('pay-in-parts', { ...typed, manner: '。；' })).toEqual(['manner']);
    expect(refusedAt('pay-in-parts', { ...typed, purpose: '罚款' })).toEqual(['purpose']);
    expect(refusedAt('no-further-claim', { matter: '商标归申请人所有一事' })).toEqual(['matter']);
    expect(refusedAt('pay-in-parts', typed, { debtor: 'r1', creditor: 'r1' })).toEqual(['creditor']);
    expect(refusedAt('pay-in-parts', typed, { debtor: '', creditor: '' })).toEqual(['debtor', 'creditor']);
    expect(refusedAt('pay-in-parts', { ...typed, count: '１２' })).toEqual([]);
  });

  it('is clear, fits, and comes to its amount, whatever its blanks hold', () => {
    fc.assert(
      fc.property(anyFilled, ({ each, typed }) => {
        const answer = fillClause(each, SIDES, typed, TODAY);
        if (!answer.ok) throw new Error(`${each.id} ${JSON.stringify(answer.findings)}`);
        const { obligations, terms } = answer.filled;
        expect(lengthOf(terms)).toBeLessThanOrEqual(AGREEMENT_LIMITS.terms);
        expect(`${terms}${JSON.stringify(obligations)}`).not.toMatch(/[{]\w+}/);
        const fen = (yuan: string) => {
          const read = yuanToFen(yuan);
          return read.ok ? read.value : NaN;
        };
        obligations.forEach(({ amountYuan, ...obligation }, at) => {
          const amountFen = amountYuan === '' ? null : fen(amountYuan);
          const { kind, what, manner, dueOn, proof } = obligation;
          const kept = {
            kind,
            what,
            manner,
            dueOn,
            proof,
            no: at + 1,
            amountFen,
            debtor: 'r1',
            creditor: 'applicant',
          } as const;
          const sidesAside = obligationFindings(SAMPLE, kept, TODAY).filter(({ field }) => !/tor$/.test(field));
          expect([each.id, sidesAside]).toEqual([each.id, []]);
        });
        const paid = obligations.filter(({ kind }) => kind === 'pay');
        if (paid.length > 0) {
          expect(paid.reduce((sum, one) => sum + fen(one.amountYuan), 0)).toBe(fen(typed['amount'] ?? ''));
          const last = Number(typed['months'] ?? '0') * (paid.length - 1);
          expect(paid[paid.length - 1]?.dueOn).toBe(addMonths(typed['payBy'] ?? typed['dueOn'] ?? '', last));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('begins with what the filing says and the ordinary words, cut to what fits', () => {
    const matter = { subject: '礼'.repeat(300), right: '“半夏”地理标志' };
    expect(firstBlanks(clause('stop-acts'), matter)).toEqual({
      acts: '制造、销售和许诺销售',
      goods: '礼'.repeat(120),
      dueOn: '',
    });
    expect(firstBlanks(clause('apology-letter'), matter)).toEqual({ for: '', how: '当面递交', dueOn: '' });
  });

  it('adds a line to the other terms once', () => {
    const { terms } = filled('confidential', {});
    expect(withTerm('', terms)).toBe(terms);
    expect(withTerm('甲条。\n', terms)).toBe(`甲条。\n${terms}`);
    expect(withTerm(withTerm('甲条。', terms), terms)).toBe(`甲条。\n${terms}`);
    expect(withTerm('甲条。', '')).toBe('甲条。');
  });
});
