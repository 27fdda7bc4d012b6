import type { CaseView } from '@/contract/cases';
import type { MediationView } from '@/contract/mediationView';
import type { Finding } from '@/domain/text/finding';
import type { WorkProps } from './seatProps';

/** Names as long as they get, so that what is drawn with them is drawn at its worst. */
export const LONG_NAME = '示范市欧阳明月（集团）非物质文化遗产保护与传承发展有限责任公司';

const COMMITTEE: CaseView['committee'] = {
  id: 'main',
  name: '示范市知识产权纠纷人民调解委员会',
  region: '示',
  phone: '0728-0000000',
  address: '示范路1号二楼',
  hours: '工作日9:00—17:00',
};

/** The respondent of the sample, who has agreed to the mediation. */
export const AGREED_RESPONDENT: MediationView['respondents'][number] = {
  ...{ side: 'r1', name: '示范对方商贸有限公司', willingness: 'agreed', answeredAt: 1, reminders: 0, reason: '' },
  ...{ people: [], tries: [], notice: null, second: null },
};

/** A mediation between an applicant and one respondent, as a mediator sees it; for tests. */
export function sampleMediationView(changes: Partial<MediationView> = {}): MediationView {
  return {
    ownSide: null,
    sides: [
      { side: 'applicant', name: LONG_NAME },
      { side: 'r1', name: '示范对方商贸有限公司' },
    ],
    respondents: [],
    picks: [],
    mediators: [],
    hasChanged: false,
    recusals: [],
    sessions: [],
    claims: [],
    undisputed: [],
    defences: [],
    exchanged: [],
    extensions: [],
    suspensions: [],
    agreement: null,
    circumstances: [],
    outsiders: [],
    secretViewers: [],
    couldView: [],
    reports: [],
    visits: [],
    ownRating: null,
    openItems: [],
    pack: null,
    ...changes,
  };
}

/** What a part of a page is given, and what it did with it: `carried` counts what went through. */
export function sampleWork(
  changes: Partial<CaseView> = {},
  mediation: Partial<MediationView> = {},
  findings: readonly Finding[] = [],
): WorkProps & { carried: string[] } {
  const seen = sampleMediationView(mediation);
  const view: CaseView = {
    id: 'case_000001',
    version: 7,
    number: '示知调〔2026〕1号',
    title: `${LONG_NAME}与示范对方商贸有限公司商标纠纷`,
    stage: 'MEDIATING',
    continues: null,
    reopening: null,
    relation: 'mediator',
    applicant: {
      enterpriseId: '91429006MA49ABCD1X',
      name: LONG_NAME,
      legalRepresentative: '丁',
      status: 'approved',
      membershipId: 'm1',
      filedByName: '申请人丙',
      capacity: 'member',
    },
    content: {
      triage: {},
      applicant: { contactName: '', contactPhone: '', address: '' },
      respondents: [],
      right: { kind: 'trademark', fields: {} },
      conduct: { acts: [], subject: '', model: '', place: '', foundOn: '', link: '' },
      claims: [
        { kind: 'stop', amountYuan: '', detail: '停止使用近似包装' },
        { kind: 'damages', amountYuan: '50000', detail: '' },
      ],
      facts: '',
      proceedings: { answer: 'none', items: [] },
    },
    evidence: [],
    next: { who: '调解员', what: '组织双方商量方案', clock: null },
    clocks: [],
    supplements: [],
    outcome: null,
    mediation: seen,
    timeline: [],
    commands: [],
    why: [],
    hasReceipt: false,
    submittedAt: 0,
    toReview: false,
    committee: COMMITTEE,
    ...changes,
  };
  const carried: string[] = [];
  return {
    view,
    mediation: seen,
    carried,
    hand: {
      asked: { data: view, problem: null, loading: false, reload: () => Promise.resolve(), replace: () => undefined },
      view,
      findings,
      async carryOut(run, done) {
        await run(view);
        carried.push(done ?? '');
        return true;
      },
    },
  };
}
