import { OPENIDS, openCaseOfMediator, sitDown, WILLING, type MediationWalk } from './mediationPeople';

/** What one side tells the mediators alone, what all talk about, and two ranges of which only the middle is said. */
export async function talk({ hand, look }: MediationWalk): Promise<void> {
  const respondent = await hand(OPENIDS.respondent);
  await respondent.tap(`${WILLING}与调解员`);
  await respondent.see('对方永远看不到');
  await respondent.fill('写消息', '我们最多能拿出六万，多了要总公司批。');
  await respondent.tap('发送');
  await respondent.see('还没有人读');

  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap(`${WILLING}与调解员`);
  await mediator.see('最多能拿出六万');
  await mediator.fill('写消息', '收到，这句话不会告诉对方。我请双方各填一个范围。');
  await mediator.tap('发送');
  await mediator.see('请先写一句话');
  await look(mediator, 'room-private');
  await mediator.back();
  await mediator.see('请求进展');
  await mediator.tap('各方共同');
  await mediator.fill('写消息', '请双方在“保密报价”里各填一个能接受的范围，谁也看不到对方的数。');
  await mediator.tap('发送');
  await mediator.see('请先写一句话');
  await look(mediator, 'room-common');
  await mediator.back();
  await mediator.see('请求进展');
  await mediator.tap('保密报价');
  await mediator.tap('发起一轮保密报价');
  await mediator.fill('报什么', '一次性赔偿数额');
  await look(mediator, 'offer-open');
  await mediator.tap('发起');
  await mediator.see('等双方填写');

  const applicant = await hand(OPENIDS.applicant);
  await sitDown(applicant);
  expect(await applicant.text()).not.toContain(`${WILLING}与调解员`);
  await applicant.tap('保密报价');
  await applicant.fill('最少（元）', '40000');
  await applicant.fill('最多（元）', '120000');
  await look(applicant, 'offer-enter');
  await applicant.tap('密封提交');
  await applicant.see('我方已填');
  await respondent.back();
  await respondent.see('请求进展');
  await respondent.tap('保密报价');
  await respondent.fill('最少（元）', '20000');
  await respondent.fill('最多（元）', '60000');
  await respondent.tap('密封提交');
  await respondent.see('中间的数大约是');
  expect(await respondent.text()).not.toContain('120,000');
  await look(respondent, 'offer-overlap');
}

/** What the respondent says of the facts: the mediators' alone until it is exchanged, then beside what the applicant says. */
export async function defend({ hand, look }: MediationWalk): Promise<void> {
  const respondent = await hand(OPENIDS.respondent);
  await sitDown(respondent);
  await respondent.tap('事实对照');
  await respondent.tap('写答辩意见');
  await respondent.fill('事情的经过是怎样的', '货是从外地批发来的，进货时看过对方的授权书，通知后已经下架。');
  await look(respondent, 'facts-write');
  await respondent.tap('保存');
  await respondent.see('现在只有您这一方和调解员能看到');

  const applicant = await hand(OPENIDS.applicant);
  await sitDown(applicant);
  await applicant.tap('事实对照');
  await applicant.see('还没有交换答辩意见');
  expect(await applicant.text()).not.toContain('看过对方的授权书');

  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('事实对照');
  await mediator.see('未交换');
  await look(mediator, 'facts-mediator');
  await mediator.tap('交换答辩意见');
  await mediator.tap('交换');
  await mediator.see('已交换');
  await sitDown(applicant);
  await applicant.tap('事实对照');
  await applicant.see('看过对方的授权书');
}

/** Something comes between: the term stands still until it is gone. The head alone hears of what the mediator worries about. */
export async function standStill({ hand, look }: MediationWalk): Promise<void> {
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('向主任报告');
  await mediator.tap('报告情况');
  await mediator.tap('可能激化');
  await mediator.fill('经过', '一方的员工说要到门店去拦货，已经劝住。');
  await look(mediator, 'flag');
  await mediator.tap('报告');
  await mediator.see('还没有处理');
  await mediator.tap('中止调解');
  await mediator.tap('等待鉴定、评估');
  await mediator.fill('说明', '委托鉴定两种礼盒的标识是否近似。');
  await look(mediator, 'suspend');
  await mediator.tap('中止，期限暂停');
  await mediator.see('还在中止');
  await look(mediator, 'table-suspended');
  await mediator.tap('恢复调解');
  await mediator.tap('恢复，期限继续');
  await mediator.see('今天恢复');
}
