import { respondentOf } from '../people';
import { UNITS } from '../units';
import type { DemoCase, DemoFile } from './demoCase';
import {
  accepted,
  agreesOrally,
  answersNotice,
  confirms,
  draftsAgreement,
  named,
  recordsSession,
  reports,
  setsSession,
  signedByAll,
  signs,
  takesSeat,
  tells,
} from './mediationSteps';
import { does, pays } from './obligations';
import { CULTURE_PICTURES, RICE_MARK, STORE_SOFTWARE, TEXTILE_NAME } from './rights';

export function bankSlip(amount: string): DemoFile {
  return {
    make: 'certificate',
    name: '转账回单.pdf',
    caption: '银行转账回单',
    title: 'BANK TRANSFER SLIP',
    lines: [`Amount CNY ${amount}`, 'Purpose: settlement'],
  };
}

/** Disputes with an agreement: to be signed, being performed, overdue in part, performed. */
export const AGREEMENT_CASES: readonly DemoCase[] = [
  {
    by: 'textile',
    enterprise: 'textile',
    begun: { ago: 23, time: '09:25' },
    filed: { ago: 23, time: '10:45' },
    respondents: [{ ...respondentOf('clothShop'), address: '侨乡街道演示商业街8号' }],
    right: TEXTILE_NAME,
    conduct: { acts: ['confusingMark', 'imitate'], subject: '店招和手提袋上的“岸竞”', place: '侨乡街道演示商业街' },
    foundDaysBefore: 9,
    claims: [
      { kind: 'stop', detail: '更换店招和手提袋' },
      { kind: 'damages', amountYuan: '15000', detail: '' },
    ],
    facts:
      '{found}，我公司发现商业街新开的服饰店取名“岸竞”，把我公司的字号倒过来用，手提袋的底色和字体也相近，已有顾客拿着对方的袋子到我公司门店要求换货。对方店主说起名时没有多想，愿意商量。',
    evidence: [{ make: 'photo', name: '店招.jpg', caption: '商业街店招', seed: 18 }],
    then: [
      accepted(21),
      answersNotice(19, 'clothShop'),
      named(18, ['mediatorThree']),
      takesSeat(17, 'mediatorThree'),
      ...setsSession(13, 'mediatorThree', (calendar) => calendar.planned({ ago: 8, time: '14:30' }), [
        'textile',
        'clothShop',
      ]),
      ...recordsSession(
        8,
        'mediatorThree',
        {
          present: ['彭竹青', '岑秀', '鲁承业'],
          statements: '被申请人愿意更换店招，希望少赔一些；申请人同意减到八千元。',
          issues: '更换的期限；补偿数额',
          course: '双方当场谈妥，由调解员写成协议。',
          result: 'agreed',
        },
        ['textile', 'clothShop'],
      ),
      ...draftsAgreement(4, 'mediatorThree', {
        obligations: (calendar) => [
          does('stop', '更换店招，停用印有“岸竞”的手提袋', '自行拆换', '更换前后的照片', calendar.dayAhead(14)),
          pays('8000', calendar.dayAhead(20)),
        ],
        claims: [0, 1],
      }),
      signs(3, '10:25', 'textile', 'applicant'),
    ],
  },
  {
    by: 'rice',
    enterprise: 'rice',
    begun: { ago: 46, time: '10:05' },
    filed: { ago: 46, time: '11:20' },
    respondents: [{ ...respondentOf('supermarket'), address: '天门市竟陵街道演示大道66号' }],
    right: RICE_MARK,
    conduct: { acts: ['sell'], subject: '散装“禾丰源”大米', model: '约3吨', place: '万佳兴超市' },
    foundDaysBefore: 7,
    claims: [
      { kind: 'stop', detail: '停止以“禾丰源”名义销售散装大米' },
      { kind: 'damages', amountYuan: '50000', detail: '' },
    ],
    facts:
      '{found}，我公司发现超市散装粮柜挂着“禾丰源大米”的价签，柜里的米不是我公司产品。超市采购说供货商口头说是同一厂的货。我公司取样封存，要求超市停止销售并赔偿。',
    evidence: [{ make: 'photo', name: '散装粮柜.jpg', caption: '价签和粮柜', seed: 19 }],
    then: [
      accepted(44),
      answersNotice(42, 'supermarket'),
      named(41, ['mediator']),
      takesSeat(40, 'mediator'),
      ...setsSession(38, 'mediator', (calendar) => calendar.planned({ ago: 34, time: '09:30' }), [
        'rice',
        'supermarket',
      ]),
      ...recordsSession(
        34,
        'mediator',
        {
          present: ['周晓禾', '蒋万兴', '沈怀远'],
          statements: '超市承认没有核对货源，愿意赔偿，希望分次付款。',
          issues: '赔偿数额和付款时间',
          course: '双方同意赔偿三万元，分次付清，并销毁剩余价签和包装。',
          result: 'agreed',
        },
        ['rice', 'supermarket'],
      ),
      ...draftsAgreement(30, 'mediator', {
        obligations: (calendar) => [
          pays('30000', calendar.dayOf({ ago: 4, time: '' })),
          does('destroy', '销毁全部价签和剩余的散装袋', '申请人派人到场', '销毁时的照片', calendar.dayAhead(15)),
        ],
        claims: [0, 1],
      }),
      ...signedByAll(28, 'rice', 'supermarket', 'mediator'),
      tells(21, '10:20', 'rice', 'performance.askConfirmation', { courtId: UNITS.court.unitId }),
      tells(20, '15:40', 'supermarket', 'performance.askConfirmation', { courtId: UNITS.court.unitId }),
      reports(18, 'supermarket', 1, { amountYuan: '12000', note: '第一笔', slip: bankSlip('12,000') }),
      confirms(17, 'rice'),
    ],
  },
  {
    by: 'software',
    enterprise: 'software',
    begun: { ago: 30, time: '13:55' },
    filed: { ago: 30, time: '15:05' },
    respondents: [{ ...respondentOf('freight'), address: '天门市演示货运市场3号' }],
    right: STORE_SOFTWARE,
    conduct: { acts: ['copy', 'use'], subject: '未经许可安装的仓储软件', model: '2台电脑', place: '诚运货运站' },
    foundDaysBefore: 6,
    claims: [{ kind: 'stop', detail: '卸载，或购买正版' }],
    facts:
      '{found}，我公司售后接到货运站的咨询电话，才知道对方两台电脑装了我公司的软件，说是请人装的，不知道要付费。对方态度很好，愿意卸载。',
    evidence: [],
    then: [
      accepted(28),
      answersNotice(27, 'freight'),
      named(26, ['mediatorTwo']),
      takesSeat(26, 'mediatorTwo'),
      agreesOrally(12, 'mediatorTwo', {
        obligations: (calendar) => [
          does('stop', '卸载两台电脑上的全部安装', '申请人远程协助卸载', '卸载后的截图', calendar.dayAhead(12)),
        ],
        claims: [0],
      }),
    ],
  },
  {
    by: 'culture',
    enterprise: 'culture',
    begun: { ago: 48, time: '09:05' },
    filed: { ago: 48, time: '10:00' },
    respondents: [{ ...respondentOf('printShop'), address: '天门市演示印刷街5号' }],
    right: CULTURE_PICTURES,
    conduct: { acts: ['copy'], subject: '印有插画的帆布袋印版', place: '水巷印务部' },
    foundDaysBefore: 4,
    claims: [{ kind: 'damages', amountYuan: '9000', detail: '' }],
    facts:
      '{found}，我公司从一批帆布袋的吊牌查到印刷单位是水巷印务部。对方说图案由客户提供，没有核对授权，承认印了600只，愿意按印数赔偿。',
    evidence: [{ make: 'goods', name: '帆布袋.png', caption: '印有插画的帆布袋', seed: 20 }],
    then: [
      accepted(46),
      answersNotice(45, 'printShop'),
      named(44, ['mediatorThree']),
      takesSeat(43, 'mediatorThree'),
      ...draftsAgreement(35, 'mediatorThree', {
        obligations: (calendar) => [pays('6000', calendar.dayOf({ ago: 20, time: '' }))],
        claims: [0],
      }),
      ...signedByAll(34, 'culture', 'printShop', 'mediatorThree'),
      reports(25, 'printShop', 1, { amountYuan: '6000', note: '', slip: bankSlip('6,000') }),
      confirms(24, 'culture'),
      tells(23, '09:30', 'culture', 'performance.rate', { score: 5, comment: '从申请到收款不到两个月' }),
    ],
  },
];
