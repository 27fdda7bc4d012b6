import { respondentOf } from '../people';
import { UNITS } from '../units';
import { bankSlip } from './agreementCases';
import { does, pays } from './obligations';
import type { DemoCase } from './demoCase';
import {
  accepted,
  answersNotice,
  confirms,
  draftsAgreement,
  named,
  recordsSession,
  reports,
  setsSession,
  signedByAll,
  takesSeat,
  tells,
} from './mediationSteps';
import { FABRIC_PATTERN, RICE_MARK, TEXTILE_NAME } from './rights';

/** Disputes that are over: filed away, agreed in part and not performed, or not agreed. */
export const ENDED_CASES: readonly DemoCase[] = [
  {
    by: 'rice',
    enterprise: 'rice',
    begun: { ago: 60, time: '09:35' },
    filed: { ago: 60, time: '10:30' },
    respondents: [{ ...respondentOf('cornerShop'), address: '天门市演示社区2号' }],
    right: RICE_MARK,
    conduct: { acts: ['sell'], subject: '仿冒“禾丰源”袋装米', model: '约20袋', place: '好邻里便利店' },
    foundDaysBefore: 3,
    claims: [{ kind: 'damages', amountYuan: '3000', detail: '' }],
    facts:
      '{found}，我公司业务员在便利店看到包装粗糙的“禾丰源”袋装米，店主说是流动货车送来的，进价低。店主已经下架，愿意赔一点，双方想有个书面说法。',
    evidence: [{ make: 'photo', name: '货架.jpg', caption: '下架前的货架', seed: 21 }],
    then: [
      accepted(58),
      answersNotice(57, 'cornerShop'),
      named(56, ['mediator']),
      takesSeat(55, 'mediator'),
      ...setsSession(54, 'mediator', (calendar) => calendar.planned({ ago: 51, time: '09:30' }), [
        'rice',
        'cornerShop',
      ]),
      ...recordsSession(
        51,
        'mediator',
        {
          present: ['周晓禾', '邹邻', '沈怀远'],
          statements: '店主说明了进货经过，同意赔偿两千元。',
          issues: '赔偿数额',
          course: '双方谈妥，由调解员写成协议。',
          result: 'agreed',
        },
        ['rice', 'cornerShop'],
      ),
      ...draftsAgreement(49, 'mediator', {
        obligations: (calendar) => [pays('2000', calendar.dayOf({ ago: 38, time: '' }))],
        claims: [0],
      }),
      ...signedByAll(47, 'rice', 'cornerShop', 'mediator'),
      tells(46, '15:20', 'rice', 'performance.askConfirmation', { courtId: UNITS.court.unitId }),
      tells(46, '16:05', 'cornerShop', 'performance.askConfirmation', { courtId: UNITS.court.unitId }),
      { ago: 43, time: '11:00', do: 'courtDecides', result: 'confirmed', document: '（2026）演示民特1号' },
      reports(42, 'cornerShop', 1, { amountYuan: '2000', note: '', slip: bankSlip('2,000') }),
      tells(41, '10:20', 'mediator', 'performance.visit', {
        way: 'phone',
        findings: '双方都说已经结清，没有其他争议。',
      }),
      confirms(41, 'rice'),
      tells(40, '09:20', 'cornerShop', 'performance.rate', { score: 4, comment: '' }),
      tells(36, '16:10', 'registrar', 'case.archive', { statement: '' }),
    ],
  },
  {
    by: 'textile',
    enterprise: 'textile',
    begun: { ago: 55, time: '13:45' },
    filed: { ago: 55, time: '14:50' },
    respondents: [{ ...respondentOf('webShop'), address: '天门市演示电商产业园2栋' }],
    right: FABRIC_PATTERN,
    conduct: { acts: ['copy', 'sell'], subject: '印有“水乡荷影”图案的连衣裙', place: '某电商平台' },
    foundDaysBefore: 8,
    claims: [
      { kind: 'delist', detail: '下架全部链接' },
      { kind: 'damages', amountYuan: '60000', detail: '' },
    ],
    facts:
      '{found}，我公司在电商平台看到对方出售的连衣裙使用了“水乡荷影”面料图案，月销三百余件。对方说面料是从市场上买的，愿意下架，但不同意赔偿的数额。',
    evidence: [{ make: 'goods', name: '商品页面.png', caption: '商品链接截图', seed: 22 }],
    then: [
      accepted(53),
      answersNotice(51, 'webShop'),
      named(50, ['mediatorThree']),
      takesSeat(49, 'mediatorThree'),
      ...draftsAgreement(40, 'mediatorThree', {
        obligations: (calendar) => [
          does(
            'delist',
            '下架全部使用该图案的商品链接',
            '在平台后台操作',
            '下架后的页面截图',
            calendar.dayOf({ ago: 20, time: '' }),
          ),
        ],
        claims: [0],
      }),
      ...signedByAll(39, 'textile', 'webShop', 'mediatorThree'),
      tells(15, '10:10', 'mediatorThree', 'performance.visit', {
        way: 'phone',
        findings: '对方称店铺已经转让，拒绝继续履行。',
      }),
      tells(14, '15:05', 'mediatorThree', 'performance.close', { reason: '对方明确表示不再履行，申请人准备另行起诉' }),
    ],
  },
  {
    by: 'textile',
    enterprise: 'textile',
    begun: { ago: 41, time: '09:15' },
    filed: { ago: 41, time: '10:35' },
    respondents: [{ ...respondentOf('clothShop'), address: '侨乡街道演示商业街8号' }],
    right: TEXTILE_NAME,
    conduct: { acts: ['falseAdvertising'], subject: '直播间称“竟岸代工同款”', place: '直播平台' },
    foundDaysBefore: 5,
    claims: [{ kind: 'damages', amountYuan: '100000', detail: '' }],
    facts:
      '{found}，我公司发现对方在直播间反复说自己的衣服是“竟岸代工同款”，我公司从来没有给对方供过货。对方认为只是随口一说，没有造成损失。',
    evidence: [{ make: 'goods', name: '直播截图.png', caption: '直播间画面', seed: 23 }],
    then: [
      accepted(39),
      answersNotice(37, 'clothShop'),
      named(36, ['mediatorThree']),
      takesSeat(35, 'mediatorThree'),
      tells(27, '10:50', 'mediatorThree', 'mediation.terminate', {
        reasonCode: 'gap',
        explanation: '双方对是否造成损失分歧很大，两次沟通都没有接近',
      }),
    ],
  },
];
