import { dayOf } from '../calendar/day';
import type { EvidenceItem } from '../filing/content';
import { emptyRespondent } from '../filing/content';
import { respondentSide, type Side } from '../parties/side';
import type { MediationCase } from './case';
import { startClock } from './caseClocks';
import type { MediatorSeat, RespondentFacts, Willingness } from './mediation';
import { newDraft, withKeys } from './newCase';

/** Monday, an ordinary working day, at ten in the morning in Shanghai. */
export const SAMPLE_NOW = Date.parse('2026-03-02T10:00:00+08:00');
export const SAMPLE_TODAY = dayOf(SAMPLE_NOW);

function respondent(no: number, willingness: Willingness): RespondentFacts {
  return {
    no,
    name: `示范第${no}方商贸有限公司`,
    notice: null,
    willingness,
    answeredAt: SAMPLE_NOW,
    via: 'code',
    reason: '',
    people: [
      {
        openid: `respondent-${no}`,
        name: `答复人${'甲乙丙丁'.charAt(no - 1)}`,
        phone: '13900000000',
        since: 0,
        noticeVersion: '1',
      },
    ],
    tries: [],
    second: null,
  };
}

function seat(openid: string, lead: boolean): MediatorSeat {
  return {
    openid,
    name: '调解员庚',
    organisation: '示例市知识产权纠纷人民调解委员会',
    lead,
    state: 'accepted',
    namedBy: 'committee',
    why: '',
    namedAt: SAMPLE_NOW,
    dueOn: SAMPLE_TODAY,
    answeredAt: SAMPLE_NOW,
    disclosure: '',
    reason: '',
  };
}

export function samplePiece(id: string, side: Side, changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id,
    side,
    name: `${id}.jpg`,
    caption: '',
    kind: 'jpg',
    size: 100,
    sha256: '0'.repeat(64),
    originalFileId: `cloud://x/${id}/original`,
    sharedFileId: `cloud://x/${id}/shared`,
    stripped: true,
    shareable: true,
    secret: false,
    addedAt: SAMPLE_NOW,
    addedBy: 'somebody',
    ...changes,
  };
}

/** A case that is being mediated, for tests: with respondents of these answers, a mediator, two claims, a running term. */
export function sampleMediation(
  answers: readonly Willingness[] = ['agreed'],
  changes: Partial<MediationCase> = {},
): MediationCase {
  const draft = newDraft({
    id: 'case_000001',
    committeeId: 'main',
    filedBy: { openid: 'applicant', name: '申请人丙', capacity: 'member', status: 'approved' },
    applicant: { enterpriseId: '91429006MA49ABCD1X', name: '示范1号科技有限公司', legalRepresentative: '丁' },
    poster: null,
    contact: { name: '申请人丙', phone: '13800138000', address: '示范路1号' },
    at: SAMPLE_NOW,
  });
  const respondents = answers.map((answer, index) => respondent(index + 1, answer));
  return withKeys({
    ...draft,
    stage: 'MEDIATING',
    number: '示知调〔2026〕1号',
    channel: 'people',
    packDay: SAMPLE_TODAY,
    content: {
      ...draft.content,
      respondents: respondents.map(({ name }) => ({ ...emptyRespondent(), name })),
      right: { kind: 'trademark', fields: {} },
      claims: [
        { kind: 'stop', amountYuan: '', detail: '停止使用近似包装' },
        { kind: 'damages', amountYuan: '50000', detail: '' },
      ],
    },
    evidence: [samplePiece('evidence-a', 'applicant'), samplePiece('evidence-r1', respondentSide(1))],
    clocks: [startClock('mediation', SAMPLE_TODAY, 30, { unit: 'day' })],
    mediation: { ...draft.mediation, respondents, mediators: [seat('mediator', true)] },
    ...changes,
  });
}
