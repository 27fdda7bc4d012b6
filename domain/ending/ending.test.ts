import { after, refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { draftAgreement } from '../agreement/draftAgreement';
import type { MediationCase } from '../cases/case';
import type { Agreement } from '../cases/mediation';
import type { Stage } from '../cases/stages';
import { settleClaim } from '../course/claims';
import { RIGHT_KINDS } from '../rights/kinds';
import { outcomeOfRemainder } from './remainder';
import { isKeptInside, SIDES_REASONS, TERMINATION_REASONS, TERMINATION_TEXTS } from './reasons';
import { outcomeWithoutConsent } from '../inquiry/outcome';
import { CHANNELS, type Channel } from '../packs/channels';
import { packOf } from '../packs/packOn';
import { terminated } from './leave';
import { outcomeApart } from './outcomeApart';
import { remediesAfterWithdrawal, remediesFor, type EndingCase } from './remedies';
import { terminateByCommittee, terminateBySide } from './terminate';

const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY };
/** A text that was sent out to be signed and was not. */
const agreement: Agreement = {
  edition: 1,
  obligations: [],
  terms: '',
  claims: [],
  noOwnership: true,
  severable: false,
  oral: false,
  readBy: [],
  openedAt: SAMPLE_NOW,
  text: '',
  refusals: [],
  textSha256: '',
  signatures: [],
  seal: null,
};
const LATE = { now: SAMPLE_NOW, today: '2026-05-01' };

const over = (kind: string): EndingCase => ({ channel: 'people', packDay: SAMPLE_TODAY, content: { right: { kind } } });

describe('the remedies', () => {
  it('name arbitration, the administration and the court for every ground and every kind of right', () => {
    for (const reason of TERMINATION_REASONS) {
      for (const right of [...RIGHT_KINDS.map(({ kind }) => kind), '', 'unknown']) {
        const told = remediesFor(reason, over(right)).join('\n');
        expect(told).toMatch(/仲裁/);
        expect(told).toMatch(/行政处理：\S+/);
        expect(told).toMatch(/人民法院起诉/);
        expect(told).toMatch(/时效/);
      }
    }
    expect(remediesFor('gap', over('patent')).join()).toContain('管理专利工作的部门');
    expect(remediesFor('gap', over('trademark')).join()).toContain('市场监管部门');
  });
});

/** What the court does with what was not settled, by hand: of who has no suit yet, of who is sent before it, of who has one. */
const COURT_DOES: Readonly<Record<Channel, 'sue' | 'docket' | 'trial'>> = {
  ...{ people: 'sue', courtBefore: 'docket', courtOrdinary: 'trial', courtSummary: 'trial', commercial: 'sue' },
  ...{ adminTrademark: 'sue', adminVariety: 'sue', adminLayout: 'sue', adminPatent: 'sue' },
};
const SAID = {
  sue: /向(有管辖权的)?人民法院起诉/,
  docket: /起诉材料退回委派的法院；坚持诉讼的，由法院依法登记立案/,
  trial: /退回委托的法院，由法院继续审理，不用另行起诉/,
} as const;
const ENDINGS: Readonly<Record<string, (record: MediationCase) => readonly string[] | undefined>> = {
  ...Object.fromEntries(
    TERMINATION_REASONS.map((reasonCode) => [
      `terminated: ${reasonCode}`,
      (record: MediationCase) =>
        taken(
          terminateByCommittee(
            { ...record, mediation: { ...record.mediation, agreement } },
            { reasonCode, explanation: '说明情况' },
            LATE,
          ),
        ).fields.outcome?.remedies,
    ]),
  ),
  'by the applicant': (record) =>
    taken(terminateBySide(record, { reasonCode: 'refused', explanation: '' }, 'applicant', NOW)).fields.outcome
      ?.remedies,
  'by the last respondent': (record) =>
    taken(terminateBySide(record, { reasonCode: 'refused', explanation: '' }, 'r1', NOW)).fields.outcome?.remedies,
  'without consent': (record) => {
    const pack = packOf(record);
    return pack ? outcomeWithoutConsent(record, record.mediation.respondents, pack, SAMPLE_NOW).remedies : undefined;
  },
  'in part': (record) => outcomeOfRemainder(record, SAMPLE_NOW)?.remedies,
  withdrawn: remediesAfterWithdrawal,
  'apart from the others': (record) =>
    outcomeApart({ ...record, outcome: { ...terminated(record, 'gap', '', SAMPLE_NOW) } })?.remedies,
};

describe.each(CHANNELS)('the way to the court by the pack %s', (channel) => {
  it.each(Object.keys(ENDINGS))('is told at the end: %s', (ending) => {
    const told = ENDINGS[ending]?.(sampleMediation(['agreed'], { channel, packDay: '2026-06-01' }))?.join('\n') ?? '';
    for (const [does, said] of Object.entries(SAID)) {
      // Its own ground may speak of a suit on a settlement of the sides' own.
      const only = told.replace('可以依据和解协议起诉', '');
      expect([does, said.test(only)]).toEqual([does, does === COURT_DOES[channel]]);
    }
  });
});

describe('ending by the committee', () => {
  it('stops all clocks, tells why and what stays open', () => {
    const record = sampleMediation();
    const step = taken(terminateByCommittee(record, { reasonCode: 'gap', explanation: '金额相差十倍。' }, NOW));
    expect(step).toMatchObject({ to: 'TERMINATED', event: 'terminated' });
    expect(step.fields.clocks?.every((clock) => clock.stoppedOn === SAMPLE_TODAY)).toBe(true);
    expect(step.fields.outcome).toMatchObject({ kind: 'terminated', reasonCode: 'gap' });
    expect(step.fields.outcome?.reason).toContain('金额相差十倍');
  });

  it.each(TERMINATION_REASONS)('on the ground %s never without remedies', (reasonCode) => {
    const record = sampleMediation();
    const signed = { ...record, mediation: { ...record.mediation, agreement } };
    const step = taken(terminateByCommittee(signed, { reasonCode, explanation: '说明情况' }, LATE));
    expect(step.fields.outcome!.remedies.length).toBeGreaterThanOrEqual(5);
  });

  it('keeps a suspicion from those whom it is about', () => {
    for (const reasonCode of TERMINATION_REASONS.filter(isKeptInside)) {
      const step = taken(terminateByCommittee(sampleMediation(), { reasonCode, explanation: '疑似伪造合同' }, NOW));
      const other = taken(terminateByCommittee(sampleMediation(), { reasonCode: 'other', explanation: '甲乙丙' }, NOW));
      const told = JSON.stringify([step.text, step.fields.outcome?.reason, step.fields.outcome?.remedies]);
      expect(told).not.toMatch(/伪造|虚假|犯罪|涉嫌/);
      expect(step.text).toBe(other.text);
      expect(step.fields.outcome?.remedies).toEqual(other.fields.outcome?.remedies);
    }
  });

  it('asks for words where the ground says nothing, and for what the case must bear out', () => {
    const record = sampleMediation();
    expect(refusedAt(terminateByCommittee(record, { reasonCode: 'other', explanation: ' ' }, NOW))).toBe('explanation');
    expect(refusedAt(terminateByCommittee(record, { reasonCode: 'termOver', explanation: '' }, NOW))).toBe(
      'reasonCode',
    );
    expect(taken(terminateByCommittee(record, { reasonCode: 'termOver', explanation: '' }, LATE)).to).toBe(
      'TERMINATED',
    );
    expect(refusedAt(terminateByCommittee(record, { reasonCode: 'refusedToSign', explanation: '' }, NOW))).toBe(
      'reasonCode',
    );
  });
});

describe('ending by a side', () => {
  it.each(SIDES_REASONS)('is the applicant’s at any time: %s', (reasonCode) => {
    for (const stage of ['INQUIRING', 'ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING'] as Stage[]) {
      const record = { ...sampleMediation(['agreed', 'agreed']), stage };
      const step = taken(terminateBySide(record, { reasonCode, explanation: '不想谈了' }, 'applicant', NOW));
      expect(step).toMatchObject({ to: 'TERMINATED', event: 'terminated' });
      // What a side says of its reasons is not shown to the others.
      expect(JSON.stringify(step)).not.toContain('不想谈了');
      expect(step.text).toContain(TERMINATION_TEXTS[reasonCode].name);
    }
  });

  it('leaves the findings to the mediators', () => {
    for (const reasonCode of TERMINATION_REASONS.filter((each) => !SIDES_REASONS.includes(each))) {
      expect(refusedAt(terminateBySide(sampleMediation(), { reasonCode, explanation: 'x' }, 'r1', NOW))).toBe(
        'reasonCode',
      );
    }
  });

  it('ends it for all with the last respondent, and for one alone while others are willing', () => {
    const one = sampleMediation(['agreed', 'agreed', 'refused']);
    const step = taken(terminateBySide(one, { reasonCode: 'refused', explanation: '' }, 'r1', NOW));
    expect(step).toMatchObject({ to: 'MEDIATING', event: 'sideLeft' });
    const left = after(one, terminateBySide(one, { reasonCode: 'proceedings', explanation: '' }, 'r1', NOW));
    expect(left.mediation.respondents.map(({ willingness }) => willingness)).toEqual(['refused', 'agreed', 'refused']);
    const last = taken(terminateBySide(left, { reasonCode: 'proceedings', explanation: '' }, 'r2', NOW));
    expect(last.fields.outcome?.reasonCode).toBe('proceedings');
    expect(last.to).toBe('TERMINATED');
    const signing = { ...one, stage: 'SIGNING' as const };
    expect(refusedAt(terminateBySide(signing, { reasonCode: 'refused', explanation: '' }, 'r1', NOW))).toContain(
      '拒绝签署',
    );
  });

  it('is open while others sign to who is not bound by the text', () => {
    const one = { ...sampleMediation(['agreed', 'agreed']), stage: 'SIGNING' as const };
    const typed = {
      kind: 'pay',
      debtor: 'r1',
      creditor: 'applicant',
      amountYuan: '20000',
      what: '支付赔偿款',
    } as const;
    const owed = { ...typed, manner: '银行转账', dueOn: '2026-03-20', proof: '银行转账回单' };
    const content = { obligations: [owed], terms: '', claims: [1], noOwnership: true, severable: true };
    const record = after(one, draftAgreement(one, content));
    const leaving = { reasonCode: 'refused', explanation: '' } as const;
    expect(refusedAt(terminateBySide(record, leaving, 'r1', NOW))).toContain('拒绝签署');
    const step = taken(terminateBySide(record, leaving, 'r2', NOW));
    expect(step).toMatchObject({ to: 'SIGNING', event: 'sideLeft' });
    expect(step.fields.mediation?.agreement).toEqual(record.mediation.agreement);
    expect(step.fields.mediation?.respondents.map(({ willingness }) => willingness)).toEqual(['agreed', 'refused']);
  });

  it('counts who has not answered yet as long as the inquiry lasts', () => {
    const asked = { ...sampleMediation(['agreed', 'waiting']), stage: 'INQUIRING' as const };
    expect(taken(terminateBySide(asked, { reasonCode: 'refused', explanation: '' }, 'r1', NOW)).to).toBe('INQUIRING');
    const mediating = sampleMediation(['agreed', 'waiting']);
    expect(taken(terminateBySide(mediating, { reasonCode: 'refused', explanation: '' }, 'r1', NOW)).to).toBe(
      'TERMINATED',
    );
  });
});

describe('what a partial agreement leaves out', () => {
  it('is ended with remedies, and nothing else is', () => {
    const record = sampleMediation();
    const agreed = after(record, settleClaim(record, { index: 0, state: 'agreed', note: '', saidBy: '' }));
    const carved = after(
      agreed,
      settleClaim(agreed, { index: 1, state: 'carvedOut', note: '数额另行起诉', saidBy: '' }),
    );
    const outcome = outcomeOfRemainder(carved, SAMPLE_NOW);
    expect(outcome).toMatchObject({ kind: 'terminated', reasonCode: 'partial' });
    expect(outcome?.reason).toContain('第2项请求');
    expect(outcome?.remedies.join()).toContain('人民法院起诉');
    const all = after(agreed, settleClaim(agreed, { index: 1, state: 'dropped', note: '', saidBy: '申请人丙' }));
    expect(outcomeOfRemainder(all, SAMPLE_NOW)).toBeNull();
  });
});
