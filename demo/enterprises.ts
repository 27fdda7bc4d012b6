import { checkCharacterOf } from '@/domain/parties/creditCode';

/** An invented enterprise of the demo city; its credit code belongs to nobody and has a right check character. */
export interface DemoEnterprise {
  creditCode: string;
  name: string;
  legalRepresentative: string;
  address: string;
  /** As the city's list of enterprises has it: a park, or the town of who is in none. */
  park: string;
  industry: string;
}

/** Registered in the demo city (429006), in a range of subject codes that is made up. */
function codeOf(kind: '91' | '93', n: number): string {
  const first17 = `${kind}429006MADEM${String(n).padStart(4, '0')}`;
  return `${first17}${checkCharacterOf(first17)}`;
}

export const ENTERPRISES = {
  rice: {
    creditCode: codeOf('91', 1),
    name: '湖北禾丰源食品有限公司',
    legalRepresentative: '周茂田',
    address: '天门市岳口镇工业园演示一路1号',
    park: '岳口镇工业园',
    industry: '制造业',
  },
  textile: {
    creditCode: codeOf('91', 2),
    name: '天门市竟岸服饰有限公司',
    legalRepresentative: '彭竹青',
    address: '天门市侨乡街道服装产业园演示二路12号',
    park: '侨乡服装产业园',
    industry: '制造业',
  },
  machines: {
    creditCode: codeOf('91', 3),
    name: '湖北沄泽农业机械制造有限公司',
    legalRepresentative: '黄河清',
    address: '天门市岳口镇工业园演示三路3号',
    park: '岳口镇工业园',
    industry: '制造业',
  },
  herbs: {
    creditCode: codeOf('93', 4),
    name: '天门市半亩夏中药材种植专业合作社',
    legalRepresentative: '蔡半农',
    address: '天门市汪场镇演示村四组',
    park: '汪场镇',
    industry: '农、林、牧、渔业',
  },
  software: {
    creditCode: codeOf('91', 5),
    name: '湖北云岸软件科技有限公司',
    legalRepresentative: '林知远',
    address: '天门市创新创业产业园演示五栋',
    park: '创新创业产业园',
    industry: '信息传输、软件和信息技术服务业',
  },
  culture: {
    creditCode: codeOf('91', 6),
    name: '天门市陶影文化创意有限公司',
    legalRepresentative: '苏念',
    address: '天门市竟陵街道演示六巷6号',
    park: '竟陵街道',
    industry: '文化、体育和娱乐业',
  },
  materials: {
    creditCode: codeOf('91', 7),
    name: '湖北康苾新材料股份有限公司',
    legalRepresentative: '阿迪力·买买提江',
    address: '天门市高新技术产业园演示七路77号',
    park: '高新技术产业园',
    industry: '制造业',
  },
  seeds: {
    creditCode: codeOf('91', 8),
    name: '江汉平原（天门）现代农业种业科技发展股份有限公司第一育种研究院分公司',
    legalRepresentative: '欧阳远山',
    address: '天门市蒋湖农场演示八号大院',
    park: '蒋湖农场',
    industry: '农、林、牧、渔业',
  },
} as const satisfies Record<string, DemoEnterprise>;

export type EnterpriseKey = keyof typeof ENTERPRISES;
