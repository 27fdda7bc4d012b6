import { newDraft } from '@/domain/cases/newCase';
import { startClock } from '@/domain/cases/caseClocks';
import type { MediationCase } from '@/domain/cases/case';
import type { CommitteeDoc, StaffMember } from '../store/documents';
import { membershipNotices, noticesOf } from './outbox';
import type { NoticeContext } from './recipients';

const NOW = Date.UTC(2026, 10, 20, 2, 0);

function member(openid: string, ...posts: StaffMember['posts']): StaffMember {
  return { openid, name: '测试员', maskedPhone: '138****0000', posts };
}

function context(...staff: StaffMember[]): NoticeContext {
  const settings = {} as CommitteeDoc['settings'];
  return { now: NOW, openid: 'somebody', committee: { _id: 'main', version: 1, settings, staff } };
}

function filed(): MediationCase {
  const draft = newDraft({
    id: 'case_000001',
    committeeId: 'main',
    filedBy: { openid: 'applicant_1', name: '李晓禾', capacity: 'member', status: 'approved' },
    applicant: { enterpriseId: '91429006MA49ABCD1X', name: '天成食品有限公司', legalRepresentative: '周立' },
    poster: null,
    contact: { name: '李晓禾', phone: '13800138000', address: '' },
    at: NOW,
  });
  return {
    ...draft,
    stage: 'SUBMITTED',
    number: '江汉知调〔2026〕7号',
    clocks: [startClock('acceptance', '2026-11-20', 3)],
    content: {
      ...draft.content,
      facts: '对方在店里卖假货',
      respondents: [
        { kind: 'enterprise', name: '某某商贸有限公司', creditCode: '', phone: '', address: '', contact: '' },
      ],
    },
  };
}

const DESK = context(
  member('registrar_1', 'registrar'),
  member('registrar_2', 'registrar', 'head'),
  member('head_1', 'head'),
);

describe('the notices of a case', () => {
  it('go to the applicant and to each registrar, under ids that follow from the command', () => {
    const notices = noticesOf('submitted', filed(), DESK, ['applicant_1'], 'key');
    expect(notices.map((notice) => [notice._id, notice.to])).toEqual([
      ['key.0', 'applicant_1'],
      ['key.1', 'registrar_1'],
      ['key.2', 'registrar_2'],
    ]);
    expect(noticesOf('submitted', filed(), DESK, ['applicant_1'], 'key')).toEqual(notices);
  });

  it('go to the heads while there is no registrar', () => {
    const [, ...desk] = noticesOf('submitted', filed(), context(member('head_1', 'head')), ['applicant_1'], 'key');
    expect(desk.map((notice) => notice.to)).toEqual(['head_1']);
  });

  it('say the number and the last day, and nothing of the parties or the dispute', () => {
    for (const event of ['submitted', 'itemsAsked', 'refused', 'withdrawn'] as const) {
      for (const notice of noticesOf(event, filed(), DESK, ['applicant_1'], 'key')) {
        const all = JSON.stringify(notice);
        for (const secret of ['李晓禾', '天成', '某某', '假货', '91429006MA49ABCD1X', '13800138000']) {
          expect(all).not.toContain(secret);
        }
        expect(notice.text).toContain('江汉知调〔2026〕7号');
      }
    }
    const [first] = noticesOf('submitted', filed(), DESK, ['applicant_1'], 'key');
    expect(first?.text).toContain('2026年11月25日');
    expect(first?.page).toBe('pages-case/detail?id=case_000001');
    expect(first?.relay).toMatchObject({
      state: 'waiting',
      nextAt: NOW,
      messages: [
        {
          template: 'progress',
          data: { character_string1: '2026-7', phrase2: '待受理', time3: '2026年11月20日 10:00' },
        },
      ],
    });
  });
});

describe('the notices of a membership', () => {
  it('go once to each who decides', () => {
    const notices = membershipNotices('membershipAsked', ['a', 'b', 'a'], NOW, 'key');
    expect(notices.map((notice) => [notice._id, notice.to, notice.caseId])).toEqual([
      ['key.0', 'a', null],
      ['key.1', 'b', null],
    ]);
  });
});
