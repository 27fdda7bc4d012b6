import { moment } from '@/src/ui/wording/dates';
import type { AppInHand, PickedFile } from '../appInHand';
import {
  DAY,
  HOUR,
  openCaseOfMediator,
  OPENIDS,
  readOff,
  sitDown,
  type MediationWalk,
  WILLING,
} from './mediationPeople';
import { defend, standStill, talk } from './mediationTalks';
import { pdf } from './samples';

const CONTRACT: PickedFile = { name: '进货合同.pdf', bytes: pdf('BT ET') };

/** Day and time of an instant as the pickers take them. */
function wheels(at: number): { day: string; clock: string } {
  const wall = new Date(at + 8 * HOUR).toISOString();
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) };
}

async function pickTime(app: AppInHand, label: string, at: number): Promise<void> {
  const { day, clock } = wheels(at);
  await app.pick(`${label}：日期`, day);
  await app.pick(`${label}：几点`, clock);
}

/** Two times are proposed; each side says which suit, and where they meet the session is set. */
async function agreeOnTime({ city, hand, look }: MediationWalk): Promise<number> {
  const [early, late] = [city.cloud.now() + 2 * DAY, city.cloud.now() + 3 * DAY];
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.see('请求进展');
  await look(mediator, 'table-mediator');
  await mediator.tap('约定调解时间');
  await mediator.fill('谈什么', '听双方说明情况，核对近似标识的礼盒卖了多少、卖到哪天。');
  await pickTime(mediator, '时间', early);
  await mediator.tap('再加一个时间');
  await pickTime(mediator, '时间2', late);
  await look(mediator, 'session-form');
  await mediator.tap('请各方选时间');
  await mediator.see('待确定时间');

  const applicant = await hand(OPENIDS.applicant);
  await sitDown(applicant);
  await look(applicant, 'table-applicant');
  await applicant.tap('听双方说明情况');
  await applicant.see('哪些时间可以');
  await applicant.tap(moment(early, city.cloud.now()));
  await applicant.tap(moment(late, city.cloud.now()));
  await look(applicant, 'session-times');
  await applicant.tap('答复');
  await applicant.see(`${moment(early, city.cloud.now())}、`);

  const respondent = await hand(OPENIDS.respondent);
  await sitDown(respondent);
  await respondent.tap('听双方说明情况');
  await respondent.tap(moment(late, city.cloud.now()));
  await respondent.tap('答复');
  await respondent.see('已约定');
  return late;
}

/** Both sides sign in with the code at the door; the mediator writes down what was said, and both confirm it. */
async function meet({ city, hand, look }: MediationWalk, startsAt: number): Promise<void> {
  await city.cloud.setNow(startsAt - HOUR / 2);
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('听双方说明情况');
  await mediator.tap('显示签到码');
  const token = await readOff(mediator, /编号：([\w-]+)/);
  await look(mediator, 'session-door');
  for (const openid of [OPENIDS.applicant, OPENIDS.respondent]) {
    const guest = await hand(openid);
    await guest.scan(`c=${token}`, 'pages-mediation/checkin');
    await guest.see('签到码的编号');
    if (openid === OPENIDS.applicant) await look(guest, 'checkin');
    await guest.tap('签到');
    await guest.see('签到成功');
    if (openid === OPENIDS.applicant) await look(guest, 'checked-in');
  }

  await city.cloud.setNow(startsAt + HOUR);
  await openCaseOfMediator(mediator);
  await mediator.tap('听双方说明情况');
  await mediator.see('陈晓岚');
  await mediator.tap('填写调解笔录');
  // What would be written had nobody come.
  await mediator.tap('没有开成');
  await mediator.see('没有开成的原因');
  await look(mediator, 'record-missed');
  await mediator.tap('继续调解');
  await mediator.see('各方怎么说');
  for (const told of ['已告知各方的权利和义务', '已告知可以申请回避', '已告知虚假调解的后果']) await mediator.tap(told);
  await mediator.fill('各方怎么说', '申请人说礼盒上的字样和本方商标近似；被申请人说货从外地批发，愿意下架。');
  await mediator.fill('争议焦点', '赔偿的数额');
  await mediator.fill('调解经过', '调解员听了双方的说明，请双方回去各想一个能接受的数。');
  await look(mediator, 'record-form');
  await mediator.tap('保存笔录');
  await mediator.see('修改笔录');
  for (const openid of [OPENIDS.applicant, OPENIDS.respondent]) {
    const side = await hand(openid);
    await sitDown(side);
    await side.tap('听双方说明情况');
    await side.see('有不对的地方');
    if (openid === OPENIDS.respondent) await look(side, 'record');
    await side.tap('和我说的一样');
    await side.seeNo('和我说的一样');
  }
}

/** What is handed in is the mediator's to see until it is exchanged; then the gentler question is put. */
async function exchangeEvidence({ hand, look }: MediationWalk): Promise<void> {
  const respondent = await hand(OPENIDS.respondent);
  await sitDown(respondent);
  await respondent.tap('补充材料');
  await respondent.fill('证明什么', '货从外地批发来的');
  await look(respondent, 'evidence-add');
  await respondent.attach((await respondent.text()).includes('从聊天选文件') ? '从聊天选文件' : '选文件', [CONTRACT]);
  await respondent.see('现在能看到1份');
  await respondent.tap('关闭');

  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('交换证据');
  await mediator.tap('左为我方礼盒，右为对方礼盒');
  await mediator.tap('货从外地批发来的');
  await look(mediator, 'evidence-exchange');
  await mediator.tap('交换2份');
  await mediator.tap('列一项无争议的事实');
  await mediator.fill('事实', '2026年2月20日，被申请人的门店在卖“云岭人家老字号”礼盒。');
  await mediator.tap('请各方确认');
  await mediator.see('待确认');
  await mediator.tap('再次征询对方意愿');
  await mediator.tap('再问一次');
  await mediator.see('还没有答复');
  await mediator.tap('提议延长期限');
  await mediator.fill('延长几个工作日', '10');
  await mediator.fill('理由', '等被申请人核对销量。');
  await look(mediator, 'extension-propose');
  await mediator.tap('请各方答复');
  await mediator.see('等各方答复');
  await look(mediator, 'table-busy');
}

/** Every side answers what was asked: the fact, the second question, the longer term. */
async function answerAll({ hand, look }: MediationWalk): Promise<void> {
  const applicant = await hand(OPENIDS.applicant);
  await sitDown(applicant);
  await applicant.tap('没有争议');
  await applicant.seeNo('没有争议');
  await applicant.tap('同意延长');
  await applicant.see('已同意');

  const respondent = await hand(OPENIDS.respondent);
  await sitDown(respondent);
  await respondent.see('看过材料后，愿意继续谈吗？');
  await look(respondent, 'table-respondent');
  await respondent.tap('愿意谈');
  await respondent.seeNo('看过材料后');
  await respondent.tap('没有争议');
  await respondent.see('各方已确认');
  await respondent.tap('同意延长');
  await respondent.see('延长到');
}

/** The second session is set on the spot, attended by hand, and ends with an agreement on a part. */
async function meetAgain({ city, hand, look }: MediationWalk): Promise<void> {
  const startsAt = city.cloud.now() + 2 * HOUR;
  const time = moment(startsAt, city.cloud.now());
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('约定调解时间');
  await mediator.pick('方式', '线上和现场同时');
  await mediator.fill('谈什么', '商量赔偿数额和付款办法。');
  await mediator.tap('已经问过各方，都同意这个时间');
  await pickTime(mediator, '时间', startsAt);
  await mediator.tap('请各方确认');
  await mediator.see('待确定时间');
  await look(mediator, 'session-proposed');
  for (const openid of [OPENIDS.applicant, OPENIDS.respondent]) {
    const side = await hand(openid);
    await sitDown(side);
    await side.tap('商量赔偿数额和付款办法');
    await side.tap(time);
    await side.tap('答复');
    // Who answers first sees the own answer; who answers last sees that the time is set.
    await side.see(openid === OPENIDS.respondent ? '已约定' : new RegExp(`责任公司\\s+${time}`));
  }
  await city.cloud.setNow(startsAt + HOUR);
  await openCaseOfMediator(mediator);
  await mediator.tap('商量赔偿数额和付款办法');
  for (const [side, name] of [
    ['示范市云岭山货', '陈晓岚'],
    [WILLING, '周立群'],
  ] as const) {
    await mediator.tap('替没有手机的人登记');
    await mediator.tap(side);
    await mediator.fill('姓名', name);
    if (side === WILLING) await look(mediator, 'session-note-guest');
    await mediator.tap('登记');
    await mediator.see(name);
  }
  await mediator.tap('填写调解笔录');
  await mediator.fill('各方怎么说', '双方都同意按五万元谈，分两次付。停止使用标识的事没有谈拢。');
  await mediator.fill('调解经过', '调解员按双方报价的中间数提出方案，双方接受了赔偿的部分。');
  await mediator.tap('部分达成一致');
  await mediator.tap('保存笔录');
  await mediator.see('修改笔录');
  for (const openid of [OPENIDS.applicant, OPENIDS.respondent]) {
    const side = await hand(openid);
    await sitDown(side);
    await side.tap('商量赔偿数额和付款办法');
    await side.tap('和我说的一样');
    await side.seeNo('和我说的一样');
  }
}

/** The claim that was not agreed on is set apart, with the reason. */
async function carveOut({ hand, look }: MediationWalk): Promise<void> {
  const mediator = await hand(OPENIDS.mediator);
  await openCaseOfMediator(mediator);
  await mediator.tap('1. 停止侵权');
  await mediator.tap('分开处理');
  await mediator.fill('说明', '双方对标识是否近似看法不同，申请人另行主张。');
  await look(mediator, 'claim');
  await mediator.tap('标记');
  await mediator.see('申请人另行主张');
}

/** From the first day of the mediation to the last word at the table. */
export async function walkTheTable(walk: MediationWalk): Promise<void> {
  const first = await agreeOnTime(walk);
  await meet(walk, first);
  await defend(walk);
  await exchangeEvidence(walk);
  await answerAll(walk);
  await talk(walk);
  await standStill(walk);
  await meetAgain(walk);
  await carveOut(walk);
}
