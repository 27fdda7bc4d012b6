import { respondentOf } from '../people';
import type { DemoCase } from './demoCase';
import {
  accepted,
  addsEvidence,
  answersNotice,
  defends,
  exchangesEvidence,
  named,
  proposes,
  recordsSession,
  says,
  setsSession,
  takesSeat,
  tells,
} from './mediationSteps';
import { does, pays } from './obligations';
import { CULTURE_PICTURES, HERBS_SIGN, MACHINES_PATENT, RICE_MARK, STORE_SOFTWARE } from './rights';

/** Disputes that are being talked about: mediators chosen, sessions, offers, a pause. */
export const TALK_CASES: readonly DemoCase[] = [
  {
    by: 'culture',
    enterprise: 'culture',
    begun: { ago: 8, time: '09:10' },
    filed: { ago: 8, time: '10:05' },
    respondents: [{ ...respondentOf('giftShop'), address: '竟陵街道演示七巷2号' }],
    right: CULTURE_PICTURES,
    conduct: { acts: ['copy', 'sell'], subject: '印有插画的明信片和书签', place: '荷塘文创礼品店' },
    foundDaysBefore: 5,
    claims: [
      { kind: 'stop', detail: '停止印制、销售印有插画的商品' },
      { kind: 'damages', amountYuan: '12000', detail: '' },
    ],
    facts:
      '{found}，我公司人员在荷塘文创礼品店看到店里出售的明信片和书签印有“陶影·人像系列”中的三幅插画，没有署名，也没有经过我公司许可。店员说图片是印刷厂给的。我公司当场各买了一套并拍照。',
    evidence: [{ make: 'goods', name: '明信片.png', caption: '购买的明信片', seed: 12 }],
    then: [
      accepted(6, '标的不大，双方都在本城区'),
      answersNotice(2, 'giftShop', 'agreed', { reason: '愿意谈，图片来源要问印刷厂' }),
      tells(1, '09:15', 'culture', 'mediator.pick', { mediator: 'demo-mediator-3' }),
    ],
  },
  {
    by: 'machines',
    enterprise: 'machines',
    begun: { ago: 9, time: '14:10' },
    filed: { ago: 9, time: '15:40' },
    respondents: [{ ...respondentOf('farmShop'), address: '岳口镇演示街21号' }],
    right: MACHINES_PATENT,
    conduct: { acts: ['sell', 'offer'], subject: '“顺耕2号”覆膜播种机', model: '店内样机2台', place: '岳口镇演示街' },
    foundDaysBefore: 8,
    claims: [{ kind: 'stop', detail: '停止销售样机，说明进货来源' }],
    facts:
      '{found}，我公司在岳口镇演示街的农机商行看到两台“顺耕2号”覆膜播种机摆在门口出售，结构与我公司的实用新型专利相同。店主说是代销，卖不掉可以退。我公司希望对方停止代销并说明从哪里进的货。',
    evidence: [{ make: 'photo', name: '门店样机.jpg', caption: '门口摆放的样机', seed: 13 }],
    then: [accepted(7), answersNotice(4, 'farmShop'), named(2, ['mediatorTwo'])],
  },
  {
    by: 'rice',
    enterprise: 'rice',
    begun: { ago: 13, time: '08:55' },
    filed: { ago: 13, time: '09:50' },
    respondents: [{ ...respondentOf('riceMill'), address: '天门市卢市镇演示路9号' }],
    right: RICE_MARK,
    conduct: { acts: ['confusingMark', 'make', 'sell'], subject: '“禾丰原”大米', model: '10kg装', place: '卢市镇' },
    foundDaysBefore: 10,
    claims: [
      { kind: 'stop', detail: '停用“禾丰原”字样' },
      { kind: 'damages', amountYuan: '45000', detail: '' },
    ],
    facts:
      '{found}，我公司在卢市镇的两家超市看到“禾丰原”牌大米，与我公司的“禾丰源”商标只差一个读音相同的字，同样用在大米上。经查由金穗米业加工。我公司发函后，对方回复说愿意改包装，但库存包装袋还有两万只，希望用完再改。',
    evidence: [{ make: 'goods', name: '包装照片.png', caption: '“禾丰原”包装', seed: 14 }],
    then: [
      accepted(11, '双方已有接触，适合尽快见面'),
      answersNotice(9, 'riceMill', 'asking', { reason: '想先问清楚库存包装袋怎么办' }),
      tells(8, '10:30', 'riceMill', 'inquiry.answer', { answer: 'agreed', reason: '' }),
      named(7, ['mediator']),
      takesSeat(6, 'mediator'),
      says(
        5,
        '10:10',
        'mediator',
        'common',
        '两位好，我是本案调解员。先请双方把手里的材料交上来，交换以后约时间见面。',
      ),
      addsEvidence(4, '11:20', 'riceMill', {
        make: 'certificate',
        name: '包装袋采购合同.pdf',
        caption: '库存包装袋的数量和价格',
        title: 'PACKAGING CONTRACT',
        lines: ['30,000 bags', 'In stock: 20,000'],
      }),
      exchangesEvidence(3, 'mediator'),
      says(2, '09:40', 'riceMill', 'r1', '库存如果全部报废，我们承担不起，能不能贴标后卖完？'),
      says(2, '15:25', 'mediator', 'r1', '我记下了，见面时会问对方能不能接受贴标，先不说是您提的。'),
      ...setsSession(1, 'mediator', (calendar) => calendar.ahead(3, '09:30'), ['rice'], '比对包装，商量库存怎么处理'),
    ],
  },
  {
    by: 'software',
    enterprise: 'software',
    begun: { ago: 22, time: '10:05' },
    filed: { ago: 22, time: '11:15' },
    respondents: [{ ...respondentOf('logistics'), address: '天门市高新技术产业园演示九路1号' }],
    right: STORE_SOFTWARE,
    conduct: {
      acts: ['copy', 'breach'],
      subject: '超出许可数量安装的客户端',
      model: '许可20个，实际63个',
      place: '园区各库房',
    },
    foundDaysBefore: 14,
    claims: [
      { kind: 'stop', detail: '卸载超出许可的客户端，或补买许可' },
      { kind: 'damages', amountYuan: '120000', detail: '' },
      { kind: 'costs', amountYuan: '6000', detail: '取证费用' },
    ],
    facts:
      '对方按合同购买了20个终端的许可。{found}，我公司售后人员升级系统时，后台显示有63个终端登录。对方解释说库房增加了，以为可以多装。双方对按年补费还是一次买断有分歧，我公司愿意继续合作。',
    evidence: [{ make: 'goods', name: '后台登录记录.png', caption: '登录终端清单', seed: 15 }],
    then: [
      accepted(20),
      answersNotice(18, 'logistics'),
      named(17, ['mediatorTwo']),
      takesSeat(16, 'mediatorTwo'),
      exchangesEvidence(13, 'mediatorTwo'),
      ...setsSession(10, 'mediatorTwo', (calendar) => calendar.planned({ ago: 7, time: '14:30' }), [
        'software',
        'logistics',
      ]),
      ...recordsSession(
        7,
        'mediatorTwo',
        {
          present: ['林知远', '范立群', '方若溪'],
          statements: '申请人要求补足许可费；被申请人承认多装，认为单价应当按批量计算。',
          issues: '多装数量；单价；已经使用的期间怎么算',
          course: '双方核对了后台记录，对63个终端没有异议；价格没有谈拢，约定各自再算。',
          result: 'continue',
        },
        ['software', 'logistics'],
      ),
      tells(6, '09:20', 'mediatorTwo', 'fact.state', { text: '至核对之日，园区登录使用的终端共63个，合同许可20个。' }),
      tells(6, '10:40', 'software', 'fact.confirm', ({ record }) => ({
        factId: record.mediation?.undisputed.at(-1)?.id ?? '',
        confirmed: true,
      })),
      tells(6, '11:30', 'logistics', 'fact.confirm', ({ record }) => ({
        factId: record.mediation?.undisputed.at(-1)?.id ?? '',
        confirmed: true,
      })),
      tells(5, '09:30', 'mediatorTwo', 'claim.settle', {
        index: 2,
        state: 'dropped',
        note: '',
        saidBy: '林知远，调解会上口头表示',
      }),
      {
        ago: 4,
        time: '09:00',
        do: 'tell',
        by: 'mediatorTwo',
        tell: async (phone, { id: caseId }) => {
          await phone.tell('offer.open', {
            caseId,
            topic: '补买43个终端的许可',
            unit: '元/年',
            sides: ['applicant', 'r1'],
          });
        },
      },
      {
        ago: 3,
        time: '16:20',
        do: 'tell',
        by: 'software',
        tell: async (phone, { id: caseId }) => {
          const { items } = await phone.ask('offer.list', { caseId });
          const fen = { fromFen: 6_000_000, toFen: 9_000_000 };
          await phone.tell('offer.enter', { caseId, offerId: items[0]?.id ?? '', ...fen });
        },
      },
      tells(2, '10:15', 'mediatorTwo', 'extension.propose', { workingDays: 10, reason: '双方还在核算价格' }),
      tells(2, '15:45', 'software', 'extension.answer', ({ record }) => ({
        extensionId: record.mediation?.extensions.at(-1)?.id ?? '',
        agree: true,
      })),
      ...setsSession(
        1,
        'mediatorTwo',
        (calendar) => calendar.ahead(0, '15:30'),
        ['software', 'logistics'],
        '比较双方的报价',
      ),
    ],
  },
  {
    by: 'herbs',
    enterprise: 'herbs',
    begun: { ago: 33, time: '08:45' },
    filed: { ago: 33, time: '09:35' },
    respondents: [{ ...respondentOf('herbShop'), address: '汪场镇药材市场演示11号' }],
    right: HERBS_SIGN,
    conduct: { acts: ['confusingMark', 'sell'], subject: '礼盒装半夏', model: '约120盒', place: '汪场镇药材市场' },
    foundDaysBefore: 12,
    claims: [
      { kind: 'stop', detail: '停用“竟岸半夏”名称' },
      { kind: 'damages', amountYuan: '30000', detail: '' },
    ],
    facts:
      '{found}，我社社员在药材市场买到一盒标有“竟岸半夏”的礼盒，盒内没有专用标志，产地写的是外省。店主说货是朋友放在店里代卖的，不清楚来源，后来又说可以商量。',
    evidence: [{ make: 'photo', name: '礼盒.jpg', caption: '购买的礼盒', seed: 16 }],
    then: [
      accepted(31),
      answersNotice(28, 'herbShop'),
      named(27, ['mediator', 'mediatorThree']),
      takesSeat(26, 'mediator'),
      takesSeat(26, 'mediatorThree'),
      defends(
        25,
        '15:30',
        'herbShop',
        '礼盒是外省一位朋友寄放在店里代卖的，一共放了120盒，到现在卖出31盒，每盒标价88元，本店每盒提成10元。货到的时候名称已经印好，本店不知道“竟岸半夏”要经过许可。收到通知以后已经把剩下的收进库房，愿意配合把名称换掉。进货单只有一张手写的收条，已经拍照上传。',
      ),
      tells(23, '09:20', 'mediator', 'defence.exchange', { defences: [{ side: 'r1', edition: 1 }] }),
      ...setsSession(24, 'mediator', (calendar) => calendar.planned({ ago: 20, time: '09:30' }), ['herbs', 'herbShop']),
      ...recordsSession(
        20,
        'mediator',
        {
          present: ['蔡半农', '白景川', '沈怀远', '鲁承业'],
          statements: '申请人要求停用名称并赔偿；被申请人称是代卖，愿意下架，对赔偿有异议。',
          issues: '代卖的责任；赔偿数额',
          course: '被申请人当场同意下架；赔偿部分没有谈拢。',
          result: 'continue',
        },
        ['herbs'],
      ),
      tells(19, '10:00', 'mediator', 'claim.settle', { index: 0, state: 'agreed', note: '三日内下架', saidBy: '' }),
      proposes(
        5,
        '09:10',
        'mediator',
        '代卖数量双方都认可，提成不多，主要责任在供货的一方。建议先把名称换掉，赔偿按已卖出的盒数算一部分，分两次付。供货人另行追究，不影响这次和解。',
        (calendar) => [
          does(
            'stop',
            '停用“竟岸半夏”名称，库存89盒换成不带该名称的包装后再出售',
            '自行更换，换下的外包装当面清点后交申请人',
            '更换前后的照片和清点单',
            calendar.dayAhead(10),
          ),
          pays('8000', calendar.dayAhead(15)),
          pays('7000', calendar.dayAhead(45)),
        ],
        '本次只处理已经卖出的礼盒，双方以后不再就同一批礼盒提出其他要求。',
      ),
      {
        ago: 4,
        time: '16:40',
        do: 'tell',
        by: 'herbShop',
        tell: async (phone, { id: caseId }) => {
          const { items } = await phone.ask('proposal.list', { caseId });
          const words = '第二笔能不能等到年底结账以后再付？';
          await phone.tell('proposal.answer', { caseId, proposalId: items[0]?.id ?? '', answer: 'ask', words });
        },
      },
    ],
  },
  {
    by: 'machines',
    enterprise: 'machines',
    begun: { ago: 29, time: '10:15' },
    filed: { ago: 29, time: '11:25' },
    respondents: [{ ...respondentOf('farmMaker'), address: '湖北省演示市开发区1号' }],
    right: MACHINES_PATENT,
    conduct: { acts: ['make', 'sell'], subject: 'FM-3型覆膜播种机', model: '已知售出6台', place: '岳口镇农机市场' },
    foundDaysBefore: 18,
    claims: [
      { kind: 'licence', detail: '按台支付许可费' },
      { kind: 'damages', amountYuan: '90000', detail: '' },
    ],
    facts:
      '{found}，我公司在农机市场看到FM-3型覆膜播种机，行走机构与我公司专利的权利要求1相同。对方认为专利不具备创造性，已经向国家知识产权局请求宣告无效，但表示不排斥谈许可。',
    evidence: [{ make: 'goods', name: '比对照片.png', caption: '行走机构比对', seed: 17 }],
    then: [
      accepted(27),
      answersNotice(24, 'farmMaker', 'agreed', { reason: '愿意谈，但专利效力正在审查' }),
      named(23, ['mediatorTwo']),
      takesSeat(22, 'mediatorTwo'),
      says(20, '09:50', 'farmMaker', 'common', '无效宣告请求已经受理，通知书已上传，建议等审查结果。'),
      tells(16, '11:00', 'mediatorTwo', 'mediation.suspend', {
        reason: 'invalidation',
        note: '专利无效宣告程序正在进行，双方同意等待结果',
      }),
    ],
  },
];
