import type { RulePack } from './pack';
import { COURT_DOCUMENTS, OWN_CLOCKS, OWN_RULES, OWN_RULES_ELSEWHERE, statutory, USUAL_DOCUMENTS } from './packParts';
import {
  AGREEMENT_BEFORE_COURT,
  AGREEMENT_IN_COURT,
  COMMERCIAL_AGREEMENT,
  DEPARTMENTS_AGREEMENT,
  PATENT_AGREEMENT,
  PEOPLES_AGREEMENT,
} from './product';

const NO_CONSENT = '不答复不算同意。到期没有答复的，本会不调解，并告诉申请人可以走的其他途径。';
const ASK_WHY = '没有来不等于不愿意调解，先问清原因，可以另约时间；明确表示不再参加的，可以终止调解。';

/** 人民调解: no statute names a term, so every clock is the committee's own (人民调解法 says nothing; 司法部令第75号 art 33). */
const PEOPLE: RulePack = {
  channel: 'people',
  from: '2011-01-01',
  to: null,
  rights: null,
  clocks: OWN_CLOCKS,
  inquiryFrom: 'issue',
  guards: [],
  silence: 'noConsent',
  silenceText: NO_CONSENT,
  absenceText: ASK_WHY,
  fee: '不收任何费用',
  documents: USUAL_DOCUMENTS,
  product: PEOPLES_AGREEMENT,
  governedBy: ['人民调解法', '人民调解工作若干规定'],
  instead: OWN_RULES,
  basis: ['mediation-start', 'mediation-free'],
};

/** What all court-referred mediation shares: 人民法院在线调解规则 10 (two days to choose), 12 (three to accept), 24 (the term). */
const COURT_CLOCKS = {
  naming: statutory(2, 'workingDay', 'online-selection'),
  seat: statutory(3, 'workingDay', 'online-acceptance'),
  signing: OWN_CLOCKS.signing,
} as const;

const COURT_BEFORE: RulePack = {
  channel: 'courtBefore',
  from: '2022-01-01',
  to: null,
  rights: null,
  clocks: {
    ...COURT_CLOCKS,
    inquiry: statutory(3, 'workingDay', 'online-inquiry'),
    mediation: statutory(30, 'day', 'online-term'),
  },
  inquiryFrom: 'issue',
  guards: ['courtReferral'],
  silence: 'returned',
  silenceText: '不答复不算同意。联系不上或者没有答复的，调解结束，材料退回法院，由法院依法登记立案。',
  absenceText: ASK_WHY,
  fee: '本会调解不收费',
  documents: COURT_DOCUMENTS,
  product: AGREEMENT_BEFORE_COURT,
  governedBy: [...PEOPLE.governedBy, '人民法院在线调解规则', '特邀调解规定'],
  instead: { 'committee-inquiry': 'online-inquiry' },
  basis: ['online-inquiry', 'online-term', 'referred-term'],
};

const COURT_ORDINARY: RulePack = {
  ...COURT_BEFORE,
  channel: 'courtOrdinary',
  clocks: { ...COURT_BEFORE.clocks, mediation: statutory(15, 'day', 'online-term') },
  silenceText: '不答复不算同意。联系不上或者没有答复的，调解结束，案件退回法院继续审理。',
  fee: '本会调解不收费，案件受理费由法院按规定收取',
  product: AGREEMENT_IN_COURT,
};

const COURT_SUMMARY: RulePack = {
  ...COURT_ORDINARY,
  channel: 'courtSummary',
  clocks: { ...COURT_BEFORE.clocks, mediation: statutory(7, 'day', 'online-term') },
};

/** 商标法 60(3), in force until 2026-12-31: the department that is handling the infringement mediates the damages. */
const TRADEMARK_2019: RulePack = {
  ...PEOPLE,
  channel: 'adminTrademark',
  from: '2019-11-01',
  to: '2026-12-31',
  rights: ['trademark'],
  guards: ['agencyCase'],
  fee: '不收费',
  product: DEPARTMENTS_AGREEMENT,
  governedBy: [],
  instead: OWN_RULES_ELSEWHERE,
  basis: ['trademark-damages-mediation'],
};

/**
 * 商标法 74(3), in force from 2027-01-01: the text no longer asks that the department is handling the infringement. It is the
 * department's all the same: the committee needs its paper.
 */
const TRADEMARK_2027: RulePack = { ...TRADEMARK_2019, from: '2027-01-01', to: null, guards: ['delegation'] };

/** 种子法 72: departments of agriculture and forestry from the county up may mediate damages. */
const VARIETY: RulePack = {
  ...TRADEMARK_2027,
  channel: 'adminVariety',
  from: '2022-03-01',
  rights: ['plantVariety'],
  basis: ['variety-mediation'],
};

/** 布图设计保护条例 31: the national department's, unless it gave it to somebody. */
const LAYOUT: RulePack = {
  ...TRADEMARK_2027,
  channel: 'adminLayout',
  from: '2001-10-01',
  rights: ['layoutDesign'],
  basis: ['layout-administrative'],
};

/**
 * CNIPA Order 81: fifteen days to answer from receipt (65), who does not answer is not docketed (66). It names a term for disputes over
 * ownership only, which this committee does not mediate; for the others the term is its own.
 */
const PATENT: RulePack = {
  ...TRADEMARK_2027,
  channel: 'adminPatent',
  from: '2025-02-01',
  rights: ['patent'],
  clocks: { ...OWN_CLOCKS, inquiry: statutory(15, 'day', 'patent-mediation-service') },
  inquiryFrom: 'service',
  silence: 'notDocketed',
  silenceText: '不答复或者不同意的，不予立案，并告诉请求人。',
  absenceText:
    '先问清原因，可以另约时间。请求人没有正当理由不参加的，按撤回请求办理；被请求人不参加的，按没有谈成结束（《专利纠纷行政裁决和调解办法》第六十七条）。',
  product: PATENT_AGREEMENT,
  governedBy: ['专利纠纷行政裁决和调解办法'],
  instead: {
    ...OWN_RULES_ELSEWHERE,
    'mediation-start': 'patent-mediation-docket',
    'mediation-agreement': 'patent-mediation-agreement',
    'committee-inquiry': 'patent-mediation-service',
  },
  basis: ['patent-mediation', 'patent-mediation-service', 'patent-mediation-docket'],
};

/** 商事调解条例: by agreement, and it may cost money; never mixed with people's mediation, which is free. */
const COMMERCIAL: RulePack = {
  ...PEOPLE,
  channel: 'commercial',
  from: '2026-05-01',
  guards: ['delegation'],
  fee: '可以收费，收费标准事先公开，并告诉各方',
  product: COMMERCIAL_AGREEMENT,
  governedBy: ['商事调解条例'],
  instead: OWN_RULES_ELSEWHERE,
  basis: ['commercial-fees'],
};

/** Every pack that was, is, or will be in force. */
export const RULE_PACKS: readonly RulePack[] = [
  PEOPLE,
  COURT_BEFORE,
  COURT_ORDINARY,
  COURT_SUMMARY,
  TRADEMARK_2019,
  TRADEMARK_2027,
  VARIETY,
  LAYOUT,
  PATENT,
  COMMERCIAL,
];
