import type { StaffPost } from '@/domain/roles/posts';
import { ENTERPRISES, type EnterpriseKey } from './enterprises';

/** An invented person of the demo city. Who holds a post has a mobile number, as WeChat would confirm it; the others a landline. */
export interface DemoPerson {
  openid: string;
  name: string;
  phone: string;
  posts?: readonly StaffPost[];
  acts?: readonly DemoAct[];
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

export const PEOPLE = {
  administrator: { openid: 'demo-administrator', name: '罗一帆', phone: '13000005501', posts: ['administrator'] },
  registrar: { openid: 'demo-registrar', name: '何静', phone: '13000005502', posts: ['registrar'] },
  head: { openid: 'demo-head', name: '万国平', phone: '13000005503', posts: ['head'] },
  auditor: { openid: 'demo-auditor', name: '熊持正', phone: '13000005504', posts: ['auditor'] },
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
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Somebody who has never opened the app: to try the first use. */
const NEWCOMER = { openid: 'demo-newcomer', name: '新来的人', role: '还没有登记', organisation: '第一次打开' };

const ROLES: Readonly<Partial<Record<PersonKey, string>>> = {
  administrator: '系统管理员',
  registrar: '登记员',
  head: '调委会主任',
  auditor: '审计员',
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
  const listed = entries.map(([key, { openid, name, acts }]) => ({
    openid,
    name,
    role: ROLES[key] ?? '企业负责人',
    organisation: acts?.[0] ? ENTERPRISES[acts[0].enterprise].name : committeeName,
  }));
  return [...listed.slice(4), ...listed.slice(0, 4), NEWCOMER];
}
