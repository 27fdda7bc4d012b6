import type { MediationCase, TimelineEntry } from './case';
import { contentFor, outcomeFor, seesClocks, timelineFor } from './redaction';
import { sampleMediation } from './sampleMediation';
import type { Willingness } from './mediation';
import type { Who } from '../roles/posts';

const R2: Who = { openid: 'respondent-2', name: null, acts: [], posts: [] };

const STEPS: readonly [string, string][] = [
  ['submit', '提交了调解申请，手写签名确认'],
  ['accept', '受理了申请（人民调解），开始征询被申请人意愿'],
  ['respond', '第1被申请人同意调解'],
  ['recordAnswer', '第2被申请人不同意调解（电话答复，由调委会登记）'],
  ['closeInquiry', '调委会结束了征询；征询结束，2方被申请人中1方同意调解'],
  ['nameMediators', '调委会指定了1位调解员'],
  ['recordSession', '填写了调解笔录'],
  ['signAgreement', '签署了协议'],
];

function caseWith(second: Willingness, changes: Partial<MediationCase> = {}): MediationCase {
  const timeline = STEPS.map(([kind, text], index): TimelineEntry => ({
    seq: index + 1,
    at: 1,
    kind,
    byName: '',
    text,
  }));
  return { ...sampleMediation(['agreed', second]), timeline, ...changes };
}

function seen(record: MediationCase): string[] {
  return timelineFor(record, R2).map(({ kind }) => kind);
}

describe('a respondent who does not take part', () => {
  it.each(['refused', 'silent', 'unreachable', 'waiting'] as const)(
    'reads of the inquiry what concerns it, and of the mediation nothing: %s',
    (willingness) => {
      expect(seen(caseWith(willingness))).toEqual(['accept', 'recordAnswer', 'closeInquiry']);
    },
  );

  it('reads of no claims once it has declined, and of their kinds alone while it is asked', () => {
    for (const declined of ['refused', 'silent', 'unreachable'] as const) {
      expect(contentFor(caseWith(declined), R2).claims).toEqual([]);
    }
    for (const asked of ['waiting', 'asking'] as const) {
      expect(contentFor(caseWith(asked), R2).claims).toEqual([
        { kind: 'stop', amountYuan: '', detail: '' },
        { kind: 'damages', amountYuan: '', detail: '' },
      ]);
    }
  });

  it('knows no clock but that of the inquiry, and not what the others agreed on', () => {
    expect(seesClocks(caseWith('refused'), R2)).toBe(false);
    expect(seesClocks(caseWith('waiting', { stage: 'INQUIRING' }), R2)).toBe(true);
    const outcome = {
      kind: 'terminated',
      reason: '第1项没有谈成',
      remedies: [],
      bodyId: null,
      bodyName: null,
      at: 1,
    } as const;
    const partial = { ...outcome, remedies: [], reasonCode: 'partial' };
    expect(outcomeFor(caseWith('refused', { outcome: partial }), R2)).toBeNull();
    expect(outcomeFor(caseWith('refused', { outcome: { ...partial, reasonCode: 'gap' } }), R2)).not.toBeNull();
  });
});

describe('a respondent who takes part', () => {
  it('reads all steps, claims and clocks', () => {
    const record = caseWith('agreed');
    expect(seen(record)).toHaveLength(STEPS.length);
    expect(contentFor(record, R2).claims[1]?.amountYuan).toBe('50000');
    expect(seesClocks(record, R2)).toBe(true);
  });
});
