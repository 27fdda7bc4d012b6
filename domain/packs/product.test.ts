import { agreeOrally } from '../agreement/agreeOrally';
import { agreementText } from '../agreement/agreementText';
import { signAgreement } from '../agreement/sign';
import { commandsNow } from '../cases/commandsNow';
import { refusedAt, taken } from '../cases/decisionInTests';
import { nextStepOf } from '../cases/nextStep';
import type { MediationCase } from '../cases/case';
import type { Agreement } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { ruleOn } from '../law/rules';
import { CHANNELS, type Channel } from './channels';
import { packOn } from './packOn';
import { productOf } from './productOf';
import { RULE_PACKS } from './rulePacks';

const DAY = '2026-11-22';
const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY };
const AGREEMENT: Agreement = {
  ...{ edition: 1, terms: '', claims: [0, 1], noOwnership: true, severable: false, oral: false, readBy: [] },
  ...{ openedAt: SAMPLE_NOW, text: '', textSha256: '', signatures: [], seal: null, refusals: [], obligations: [] },
};

function signing(channel: Channel): MediationCase {
  const record = sampleMediation(['agreed'], { channel, packDay: DAY });
  return { ...record, stage: 'SIGNING', mediation: { ...record.mediation, agreement: AGREEMENT } };
}

/** By hand, from the statutes: what it is called, who signs after the sides, whose seal, and whether words are enough. */
const WRITTEN: Readonly<Record<Channel, readonly [string, string, string, boolean]>> = {
  people: ['人民调解协议书', '调解员', '人民调解委员会印章', true],
  courtBefore: ['调解协议书', '特邀调解员', '人民调解委员会印章', false],
  courtOrdinary: ['调解协议书', '特邀调解员', '人民调解委员会印章', false],
  courtSummary: ['调解协议书', '特邀调解员', '人民调解委员会印章', false],
  adminTrademark: ['行政调解协议书', '调解人员', '主持调解的行政机关印章', false],
  adminVariety: ['行政调解协议书', '调解人员', '主持调解的行政机关印章', false],
  adminLayout: ['行政调解协议书', '调解人员', '主持调解的行政机关印章', false],
  adminPatent: ['专利纠纷行政调解协议书', '调解人员', '主持调解的行政机关印章', false],
  commercial: ['商事调解协议书', '商事调解员', '商事调解组织印章', false],
};

it.each(CHANNELS)(
  'of %s has its own name, hands and seal: in the text, the history, the next step and the buttons',
  (channel) => {
    const record = signing(channel);
    const [title, mediator, seal, oral] = WRITTEN[channel];
    expect(productOf(record)).toMatchObject({ title, mediator, seal, oral });
    const text = agreementText(record, AGREEMENT);
    expect(text.split('\n')[0]).toBe(title);
    expect(text).toContain(`${mediator}签名并加盖${seal}之日起生效`);
    expect(nextStepOf(sealAwaited(record)).what).toContain(productOf(record).sealShort);
    const lead = {
      openid: 'mediator',
      name: '调解员庚',
      acts: [],
      posts: [{ committeeId: 'main', post: 'mediator' as const }],
    };
    expect(commandsNow({ ...record, stage: 'MEDIATING' }, lead, SAMPLE_NOW).includes('agreeOrally')).toBe(oral);
    const typed = {
      obligations: [],
      terms: '',
      claims: [0],
      noOwnership: true,
      severable: false,
      agentsAuthorised: true,
    };
    const spoken = agreeOrally({ ...record, stage: 'MEDIATING' }, typed, () => '', NOW);
    // In people's mediation it is looked at; elsewhere it is refused whatever it says.
    expect(refusedAt(spoken).includes('要求书面协议')).toBe(!oral);
  },
);

/** Signed by all but for the seal. */
function sealAwaited(record: MediationCase): MediationCase {
  const signature = { ...{ openid: 'm', name: '庚', signature: { width: 1, height: 1, strokes: [] } }, at: SAMPLE_NOW };
  const hand = { ...signature, side: 'mediator' as const, capacity: null, authorityId: null, specialAuthority: null };
  return {
    ...record,
    mediation: { ...record.mediation, agreement: { ...AGREEMENT, signatures: [hand] } },
  };
}

it('is sealed in the words of its way', () => {
  const input = { edition: 1, signature: null, capacity: null, hasSpecialAuthority: null, authorityId: null };
  const sealed = (channel: Channel) =>
    taken(signAgreement(sealAwaited(signing(channel)), { as: 'seal' }, { openid: 'h', name: '主任' }, input, NOW)).text;
  expect(sealed('people')).toBe('加盖人民调解委员会印章，协议生效');
  expect(sealed('adminPatent')).toBe('加盖主持调解的行政机关印章，协议生效');
});

it('goes to the court that referred the case, before a suit for its files, after it for its 调解书', () => {
  const then = (channel: Channel) => packOn(channel, DAY)?.product.then;
  expect(then('courtBefore')).toContain('备案');
  expect(then('courtOrdinary')).toContain('制作调解书');
  expect(then('courtSummary')).toContain('制作调解书');
  expect(then('people')).toBe('');
});

it('rests on a rule that holds on each day of its pack from now on', () => {
  for (const { product, from } of RULE_PACKS) expect(ruleOn(product.rule, from > DAY ? from : DAY)).not.toBeNull();
});
