import type { Browser } from 'playwright-core';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { startChromium } from '../h5/chromium';
import { H5InHand } from '../h5/h5InHand';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledDraft, SETTINGS, startCity, submission, type Caller, type City } from './city';
import { act, seenBy } from './mediating';
import { png } from './samples';
import { answerWith, appointedHead, inquiredCase, mediatingCase, saveSettings, seatedPerson } from './stages';

/** How long a busy machine may take to show what comes next. */
const PATIENCE = 60_000;
const LONG_NAME = '示范市欧阳明月（集团）非物质文化遗产保护与传承发展有限责任公司';

let city: City;
let browser: Browser;
let lead: Caller;
let second: Caller;
let head: Caller;
beforeAll(async () => {
  city = await startCity();
  browser = await startChromium();
  lead = await seatedPerson(city, 901, '调解员甲一', { fields: ['trademark', 'patent', 'other'] });
  second = await seatedPerson(city, 902, '调解员甲二');
  head = await appointedHead(city);
});
afterAll(async () => {
  await browser.close();
  await city.close();
});

async function opened(openid: string, page: string, params: string): Promise<H5InHand> {
  const hand = await H5InHand.open({ browser, url: city.cloud.url, openid, codePage: 'pages/scan/index' });
  hand.patienceMs = PATIENCE;
  await turnTo(hand, openid, page, params);
  return hand;
}

async function turnTo(hand: H5InHand, openid: string, page: string, params: string): Promise<void> {
  await hand.page.goto('about:blank');
  await hand.page.goto(`${city.cloud.url}/app/?as=${openid}#/${page}?${params}`);
}

/** A picture of the screen as it is, and one in large type. */
async function looks(hand: H5InHand, openid: string, name: string): Promise<void> {
  await hand.screenshot(`edge-${name}`);
  const large = (on: boolean) =>
    hand.page.evaluate((yes) => {
      document.querySelectorAll('.screen').forEach((screen) => screen.classList.toggle('screen--large', yes));
    }, on);
  await large(true);
  await hand.screenshot(`edge-${name}-large`);
  const wide = await hand.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await large(false);
  expect({ name, openid, wide }).toEqual({ name, openid, wide: 0 });
}

it('says what a party lacks, on the desk and to the party, and takes down the paper that meets it', async () => {
  const { caseId, desk } = await inquiredCase(city, 901);
  const answerer = await city.registered('edge-answerer', '答复人戊', 30_901);
  await answerer.tell('invite.answer', answerWith(desk, 1, 'asking'));
  const registrar = await opened(city.registrar.openid, 'pages-intake/inquiry', `id=${caseId}`);
  await registrar.tap('当事人情况');
  await registrar.tap('登记当事人情况');
  await registrar.choose('哪一方', '示范对方商贸有限公司');
  await registrar.tap('未成年人，或者不能完全辨认自己行为的人');
  await registrar.see('监护关系证明');
  await registrar.fill('说明', '作者未满十八周岁，由父母代办');
  await looks(registrar, 'registrar', 'note-circumstance');
  await registrar.tap('登记');
  await registrar.see('待落实');
  await registrar.see('《民诉法解释》第八十三条');
  await looks(registrar, 'registrar', 'circumstances');

  const party = await opened('edge-answerer', 'pages-case/detail', `id=${caseId}`);
  await party.see('您这一方还要补');
  await looks(party, 'party', 'own-missing');
  await party.tap('看怎么补');
  await party.see('补齐以前，本人不能同意调解，也不能签协议');
  await party.seeNo('登记当事人情况');
  await party.close();

  await registrar.tap('登记已落实');
  await registrar.fill('法定代理人（监护人）姓名', '监护人辛');
  await registrar.fill('监护关系证明', '户口簿原件，示范市公安局开发区分局签发');
  await looks(registrar, 'registrar', 'meet-circumstance');
  await registrar.tap('落实');
  // The button of these words goes with what was to be met.
  await registrar.seeNo('登记已落实');
  await registrar.see('已落实');
  expect((await seenBy(city.registrar, caseId)).mediation?.circumstances[0]?.met).toMatchObject({ name: '监护人辛' });

  await turnTo(registrar, city.registrar.openid, 'pages-intake/inquiry', `id=${caseId}`);
  await registrar.tap('登记答复');
  await registrar.choose('答复', '同意调解');
  await registrar.fill('谁答复的', '监护人辛');
  await registrar.see('请选有没有告知个人信息规则');
  await registrar.tap('已经告知');
  await looks(registrar, 'registrar', 'record-answer');
  await registrar.tap('登记');
  await registrar.seeNo('谁答复的');
  await registrar.close();
  expect((await seenBy(city.registrar, caseId)).stage).toBe('ASSIGNING');
  const entries = await new StoredDocuments(city.cloud.url).where('history', { caseId });
  const reason = entries.find(({ command }) => command === 'recordAnswer')?.reason;
  expect(reason).toContain(`已告知个人信息处理规则${RESPONDENT_NOTICE.version}版`);
}, 300_000);

it('takes down when and how a notice of the patent rules was received', async () => {
  const paper = { document: '示知函〔2026〕1号', grantedBy: '示范省知识产权局', from: '2026-01-01', to: null };
  const delegations = [{ channel: 'adminPatent' as const, ...paper }];
  await saveSettings(city, head, { ...SETTINGS, delegations });
  const { caller, creditCode } = await city.entrepreneur(971);
  const draft = await filledDraft(caller, creditCode);
  const fields = { name: '一种凉粉机', holder: '示范科技有限公司', number: 'ZL201110269715.3', standing: 'owner' };
  const changes = [{ section: 'right' as const, value: { kind: 'patent', fields } }];
  const saved = await caller.tell('filing.save', { ...draft, changes });
  await caller.tell('filing.submit', submission({ ...draft, version: saved.version }));

  const registrar = await opened(city.registrar.openid, 'pages-intake/decide', `id=${draft.caseId}`);
  await registrar.see('不予受理由调委会主任决定');
  await registrar.see('移送');
  await looks(registrar, 'registrar', 'who-refuses');
  const view = await seenBy(city.registrar, draft.caseId);
  const about = { caseId: draft.caseId, version: view.version, note: '', channel: 'adminPatent' as const };
  await city.registrar.tell('intake.accept', { ...about, referral: '' });
  await turnTo(registrar, city.registrar.openid, 'pages-intake/inquiry', `id=${draft.caseId}`);
  await registrar.see('还没有登记，收到以后才起算');
  await registrar.tap('登记送达');
  await registrar.tap('邮寄，对方签收');
  await registrar.pick('收到的日期', '2026-03-02');
  await registrar.fill('回执', '快递单号1234567890，前台签收');
  await looks(registrar, 'registrar', 'service');
  await registrar.tap('登记');
  await registrar.seeNo('怎样送达');
  await registrar.see('，送达');
  await registrar.close();
  const [respondent] = (await seenBy(city.registrar, draft.caseId)).mediation?.respondents ?? [];
  expect(respondent?.notice?.served).toEqual({ on: '2026-03-02', way: 'delivered' });
}, 300_000);

it('keeps a secret for those who were named, under their names', async () => {
  const { caseId, applicant, respondents } = await mediatingCase(city, 921, [lead]);
  const [one] = respondents as [Caller];
  const fileId = await applicant.upload(png(600), 'x.png');
  const file = { caseId, side: null, fileId, name: '配方表.png', caption: '配方'.repeat(40) };
  const { item } = await applicant.tell('evidence.add', file);
  const side = await opened(applicant.openid, 'pages-mediation/secrets', `id=${caseId}`);
  await side.tap('标为涉密');
  await side.tap('标为涉密');
  await side.see('您能打开');
  await looks(side, 'applicant', 'secrets');
  await side.close();
  expect((await seenBy(applicant, caseId)).evidence.find(({ id }) => id === item.id)?.secret).toBe(true);

  await act(lead, caseId, 'evidence.exchange', { evidenceIds: [item.id] });
  const mediator = await opened(lead.openid, 'pages-mediation/secrets', `id=${caseId}`);
  await mediator.page.locator('#name-viewers-r1').tap();
  await mediator.tap('答复人戊');
  await looks(mediator, 'mediator', 'name-viewers');
  await mediator.tap('指定1位');
  await mediator.see('重新指定');
  await mediator.close();

  const viewer = await opened(one.openid, 'pages-case/secret', `id=${caseId}&evidence=${item.id}`);
  await viewer.see(/答复人戊 2026-03-\d\d \d\d:\d\d 仅供本案查阅/);
  await viewer.page.locator('.secret__picture img').waitFor();
  await looks(viewer, 'viewer', 'watermark');
  await viewer.close();
}, 300_000);

it('notes who outside is touched, and shows an agent how the party ratifies', async () => {
  const { caseId, respondents } = await mediatingCase(city, 941, [lead]);
  const [agent] = respondents as [Caller];
  const mediator = await opened(lead.openid, 'pages-mediation/case', `id=${caseId}`);
  await mediator.tap('当事人情况');
  await mediator.tap('登记利害关系人');
  await mediator.fill('是谁', LONG_NAME);
  await mediator.fill('涉及的权利', '商标的另一位共有人');
  await mediator.fill('怎样邀请的、说了什么', '电话邀请，答应三天内回话');
  await looks(mediator, 'mediator', 'outsider');
  await mediator.tap('登记');
  await mediator.see('他们同意以前，不能就协议申请司法确认');
  await looks(mediator, 'mediator', 'outsiders');
  await mediator.tap('登记表态');
  await mediator.tap('知情并同意');
  await mediator.fill('怎样邀请的、说了什么', '书面同意，盖章原件已收');
  await mediator.tap('登记');
  await mediator.seeNo('他们同意以前');
  await mediator.close();

  const obligation = {
    ...{ kind: 'stop' as const, debtor: 'r1', creditor: 'applicant', amountYuan: '' },
    ...{ what: '停止使用近似包装', manner: '更换包装', dueOn: '2026-06-30', proof: '照片' },
  };
  await act(lead, caseId, 'agreement.draft', { obligations: [obligation], terms: '', claims: [0], noOwnership: true });
  await act(lead, caseId, 'agreement.openSigning', {});
  await act(agent, caseId, 'agreement.read', { edition: 1 });
  const signer = await opened(agent.openid, 'pages-mediation/agreement', `id=${caseId}`);
  await signer.tap('委托代理人');
  await signer.choose('您是代理人，有没有特别授权', '没有');
  await signer.see('签了就是追认您谈好的内容');
  await signer.see('没有特别授权，不能代签');
  await signer.page.locator('#sign-agreement').scrollIntoViewIfNeeded();
  await looks(signer, 'agent', 'agent-without');
  await signer.choose('您是代理人，有没有特别授权', '有特别授权');
  await signer.attach('拍照或选图片', [{ name: '授权委托书.png', bytes: png(64) }]);
  await signer.see('请先在框内写上姓名');
  await signer.sign();
  await looks(signer, 'agent', 'agent-signs');
  await signer.tap('签署协议');
  await signer.see('答复人戊，');
  await signer.close();
}, 300_000);

it('tells a side that chooses nobody what ends, before it ends', async () => {
  const { caseId, applicant } = await mediatingCase(city, 961, [lead]);
  await act(applicant, caseId, 'mediator.askOther', { mediator: lead.openid, reason: '', choosesNobody: false });
  await act(head, caseId, 'mediator.name', { mediators: [{ openid: second.openid, lead: true }] });
  const side = await opened(applicant.openid, 'pages-mediation/mediators', `id=${caseId}`);
  await side.tap('换过仍不同意，也不另选');
  await side.see('整个调解马上终止，不能撤回');
  await side.see('请先勾选“我明白”');
  await looks(side, 'applicant', 'choose-nobody');
  await side.tap('我明白：提交后，整个调解马上终止');
  await side.fill('理由', '都不合适');
  await side.tap('不再调解');
  await side.see('调解已终止');
  await side.close();
  expect((await seenBy(applicant, caseId)).stage).toBe('TERMINATED');
}, 300_000);
