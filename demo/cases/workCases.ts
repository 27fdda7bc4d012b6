import type { DemoCase } from './demoCase';
import { CULTURE_PICTURES, FABRIC_PATTERN, STORE_SOFTWARE } from './rights';

/** Works, software and domain names; and what was begun and not yet filed. */
export const WORK_CASES: readonly DemoCase[] = [
  {
    by: 'culture',
    enterprise: 'culture',
    begun: { ago: 1, time: '14:05' },
    filed: { ago: 1, time: '16:40' },
    respondents: [{ name: '网店“小城手信铺”', contact: '平台客服可联系' }],
    right: CULTURE_PICTURES,
    conduct: {
      acts: ['copy', 'disseminate', 'sell'],
      subject: '印有插画的帆布袋、冰箱贴',
      model: '5款商品，页面显示共售出860件',
      place: '某电商平台',
      link: 'https://example.com/shop/demo-handsign',
    },
    foundDaysBefore: 3,
    claims: [
      { kind: 'delist', detail: '下架5款商品' },
      { kind: 'licence', detail: '愿意按销量补签授权' },
      { kind: 'apology', detail: '在店铺首页致歉7天' },
    ],
    facts:
      '《陶影·人像系列》是我公司设计师创作的十二幅插画，2024年3月发表并办理了作品登记。{found}，顾客发来链接询问是不是我公司的联名款，我公司才发现网店把其中五幅印在帆布袋和冰箱贴上出售，人物衣纹、裂纹走向都与原作一致，只调换了颜色。我公司已对页面做时间戳取证。店主通过客服回复说图片是“网上找的”，愿意商量。',
    evidence: [
      { make: 'goods', name: '原作与商品对比.png', caption: '上排原作，下排商品', seed: 8 },
      {
        make: 'certificate',
        name: '作品登记证书.pdf',
        caption: '作品登记',
        title: 'COPYRIGHT REGISTRATION',
        lines: ['2024-F-00123456', 'First published 2024-03-12'],
      },
    ],
    then: [],
  },
  {
    by: 'software',
    enterprise: 'software',
    poster: 'park',
    begun: { ago: 6, time: '10:30' },
    filed: { ago: 5, time: '09:10' },
    respondents: [{ name: '天门某物流园管理有限公司（演示）', phone: '0728-5550405', address: '天门市高新园演示九路' }],
    right: STORE_SOFTWARE,
    conduct: {
      acts: ['use', 'copy', 'breach'],
      subject: '超出许可数量安装的客户端',
      model: '合同许可10个终端，实际47个',
      place: '对方物流园各库房',
    },
    foundDaysBefore: 8,
    claims: [
      { kind: 'damages', amountYuan: '185000', detail: '补足37个终端三年的许可费' },
      { kind: 'stop', detail: '不付费的，停用多装的终端' },
    ],
    facts:
      '2023年6月双方签订软件许可合同，约定安装10个终端。{found}，我公司工程师上门升级时发现对方的各个库房实际装有47个终端，多出的37个使用同一个复制的授权文件。对方的信息主管说业务发展太快，来不及补手续。合同没有约定仲裁。我公司希望继续合作，补足费用即可。',
    evidence: [
      {
        make: 'certificate',
        name: '许可合同和登记证书.pdf',
        caption: '许可范围和权属',
        title: 'SOFTWARE LICENCE AGREEMENT',
        lines: ['10 terminals', 'Registration 2023SR0123456'],
      },
      { make: 'goods', name: '终端列表截图.png', caption: '服务器上的终端列表', seed: 10 },
    ],
    then: [{ do: 'look', by: 'registrar', ago: 4, time: '11:00' }],
  },
  {
    by: 'software',
    enterprise: 'software',
    begun: { ago: 20, time: '11:15' },
    filed: { ago: 20, time: '11:50' },
    respondents: [{ name: '吴先生（域名注册人，姓名待核实）', contact: '域名查询显示的邮箱' }],
    right: {
      kind: 'domainName',
      fields: {
        domain: 'yunan-demo.cn',
        priorRight: '我公司2018年起使用“云岸”字号和YUNAN标识，注册商标第38123456号',
        holder: '湖北云岸软件科技有限公司',
        registeredOn: '2025-11-03',
      },
    },
    conduct: {
      acts: ['cybersquat'],
      subject: 'yunan-demo.cn',
      place: '域名交易平台',
      link: 'https://example.com/domain/yunan-demo',
    },
    foundDaysBefore: 10,
    claims: [{ kind: 'other', detail: '希望对方把域名转给我公司，可补偿注册费用' }],
    facts:
      '{found}，我公司准备启用新网址时发现域名已被他人注册并标价5万元出售，页面没有任何实际内容。注册人来信称可以商量。',
    evidence: [{ make: 'goods', name: '域名出售页面.png', caption: '标价页面', seed: 12 }],
    then: [
      { do: 'accept', ago: 18, time: '10:25', note: '' },
      { do: 'withdraw', ago: 14, time: '15:55', reason: '双方已自行谈妥，对方按注册成本转让了域名' },
    ],
  },
  {
    by: 'textile',
    enterprise: 'textile',
    begun: { ago: 14, time: '09:45' },
    filed: { ago: 13, time: '10:15' },
    respondents: [{ name: '深圳某电子商务有限公司（演示）' }],
    right: FABRIC_PATTERN,
    conduct: { acts: ['copy', 'sell'], subject: '女装连衣裙面料图案', place: '某电商平台' },
    foundDaysBefore: 60,
    claims: [{ kind: 'damages', amountYuan: '300000', detail: '' }],
    facts:
      '{found}，我公司发现对方销售的连衣裙使用了我公司设计的“水乡荷影”面料图案。我公司已委托律师向被告住所地的法院起诉并已立案，想同时在本地申请调解，看能不能快一些。',
    proceedings: [
      { kind: 'court', body: '深圳市某区人民法院', caseNumber: '（2026）粤演民初1234号', detail: '已立案，尚未开庭' },
    ],
    evidence: [{ make: 'goods', name: '面料图案.png', caption: '我公司的设计稿', seed: 13 }],
    then: [
      {
        do: 'refuse',
        by: 'head',
        ago: 11,
        time: '16:05',
        reasonCode: 'otherBody',
        explanation:
          '同一纠纷已由法院立案，法院没有委派或委托本会调解。建议向承办法官说明愿意调解，由法院委托后本会即可受理；或者撤诉后再来申请。',
      },
    ],
  },
  {
    by: 'rice',
    enterprise: 'rice',
    poster: 'rice',
    begun: { ago: 2, time: '15:40' },
    filed: null,
    respondents: [{ name: '某直播间（主播昵称“粮仓小妹”）' }],
    right: { kind: 'trademark', fields: { number: '45812067', classes: '30', name: '禾丰源' } },
    conduct: { acts: ['disseminate'], subject: '直播带货的“禾丰源”大米', place: '直播平台' },
    foundDaysBefore: 1,
    claims: [{ kind: 'stop', detail: '' }],
    facts: '{found}晚上，顾客转来直播录像，',
    evidence: [],
    then: [],
  },
  {
    by: 'culture',
    enterprise: 'culture',
    begun: { ago: 9, time: '20:15' },
    filed: null,
    respondents: [{ name: '' }],
    right: { kind: 'copyright', fields: { name: '城市吉祥物设计稿' } },
    conduct: { acts: [], subject: '', place: '' },
    foundDaysBefore: 30,
    claims: [],
    facts: '',
    evidence: [],
    then: [],
  },
];
