import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../h5/chromium';
import { H5InHand } from '../h5/h5InHand';
import { filledDraft, startCity, submission, type City } from './city';
import { appointStaff, type Staff } from './mediating';
import { assigningCase } from './stages';

process.env.TEMPLATES = 'todo=template-todo';
process.env.SMS_URL = '';

const HOUR = 3_600_000;
const PATIENCE = 30_000;
/** What may stand on no locked screen: names of the sides, what it is about, how much. */
const SECRETS = ['示范科技', '示范1号科技', '对方商贸', '申请人丙', '凉粉', '50000'];

let city: City;
let staff: Staff;
let browser: Browser;

beforeAll(async () => {
  [city, browser] = await Promise.all([startCity(), startChromium()]);
  staff = await appointStaff(city);
  // That they have posts now is told to them before they leave word that they want messages.
  await city.cloud.fireTimer('timer', 'clocks');
  await fetch(`${city.cloud.url}/personas`, {
    method: 'PUT',
    body: JSON.stringify([
      { openid: staff.mediator.openid, name: '调解员庚', role: '调解员', organisation: '示范市调解中心' },
    ]),
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

async function inHand(openid: string): Promise<H5InHand> {
  const hand = await H5InHand.open({ browser, url: city.cloud.url, openid, codePage: 'pages/scan/index' });
  hand.patienceMs = PATIENCE;
  return hand;
}

/** local-cloud's start page: a phone, and what it has received. */
async function phoneView(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(city.cloud.url);
  return page;
}

/** A case that waits for a mediator is given to ours. */
async function assign(n: number): Promise<string> {
  const { caseId, desk } = await assigningCase(city, n, { accept: { channel: 'people', referral: '' } });
  const mediators = [{ openid: staff.mediator.openid, lead: true }];
  await city.registrar.tell('mediator.name', { caseId, version: desk.version, mediators });
  await city.cloud.fireTimer('timer', 'clocks');
  return caseId;
}

it('a case is assigned: the phone shows it without a name, a tap opens it; with no leave left, inbox and telephone take over', async () => {
  const mediator = await inHand(staff.mediator.openid);
  await mediator.tap('再收1条提醒');
  await mediator.see('已记下您的选择');

  const view = await phoneView();
  await view.getByText('这部手机还同意接收 1 条消息。').waitFor();
  const first = await assign(1);
  const message = view.locator('#messages .message');
  await message.getByText('请确认是否担任调解员').waitFor();
  const shown = await message.innerText();
  for (const secret of SECRETS) expect(shown).not.toContain(secret);
  await message.click();
  const screen = view.frameLocator('#screen');
  await screen.getByText('确定调解员').first().waitFor();
  expect(await view.locator('#screen').getAttribute('src')).toContain(first);
  await view.getByText('这部手机还没有同意接收更多消息。').waitFor();

  // The one leave is used up: the second case is in the inbox alone, and counted on the tab; the first was opened, so read.
  await assign(2);
  const { messages } = (await (await fetch(`${city.cloud.url}/phone/${staff.mediator.openid}`)).json()) as {
    messages: unknown[];
  };
  expect(messages).toHaveLength(1);
  // It must be answered in time: while nobody has looked at it, the desk is to telephone the mediator.
  await city.cloud.setNow(city.cloud.now() + 3 * HOUR);
  await city.cloud.fireTimer('timer', 'clocks');
  const { items: calls } = await city.registrar.ask('phoneTask.list', { cursor: null });
  expect(calls).toMatchObject([{ title: '请确认是否担任调解员', name: '调解员庚', done: false }]);
  await city.registrar.tell('phoneTask.done', { taskId: calls[0]?.id ?? '', result: 'reached', note: '' });
  await mediator.restart();
  const badge = mediator.page.locator('.weui-badge');
  await badge.filter({ hasText: /^2$/ }).waitFor({ timeout: PATIENCE });
  await mediator.tap('消息');
  await mediator.see('待办 2');
  await mediator.tap('未读 2');
  await mediator.tap('全部标为已读');
  await mediator.see('都看过了');
  await mediator.tap('待办 2');
  await mediator.tap('请确认是否担任调解员');
  await mediator.see('确定调解员');
  await mediator.close();
}, 200_000);

it('whoever must hear of it and has given no leave is telephoned by the desk', async () => {
  const { caller, creditCode } = await city.entrepreneur(3, { name: '欧阳慕容' });
  const draft = await filledDraft(caller, creditCode);
  await caller.tell('filing.submit', submission(draft));
  const { version } = await city.registrar.ask('case.get', { caseId: draft.caseId });
  const items = [{ what: '营业执照', reason: '核对主体资格' }];
  await city.registrar.tell('intake.askForMore', { caseId: draft.caseId, version, workingDays: 5, items });
  await city.cloud.fireTimer('timer', 'clocks');
  await city.cloud.setNow(city.cloud.now() + 3 * HOUR);
  await city.cloud.fireTimer('timer', 'clocks');

  const registrar = await inHand(city.registrar.openid);
  await registrar.tap('电话告知');
  await registrar.see('欧阳慕容');
  await registrar.see('13800001003');
  await registrar.see('没有同意接收微信消息');
  await registrar.tap('记结果');
  await registrar.tap('打通了');
  await registrar.tap('记下结果');
  // The mediator's stands there as done from before: only with this answer is none left to be done.
  await registrar.seeNo('记结果');
  await registrar.close();
  const { items: tasks } = await city.registrar.ask('phoneTask.list', { cursor: null });
  expect(tasks.filter(({ name }) => name === '欧阳慕容')).toMatchObject([
    { done: true, tries: [{ result: 'reached' }] },
  ]);
}, 200_000);
