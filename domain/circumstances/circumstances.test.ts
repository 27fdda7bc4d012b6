import { agreeOrally } from '../agreement/agreeOrally';
import { agreementText } from '../agreement/agreementText';
import { signAgreement, type Signing } from '../agreement/sign';
import { addDays } from '../calendar/day';
import { isPaused, openClock } from '../cases/caseClocks';
import type { MediationCase } from '../cases/case';
import { after } from '../cases/decisionInTests';
import type { Agreement, Obligation } from '../cases/mediation';
import type { Circumstance } from '../cases/partyFacts';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { answerAgain } from '../course/askAgain';
import { resume, suspend } from '../course/suspension';
import { answerInquiry } from '../inquiry/answer';
import { isInquiryOver } from '../inquiry/ending';
import { ruleOn } from '../law/rules';
import { packOf, startPackClock } from '../packs/packOn';
import { CIRCUMSTANCE_TEXTS, hindersSigning } from './circumstance';
import { meetCircumstance, noteCircumstance, type CircumstanceNoted } from './note';

const AT = { now: SAMPLE_NOW, today: SAMPLE_TODAY, limits: {} };
const KINDS: readonly Circumstance[] = ['limitedCapacity', 'succession', 'foreign', 'publicBody'];
const OBLIGATION: Obligation = {
  no: 1,
  kind: 'pay',
  debtor: 'r1',
  creditor: 'applicant',
  amountFen: 5_000_000,
  what: '支付补偿款',
  manner: '银行转账',
  dueOn: '2026-06-30',
  proof: '回单',
};
const RESPONDENT: Signing = { as: 'side', side: 'r1', capacity: null, status: null };

function note(record: MediationCase, changes: Partial<CircumstanceNoted> = {}): MediationCase {
  const noted = { side: 'r1', kind: 'limitedCapacity', note: '示例说明', upToYuan: '', ...changes } as const;
  return after(record, noteCircumstance(record, noted, '登记员', AT));
}

function meet(record: MediationCase, today = SAMPLE_TODAY): MediationCase {
  const open = record.mediation.circumstances.find(({ met }) => met === null)?.id ?? '';
  const given = { circumstanceId: open, name: '示范承继人', document: '证明〔2026〕1号', evidenceId: null };
  return after(record, meetCircumstance(record, given, '登记员', { ...AT, today }));
}

/** Signed by everybody's leave but the respondent's, who has read it. */
function signing(): MediationCase {
  const record = sampleMediation();
  const agreement: Agreement = {
    ...{ edition: 1, obligations: [OBLIGATION], terms: '', claims: [1], noOwnership: true, severable: false },
    ...{ oral: false, refusals: [], readBy: ['applicant', 'r1'], openedAt: 5, text: '协议', textSha256: 'x' },
    ...{ signatures: [], seal: null },
  };
  return { ...record, stage: 'SIGNING', mediation: { ...record.mediation, agreement } };
}

function signFor(record: MediationCase) {
  const strokes = [Array.from({ length: 20 }, (_, n) => ({ x: 10 + n * 10, y: 50, t: n }))];
  const input = {
    ...{ edition: 1, signature: { width: 300, height: 100, strokes } },
    ...({ capacity: 'member', hasSpecialAuthority: null, authorityId: null } as const),
  };
  return signAgreement(record, RESPONDENT, { openid: 'respondent-1', name: '某人' }, input, AT);
}

function inquiring(): MediationCase {
  const record = sampleMediation(['waiting'], { stage: 'INQUIRING' });
  const pack = packOf(record);
  if (!pack) throw new Error('no pack');
  return { ...record, clocks: [startPackClock(pack, 'inquiry', SAMPLE_TODAY, {})] };
}

function agreed(record: MediationCase) {
  return answerInquiry(record, { no: 1, answer: 'agreed', via: 'phone', reason: '', person: null }, AT);
}

describe('what a party is, or what happened to it', () => {
  it.each(KINDS)('has a rule on record and says what is missing: %s', (kind) => {
    expect(ruleOn(CIRCUMSTANCE_TEXTS[kind].rule, SAMPLE_TODAY)).not.toBeNull();
    expect(CIRCUMSTANCE_TEXTS[kind].needs).not.toBe('');
  });

  it.each(KINDS)('keeps it from being bound until what is missing is there: %s', (kind) => {
    const record = signing();
    const noted = note(sampleMediation(), { kind });
    const open = { ...record, mediation: { ...record.mediation, circumstances: noted.mediation.circumstances } };
    expect(signFor(open)).toMatchObject({ ok: false, sentence: expect.stringContaining('请联系调解员') as string });
    const typed = {
      ...{ obligations: [{ ...OBLIGATION, amountYuan: '50000' }], terms: '', claims: [1] },
      ...{ noOwnership: true, severable: false, agentsAuthorised: true },
    };
    expect(agreeOrally(open, typed, () => 'x', AT)).toMatchObject({ ok: false });
    const met = meet(open);
    expect(signFor(met).ok).toBe(true);
    expect(hindersSigning(open, 'applicant')).toBeNull();
  });

  it('lets a public body settle by itself up to what it may', () => {
    const record = signing();
    for (const [upToYuan, may] of [
      ['', false],
      ['49999.99', false],
      ['50000', true],
    ] as const) {
      const { circumstances } = note(sampleMediation(), { kind: 'publicBody', upToYuan }).mediation;
      expect(signFor({ ...record, mediation: { ...record.mediation, circumstances } }).ok).toBe(may);
    }
    expect(
      noteCircumstance(record, { side: 'r1', kind: 'foreign', note: '英国', upToYuan: '1' }, '', AT),
    ).toMatchObject({
      findings: [{ field: 'upToYuan' }],
    });
  });

  it('lets nobody without a statutory agent agree to take part, neither the first time nor the second', () => {
    const record = note(inquiring());
    expect(agreed(record)).toMatchObject({ ok: false, sentence: expect.stringContaining('法定代理人') as string });
    expect(agreed(meet(record)).ok).toBe(true);
    const again = note(sampleMediation(['refused']));
    const [respondent] = again.mediation.respondents;
    const asked = { ...respondent!, second: { askedAt: 1, willing: null, answeredAt: null } };
    const put = { ...again, mediation: { ...again.mediation, respondents: [asked] } };
    expect(answerAgain(put, true, 'r1', AT).ok).toBe(false);
    expect(answerAgain(put, false, 'r1', AT).ok).toBe(true);
  });

  it('is met by a paper of that very side, or by one that the desk has seen', () => {
    const record = note(sampleMediation());
    const paper = { name: 'a.jpg', kind: 'jpg', sha256: '0', size: 1, stripped: true, shareable: true, secret: false };
    const kept = { ...paper, caption: '', originalFileId: 'o', sharedFileId: 's', addedAt: 0, addedBy: 'respondent-1' };
    const papers = { ...record, evidence: [{ ...kept, id: 'e1', side: 'r1' as const }] };
    const given = { circumstanceId: 'circumstance-1', name: '监护人辛', document: '户口簿' };
    const wrong = meetCircumstance(papers, { ...given, evidenceId: 'e2' }, '', AT);
    expect(wrong).toMatchObject({ findings: [{ field: 'evidenceId' }] });
    const others = { ...papers, evidence: papers.evidence.map((item) => ({ ...item, side: 'applicant' as const })) };
    expect(meetCircumstance(others, { ...given, evidenceId: 'e1' }, '', AT).ok).toBe(false);
    const met = after(papers, meetCircumstance(papers, { ...given, evidenceId: 'e1' }, '', AT));
    expect(met.mediation.circumstances[0]?.met?.evidenceId).toBe('e1');
  });

  it('is said of a side of the case, once at a time, and met once', () => {
    const record = note(sampleMediation());
    const noted = { side: 'r1', kind: 'limitedCapacity', note: '再登记', upToYuan: '' } as const;
    expect(noteCircumstance(record, noted, '', AT)).toMatchObject({ findings: [{ field: 'kind' }] });
    expect(noteCircumstance(record, { ...noted, side: 'r7' }, '', AT)).toMatchObject({ findings: [{ field: 'side' }] });
    const met = meet(record);
    const again = { circumstanceId: 'circumstance-1', name: '甲', document: '证明', evidenceId: null };
    expect(meetCircumstance(met, again, '', AT)).toMatchObject({ ok: false });
    expect(noteCircumstance(met, noted, '', AT).ok).toBe(true);
    expect(met.mediation.circumstances[0]?.met).toMatchObject({ name: '示范承继人' });
  });
});

describe('a succession', () => {
  it('stops the talks and their clock until new authority is there, and both go on from where they stood', () => {
    const record = note(sampleMediation(), { kind: 'succession' });
    expect(record.stage).toBe('SUSPENDED');
    expect(openClock(record.clocks, 'mediation')?.pauses).toEqual([{ from: SAMPLE_TODAY, to: null }]);
    expect(resume(record, SAMPLE_TODAY)).toMatchObject({ ok: false });
    const later = addDays(SAMPLE_TODAY, 10);
    const met = meet(record, later);
    expect(met.stage).toBe('MEDIATING');
    const before = openClock(sampleMediation().clocks, 'mediation')?.dueOn ?? '';
    expect(openClock(met.clocks, 'mediation')?.dueOn).toBe(addDays(before, 12));
  });

  it('takes a text that is being signed back, with the signatures under it', () => {
    const record = note(signing(), { kind: 'succession' });
    expect(record.stage).toBe('SUSPENDED');
    expect(record.mediation.agreement).toMatchObject({ edition: 2, openedAt: null, signatures: [] });
    expect(record.mediation.suspensions).toMatchObject([{ reason: 'succession', to: null }]);
  });

  it('stops the clock of the inquiry', () => {
    const record = note(inquiring(), { kind: 'succession' });
    const late = addDays(SAMPLE_TODAY, 60);
    expect([isInquiryOver(inquiring(), late), isInquiryOver(record, late)]).toEqual([true, false]);
    const met = meet(record, late);
    expect(isInquiryOver(met, late)).toBe(false);
    expect(isInquiryOver(met, addDays(late, 60))).toBe(true);
  });

  it('names in the agreement who took the place', () => {
    const met = meet(note(sampleMediation(), { kind: 'succession' }));
    const content = { edition: 1, obligations: [OBLIGATION], terms: '', claims: [1], oral: false };
    expect(agreementText(met, content)).toContain('（其权利义务由示范承继人承继）');
  });

  it('lifts no suspension for another reason', () => {
    const record = note(sampleMediation(), { kind: 'succession' });
    const both = after(record, suspend(record, { reason: 'shamCheck', note: '' }, AT));
    const met = meet(both);
    expect(met.stage).toBe('SUSPENDED');
    expect(met.mediation.suspensions).toMatchObject([{ to: SAMPLE_TODAY }, { reason: 'shamCheck', to: null }]);
    expect(isPaused(openClock(met.clocks, 'mediation')!)).toBe(true);
    expect(suspend(both, { reason: 'shamCheck', note: '' }, AT)).toMatchObject({ ok: false });
  });

  it('waits for the other one when two parties have to be succeeded', () => {
    const one = note(sampleMediation(['agreed', 'agreed']), { kind: 'succession' });
    const both = note(one, { kind: 'succession', side: 'r2' });
    const half = meet(both);
    expect(half.stage).toBe('SUSPENDED');
    expect(meet(half).stage).toBe('MEDIATING');
  });
});
