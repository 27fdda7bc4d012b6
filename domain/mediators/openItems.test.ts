import { after } from '../cases/decisionInTests';
import type { MediationCase } from '../cases/case';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { settleClaim } from '../course/claims';
import { proposeExtension } from '../course/extension';
import { confirmFact, stateFact } from '../course/facts';
import { suspend } from '../course/suspension';
import { endCase } from '../ending/leave';
import { answerSession } from '../sessions/answer';
import { proposeSession } from '../sessions/propose';
import { recordSession } from '../sessions/keepRecord';
import { openItems } from './openItems';

const DAY = 86_400_000;
const MOMENT = { now: SAMPLE_NOW, today: SAMPLE_TODAY };
const START = SAMPLE_NOW + 2 * DAY;

function withSession(): MediationCase {
  const record = sampleMediation();
  const input = {
    ...{ mode: 'onsite' as const, place: '示范路1号', agenda: '谈数额', allAgreed: false },
    times: [{ startsAt: START, minutes: 60 }],
  };
  return after(record, proposeSession(record, input, { now: SAMPLE_NOW, token: 't' }));
}

it('says of a session who has to choose, when it is, that its record is to be written, and who has to confirm it', () => {
  const proposed = withSession();
  const chosen = { sessionId: 'session-1', timeIds: ['time-1'] };
  const first = after(proposed, answerSession(proposed, chosen, 'applicant', SAMPLE_NOW));
  expect(openItems(first, SAMPLE_NOW)).toContain('调解会：等被申请人选时间');
  const set = after(first, answerSession(first, chosen, 'r1', SAMPLE_NOW));
  expect(openItems(set, SAMPLE_NOW)).toContain('2026年3月4日的调解会：10:00开始');
  expect(openItems(set, START)).toContain('2026年3月4日的调解会：笔录还没有写');
  const missed = {
    ...{
      present: [],
      absent: ['r1'],
      told: { rights: false, recusal: false, sham: false },
      recording: 'none' as const,
    },
    ...{ statements: '', issues: '', course: '', result: 'notHeld' as const, failedWhy: '电话没有人接' },
  };
  const by = { openid: 'mediator', name: '调解员庚' };
  const written = after(set, recordSession(set, 'session-1', missed, { now: START, by }));
  expect(openItems(written, START)).toContain('2026年3月4日的调解会：笔录等申请人、被申请人确认');
});

it('names what is still talked about, and nothing of it once the case is over', () => {
  let record = sampleMediation();
  expect(openItems(record, SAMPLE_NOW)).toEqual(['请求：第1、2项还在谈']);
  record = after(record, settleClaim(record, { index: 0, state: 'agreed', note: '', saidBy: '' }));
  record = after(record, stateFact(record, '2025年签过代销合同。'));
  const factId = record.mediation.undisputed[0]?.id ?? '';
  record = after(record, confirmFact(record, { factId, confirmed: true }, 'applicant'));
  record = after(
    record,
    proposeExtension(record, { workingDays: 5, reason: '核算' }, { side: null, name: '调解员庚' }, MOMENT),
  );
  record = after(record, suspend(record, { reason: 'appraisal', note: '送样品鉴定' }, MOMENT));
  const items = openItems(record, SAMPLE_NOW);
  for (const item of ['请求：第2项还在谈', '无争议的事实：有一条等被申请人确认', '延长期限：等申请人、被申请人同意']) {
    expect(items).toContain(item);
  }
  expect(items.some((item) => item.startsWith('中止：'))).toBe(true);
  const over = { ...record, ...endCase(record, 'refused', '', MOMENT).fields, stage: 'TERMINATED' as const };
  expect(openItems(over, SAMPLE_NOW)).toEqual([]);
});
