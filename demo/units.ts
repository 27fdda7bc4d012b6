import type { Input } from '@/contract/procedures';

type DemoUnit = Omit<Input<'unit.save'>, 'version' | 'active'>;

/** The member units of the joint conference; telephones are invented. */
export const UNITS = {
  justice: {
    unitId: 'justice',
    name: '天门市司法局（演示）',
    kind: 'justice',
    phone: '0728-5550601',
    office: false,
    guides: true,
  },
  market: {
    unitId: 'market',
    name: '天门市市场监督管理局（知识产权局）（演示）',
    kind: 'marketRegulation',
    phone: '0728-5550602',
    office: true,
    guides: false,
  },
  court: {
    unitId: 'court',
    name: '天门市人民法院（演示）',
    kind: 'court',
    phone: '0728-5550603',
    office: false,
    guides: false,
  },
  customs: {
    unitId: 'customs',
    name: '天门海关监管组（演示）',
    kind: 'customs',
    phone: '0728-5550604',
    office: false,
    guides: false,
  },
  finance: {
    unitId: 'finance',
    name: '天门市财政局（演示）',
    kind: 'finance',
    phone: '0728-5550605',
    office: false,
    guides: false,
  },
  bank: {
    unitId: 'bank',
    name: '天门竟陵农村商业银行（演示）',
    kind: 'bank',
    phone: '0728-5550606',
    office: false,
    guides: false,
  },
} as const satisfies Record<string, DemoUnit>;

export type UnitKey = keyof typeof UNITS;
