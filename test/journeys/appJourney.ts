import type { AppInHand, PickedFile } from '../appInHand';
import type { OpenApp } from './builds';
import { creditCode, type City } from './city';
import { pdf, png, program } from './samples';

const PHOTO: PickedFile = { name: '货架照片.png', bytes: png(64) };
const CERTIFICATE: PickedFile = { name: '登记证书.pdf', bytes: pdf('BT ET') };
const FAKE: PickedFile = { name: '合同.jpg', bytes: program() };

/** The way of a newcomer from the poster to the first step of the filing: consent, who I am, which enterprise, triage. */
async function arrive(app: AppInHand, scene: string): Promise<void> {
  await app.scan(scene);
  await app.see('示范高新产业园企业服务大厅');
  await app.tap('申请调解');
  await app.tap('我已阅读并同意上面的隐私说明');
  await app.seeNo('请先勾选');
  await app.tap('同意并继续');
  await app.fill('您的姓名', '欧阳明月');
  await app.fill('电话', '13900000088');
  await app.tap('保存，下一步');

  // A wrong check character is told at its field, and nothing typed is lost.
  const code = creditCode(88);
  const wrong = `${code.slice(0, 17)}${code[17] === '0' ? '1' : '0'}`;
  await app.fill('统一社会信用代码', wrong);
  await app.fill('单位名称', '示范市欧阳明月（集团）非物质文化遗产保护与传承发展有限责任公司');
  await app.fill('法定代表人', '欧阳明月');
  await app.tap('提交，下一步');
  await app.see(/校验/);
  expect(await app.valueOf('统一社会信用代码')).toBe(wrong);
  await app.fill('统一社会信用代码', code);
  await app.tap('提交，下一步');
  await app.tap('知道了');
}

async function answerTriage(app: AppInHand): Promise<void> {
  await app.tap('专利');
  await app.tap('对方没经同意就用了');
  await app.tap('还没有');
  await app.tap('和对方谈妥');
  await app.see('可以在这里申请调解');
  await app.tap('开始填写申请');
}

async function fillIn(app: AppInHand): Promise<void> {
  await app.see('被申请人1');
  await app.fill('送达地址', '示范市高新产业园创业路18号');
  await app.fill('对方名称', '示范市某某机械制造有限公司');
  await app.tap('下一步');

  // A patent number whose check digit is wrong stays as it was typed, with its sentence beside it.
  await app.fill('专利号', 'ZL202310123456.1');
  await app.tap('下一步');
  await app.see(/校验位/);
  expect(await app.valueOf('专利号')).toBe('ZL202310123456.1');
  await app.fill('专利号', 'ZL202310123456.6');
  await app.seeNo(/校验位/);
  await app.fill('专利名称', '一种桑蚕丝分拣装置');
  await app.fill('权利人', '示范市欧阳明月（集团）非物质文化遗产保护与传承发展有限责任公司');
  await app.tap('我方就是权利人');
  await app.tap('销售');
  await app.fill('涉及的商品、作品或店铺', '某某牌分拣机');
  await app.tap('下一步');

  await app.tap('停止侵权');
  await app.tap('赔偿损失');
  await app.fill('金额（元）', '120000');
  await app.tap('下一步');

  await app.fill('发生了什么', '2026年2月20日，我公司在示范市场发现对方销售使用我公司专利的分拣机，已拍照留存。');
  await app.choose('这件事有没有起诉、仲裁、投诉或报案？', '没有');
  await app.tap('下一步');
}

async function addEvidence(app: AppInHand): Promise<void> {
  await app.attach('拍照或选图片', [PHOTO]);
  // A phone's camera gives no file name: the app makes one.
  await app.see(/PNG图片/);
  await app.attach('拍照或选图片', [FAKE]);
  await app.see(/可执行程序/);
  await app.tap('知道了');
  // The phone takes files from chats, the browser from its own folders: the button says which.
  await app.attach((await app.text()).includes('从聊天选文件') ? '从聊天选文件' : '选文件', [CERTIFICATE]);
  await app.see(/登记证书/);
  await app.tap('下一步');
}

/** Signs and submits; the answer is lost on the way, the app sends the same command again, and there is one case. */
async function submit(app: AppInHand): Promise<void> {
  await app.see(/都填好了/);
  await app.tap('下一步');
  await app.tap('本人自愿申请人民调解，已了解调解的规则。');
  await app.tap('所述内容和提交的材料真实，虚假调解应承担法律责任。');
  await app.sign();
  await app.seeNo(/请先(勾选|签名)/);
  await app.cutNetwork('after', 'filing.submit');
  await app.tap('提交');
  await app.see('示知调〔2026〕1号');
  await app.see(/诉讼时效/);
}

async function registrarAsksForMore(app: AppInHand): Promise<void> {
  await app.tap('进入受理台');
  await app.tap('专利纠纷');
  await app.see('提交人身份');
  await app.tap('要求补正');
  await app.tap('营业执照复印件');
  await app.seeNo('请先加要补的事项');
  await app.tap('发给申请人');
  await app.see('已办理');
}

async function applicantAnswers(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('专利纠纷');
  await app.see('待补正');
  await app.tap('去补正');
  await app.fill('您的答复', '营业执照已随申请一并提交，详见登记证书。');
  await app.seeNo(/还有\d项没有答复/);
  await app.tap('重新提交');
  await app.see('待受理');
}

async function registrarAccepts(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('进入受理台');
  await app.tap('专利纠纷');
  await app.tap('核实通过');
  await app.see('已核实');
  await app.tap('受理');
  await app.tap('确认受理');
  await app.see('已办理');
}

/**
 * The whole way of a request, in the hands of those who walk it: an enterprise scans the poster, registers, is led by
 * triage, files with two pieces of evidence while the network fails it, is asked for more, answers, is taken in, and sees it.
 */
export async function walkFromPosterToInquiry(city: City, open: OpenApp): Promise<void> {
  const poster = await city.registrar.tell('poster.issue', {
    kind: 'park',
    title: '高新产业园知识产权工作站',
    place: '示范高新产业园企业服务大厅',
    creditCode: null,
  });
  const enterprise = await open(city, 'newcomer-0088');
  const registrar = await open(city, city.registrar.openid);
  try {
    await arrive(enterprise, `c=${poster.token}`);
    await answerTriage(enterprise);
    await fillIn(enterprise);
    await addEvidence(enterprise);
    await submit(enterprise);
    await registrar.restart();
    await registrarAsksForMore(registrar);
    await applicantAnswers(enterprise);
    await registrarAccepts(registrar);
    await enterprise.restart();
    await enterprise.tap('专利纠纷');
    await enterprise.see('征询意愿');
    await enterprise.tap('谁看过我的案子');
    await enterprise.see('登记员');

    const list = await city.registrar.ask('case.list', {
      scope: 'committee',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    expect(list.items).toHaveLength(1);
    const head = await city.registered('head-0001', '主任戊', 3);
    await city.administrator.tell('staff.appoint', { phone: '13800000003', posts: ['head'] });
    const verdict = await head.ask('case.verifyHistory', { caseId: list.items[0]?.id ?? '' });
    expect(verdict).toMatchObject({ sound: true, entries: 4 });
  } finally {
    await enterprise.close();
    await registrar.close();
  }
}
