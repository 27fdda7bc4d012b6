import type { AppInHand, PickedFile } from '../appInHand';
import {
  DAY,
  openCase,
  openCaseOfMediator,
  openCaseOfCommittee,
  OPENIDS,
  tenOClock,
  type MediationWalk,
} from './mediationPeople';
import { pdf } from './samples';

const SLIP: PickedFile = { name: '转账回单.pdf', bytes: pdf('BT ET') };
const FIRST_DUE_IN_DAYS = 20;
const SECOND_DUE_IN_DAYS = 10;

function dayIn(city: MediationWalk['city'], days: number): string {
  return new Date(city.cloud.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
}

async function writeObligation(
  app: AppInHand,
  no: number,
  words: { what: string; manner: string; proof: string; dueOn: string },
): Promise<void> {
  const field = (name: string) => `obligations-${no}-${name}`;
  await app.fill(field('what'), words.what);
  await app.fill(field('manner'), words.manner);
  await app.pick(field('dueOn'), words.dueOn);
  await app.fill(field('proof'), words.proof);
}

/** What is ordinary comes from the standard clauses: their blanks are filled, and what they will say is read first. */
async function addStandardClauses(app: AppInHand, dueOn: string, look: MediationWalk['look']): Promise<void> {
  await app.tap('从标准条款里选');
  await app.see('按本案的请求');
  await look(app, 'clauses');
  await app.tap('销毁、下架');
  await app.tap('下架商品链接');
  await app.fill('platform', '云岭人家老字号旗舰店');
  await app.tap('加进去');
  await app.see('请填哪些链接');
  await app.fill('links', '“云岭人家老字号”礼盒的全部链接');
  await app.pick('dueOn', dueOn);
  await app.see('下架在云岭人家老字号旗舰店的商品：“云岭人家老字号”礼盒的全部链接');
  await look(app, 'clause-filled');
  await app.tap('加进去');
  await app.see('第2项义务');
  await app.tap('从标准条款里选');
  await app.tap('共同约定');
  await app.tap('保密');
  await app.see('会写成');
  await app.tap('加进去');
  await app.seeNo('换一条');
  await app.see('各方对调解的经过和本协议的内容保密');
}

/** The draft is checked for what is unclear, mended, and put to the sides. Returns the last day of the second obligation. */
async function draft({ city, hand, look }: MediationWalk): Promise<string> {
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('调解协议');
  await mediator.tap('加一项义务');
  await mediator.fill('obligations-0-amountYuan', '50000');
  await writeObligation(mediator, 0, {
    what: '赔偿申请人损失',
    manner: '尽快转入申请人的对公账户，可以分两次付',
    dueOn: dayIn(city, FIRST_DUE_IN_DAYS),
    proof: '银行转账回单',
  });
  // The app is killed half-way: what was typed is there again.
  await openCaseOfMediator(mediator);
  await mediator.tap('调解协议');
  await mediator.see('上次写到一半');
  await look(mediator, 'agreement-left-over');
  expect(await mediator.valueOf('obligations-0-what')).toBe('赔偿申请人损失');
  const dueOn = dayIn(city, SECOND_DUE_IN_DAYS);
  await addStandardClauses(mediator, dueOn, look);
  await mediator.tap('2. 赔偿损失');
  await mediator.tap('已核对：所解决的请求可以与没有参加的一方分开');
  await mediator.tap('已核对：全文没有确认权利归谁');
  await look(mediator, 'agreement-draft');
  await mediator.tap('保存并检查');
  await mediator.see('还有1处不清楚，请先修改');
  await look(mediator, 'agreement-unclear');
  await mediator.tap('修改协议');
  await mediator.see('说不清楚');
  await mediator.fill('obligations-0-manner', '转入申请人的对公账户，可以分两次付');
  await mediator.tap('保存并检查');
  await mediator.see('该写的都写清楚了');
  await look(mediator, 'agreement-clear');
  await mediator.tap('送各方签署');
  await mediator.see('签署期间不能修改');
  await mediator.tap('送签');
  await mediator.see('阅读协议，确认无误后签名');
  return dueOn;
}

/** Every side reads, then signs by hand; then the mediator; the head's seal puts it in force. */
async function sign({ hand, look }: MediationWalk): Promise<void> {
  for (const openid of [OPENIDS.applicant, OPENIDS.respondent]) {
    const side = await hand(openid);
    await openCase(side);
    await side.see('经过');
    if (openid === OPENIDS.applicant) await look(side, 'case-signing');
    await side.tap('看协议');
    await side.see('请先读完全文');
    if (openid === OPENIDS.applicant) await look(side, 'agreement-to-read');
    await side.tap('我已读完，内容都明白');
    if (openid === OPENIDS.respondent) await side.tap('本人或者本单位人员');
    await side.sign();
    if (openid === OPENIDS.applicant) await look(side, 'agreement-to-sign');
    await side.tap('签署协议');
    await side.seeNo('请在框内');
    await side.seeNo('签名就是同意全部内容');
  }
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('调解协议');
  await mediator.sign();
  await mediator.tap('签署协议');
  await mediator.see('核对协议并加盖调委会印章');
  const head = await hand(OPENIDS.head);
  await openCaseOfCommittee(head);
  await head.tap('看协议');
  await head.see('加盖调委会印章');
  await look(head, 'agreement-to-seal');
  await head.tap('加盖调委会印章');
  await head.tap('盖章');
  await head.see('协议已生效');
  await look(head, 'agreement-in-effect');
}

/** The money comes in two parts, each reported by who pays and confirmed by who receives. */
async function payInTwoParts({ hand, look }: MediationWalk): Promise<void> {
  const applicant = await hand(OPENIDS.applicant);
  const respondent = await hand(OPENIDS.respondent);
  await openCase(respondent);
  await respondent.see('经过');
  await look(respondent, 'case-performing');
  await respondent.tap('履行情况');
  for (const [index, part] of ['30000', '20000'].entries()) {
    if (index > 0) {
      await openCase(respondent);
      await respondent.tap('履行情况');
    }
    await respondent.tap('报告已经履行');
    await respondent.fill('这次付了多少（元）', part);
    if (index === 0) {
      await respondent.attach((await respondent.text()).includes('从聊天选文件') ? '从聊天选文件' : '选文件', [SLIP]);
      await respondent.see('转账回单');
      await look(respondent, 'performance-report');
    }
    await respondent.tap('报告');
    await respondent.see('等对方确认');
    await openCase(applicant);
    await applicant.tap('履行情况');
    await applicant.see('确认收到');
    if (index === 0) await look(applicant, 'performance-confirm');
    await applicant.tap('确认收到');
    await applicant.seeNo('确认收到');
    await applicant.see(index === 0 ? '30,000元，共50,000元' : '已履行');
  }
}

/** The other thing is not done in time: what can be done is said; the mediator asks, and ends the watch over it. */
async function runOverdue({ city, hand, look }: MediationWalk, dueOn: string): Promise<void> {
  await city.cloud.setNow(tenOClock(dueOn) + DAY);
  const applicant = await hand(OPENIDS.applicant);
  await openCase(applicant);
  await applicant.tap('履行情况');
  await applicant.see('红·逾期');
  await applicant.see('逾期了，可以这样办');
  await applicant.see('司法确认');
  await look(applicant, 'performance-overdue');

  const mediator = await hand(OPENIDS.mediator);
  await mediator.restart();
  await mediator.see('今天没有调解会');
  await look(mediator, 'home-mediator');
  await openCaseOfMediator(mediator);
  await mediator.tap('履行情况');
  await mediator.tap('登记回访');
  await mediator.fill('情况', '电话回访：钱已收到；网店链接还没有撤下，对方说要等总公司。');
  await look(mediator, 'performance-visit');
  await mediator.tap('保存回访');
  await mediator.see('网店链接还没有撤下');
  await mediator.tap('结束履行');
  await mediator.see('还有1项没有履行');
  await mediator.fill('理由', '催了两次，对方没有撤下链接。');
  await look(mediator, 'performance-close');
  await mediator.tap('确认结束');
  await mediator.see('调解已终止');

  await openCase(applicant);
  await applicant.see('申请强制执行');
  await look(applicant, 'case-unperformed');
  // A court may still be asked within the thirty days, which goes first; the page behind it takes the rating too.
  await applicant.tap('申请司法确认');
  await applicant.tap('评价服务');
  await applicant.tap('满意');
  await look(applicant, 'performance-rate');
  await applicant.tap('提交评价');
  await applicant.see('您的评价：');
}

/** The file is closed by the registrar with what is in it; from then on it can only be read. */
async function archive({ city, hand, look, head, caseId }: MediationWalk): Promise<void> {
  const desk = await hand(city.registrar.openid);
  await openCaseOfCommittee(desk);
  await desk.tap('整理归档');
  // Only the page that opens lists this: on the one before it, 归档 would be found in 整理归档 once more.
  await desk.see('终止材料和救济途径');
  await look(desk, 'archive');
  await desk.tap('归档');
  await desk.see('案卷已归档，只供查阅。');
  await look(desk, 'archived');
  const record = await head.ask('case.get', { caseId });
  expect(record.stage).toBe('ARCHIVED');
  expect(record.outcome?.kind).toBe('unperformed');
  expect(await head.ask('case.verifyHistory', { caseId })).toMatchObject({ sound: true, problem: null });
}

/** From the draft of the agreement to the archive. */
export async function walkToArchive(walk: MediationWalk): Promise<void> {
  const dueOn = await draft(walk);
  await sign(walk);
  await payInTwoParts(walk);
  await runOverdue(walk, dueOn);
  await archive(walk);
}
