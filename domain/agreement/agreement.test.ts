import fc from 'fast-check';
import { addDays, startOfDayMs } from '../calendar/day';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import type { MediationCase } from '../cases/case';
import type { Obligation } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import type { Signature } from '../filing/content';
import { reissueNotice } from '../inquiry/people';
import { agreeOrally } from './agreeOrally';
import { clarityFindings } from './clarity';
import { draftAgreement } from './draftAgreement';
import { boundSides, effectiveAt } from './effect';
import { openSigning, textToSign } from './openSigning';
import { isSigningNewlyOverdue, signingLapse } from './overdue';
import { ownershipClause } from './ownership';
import { isSectionTitle, SECTIONS, sectionTitle } from './sections';
import { readBySide, signAgreement, type Signing, type SigningInput } from './sign';
import { refuseToSign, reviseAgreement } from './takeBack';
import type { TypedAgreement, TypedObligation } from './writeDraft';

const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY, limits: {} };

function obligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    no: 1,
    kind: 'pay',
    debtor: 'r1',
    creditor: 'applicant',
    amountFen: 2_000_000,
    what: '支付赔偿款',
    manner: '转入申请人对公账户',
    dueOn: '2026-03-20',
    proof: '银行转账回单',
    ...changes,
  };
}

function findingsOf(record: MediationCase, changes: Partial<Obligation>): string[] {
  const content = { obligations: [obligation(changes)], terms: '', claims: [1], noOwnership: true, severable: true };
  return clarityFindings(record, content, SAMPLE_TODAY).map(({ field }) => field);
}

const TYPED: TypedObligation = {
  kind: 'pay',
  debtor: 'r1',
  creditor: 'applicant',
  amountYuan: '20000',
  what: '支付赔偿款',
  manner: '转入申请人对公账户',
  dueOn: '2026-03-20',
  proof: '银行转账回单',
};
const typed = (changes: Partial<TypedAgreement> = {}): TypedAgreement => ({
  obligations: [TYPED],
  terms: '',
  claims: [1],
  noOwnership: true,
  severable: false,
  ...changes,
});

const HAND: Signature = {
  width: 300,
  height: 100,
  strokes: [Array.from({ length: 20 }, (_, n) => ({ x: 10 + n * 10, y: 50, t: n }))],
};
const byHand: SigningInput = {
  edition: 1,
  signature: HAND,
  capacity: 'member',
  hasSpecialAuthority: null,
  authorityId: null,
};
const applicant: Signing = { as: 'side', side: 'applicant', capacity: 'member', status: 'approved' };
const respondent: Signing = { as: 'side', side: 'r1', capacity: null, status: null };
const signer = { openid: 'somebody', name: '某人' };

function opened(record = sampleMediation()): MediationCase {
  const drafted = after(record, draftAgreement(record, typed({ severable: true })));
  return { ...after(drafted, openSigning(drafted, 'f'.repeat(64), NOW)), stage: 'SIGNING' };
}

describe('a section of the text', () => {
  it('begins where the text begins one, not where somebody numbers the terms', () => {
    const titles = Object.values(SECTIONS).map((title, index) => sectionTitle(index, title));
    expect(titles.every(isSectionTitle)).toBe(true);
    expect(['一、付款', '一、', '当事人', '八、当事人', '付款'].filter(isSectionTitle)).toEqual([]);
  });
});

describe('the clarity check', () => {
  it('passes an obligation that says who, what, how much, how, until when and by what it is shown', () => {
    expect(findingsOf(sampleMediation(), {})).toEqual([]);
    expect(findingsOf(sampleMediation(), { kind: 'stop', amountFen: null, what: '停止使用近似包装' })).toEqual([]);
  });

  it.each([
    ['no amount', { amountFen: null }, 'amountYuan'],
    ['an amount of nothing', { amountFen: 0 }, 'amountYuan'],
    ['money with what is not money', { kind: 'stop', amountFen: 100 }, 'amountYuan'],
    ['a day that is over', { dueOn: '2026-03-01' }, 'dueOn'],
    ['no day', { dueOn: '' }, 'dueOn'],
    ['oneself', { creditor: 'r1' }, 'creditor'],
    ['a side that does not take part', { debtor: 'r2' }, 'debtor'],
    ['a vague time', { manner: '尽快转账' }, 'manner'],
    ['no proof', { proof: '' }, 'proof'],
    ['whose right it is', { what: '承认涉案商标权归申请人所有' }, 'what'],
  ] as const)('finds %s', (_name, changes, field) => {
    expect(findingsOf(sampleMediation(['agreed', 'refused']), changes)).toEqual([`obligations.0.${field}`]);
  });

  it('accepts today as the last day, and never a day before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), (date) => {
        const dueOn = `2026-03-${String(date).padStart(2, '0')}`;
        expect(findingsOf(sampleMediation(), { dueOn }).length === 0).toBe(dueOn >= SAMPLE_TODAY);
      }),
    );
  });

  it('knows only claims that are open or agreed', () => {
    const record = sampleMediation();
    const dropped: MediationCase = {
      ...record,
      mediation: { ...record.mediation, claims: [{ index: 0, state: 'dropped', note: '', saidBy: '某人' }] },
    };
    const content = {
      obligations: [obligation()],
      terms: '',
      claims: [0, 1, 1, 7],
      noOwnership: true,
      severable: false,
    };
    expect(clarityFindings(dropped, content, SAMPLE_TODAY).map(({ field }) => field)).toEqual([
      'claims.0',
      'claims.2',
      'claims.3',
    ]);
  });
});

describe('clauses on who owns a right', () => {
  it.each([
    '双方确认该专利归甲方所有',
    '涉案商标权归属申请人',
    '甲方是涉案作品的权利人，权利人为甲方',
    '该软件著作权属于被申请人',
  ])('finds: %s', (clause) => expect(ownershipClause(`先付款。${clause}。`)).toBe(clause));

  it.each([
    '本协议不确认权利归属，权利归属由登记机关或者人民法院依法确定',
    '被申请人停止使用申请人的注册商标',
    '被申请人在三日内归还含有商业秘密的图纸',
    '申请人许可被申请人使用涉案专利一年',
  ])('leaves alone: %s', (clause) => expect(ownershipClause(clause)).toBeNull());
});

describe('a draft', () => {
  it('keeps what is still open, and refuses what cannot be kept', () => {
    const record = sampleMediation();
    const open = draftAgreement(record, typed({ obligations: [{ ...TYPED, amountYuan: '', dueOn: '', proof: '' }] }));
    expect(taken(open).fields.mediation?.agreement?.obligations[0]).toMatchObject({ amountFen: null, dueOn: '' });
    expect(textToSign(after(record, open))).toContain('日期还没有填');
    const wrong = typed({ obligations: [{ ...TYPED, amountYuan: '3万', debtor: 'r9', dueOn: '2026-02-30' }] });
    expect(refusedAt(draftAgreement(record, wrong))).toBe(
      'obligations.0.debtor,obligations.0.amountYuan,obligations.0.dueOn',
    );
  });

  it('is not opened for signing while it is unclear', () => {
    const record = sampleMediation();
    expect(refusedAt(openSigning(record, '', NOW))).toContain('还没有起草');
    const vague = after(record, draftAgreement(record, typed({ noOwnership: false })));
    expect(refusedAt(openSigning(vague, '', NOW))).toBe('noOwnership');
  });
});

describe('respondents who take no part', () => {
  it('are parted from what is settled before the text is signed, and only then asked about', () => {
    const mixed = sampleMediation(['agreed', 'refused']);
    const drafted = after(mixed, draftAgreement(mixed, typed()));
    expect(refusedAt(openSigning(drafted, '', NOW))).toBe('severable');
    const parted = after(mixed, draftAgreement(mixed, typed({ severable: true })));
    expect(openSigning(parted, '', NOW).ok).toBe(true);
    const all = sampleMediation(['agreed', 'agreed']);
    const whole = after(all, draftAgreement(all, typed()));
    expect(openSigning(whole, '', NOW).ok).toBe(true);
  });
});

describe('the text', () => {
  it('says what it settles, what it leaves out with the ways that stay open, and whom it does not bind', () => {
    const record = opened(sampleMediation(['agreed', 'refused']));
    const text = record.mediation.agreement?.text ?? '';
    expect(text).toContain('人民币20,000元');
    expect(text).toContain('2026年3月20日前（含当日）');
    expect(text).toContain('示范第2方商贸有限公司没有参加调解，不受本协议约束');
    expect(text).toContain('连带责任');
    expect(text).toContain('第1项请求没有达成一致');
    expect(text).toContain('不确认权利归属');
    expect(text).toMatch(/第2项：[^\n]*，50,000元/);
    // Here is neither an undisputed fact nor another term: the numbers have no gap for them.
    expect(text.match(/^.(?=、)/gm)).toEqual(['一', '二', '三', '四', '五']);
    expect(record.mediation.claims.map(({ state }) => state)).toEqual(['carvedOut', 'agreed']);
  });
});

describe('a side that takes part, and owes and is owed nothing', () => {
  const text = (answers: ('agreed' | 'refused')[]) => opened(sampleMediation(answers)).mediation.agreement?.text ?? '';

  it('is named apart as not bound, so that the parties of the text are those who sign it', () => {
    const lines = text(['agreed', 'agreed']).split('\n');
    const parties = lines.filter((line) => /^(申请人|被申请人)：/.test(line));
    expect(parties).toEqual(['申请人：示范1号科技有限公司', '被申请人：示范第1方商贸有限公司']);
    const apart = lines.filter((line) => line.includes('示范第2方'));
    expect(apart).toHaveLength(1);
    expect(apart[0]).toMatch(/^示范第2方商贸有限公司参加了调解，.*不受本协议约束，不在本协议上签名/);
  });

  it('is not told apart where all are bound, nor in a draft without obligations', () => {
    expect(text(['agreed'])).not.toContain('参加了调解');
    expect(text(['agreed', 'refused'])).not.toContain('参加了调解');
    const record = sampleMediation(['agreed', 'agreed']);
    const empty = after(record, draftAgreement(record, typed({ obligations: [] })));
    expect(textToSign(empty)).toContain('被申请人：示范第2方');
    expect(textToSign(empty)).not.toContain('参加了调解');
  });
});

describe('signing', () => {
  const sign = (record: MediationCase, by: Signing, input = byHand) => signAgreement(record, by, signer, input, NOW);
  const read = (record: MediationCase) =>
    after(
      after(record, readBySide(record, 1, 'applicant')),
      readBySide(after(record, readBySide(record, 1, 'applicant')), 1, 'r1'),
    );

  it('is in effect when and only when all have signed in order and it is sealed', () => {
    const one = read(opened());
    const two = after(one, sign(one, respondent));
    const three = after(two, sign(two, applicant));
    expect(refusedAt(sign(two, { as: 'mediator' }))).toContain('还有当事人');
    expect(refusedAt(sign(three, { as: 'seal' }))).toContain('调解员还没有签名');
    expect(refusedAt(sign(three, applicant))).toContain('已经签过');
    const four = taken(sign(three, { as: 'mediator' }));
    expect(four).toMatchObject({ to: 'SIGNING', event: 'sealAwaited' });
    const last = after(three, sign(three, { as: 'mediator' }));
    const sealed = taken(sign(last, { as: 'seal' }));
    expect(sealed).toMatchObject({ to: 'PERFORMING', event: 'agreementEffective' });
    expect(sealed.fields.outcome?.reasonCode).toBe('partial');
    expect(sealed.fields.clocks?.every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
    const agreement = sealed.fields.mediation?.agreement;
    expect(agreement && effectiveAt(agreement, boundSides(agreement))).toBe(SAMPLE_NOW);
  });

  it('asks an agent for special authority, and a person of the enterprise to be approved', () => {
    const record = read(opened());
    const agent: Signing = { as: 'side', side: 'applicant', capacity: 'agent', status: 'approved' };
    for (const hasSpecialAuthority of [null, false]) {
      expect(refusedAt(signAgreement(record, agent, signer, { ...byHand, hasSpecialAuthority }, NOW))).toBe(
        'hasSpecialAuthority',
      );
    }
    const signed = taken(signAgreement(record, agent, signer, { ...byHand, hasSpecialAuthority: true }, NOW));
    expect(signed.fields.mediation?.agreement?.signatures[0]?.specialAuthority).toBe(true);
    expect(refusedAt(sign(record, { ...agent, capacity: 'member', status: 'pending' }))).toContain('还没有核实');
  });

  it("asks a respondent's people as what they sign, and an agent of theirs for the paper too", () => {
    const record = read(opened());
    const asAgent: SigningInput = { ...byHand, capacity: 'agent' };
    expect(refusedAt(sign(record, respondent, { ...byHand, capacity: null }))).toBe('capacity');
    expect(refusedAt(sign(record, respondent, asAgent))).toBe('hasSpecialAuthority');
    const authorised = { ...asAgent, hasSpecialAuthority: true };
    for (const authorityId of [null, 'nowhere', 'evidence-a']) {
      expect(refusedAt(sign(record, respondent, { ...authorised, authorityId }))).toBe('authorityId');
    }
    const signed = taken(sign(record, respondent, { ...authorised, authorityId: 'evidence-r1' }));
    expect(signed.fields.mediation?.agreement?.signatures[0]).toMatchObject({
      capacity: 'agent',
      specialAuthority: true,
      authorityId: 'evidence-r1',
    });
  });

  it('lets the party itself ratify what its agent without authority could not sign', () => {
    const record = read(opened());
    expect(refusedAt(sign(record, respondent, { ...byHand, capacity: 'agent' }))).toBe('hasSpecialAuthority');
    const signed = taken(sign(record, respondent));
    expect(signed.fields.mediation?.agreement?.signatures[0]).toMatchObject({ capacity: 'member', authorityId: null });
  });

  it('is refused unread, unsigned by hand, of another edition, and by who is not bound', () => {
    const unread = opened(sampleMediation(['agreed', 'agreed']));
    expect(refusedAt(sign(unread, respondent))).toContain('先把协议读完');
    const record = read(unread);
    expect(refusedAt(sign(record, { ...respondent, side: 'r2' }))).toContain('不用签名');
    expect(refusedAt(signAgreement(record, respondent, signer, { ...byHand, signature: null }, NOW))).toBe('signature');
    expect(refusedAt(signAgreement(record, respondent, signer, { ...byHand, edition: 2 }, NOW))).toContain('改过一稿');
  });

  it('belongs to one edition: taken back, nothing of it is left', () => {
    const record = read(opened());
    const signed = after(record, sign(record, respondent));
    for (const back of [reviseAgreement(signed, '日期有误', NOW), refuseToSign(signed, '金额太高', 'r1', NOW)]) {
      const step = taken(back);
      expect(step.fields.mediation?.agreement).toMatchObject({
        edition: 2,
        signatures: [],
        readBy: [],
        openedAt: null,
        text: '',
      });
      expect(step.fields.mediation?.claims.map(({ state }) => state)).toEqual(['open', 'agreed']);
      expect(step.fields.clocks?.find(({ kind }) => kind === 'signing')?.stoppedOn).toBe(SAMPLE_TODAY);
    }
    expect(refusedAt(refuseToSign(signed, '', 'r1', NOW))).toBe('reason');
  });
});

describe('the term for signing', () => {
  it('is marked once when it is over, and ends nothing', () => {
    const record = opened();
    const dueOn = record.clocks.find(({ kind }) => kind === 'signing')?.dueOn ?? '';
    expect(isSigningNewlyOverdue(record, dueOn)).toBe(false);
    const late = addDays(dueOn, 1);
    expect(taken(signingLapse(record, late)).to).toBeUndefined();
    const entry = { seq: 1, at: startOfDayMs(late), kind: 'signingLapse', byName: '系统', text: '' };
    expect(isSigningNewlyOverdue({ ...record, timeline: [entry] }, late)).toBe(false);
  });
});

describe('an oral agreement', () => {
  const oral = (changes: Partial<TypedAgreement> = {}) => ({ ...typed(changes), agentsAuthorised: true });

  it('is in effect when it was reached, and has to be clear', () => {
    const record = sampleMediation();
    const step = taken(agreeOrally(record, oral({ claims: [0, 1] }), () => 'a'.repeat(64), NOW));
    expect(step).toMatchObject({ to: 'PERFORMING', event: 'agreementEffective' });
    expect(step.fields.outcome).toBeNull();
    const agreement = step.fields.mediation?.agreement;
    expect(agreement && effectiveAt(agreement, boundSides(agreement))).toBe(SAMPLE_NOW);
    expect(agreement?.text).toContain('不需要制作书面协议');
    expect(refusedAt(agreeOrally(record, oral({ obligations: [] }), () => '', NOW))).toBe('obligations');
    const unasked = { ...oral({ claims: [0, 1] }), agentsAuthorised: false };
    expect(refusedAt(agreeOrally(record, unasked, () => '', NOW))).toBe('agentsAuthorised');
  });
});

describe('people who came in with a notice that was in wrong hands', () => {
  const notice = { token: 'new', checkCode: 'ACEFHJKP' };
  const issued = { ...notice, issuedAt: SAMPLE_NOW, dueOn: SAMPLE_TODAY, reminders: 0, served: null };
  const reissue = (record: MediationCase, dropPeople: boolean) => {
    const respondents = record.mediation.respondents.map((each) => ({ ...each, notice: issued }));
    const known = { ...record, mediation: { ...record.mediation, respondents } };
    return after(known, reissueNotice(known, { no: 1, notice, dropPeople }));
  };
  const readAndSigned = (record: MediationCase, by: Signing, side: 'applicant' | 'r1') => {
    const read = after(record, readBySide(record, 1, side));
    return after(read, signAgreement(read, by, signer, byHand, NOW));
  };
  const byMediator = (record: MediationCase) => signAgreement(record, { as: 'mediator' }, signer, byHand, NOW);
  const bySeal = (record: MediationCase) =>
    signAgreement(record, { as: 'seal' }, signer, { ...byHand, signature: null }, NOW);
  const allSides = () => readAndSigned(readAndSigned(opened(), respondent, 'r1'), applicant, 'applicant');

  it('have not signed, so that the agreement cannot take effect without the side itself', () => {
    const signed = allSides();
    const sealable = after(signed, byMediator(signed));
    const dropped = reissue(sealable, true);
    const { agreement } = dropped.mediation;
    expect(agreement?.signatures.map(({ side }) => side)).toEqual(['applicant']);
    expect(agreement?.readBy).toEqual(['applicant']);
    expect(agreement).toMatchObject({ edition: 1, text: sealable.mediation.agreement?.text });
    expect(bySeal(dropped).ok).toBe(false);
    expect(byMediator(dropped).ok).toBe(false);
    const again = readAndSigned(dropped, respondent, 'r1');
    const anew = after(again, byMediator(again));
    const inEffect = after(anew, bySeal(anew)).mediation.agreement;
    expect(inEffect && effectiveAt(inEffect, boundSides(inEffect))).toBe(SAMPLE_NOW);
  });

  it('leave the others what they signed, and the mediator where that side had not signed', () => {
    const onlyApplicant = readAndSigned(opened(), applicant, 'applicant');
    const read = after(onlyApplicant, readBySide(onlyApplicant, 1, 'r1'));
    expect(reissue(read, true).mediation.agreement?.readBy).toEqual(['applicant']);
    expect(reissue(read, true).mediation.agreement?.signatures).toEqual(read.mediation.agreement?.signatures);
  });

  it('keep their signature where the notice was only lost, and where the agreement is in effect', () => {
    const signed = allSides();
    expect(reissue(signed, false).mediation.agreement).toEqual(signed.mediation.agreement);
    const performing = { ...signed, stage: 'PERFORMING' as const };
    expect(reissue(performing, true).mediation.agreement).toEqual(signed.mediation.agreement);
  });

  it('cannot have agreed by word of mouth: somebody has to come in for the side first', () => {
    const spoken = { ...typed({ severable: true }), agentsAuthorised: true };
    const record = reissue(sampleMediation(), true);
    expect(agreeOrally(record, spoken, () => 'f'.repeat(64), NOW).ok).toBe(false);
    expect(agreeOrally(reissue(sampleMediation(), false), spoken, () => 'f'.repeat(64), NOW).ok).toBe(true);
  });
});
