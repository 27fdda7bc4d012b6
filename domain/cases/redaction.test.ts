import { TERMINATION_REASONS } from '../ending/reasons';
import { outcomeWithoutConsent } from '../inquiry/outcome';
import { packOf } from '../packs/packOn';
import type { MediationCase, Outcome, TimelineEntry } from './case';
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

  it('knows no clock but that of the inquiry', () => {
    expect(seesClocks(caseWith('refused'), R2)).toBe(false);
    expect(seesClocks(caseWith('waiting', { stage: 'INQUIRING' }), R2)).toBe(true);
  });
});

const MARK = '赔偿五万元';

/** An outcome with words of the others in everything that is text. */
function ended(kind: Outcome['kind'], reasonCode: string, changes: Partial<Outcome> = {}): Outcome {
  return { kind, reasonCode, reason: MARK, remedies: [MARK], bodyId: MARK, bodyName: MARK, at: 7, ...changes };
}

describe('how a case ended, for a respondent who does not take part', () => {
  it.each([
    ['performed', 'performed'],
    ['performed', 'performedPartial'],
    ['unperformed', 'unperformed'],
    ['refused', 'outOfScope'],
    ['transferred', 'transferred'],
    ['lapsed', 'lapsed'],
    ['terminated', 'noConsent'],
    ...TERMINATION_REASONS.map((reason) => ['terminated', reason] as const),
  ] as const)('says of %s (%s) that it is over and what is open to anybody', (kind, code) => {
    const outcome = ended(kind, code);
    const told = outcomeFor(caseWith('refused', { outcome }), R2);
    expect(told).toMatchObject({ kind: 'terminated', reasonCode: 'ended', bodyName: null, at: 7 });
    expect(JSON.stringify(told)).not.toContain(MARK);
    expect(told?.remedies.join('')).toMatch(/仲裁.*行政.*起诉/);
    expect(told).toEqual(outcomeFor(caseWith('refused', { outcome: ended('terminated', 'gap') }), R2));
    expect(outcomeFor(caseWith('agreed', { outcome }), R2)).toBe(outcome);
  });

  it('says that it was withdrawn, without the reason, and nothing of a part that the others settled', () => {
    const withdrawn = outcomeFor(caseWith('refused', { outcome: ended('withdrawn', 'withdrawn') }), R2);
    expect(withdrawn).toMatchObject({ kind: 'withdrawn', reason: '申请人撤回了申请。' });
    expect(JSON.stringify(withdrawn)).not.toContain(MARK);
    expect(outcomeFor(caseWith('refused', { outcome: ended('terminated', 'partial') }), R2)).toBeNull();
  });

  it('says no more to a mediator who was named and never accepted', () => {
    const record = caseWith('agreed', { outcome: ended('unperformed', 'unperformed') });
    const [seat] = record.mediation.mediators;
    const named = seat && {
      ...record,
      mediation: { ...record.mediation, mediators: [{ ...seat, state: 'named' as const }] },
    };
    const mediator: Who = { ...R2, openid: 'mediator' };
    expect(outcomeFor(record, mediator)).toBe(record.outcome);
    expect(named && outcomeFor(named, mediator)?.reasonCode).toBe('ended');
  });

  it('says how the inquiry ended, which is counts, and not with words that somebody added', () => {
    const record = sampleMediation(['refused', 'silent']);
    const pack = packOf(record);
    const outcome = pack && outcomeWithoutConsent(record, record.mediation.respondents, pack, 7);
    expect(outcome?.reason).toBe('1方被申请人不同意调解，1方被申请人到期没有答复，不视为同意，调解终止。');
    expect(outcomeFor({ ...record, outcome }, R2)).toEqual(outcome);
    const more = outcome && { ...outcome, reason: outcome.reason + MARK };
    expect(outcomeFor({ ...record, outcome: more }, R2)?.reasonCode).toBe('ended');
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
