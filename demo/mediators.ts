import type { Input } from '@/contract/procedures';
import type { PersonKey } from './people';

type Entry = Pick<Input<'mediator.save'>, 'organisation' | 'introduction' | 'termEndsOn'> & {
  key: PersonKey;
  fields: readonly Input<'mediator.save'>['fields'][number][];
  languages: readonly string[];
};

/** The directory of the demo's committee: who mediates, what they know, and where they come from. */
export const MEDIATORS: readonly Entry[] = [
  {
    key: 'mediator',
    fields: ['trademark', 'geographicalIndication', 'unfairCompetition', 'domainName', 'other'],
    organisation: '天门市知识产权保护协会（演示）',
    languages: ['普通话', '天门话'],
    introduction: '从事商标和品牌管理二十年，熟悉农产品、食品行业。',
    termEndsOn: null,
  },
  {
    key: 'mediatorTwo',
    fields: ['patent', 'software', 'tradeSecret', 'plantVariety', 'layoutDesign', 'other'],
    organisation: '江汉专利代理工作室（演示）',
    languages: ['普通话'],
    introduction: '机械和计算机专业背景，做过技术比对和许可费评估。',
    termEndsOn: null,
  },
  {
    key: 'mediatorThree',
    fields: ['copyright', 'unfairCompetition', 'trademark', 'other'],
    organisation: '天门市服装与文创行业商会（演示）',
    languages: ['普通话', '天门话'],
    introduction: '做过多年行业调解，熟悉服装、印刷和文创市场。',
    termEndsOn: null,
  },
];
