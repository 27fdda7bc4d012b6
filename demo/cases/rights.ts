import { patentCheckCharacter } from '@/domain/rights/patentNumber';
import type { DemoCase } from './demoCase';

function patentNumber(digits: string): string {
  return `ZL${digits}.${patentCheckCharacter(digits)}`;
}

// Rights of the demo's enterprises that several cases are about.

export const RICE_MARK = {
  kind: 'trademark',
  fields: {
    number: '45812067',
    classes: '30',
    name: '禾丰源',
    holder: '湖北禾丰源食品有限公司',
    standing: 'owner',
    goods: '米；面粉；谷类制品；糯米',
    expiresOn: '2031-01-13',
    usedWithinThreeYears: 'yes',
  },
} as const satisfies DemoCase['right'];

export const HERBS_SIGN = {
  kind: 'geographicalIndication',
  fields: {
    name: '竟岸半夏（演示）',
    regime: 'mark',
    holder: '天门市半亩夏中药材种植专业合作社',
    standing: 'user',
  },
} as const satisfies DemoCase['right'];

export const TEXTILE_NAME = {
  kind: 'unfairCompetition',
  fields: {
    signType: 'enterpriseName',
    name: '“竟岸”字号',
    holder: '天门市竟岸服饰有限公司',
    usedSince: '2016-05-18',
    influence: '2016年起使用，园区内知名，年销售额约3000万元，长期给多个电商品牌供货',
  },
} as const satisfies DemoCase['right'];

export const MACHINES_PATENT = {
  kind: 'patent',
  fields: {
    number: patentNumber('202220345678'),
    name: '一种水田小型覆膜播种机的行走机构',
    holder: '湖北沄泽农业机械制造有限公司',
    standing: 'owner',
    grantedOn: '2022-08-19',
    feesPaid: 'yes',
    evaluationReport: 'yes',
    scope: '权利要求1：行走轮的可调支臂和覆膜辊的联动结构',
  },
} as const satisfies DemoCase['right'];

export const CULTURE_PICTURES = {
  kind: 'copyright',
  fields: {
    name: '《陶影·人像系列》插画十二幅',
    workType: 'art',
    holder: '天门市陶影文化创意有限公司',
    standing: 'owner',
    author: '苏念',
    publishedOn: '2024-03-12',
    registrationNumber: '鄂作登字-2024-F-00123456',
  },
} as const satisfies DemoCase['right'];

export const STORE_SOFTWARE = {
  kind: 'software',
  fields: {
    name: '云岸仓储管理系统 V3.2',
    holder: '湖北云岸软件科技有限公司',
    standing: 'owner',
    registrationNumber: '2023SR0123456',
    completedOn: '2023-01-15',
  },
} as const satisfies DemoCase['right'];

export const FABRIC_PATTERN = {
  kind: 'copyright',
  fields: {
    name: '“水乡荷影”面料图案',
    workType: 'applied',
    holder: '天门市竟岸服饰有限公司',
    standing: 'owner',
    publishedOn: '2023-09-01',
  },
} as const satisfies DemoCase['right'];
