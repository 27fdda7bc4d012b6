import type { CommitteeSettings } from '@/contract/committee';

/**
 * The demo city: 天门 as data. The bodies exist in any city; telephones are invented (0728-5550…, marked as demo), so that
 * nobody is called by mistake.
 */
export const CITY: CommitteeSettings = {
  name: '天门市知识产权纠纷人民调解委员会（演示）',
  region: '天门',
  phone: '0728-5550100',
  address: '天门市钟惺大道演示街1号 知识产权服务大厅二楼（演示地址）',
  hours: '工作日 8:30—12:00，14:30—17:30',
  numberTemplate: '{地区}知调〔{年份}〕{序号}号',
  delegations: [],
  holidays: [],
  courts: [],
  composition: {
    from: '2026-01-08',
    members: [
      { name: '万国平', duty: 'head', unit: '天门市知识产权保护协会（演示）' },
      { name: '方若溪', duty: 'member', unit: '江汉专利代理工作室（演示）' },
      { name: '沈怀远', duty: 'member', unit: '天门市知识产权保护协会（演示）' },
      { name: '鲁承业', duty: 'member', unit: '天门市服装与文创行业商会（演示）' },
      { name: '龚书宁', duty: 'member', unit: '' },
    ],
    womenAmong: true,
  },
  templates: [],
  rules: [],
  limits: { acceptance: 3, supplement: 7, inquiry: 10, transferReceipt: 3, draft: 30, duplicate: 365 },
  bodies: [
    {
      id: 'market-regulation',
      name: '天门市市场监督管理局（知识产权局）',
      what: '查处商标侵权、假冒专利、不正当竞争；受理投诉举报',
      phone: '0728-5550201',
      address: '演示地址：西湖路2号',
      doors: ['marketRegulation'],
    },
    {
      id: 'patent-department',
      name: '湖北省知识产权局专利侵权纠纷处理处',
      what: '专利侵权纠纷行政裁决，专利归属、奖励报酬纠纷调解',
      phone: '027-85550202',
      address: '演示地址：公正路3号',
      doors: ['patentDepartment', 'antiMonopoly'],
    },
    {
      id: 'copyright',
      name: '天门市文化市场综合执法支队（版权）',
      what: '查处盗版、网络侵权盗版',
      phone: '0728-5550203',
      address: '演示地址：东湖路4号',
      doors: ['copyrightDepartment'],
    },
    {
      id: 'agriculture',
      name: '天门市农业农村局',
      what: '查处侵犯植物新品种权、假冒种子',
      phone: '0728-5550204',
      address: '演示地址：人民大道5号',
      doors: ['agricultureDepartment'],
    },
    {
      id: 'court',
      name: '天门市人民法院诉讼服务中心',
      what: '起诉立案、诉前保全、司法确认；知识产权案件管辖咨询',
      phone: '0728-5550205',
      address: '演示地址：竟陵街道6号',
      doors: ['court'],
    },
    {
      id: 'police',
      name: '天门市公安局经济犯罪侦查大队',
      what: '假冒注册商标、侵犯商业秘密等犯罪的报案',
      phone: '0728-5550206',
      address: '演示地址：陆羽大道7号',
      doors: ['police'],
    },
    {
      id: 'arbitration',
      name: '天门仲裁服务窗口',
      what: '合同约定仲裁的知识产权合同纠纷',
      phone: '0728-5550207',
      address: '演示地址：钟惺大道8号',
      doors: ['arbitration'],
    },
    {
      id: 'cnipa',
      name: '国家知识产权局业务受理窗口（武汉代办处）',
      what: '专利、商标无效宣告和复审，布图设计纠纷',
      phone: '027-85550208',
      address: '演示地址：高新大道9号',
      doors: ['cnipa'],
    },
  ],
};

/** Ids of the message templates in the demo's environment, by need. */
export const TEMPLATE_IDS = { progress: 'demo-progress', todo: 'demo-todo' } as const;
