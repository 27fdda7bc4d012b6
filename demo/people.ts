import { POST_NAMES, type StaffPost, type UnitPost } from '@/domain/roles/posts';
import { ENTERPRISES, type EnterpriseKey } from './enterprises';
import { UNITS, type UnitKey } from './units';

/** An invented person of the demo city. Who holds a post has a mobile number, as WeChat would confirm it; the others a landline. */
export interface DemoPerson {
  openid: string;
  name: string;
  phone: string;
  posts?: readonly StaffPost[];
  /** The member unit for which somebody holds a post; `waits`: that nobody has approved yet. */
  unit?: { of: UnitKey; post: UnitPost; waits?: boolean };
  acts?: readonly DemoAct[];
  /** A respondent's name in a case: who answers its notice. */
  answersFor?: string;
}

interface DemoAct {
  enterprise: EnterpriseKey;
  capacity: 'member' | 'agent';
  /** Whose word it waits for stays pending; else who approves it. */
  approvedBy: 'registrar' | 'colleague' | null;
}

function member(enterprise: EnterpriseKey): DemoAct {
  return { enterprise, capacity: 'member', approvedBy: 'registrar' };
}

function official(key: string, name: string, phone: string, of: UnitKey, post: UnitPost) {
  return { openid: `demo-${key}`, name, phone, unit: { of, post } } as const;
}

function respondent(key: string, name: string, phone: string, answersFor: string) {
  return { openid: `demo-${key}`, name, phone, answersFor } as const;
}

export const PEOPLE = {
  administrator: { openid: 'demo-administrator', name: '罗一帆', phone: '13000005501', posts: ['administrator'] },
  registrar: { openid: 'demo-registrar', name: '何静', phone: '13000005502', posts: ['registrar'] },
  head: { openid: 'demo-head', name: '万国平', phone: '13000005503', posts: ['head'] },
  auditor: { openid: 'demo-auditor', name: '熊持正', phone: '13000005504', posts: ['auditor'] },
  mediator: { openid: 'demo-mediator', name: '沈怀远', phone: '13000005511', posts: ['mediator'] },
  mediatorTwo: { openid: 'demo-mediator-2', name: '方若溪', phone: '13000005512', posts: ['mediator'] },
  mediatorThree: { openid: 'demo-mediator-3', name: '鲁承业', phone: '13000005513', posts: ['mediator'] },
  leader: { openid: 'demo-leader', name: '汪远航', phone: '13000005521', posts: ['leader'] },
  justiceHead: official('justice-head', '石明法', '13000005522', 'justice', 'unitHead'),
  justice: official('justice', '余晓', '13000005523', 'justice', 'liaison'),
  marketHead: official('market-head', '闻正', '13000005524', 'market', 'unitHead'),
  market: official('market', '祝青', '13000005525', 'market', 'liaison'),
  courtHead: official('court-head', '章衡', '13000005526', 'court', 'unitHead'),
  court: official('court', '路宁', '13000005527', 'court', 'liaison'),
  customsHead: official('customs-head', '关海生', '13000005528', 'customs', 'unitHead'),
  financeHead: official('finance-head', '计明', '13000005529', 'finance', 'unitHead'),
  bankHead: official('bank-head', '殷信', '13000005530', 'bank', 'unitHead'),
  bankNew: {
    openid: 'demo-bank',
    name: '储小满',
    phone: '13000005531',
    unit: { of: 'bank', post: 'liaison', waits: true },
  },
  rice: { openid: 'demo-rice', name: '周晓禾', phone: '0728-5550301', acts: [member('rice')] },
  riceColleague: {
    openid: 'demo-rice-2',
    name: '陈立本',
    phone: '0728-5550302',
    acts: [{ enterprise: 'rice', capacity: 'member', approvedBy: 'colleague' }],
  },
  riceNew: {
    openid: 'demo-rice-3',
    name: '鲁小满',
    phone: '0728-5550303',
    acts: [{ enterprise: 'rice', capacity: 'member', approvedBy: null }],
  },
  textile: { openid: 'demo-textile', name: '彭竹青', phone: '0728-5550304', acts: [member('textile')] },
  machines: { openid: 'demo-machines', name: '黄河清', phone: '0728-5550305', acts: [member('machines')] },
  herbs: { openid: 'demo-herbs', name: '蔡半农', phone: '0728-5550306', acts: [member('herbs')] },
  software: { openid: 'demo-software', name: '林知远', phone: '0728-5550307', acts: [member('software')] },
  culture: { openid: 'demo-culture', name: '苏念', phone: '0728-5550308', acts: [member('culture')] },
  materials: { openid: 'demo-materials', name: '阿迪力·买买提江', phone: '0728-5550309', acts: [member('materials')] },
  seeds: {
    openid: 'demo-seeds',
    name: '欧阳远山',
    phone: '0728-5550310',
    acts: [{ enterprise: 'seeds', capacity: 'member', approvedBy: null }],
  },
  agent: {
    openid: 'demo-agent',
    name: '郑言',
    phone: '0728-5550311',
    acts: [{ enterprise: 'machines', capacity: 'agent', approvedBy: 'registrar' }],
  },
  riceMill: respondent('rice-mill', '金守田', '0728-5550421', '天门市金穗米业有限公司（演示）'),
  supermarket: respondent('supermarket', '蒋万兴', '0728-5550422', '天门市万佳兴超市（演示）'),
  cornerShop: respondent('corner-shop', '邹邻', '0728-5550423', '天门市好邻里便利店（演示）'),
  giftShop: respondent('gift-shop', '尹荷生', '0728-5550424', '天门市荷塘文创礼品店（演示）'),
  printShop: respondent('print-shop', '陶印山', '0728-5550425', '天门市水巷印务部（演示）'),
  farmShop: respondent('farm-shop', '田守义', '0728-5550426', '天门市顺水农机商行（演示）'),
  farmMaker: respondent('farm-maker', '丁茂森', '0728-5550427', '湖北丰茂源机械有限公司（演示）'),
  logistics: respondent('logistics', '范立群', '0728-5550428', '江汉智运物流园管理处（演示）'),
  freight: respondent('freight', '程运', '0728-5550429', '天门市诚运货运站（演示）'),
  herbShop: respondent('herb-shop', '白景川', '0728-5550430', '天门市百草行药材店（演示）'),
  clothShop: respondent('cloth-shop', '岑秀', '0728-5550431', '天门市岸竞服饰店（演示）'),
  webShop: respondent('web-shop', '柳云', '0728-5550432', '天门市云尚电子商务商行（演示）'),
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Somebody who has never opened the app: to try the first use. */
const NEWCOMER = { openid: 'demo-newcomer', name: '新来的人', role: '还没有登记', organisation: '第一次打开' };

/** Who answers for whom in the cases, by the key of the person. */
export function respondentOf(key: PersonKey): { name: string; phone: string; contact: string } {
  const person: DemoPerson = PEOPLE[key];
  return { name: person.answersFor ?? '', phone: person.phone, contact: person.name };
}

const ROLES: Readonly<Partial<Record<PersonKey, string>>> = {
  administrator: '系统管理员',
  registrar: '登记员',
  head: '调委会主任',
  auditor: '审计员',
  leader: '市领导',
  mediator: '调解员',
  mediatorTwo: '调解员',
  mediatorThree: '调解员',
  rice: '企业负责人（可核实同事）',
  riceColleague: '企业人员',
  riceNew: '企业人员（待同事核实）',
  seeds: '企业负责人（待登记员核实）',
  agent: '委托代理人',
};

export interface Persona {
  openid: string;
  name: string;
  role: string;
  organisation: string;
}

/** The people as the start page lists them. */
export function personas(committeeName: string): Persona[] {
  const entries = Object.entries(PEOPLE) as [PersonKey, DemoPerson][];
  const personaOf = ([key, { openid, name, acts, answersFor, unit }]: [PersonKey, DemoPerson]): Persona => ({
    openid,
    name,
    role:
      ROLES[key] ??
      (unit
        ? `${POST_NAMES[unit.post]}${unit.waits ? '（待批准）' : ''}`
        : answersFor === undefined
          ? '企业负责人'
          : '被申请人'),
    organisation: acts?.[0]
      ? ENTERPRISES[acts[0].enterprise].name
      : unit
        ? UNITS[unit.of].name
        : (answersFor ?? committeeName),
  });
  const listed = (wanted: (person: DemoPerson) => boolean) =>
    entries.filter(([, person]) => wanted(person)).map(personaOf);
  return [
    ...listed(({ acts }) => acts !== undefined),
    ...listed(({ answersFor }) => answersFor !== undefined),
    ...listed(({ posts }) => posts !== undefined),
    ...listed(({ unit }) => unit !== undefined),
    NEWCOMER,
  ];
}
