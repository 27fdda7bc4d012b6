import type { AppInHand } from '../appInHand';
import { OFFICE } from '../properties/legalInputs';
import type { OpenApp } from './builds';
import { phoneCode, type City } from './city';
import { assigningCase } from './stages';

/** The person with these words at the end of their registration: consent, name, telephone. */
async function register(app: AppInHand, name: string, phone: string): Promise<void> {
  await app.tap('去登记');
  await app.tap('我已阅读并同意上面的隐私说明');
  await app.seeNo('请先勾选');
  await app.tap('同意并继续');
  await app.fill('您的姓名', name);
  await app.fill('电话', phone);
  await app.tap('保存');
}

/** The administrator adds the unit that guides the committee, and makes the code for its head; gives the code's token. */
async function addUnitAndInvite(app: AppInHand): Promise<string> {
  await app.tap('成员单位');
  await app.see('示范市市场监督管理局');
  await app.tap('添加单位');
  await app.see('请填写单位名称');
  await app.fill('单位名称', '示范市司法局');
  await app.pick('单位类别', '司法行政');
  await app.tap('指导调委会的单位');
  await app.tap('保存');
  await app.see('指导调委会，承办督办');
  await app.choose('示范市司法局', '邀请人员');
  await app.see('没有还能用的邀请码');
  await app.tap('邀请人员');
  await app.see('请填写对方的姓名');
  await app.fill('对方姓名', '负责人欧阳明月');
  await app.tap('单位分管负责人');
  await app.tap('生成邀请码');
  await app.see('只能用一次');
  const token = /编号\s*([A-Za-z0-9_-]{20,})/.exec(await app.text())?.[1];
  if (!token) throw new Error(`There is no token of the invitation in: ${await app.text()}`);
  await app.tap('关闭');
  await app.see('出示邀请码');
  return token;
}

/**
 * Somebody scans the invitation, registers on the way, and asks for the post: with a number that they have typed in vain, then
 * with the one that WeChat confirms (`confirmed`: WeChat's own panel stands in no test).
 */
async function joinByCode(app: AppInHand, token: string, confirmed: () => Promise<void>): Promise<void> {
  await app.scan(`c=${token}`, 'pages-official/join');
  await app.see('邀请您加入示范市司法局');
  await register(app, '负责人欧阳明月', '13900000099');
  await app.tap('申请加入');
  await app.see('手机号还没有经微信核实');
  await confirmed();
  await app.tap('知道了');
  await app.tap('申请加入');
  await app.see('申请已经提交');
}

async function approve(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('单位人员');
  await app.see('负责人欧阳明月');
  await app.tap('批准');
  // Others are on the page too: what is seen is that nobody waits any more.
  await app.seeNo('待批准');
}

/** The office sees the red number, opens the case behind it, and puts it to the unit. */
async function issueFromRed(app: AppInHand, number: string): Promise<void> {
  await app.restart();
  await app.see('全市未结案件1件');
  await app.tap('看全市概况');
  await app.see('截至');
  await app.tap('红·已逾期');
  await app.see(number);
  await app.tap('下发督办');
  await app.tap('确认下发');
  await app.see('还没有人签收');
}

async function signAndAnswer(app: AppInHand, number: string): Promise<void> {
  await app.restart();
  await app.see('本单位没有办结的督办');
  await app.tap(number);
  await app.see('签收人就是承办人');
  await app.tap('签收');
  await app.see('签收后您就是承办人');
  await app.tap('签收');
  await app.see('办理中');
  await app.tap('报措施');
  await app.fill('采取的措施', '已经约谈调委会，确定专人跟进。');
  await app.seeNo('请写明采取的措施');
  // The answer is lost on the way: the app sends the same command again, and it is told once.
  await app.cutNetwork('after', 'supervision.report');
  await app.tap('报送');
  await app.see('报措施：已经约谈调委会，确定专人跟进。');
  await app.tap('报结果');
  await app.fill('办理结果', '已经确定调解员。');
  await app.seeNo('请写明办理结果');
  await app.tap('报送');
  await app.see('待复核');
}

async function checkAndClose(app: AppInHand, number: string): Promise<void> {
  await app.restart();
  await app.see('全市没有办结的督办');
  await app.tap(number);
  await app.see('报结果：已经确定');
  await app.tap('办结');
  await app.see('请选择评定');
  await app.tap('良');
  await app.seeNo('请选择评定');
  await app.tap('确认办结');
  await app.see('已办结');
  await app.see('评定');
}

/** The leader looks at the city, takes its report along, looks at the list behind a number; with another hat takes the statistics along. */
async function lookAround(app: AppInHand, number: string): Promise<void> {
  await app.tap('看全市概况');
  await app.see('办理阶段（未结）');
  await app.tap('生成PDF报告');
  await app.seeOpened('pdf');
  await app.tap('待定人员');
  await app.see('办理阶段：待定人员');
  await app.see(number);
  await app.seeNo('下发督办');
  await app.seeNo(/示范对方|科技有限公司|凉粉/);
  await app.restart();
  await app.tap('审计');
  await app.tap('统计报表');
  await app.see('收到申请');
  await app.tap('导出XLSX');
  await app.seeOpened('xlsx');
  await app.restart();
  await app.see('统计报表');
  await app.tap('联席会议');
  await app.see('看全市概况');
}

/** The administrator makes the leader a second one, and proposes a channel that is given to the committee by a paper. */
async function appointAndPropose(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('人员与职务');
  await app.see('市领导丁');
  await app.fill('手机号', '13800004502');
  await app.choose('职务', '系统管理员');
  await app.tap('保存');
  await app.see('市领导丁：系统管理员');
  await app.restart();
  await app.tap('调委会设置');
  await app.tap('登记一项授权');
  await app.tap('保存');
  await app.see('没有填写');
  await app.fill('授权文件', '示知函〔2026〕1号');
  await app.fill('授权机关', '示范省知识产权局');
  await app.tap('保存');
  await app.see('已提出，还没有生效');
  await app.tap('知道了');
  await app.see('等第二人同意');
}

const MEASURES = '示范市知识产权纠纷多元化解办法';

function measures(...articles: string[]): { name: string; bytes: Buffer } {
  return { name: '办法.txt', bytes: Buffer.from([MEASURES, ...articles].join('\n')) };
}

/** The administrator loads the city's own measures: from a file in which an article is missing, then from the whole one. */
async function loadMeasures(app: AppInHand): Promise<void> {
  const [first, second, third] = [
    '第一条 为了化解纠纷，制定本办法。',
    '第二条 调解不收费。',
    '第三条 本办法自公布之日起施行。',
  ];
  await app.restart();
  await app.tap('调委会设置');
  await app.tap('法律文本');
  await app.see('还没有录入文本');
  await app.tap('录入文本');
  await app.attach('选择TXT文件', [measures(first, third)]);
  await app.see('第三条前面缺第二条');
  await app.see('文件还有要改的地方');
  await app.attach('换一个文件', [measures(first, second, third)]);
  await app.see('调解不收费');
  await app.tap('提交');
  await app.see('没有填写');
  await app.fill('出处', '示政办发〔2026〕1号');
  await app.pick('从哪天起施行', '2026-01-01');
  await app.tap('提交');
  await app.see('同意后生效');
  await app.tap('知道了');
  await app.see('等第二人同意');
}

/** The second person reads the text against its source, and agrees. */
async function agreeToMeasures(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('调委会设置');
  await app.tap('法律文本');
  await app.tap('看全文，对照出处核对');
  await app.see('调解不收费');
  await app.back();
  await app.tap('同意');
  await app.see('您已对照');
  await app.tap('同意');
  await app.see('已录入的文本');
}

/** The second person agrees, takes along what is held of them, and takes their consent back: the app is closed to them. */
async function agreeAndLeave(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('调委会设置');
  await app.see('示范省知识产权局示知函〔2026〕1号');
  await app.tap('同意');
  await app.tap('同意');
  await app.see('已生效');
  await app.restart();
  await app.tap('我的');
  await app.tap('我的数据');
  await app.see('市领导丁');
  await app.see('您还担任系统管理员');
  await app.tap('导出我的数据');
  await app.seeOpened('xlsx');
  await app.tap('撤回同意');
  await app.see('不再给您发微信消息和短信');
  await app.tap('我知道撤回后小程序对我关闭');
  await app.tap('确认撤回同意');
  await app.see('已撤回同意');
  await app.tap('知道了');
  await app.seeNo('系统管理');
}

/**
 * The officials' day: an administrator adds a unit and brings its head in by a code, the office puts a late case to the unit,
 * the unit's head signs and answers, the office checks, and a leader looks at it all without learning what it is about. At
 * last the leader becomes a second administrator, agrees to the text of a law and to a change of the settings, and takes their
 * consent back.
 */
export async function walkThroughSupervision(city: City, open: OpenApp): Promise<void> {
  const { administrator } = city;
  await administrator.tell('unit.save', OFFICE);
  const officer = await city.registered('officer-0001', '联络员丙', 4501);
  const { token } = await administrator.tell('invitation.make', {
    unitId: OFFICE.unitId,
    posts: ['liaison'],
    personName: '受邀人',
  });
  const { id } = await officer.tell('invitation.accept', { token });
  await administrator.tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' });
  const leader = await city.registered('leader-0001', '市领导丁', 4502);
  await administrator.tell('staff.appoint', { phone: '13800004502', posts: ['leader', 'auditor'] });
  const { desk } = await assigningCase(city, 95);
  const number = desk.number ?? '';

  const hands: AppInHand[] = [];
  const held = async (openid: string) => {
    const app = await open(city, openid);
    hands.push(app);
    return app;
  };
  try {
    const administrators = await held(administrator.openid);
    const invitation = await addUnitAndInvite(administrators);
    const heads = await held('official-0095');
    await joinByCode(heads, invitation, async () => {
      const phone = '13900000099';
      const code = await phoneCode(city.cloud, 'official-0095', phone);
      await city.person('official-0095').tell('me.register', { name: '负责人欧阳明月', phone, phoneCode: code });
    });
    await approve(administrators);

    const due = Date.parse(`${desk.next.clock?.dueOn ?? ''}T10:00:00+08:00`);
    await city.cloud.setNow(due + 86_400_000);
    const officers = await held(officer.openid);
    await issueFromRed(officers, number);
    await signAndAnswer(heads, number);
    await checkAndClose(officers, number);
    const leaders = await held(leader.openid);
    await lookAround(leaders, number);

    const { items } = await officer.ask('supervision.list', { scope: 'all', open: false, cursor: null });
    expect(items).toMatchObject([{ caseNumber: number, state: 'closed', ownerName: '负责人欧阳明月' }]);
    const order = await officer.ask('supervision.get', { orderId: items[0]?.id ?? '' });
    const { items: looks } = await leader.ask('audit.list', {
      about: 'looks',
      name: '市领导丁',
      caseNumber: '',
      cursor: null,
    });
    expect(looks.map(({ what }) => what).filter((what) => what.startsWith('导出了'))).toHaveLength(2);
    expect(order.entries.map(({ deed }) => deed)).toEqual(['issue', 'sign', 'measures', 'answer', 'close']);

    await appointAndPropose(administrators);
    await loadMeasures(administrators);
    await agreeToMeasures(leaders);
    await agreeAndLeave(leaders);
    const { settings, changes } = await administrator.ask('committee.get', {});
    expect(settings?.delegations).toMatchObject([{ channel: 'adminPatent', document: '示知函〔2026〕1号', to: null }]);
    expect(changes[0]).toMatchObject({ state: 'done', decided: { byName: '市领导丁' } });
    // What was published is for everybody, also for whom the app is closed to.
    const { items: texts } = await leader.ask('lawText.list', { cursor: null });
    expect(texts).toMatchObject([{ instrument: MEASURES, from: '2026-01-01', articles: 3 }]);
    expect((await leader.ask('me.get', {})).consented).toBe(false);
  } finally {
    await Promise.all(hands.map((app) => app.close()));
  }
}
