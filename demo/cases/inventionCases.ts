import type { DemoCase } from './demoCase';
import { MACHINES_PATENT } from './rights';

/** Patents, secrets and varieties. */
export const INVENTION_CASES: readonly DemoCase[] = [
  {
    by: 'agent',
    enterprise: 'machines',
    poster: 'park',
    begun: { ago: 12, time: '09:15' },
    filed: { ago: 11, time: '17:10' },
    respondents: [
      { name: '岳口镇顺耕农机修造部（演示）', address: '岳口镇演示街15号', phone: '0728-5550403' },
      { name: '湖北某某农机贸易有限公司（演示）', address: '武汉市演示大道88号' },
    ],
    right: MACHINES_PATENT,
    conduct: {
      acts: ['make', 'sell', 'offer'],
      subject: '“顺耕2号”覆膜播种机',
      model: 'SG-2，已知售出11台',
      place: '岳口镇农机市场',
      link: 'https://example.com/video/demo-sg2',
    },
    foundDaysBefore: 20,
    claims: [
      { kind: 'stop', detail: '停止制造、销售SG-2型覆膜播种机' },
      { kind: 'licence', detail: '如对方愿意，可以按台付费许可其继续生产' },
      { kind: 'damages', amountYuan: '220000', detail: '' },
    ],
    facts:
      '委托人是实用新型专利“一种水田小型覆膜播种机的行走机构”的专利权人，年费已缴，并已取得专利权评价报告。{found}，委托人在岳口镇农机市场看到“顺耕2号”覆膜播种机，其可调支臂、覆膜辊和联动杆的结构与权利要求1一一对应。销售人员称由第一被申请人制造、第二被申请人经销，春季以来已卖出11台，每台售价2.6万元。委托人购买一台并请人拆解比对，制作了比对表。第一被申请人的负责人曾在委托人处做过两年装配工。双方通过两次电话，对方愿意谈许可费，但数额相差较大。',
    evidence: [
      {
        make: 'certificate',
        name: '专利证书.pdf',
        caption: '实用新型专利证书',
        title: 'UTILITY MODEL PATENT CERTIFICATE',
        lines: [MACHINES_PATENT.fields.number, 'Granted on 2022-08-19'],
      },
      {
        make: 'certificate',
        name: '技术特征比对表.pdf',
        caption: '权利要求1与SG-2型产品逐项比对',
        title: 'CLAIM CHART',
        lines: ['Feature A - identical', 'Feature B - identical', 'Feature C - equivalent'],
      },
      { make: 'photo', name: '农机市场照片.jpg', caption: '样机和铭牌', seed: 6 },
    ],
    then: [
      { do: 'look', by: 'registrar', ago: 10, time: '09:05' },
      { do: 'accept', ago: 9, time: '14:35', note: '代理权限为特别授权，已核对委托书' },
    ],
  },
  {
    by: 'materials',
    enterprise: 'materials',
    begun: { ago: 1, time: '17:20' },
    filed: { ago: 0, time: '08:35' },
    respondents: [{ name: '方启明', kind: 'person', phone: '0728-5550404', contact: '原工艺部副经理' }],
    right: {
      kind: 'tradeSecret',
      fields: {
        secretType: 'technical',
        name: '改性树脂低温混炼工艺参数',
        holder: '湖北康苾新材料股份有限公司',
        standing: 'owner',
        measures:
          '与全部工艺人员签订保密协议和竞业限制协议；工艺文件标注密级，存放在需要双人授权的服务器；车间分区管理，手机入柜。',
        access: '对方在工艺部任职六年，离职前两周曾集中调阅工艺文件，服务器留有记录。',
      },
    },
    conduct: { acts: ['acquireSecret', 'disclose'], subject: '工艺参数表', place: '原公司服务器' },
    foundDaysBefore: 12,
    claims: [
      { kind: 'stop', detail: '停止使用和向他人披露，返还或删除全部资料' },
      { kind: 'other', detail: '由双方认可的技术人员在调解员在场时核对删除情况' },
    ],
    facts:
      '{found}，我公司信息部门例行检查时发现，已离职的原工艺部副经理在离职前两周集中调阅了与其当时工作无关的工艺文件，并有外接存储设备的记录。此人现在邻市一家同行企业任职。我公司暂时没有发现对方产品使用该工艺，希望在事情扩大之前，通过不公开的调解把资料收回来。具体参数不在此处写出。',
    evidence: [
      {
        make: 'certificate',
        name: '调阅记录摘要（不含参数）.pdf',
        caption: '时间和文件编号，内容已遮盖',
        title: 'ACCESS LOG - EXTRACT',
        lines: ['37 files in 9 days', 'External storage connected 3 times', 'Contents covered'],
      },
    ],
    then: [],
  },
  {
    by: 'seeds',
    enterprise: 'seeds',
    poster: 'city',
    begun: { ago: 2, time: '09:30' },
    filed: { ago: 2, time: '10:55' },
    respondents: [
      {
        name: '江汉平原某某县某某镇优质农作物种子种苗农资综合服务有限责任公司某某村便民销售服务网点（演示）',
        address: '某某县某某镇某某村七组演示路与演示二路交叉口东北角往里走第三间门面',
      },
    ],
    right: {
      kind: 'plantVariety',
      fields: {
        name: '江演优818',
        number: 'CNA20201234567',
        species: '水稻',
        holder: '江汉平原（天门）现代农业种业科技发展股份有限公司第一育种研究院分公司',
        standing: 'exclusive',
        grantedOn: '2023-06-30',
      },
    },
    conduct: {
      acts: ['sell', 'offer'],
      subject: '白皮袋包装的稻种，口头称“818”',
      model: '25公斤装，约60袋',
      place: '某某镇某某村销售网点',
    },
    foundDaysBefore: 5,
    claims: [
      { kind: 'stop', detail: '停止销售未经许可繁殖的“江演优818”种子' },
      { kind: 'damages', amountYuan: '156000.50', detail: '' },
    ],
    facts:
      '我公司取得水稻品种“江演优818”的独占实施许可，许可合同已备案。{found}，农户反映有网点卖白皮袋的“818”，比正规种子便宜一半。我公司派人购买三袋，送检的基因指纹与我公司标准样品一致。白皮袋没有标签、没有检疫证明编号，万一出苗不齐，农户会来找我公司。网点的人说是“自己留的种”，但数量远超自用。希望在备耕之前解决。',
    evidence: [
      { make: 'goods', name: '白皮袋种子.png', caption: '购买的三袋实物', seed: 1 },
      { make: 'photo', name: '销售网点门面.jpg', caption: '购买地点', seed: 8 },
      {
        make: 'certificate',
        name: '品种权证书和许可备案.pdf',
        caption: '权属和许可',
        title: 'NEW PLANT VARIETY CERTIFICATE',
        lines: ['CNA20201234567', 'Exclusive licence recorded'],
      },
    ],
    then: [],
  },
];
