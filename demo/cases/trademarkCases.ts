import type { DemoCase } from './demoCase';
import { HERBS_SIGN, RICE_MARK, TEXTILE_NAME } from './rights';

/** Marks, names and signs of origin: what most requests of a city are about. */
export const TRADEMARK_CASES: readonly DemoCase[] = [
  {
    by: 'rice',
    enterprise: 'rice',
    poster: 'rice',
    begun: { ago: 29, time: '09:05' },
    filed: { ago: 28, time: '10:20' },
    respondents: [
      {
        name: '天门市众口粮油经营部（演示）',
        phone: '0728-5550401',
        address: '天门市东湖农贸市场B区12号',
        contact: '经营者孙某',
      },
    ],
    right: RICE_MARK,
    conduct: {
      acts: ['confusingMark', 'sell'],
      subject: '“禾丰园”袋装糯米',
      model: '5kg装，现场见到约40袋',
      place: '天门市东湖农贸市场B区12号',
    },
    foundDaysBefore: 6,
    claims: [
      { kind: 'stop', detail: '立即停止销售使用“禾丰园”标识的袋装糯米' },
      { kind: 'destroy', detail: '销毁库存包装袋' },
      { kind: 'damages', amountYuan: '60000', detail: '' },
      { kind: 'costs', amountYuan: '3200', detail: '购买样品和保全证据的费用' },
    ],
    facts:
      '我公司自2019年起在糯米、大米上使用“禾丰源”商标，产品在本市及周边的商超、农贸市场销售。{found}，我公司业务员在东湖农贸市场发现对方销售包装为“禾丰园”的袋装糯米，底色、稻穗图形和字体的排列都与我公司的包装近似，只把“源”换成了“园”。当天有两位老顾客向我公司反映买错。我公司当场购买两袋并拍照，次日向对方说明情况，对方表示货是从外地批发来的，愿意谈，但对停止销售和赔偿没有答复。',
    evidence: [
      {
        make: 'certificate',
        name: '商标注册证.pdf',
        caption: '证明商标权属和核定商品',
        title: 'TRADEMARK REGISTRATION CERTIFICATE',
        lines: ['Registration No. 45812067', 'Class 30', 'Valid until 2031-01-13'],
      },
      { make: 'photo', name: '市场摊位照片.jpg', caption: '对方摊位陈列的袋装糯米', seed: 3 },
      { make: 'goods', name: '包装对比.png', caption: '左为我方包装，右为对方包装', seed: 5 },
    ],
    then: [
      {
        do: 'ask',
        ago: 26,
        time: '15:10',
        workingDays: 7,
        items: [
          { what: '购买样品的小票或付款记录', reason: '用来确认购买的时间、地点和对方的名称' },
          { what: '近三年使用“禾丰源”商标的证据，例如销售合同、发票各一份', reason: '对方可能提出三年未使用的抗辩' },
        ],
      },
      {
        do: 'answer',
        ago: 23,
        time: '11:35',
        answers: [
          '小票已补交，付款时间与拍照时间一致，收款方为对方经营部。',
          '补交2024年、2025年与本市商超的供货合同首页和发票各一份。',
        ],
        file: {
          make: 'certificate',
          name: '小票和供货合同.pdf',
          caption: '购买凭证；商标使用证据',
          title: 'RECEIPT AND SUPPLY CONTRACT',
          lines: ['2 bags, 5 kg each', 'Paid by mobile phone', 'Contract No. HF-2025-017'],
        },
      },
      { do: 'accept', ago: 21, time: '09:40', note: '材料齐全，双方均在本市，适合调解' },
      { do: 'look', by: 'head', ago: 10, time: '16:20' },
    ],
  },
  {
    by: 'riceColleague',
    enterprise: 'rice',
    poster: 'city',
    begun: { ago: 1, time: '10:10' },
    filed: { ago: 1, time: '11:02' },
    respondents: [{ name: '天门市众口粮油经营部（演示）', address: '天门市东湖农贸市场B区12号' }],
    right: RICE_MARK,
    conduct: {
      acts: ['confusingMark', 'sell'],
      subject: '“禾丰园”袋装糯米（再次上架）',
      place: '天门市东湖农贸市场B区12号',
    },
    foundDaysBefore: 2,
    claims: [{ kind: 'stop', detail: '停止再次上架的销售' }],
    facts:
      '{found}，我公司人员路过东湖农贸市场时发现，上次反映过的“禾丰园”袋装糯米又摆了出来，数量约10袋。同事已在上个月申请过调解，我不清楚进展，先把新情况报上来。',
    evidence: [{ make: 'photo', name: '再次上架.jpg', caption: '当天拍摄', seed: 7 }],
    then: [],
  },
  {
    by: 'rice',
    enterprise: 'rice',
    begun: { ago: 17, time: '14:40' },
    filed: { ago: 17, time: '15:25' },
    respondents: [{ name: '外地某包装印刷厂（名称待查）' }],
    right: RICE_MARK,
    conduct: {
      acts: ['make', 'confusingMark', 'passOff'],
      subject: '印有“禾丰源”及注册标记的空包装袋',
      model: '网店显示月销3000只',
      place: '某网络批发平台',
      link: 'https://example.com/shop/demo-bag-3000',
    },
    foundDaysBefore: 4,
    claims: [
      { kind: 'stop', detail: '' },
      { kind: 'delist', detail: '下架相关商品链接' },
    ],
    facts:
      '{found}，我公司在网络批发平台发现有网店公开出售印有我公司注册商标“禾丰源”的空包装袋，页面写明“可代装”。我公司没有委托任何外地厂家印制。网店没有公示经营者名称，平台客服不肯提供。我公司担心有人用这些袋子装假货，希望尽快查清来源。',
    evidence: [{ make: 'goods', name: '网店页面截图.png', caption: '商品页面', seed: 2 }],
    then: [
      { do: 'look', by: 'head', ago: 16, time: '09:15' },
      {
        do: 'transfer',
        ago: 15,
        time: '10:50',
        bodyId: 'market-regulation',
        reason:
          '经营者身份不明，且涉嫌批量制造、销售他人注册商标标识，需由市场监督管理部门查处；赔偿问题查清后可再申请调解。',
      },
    ],
  },
  {
    by: 'herbs',
    enterprise: 'herbs',
    poster: 'city',
    begun: { ago: 6, time: '08:50' },
    filed: { ago: 6, time: '09:30' },
    respondents: [
      { name: '某某堂药材商行（演示）', address: '天门市汪场镇药材市场演示3号', phone: '0728-5550402' },
      { name: '钱多乐', kind: 'person', contact: '直播账号“药乡小钱”' },
    ],
    right: HERBS_SIGN,
    conduct: {
      acts: ['confusingMark', 'sell', 'falseAdvertising'],
      subject: '散装半夏，标称“竟岸半夏”',
      model: '约200公斤',
      place: '汪场镇药材市场及直播间',
    },
    foundDaysBefore: 9,
    claims: [
      { kind: 'stop', detail: '停止使用“竟岸半夏”名称和专用标志' },
      { kind: 'eliminateInfluence', detail: '在原直播账号说明情况' },
    ],
    facts:
      '我社是“竟岸半夏”专用标志的使用人。{found}，社员在药材市场和直播间发现对方把外地半夏标成“竟岸半夏”出售，价格比本地半夏低三成，并在直播间说“全是汪场本地货”。我社取样比对，外形和气味都不同。对方称是客户要求这样写的。',
    evidence: [
      { make: 'goods', name: '直播间截图.png', caption: '直播间标题和价格', seed: 9 },
      { make: 'photo', name: '药材市场照片.jpg', caption: '摊位上的标价牌', seed: 4 },
    ],
    then: [
      {
        do: 'ask',
        ago: 4,
        time: '10:05',
        workingDays: 7,
        items: [
          { what: '专用标志使用核准公告或证书', reason: '确认贵社有权主张' },
          { what: '两位被申请人之间是什么关系', reason: '决定是一起通知还是分别通知' },
          { what: '取样比对的记录', reason: '说明取样的时间、地点和见证人' },
        ],
      },
    ],
  },
  {
    by: 'herbs',
    enterprise: 'herbs',
    begun: { ago: 24, time: '16:00' },
    filed: { ago: 24, time: '16:45' },
    respondents: [{ name: '邻县某药材合作社（演示）' }],
    right: {
      kind: 'geographicalIndication',
      fields: {
        name: '竟岸半夏（演示）',
        regime: 'unknown',
        holder: '天门市半亩夏中药材种植专业合作社',
        standing: 'other',
      },
    },
    conduct: { acts: ['offer'], subject: '宣传册', place: '药材交易会' },
    foundDaysBefore: 15,
    claims: [{ kind: 'other', detail: '希望对方以后不要这样宣传' }],
    facts: '{found}，在药材交易会上看到邻县合作社的宣传册里提到“与竟岸半夏同源”，我社认为会让人误会，希望对方改掉。',
    evidence: [],
    then: [
      {
        do: 'ask',
        ago: 22,
        time: '09:20',
        workingDays: 5,
        items: [{ what: '宣传册原件或照片', reason: '没有实物，无法判断内容是否会引起误会' }],
      },
    ],
  },
  {
    by: 'textile',
    enterprise: 'textile',
    poster: 'park',
    begun: { ago: 4, time: '13:50' },
    filed: { ago: 4, time: '15:05' },
    respondents: [{ name: '天门市竞岸制衣厂（演示）', address: '侨乡街道服装产业园演示二路30号', contact: '厂长吴某' }],
    right: TEXTILE_NAME,
    conduct: {
      acts: ['imitate', 'confusingMark'],
      subject: '对方厂牌、名片和送货单上的“竞岸”',
      place: '服装产业园',
    },
    foundDaysBefore: 11,
    claims: [
      { kind: 'stop', detail: '更换厂名，不再使用与“竟岸”近似的字样' },
      { kind: 'damages', amountYuan: '80000', detail: '客户下错单造成的损失' },
    ],
    facts:
      '我公司从2016年起使用“竟岸”字号。去年底对方在同一园区开办制衣厂，取名“竞岸”，两字读音相同、字形相近，厂牌就挂在我公司斜对面。{found}，一家长期客户把12万元的订单错下到对方那里，对方没有说明就接了单。此后又有三家客户来电询问两家是不是一家。我公司多次口头交涉，对方说名字是登记机关核准的。',
    evidence: [
      { make: 'photo', name: '两家厂牌.jpg', caption: '同一条路上的两块厂牌', seed: 11 },
      {
        make: 'certificate',
        name: '错下订单往来.pdf',
        caption: '客户说明和订单',
        title: 'ORDER AND CUSTOMER LETTER',
        lines: ['Order of 1200 pieces', 'Letter of the customer', 'Amount CNY 120,000'],
      },
    ],
    then: [{ do: 'accept', ago: 3, time: '16:30', note: '双方同在园区，可安排在园区企业服务站见面' }],
  },
];
