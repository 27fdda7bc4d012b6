import {
  CONFLICTED,
  DAY,
  MEDIATOR,
  OPENIDS,
  openCase,
  openCaseOfCommittee,
  openCaseOfMediator,
  readOff,
  SILENT,
  tenOClock,
  WILLING,
  type MediationWalk,
} from './mediationPeople';

/** The desk prints the notice of the first respondent, and takes down that the second could not be reached. */
async function sendNotices({ city, hand, look }: MediationWalk): Promise<{ token: string; checkCode: string }> {
  const desk = await hand(city.registrar.openid);
  await openCaseOfCommittee(desk);
  await desk.see('谁看过我的案子');
  await look(desk, 'case-inquiring-desk');
  await desk.tap('答复、通知书、联系记录');
  await desk.see('等待答复');
  await look(desk, 'inquiry');
  await desk.choose(SILENT, '登记联系');
  await desk.fill('结果', '电话无人接听，已发短信。');
  await look(desk, 'inquiry-contact');
  await desk.tap('登记');
  await desk.see('第1次联系');
  await desk.tap('通知书');
  await desk.tap('显示二维码');
  await desk.see('刷新二维码');
  await look(desk, 'inquiry-notice');
  const checkCode = await readOff(desk, /校验码\s+(\w+)/);
  const token = await readOff(desk, /编号\s+([\w-]+)/);
  await desk.tap('关闭');
  return { token, checkCode };
}

/** Who got the paper scans it and agrees, in two taps and without an account. */
async function answerByCode(
  walk: MediationWalk,
  { token, checkCode }: { token: string; checkCode: string },
): Promise<void> {
  const { city, look } = walk;
  const page = 'pages-invite/answer';
  const phone = await walk.hand(OPENIDS.respondent, { page, scene: `c=${token}` });
  await phone.see('必须参加吗？');
  await look(phone, 'answer');
  await phone.tap('同意调解');
  await phone.fill('被申请人名称', WILLING);
  await phone.fill('校验码后四位', '0000');
  await phone.fill('您的姓名', '周立群');
  await phone.fill('手机号', '13900000041');
  await look(phone, 'answer-identity');
  await phone.tap('确认同意调解');
  await phone.see('还可以试4次');
  await look(phone, 'answer-wrong-code');
  await phone.fill('校验码后四位', checkCode.slice(-4));
  await phone.tap('确认同意调解');
  await phone.see('已经记下您的答复');
  await look(phone, 'answer-given');
  await phone.scan(`c=${token}`, page);
  await phone.see('已经记下您的答复');
  await city.registered(OPENIDS.respondent, '周立群', 5041);
}

/** The other says nothing until the term is over: silence is no consent, and the case goes on with who is willing. */
async function letSilenceRunOut({ city, caseId, hand, look }: MediationWalk): Promise<void> {
  const before = await city.registrar.ask('case.get', { caseId });
  const dueOn = before.mediation?.respondents[1]?.notice?.dueOn ?? '';
  await city.cloud.setNow(tenOClock(dueOn) + DAY);
  const desk = await hand(city.registrar.openid);
  await openCaseOfCommittee(desk);
  await desk.see('1/2方同意');
  await desk.tap('答复、通知书、联系记录');
  await desk.see('到期未答复');
  await look(desk, 'inquiry-over');
  const applicant = await hand(OPENIDS.applicant);
  await openCase(applicant);
  await applicant.see('到期未答复');
  await look(applicant, 'case-assigning-applicant');
}

/** The applicant chooses, the desk names; who was named tells of a tie, a side objects, the head grants it. */
async function nameOneWithATie({ city, hand, look }: MediationWalk): Promise<void> {
  const applicant = await hand(OPENIDS.applicant);
  await applicant.tap('确定调解员');
  await applicant.see('推荐理由');
  await look(applicant, 'mediators-choose');
  await applicant.choose(CONFLICTED, '选这位');
  await applicant.see('已选这位');

  const desk = await hand(city.registrar.openid);
  await openCaseOfCommittee(desk);
  await desk.tap('确定调解员');
  await desk.choose('调解员', CONFLICTED);
  await look(desk, 'mediators-name');
  await desk.tap('确认指定');
  await desk.see('待确认');

  const named = await hand(OPENIDS.conflicted);
  await openCaseOfMediator(named);
  await named.see('请您答复：是否接受');
  await look(named, 'mediators-own-seat');
  await named.tap('我和这个纠纷有利害关系');
  await named.fill('与谁、什么关系', '三年前担任过被申请人连锁超市的法律顾问。');
  await look(named, 'mediators-disclosing');
  await named.tap('接受指定');
  await named.see('已接受');

  const respondent = await hand(OPENIDS.respondent);
  await openCase(respondent);
  await respondent.see('经过');
  await look(respondent, 'case-assigning-respondent');
  await respondent.tap('确定调解员');
  await respondent.see('利害关系：三年前');
  await respondent.tap('申请回避');
  await respondent.fill('理由', '他做过我们总公司的顾问，怕以后说不清。');
  await look(respondent, 'mediators-ask-recusal');
  await respondent.tap('提出申请');
  await respondent.see('待决定');
}

/** The head lets the first step aside and names another, who has nothing to disclose: the mediation begins. */
async function nameAnother({ hand, look }: MediationWalk): Promise<void> {
  const head = await hand(OPENIDS.head);
  await openCaseOfCommittee(head);
  await head.tap('确定调解员');
  await head.see('是否回避');
  await look(head, 'mediators-recusal');
  await head.tap('准许回避');
  await head.fill('理由', '曾任一方法律顾问，可能影响公正。');
  await head.tap('作出决定');
  await head.see('已回避');
  await head.choose('调解员', MEDIATOR);
  await head.tap('确认指定');
  await head.see('待确认');
  await look(head, 'mediators-replaced');

  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('我和各方、和这件事都没有关系');
  await mediator.tap('接受指定');
  await mediator.see('声明与各方没有关系');
}

/** From the inquiry to the first day of the mediation. */
export async function walkToMediator(walk: MediationWalk): Promise<void> {
  const notice = await sendNotices(walk);
  await answerByCode(walk, notice);
  await letSilenceRunOut(walk);
  await nameOneWithATie(walk);
  await nameAnother(walk);
}
