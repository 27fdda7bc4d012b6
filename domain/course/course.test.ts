import { after, refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation, samplePiece } from '../cases/sampleMediation';
import type { MediationCase } from '../cases/case';
import { isPaused } from '../cases/caseClocks';
import { SUSPENSION_REASONS } from '../cases/mediation';
import { exchangeEvidence } from '../evidence/exchange';
import { addToCase, whyNotAdded } from '../evidence/addToCase';
import { MAX_EVIDENCE_FILES } from '../evidence/limits';
import { answerSession } from '../sessions/answer';
import { proposeSession } from '../sessions/propose';
import { afterRefusal, answerAgain, askAgain, canAskAgain, isAskedAgain } from './askAgain';
import { claimsOf, settleClaim } from './claims';
import { answerExtension, proposeExtension } from './extension';
import { extensionStates, openExtension } from './extensionState';
import { confirmFact, isUndisputed, stateFact } from './facts';
import { isNewlyOverdue, mediationLapse } from './overdue';
import { resume, suspend, suspensionForSides } from './suspension';

const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY };

describe('evidence', () => {
  it('is exchanged by the copy without location data, and no other', () => {
    const record = sampleMediation();
    const step = taken(exchangeEvidence(record, ['evidence-a', 'evidence-r1']));
    expect(step.fields.mediation?.exchanged).toEqual(['evidence-a', 'evidence-r1']);
    const film = { ...record, evidence: [...record.evidence, samplePiece('film-1', 'r1', { shareable: false })] };
    const refused = exchangeEvidence(film, ['evidence-a', 'film-1', 'nothing-1']);
    expect(refusedAt(refused)).toBe('evidenceIds.1,evidenceIds.2');
    expect(refusedAt(exchangeEvidence(after(record, exchangeEvidence(record, ['evidence-a'])), ['evidence-a']))).toBe(
      'evidenceIds.0',
    );
    expect(refusedAt(exchangeEvidence(record, []))).toBe('evidenceIds');
  });

  it('is added by those who take part, each side up to its own limit', () => {
    const record = sampleMediation(['agreed', 'refused']);
    expect(taken(addToCase(record, samplePiece('evidence-2', 'r1'))).fields.evidence).toHaveLength(3);
    expect(refusedAt(addToCase(record, samplePiece('evidence-2', 'r2')))).toBe('side');
    const many = Array.from({ length: MAX_EVIDENCE_FILES }, (_, n) => samplePiece(`evidence-${n}`, 'applicant'));
    const full = sampleMediation(['agreed'], { evidence: many });
    expect(refusedAt(addToCase(full, samplePiece('evidence-x', 'applicant')))).toContain('不能再加');
    expect(whyNotAdded(full, 'r1', '')).toBeNull();
    expect(refusedAt(addToCase(record, samplePiece('evidence-2', 'r1', { caption: '长'.repeat(200) })))).toBe(
      'caption',
    );
  });
});

describe('the second question', () => {
  const exchanged = (record: MediationCase) => after(record, exchangeEvidence(record, ['evidence-a']));

  it('is put once to each respondent who can be reached, after evidence was exchanged', () => {
    const record = sampleMediation(['agreed', 'refused', 'silent']);
    const [one, two] = record.mediation.respondents;
    const reach: MediationCase = {
      ...record,
      mediation: {
        ...record.mediation,
        respondents: [one!, two!, { ...record.mediation.respondents[2]!, people: [] }],
      },
    };
    expect(canAskAgain(reach)).toBe(false);
    expect(refusedAt(askAgain(reach, SAMPLE_NOW))).toContain('交换证据');
    const asked = after(exchanged(reach), askAgain(exchanged(reach), SAMPLE_NOW));
    expect(asked.mediation.respondents.map((each) => each.second?.askedAt ?? null)).toEqual([
      SAMPLE_NOW,
      SAMPLE_NOW,
      null,
    ]);
    expect(refusedAt(askAgain(asked, SAMPLE_NOW))).toContain('再问过一次');
    expect(isAskedAgain(asked, 'r2')).toBe(true);
    expect(isAskedAgain(asked, 'r3')).toBe(false);
  });

  it('is announced to who refuses for as long as it may come, and ruled out only after it came', () => {
    const refused = exchanged(sampleMediation(['agreed', 'refused']));
    const told = ({ mediation }: MediationCase) => afterRefusal(mediation.respondents[1]!);
    expect(canAskAgain(refused)).toBe(true);
    expect(told(refused)).toContain('最多再问您一次');
    expect(told(refused)).toContain('可以不答复');
    expect(told(refused)).not.toContain('不会再');
    const asked = after(refused, askAgain(refused, SAMPLE_NOW));
    expect(canAskAgain(asked)).toBe(false);
    expect(told(asked)).toContain('以后不会再问');
  });

  it('brings back who refused, lets go who will not, and ends it when nobody is left', () => {
    const record = exchanged(sampleMediation(['agreed', 'refused']));
    const asked = after(record, askAgain(record, SAMPLE_NOW));
    const back = after(asked, answerAgain(asked, true, 'r2', NOW));
    expect(back.mediation.respondents[1]).toMatchObject({ willingness: 'agreed', second: { willing: true } });
    const left = taken(answerAgain(back, false, 'r1', NOW));
    expect(left).toMatchObject({ to: 'MEDIATING', event: 'sideLeft' });
    expect(left.fields.mediation?.respondents[0]?.willingness).toBe('refused');
    const none = taken(answerAgain(asked, false, 'r1', NOW));
    expect(none).toMatchObject({ to: 'TERMINATED', event: 'terminated' });
    expect(none.fields.outcome?.remedies.join()).toContain('人民法院起诉');
    expect(refusedAt(answerAgain(back, true, 'r2', NOW))).toContain('没有需要您答复');
    expect(refusedAt(answerAgain(record, true, 'r1', NOW))).toContain('没有需要您答复');
  });
});

describe('undisputed facts', () => {
  it('are undisputed once every side has confirmed, and stay so', () => {
    const stated = after(sampleMediation(), stateFact(sampleMediation(), '2026年1月签过代销合同。'));
    const [fact] = stated.mediation.undisputed;
    expect(isUndisputed(stated, fact!)).toBe(false);
    const one = after(stated, confirmFact(stated, { factId: 'fact-1', confirmed: true }, 'applicant'));
    expect(refusedAt(confirmFact(one, { factId: 'fact-1', confirmed: true }, 'applicant'))).toContain('已经确认');
    const back = after(one, confirmFact(one, { factId: 'fact-1', confirmed: false }, 'applicant'));
    expect(back.mediation.undisputed[0]!.confirmedBy).toEqual([]);
    const all = after(one, confirmFact(one, { factId: 'fact-1', confirmed: true }, 'r1'));
    expect(isUndisputed(all, all.mediation.undisputed[0]!)).toBe(true);
    expect(refusedAt(confirmFact(all, { factId: 'fact-1', confirmed: false }, 'r1'))).toContain('不能再改');
    expect(refusedAt(stateFact(all, '2026年1月签过代销合同。'))).toBe('text');
    expect(refusedAt(confirmFact(all, { factId: 'fact-2', confirmed: true }, 'r1'))).toContain('没有找到');
  });
});

describe('claims', () => {
  it('are all there, open until somebody says otherwise', () => {
    const record = sampleMediation();
    expect(claimsOf(record).map((claim) => claim.state)).toEqual(['open', 'open']);
    const settled = after(record, settleClaim(record, { index: 1, state: 'agreed', note: '', saidBy: '' }));
    expect(claimsOf(settled).map((claim) => claim.state)).toEqual(['open', 'agreed']);
    expect(refusedAt(settleClaim(record, { index: 2, state: 'agreed', note: '', saidBy: '' }))).toBe('index');
  });

  it('are dropped on the applicant’s word alone, and carved out with a reason', () => {
    const record = sampleMediation();
    const dropped = { index: 0, state: 'dropped' as const, note: '', saidBy: '' };
    expect(refusedAt(settleClaim(record, dropped))).toBe('saidBy');
    const said = taken(settleClaim(record, { ...dropped, saidBy: '申请人丙，3月5日调解会上' }));
    expect(said.fields.mediation?.claims[0]).toMatchObject({ state: 'dropped', saidBy: '申请人丙，3月5日调解会上' });
    expect(refusedAt(settleClaim(record, { ...dropped, state: 'carvedOut' }))).toBe('note');
    const again = after(record, settleClaim(record, { ...dropped, saidBy: '申请人丙' }));
    expect(claimsOf(after(again, settleClaim(again, { ...dropped, state: 'open' })))[0]).toMatchObject({ saidBy: '' });
  });
});

describe('an extension', () => {
  const input = { workingDays: 5, reason: '等待检验结果' };
  const asked = (record = sampleMediation(), side: 'applicant' | null = null) =>
    after(record, proposeExtension(record, input, { side, name: '调解员庚' }, NOW));

  it('takes every side’s yes', () => {
    const record = asked(sampleMediation(['agreed', 'agreed', 'refused']));
    expect(record.clocks[0]!.dueOn).toBe('2026-04-01');
    const answer = { extensionId: 'extension-1', agree: true };
    const one = after(record, answerExtension(record, answer, 'r1', NOW));
    expect(refusedAt(answerExtension(one, answer, 'r1', NOW))).toContain('等其他各方');
    const two = after(one, answerExtension(one, answer, 'applicant', NOW));
    expect(two.clocks[0]!.dueOn).toBe('2026-04-01');
    const all = after(two, answerExtension(two, answer, 'r2', NOW));
    expect(all.clocks[0]!.dueOn).toBe('2026-04-09');
    expect(all.mediation.extensions[0]).toMatchObject({ until: '2026-04-09', refusedBy: null });
    expect(openExtension(all.mediation.extensions)).toBeNull();
  });

  it('counts who proposes it as agreeing', () => {
    const record = asked(sampleMediation(), 'applicant');
    expect(record.mediation.extensions[0]!.consents).toEqual(['applicant']);
    const all = taken(answerExtension(record, { extensionId: 'extension-1', agree: true }, 'r1', NOW));
    expect(all.event).toBeUndefined();
    expect(all.text).toContain('4月9日');
  });

  it('that nobody answers gives way to a new one, and cannot be answered after that, nor come back', () => {
    const first = asked(sampleMediation(), 'applicant');
    const anew = proposeExtension(first, { ...input, workingDays: 8 }, { side: 'r1', name: '乙' }, NOW);
    expect(taken(anew).text).toContain('重新提议');
    const record = after(first, anew);
    expect(extensionStates(record.mediation.extensions)).toEqual(['superseded', 'waiting']);
    const old = { extensionId: 'extension-1', agree: true };
    expect(refusedAt(answerExtension(record, old, 'r1', NOW))).toContain('请答复新的提议');
    const no = { extensionId: 'extension-2', agree: false };
    const refused = after(record, answerExtension(record, no, 'applicant', NOW));
    expect(extensionStates(refused.mediation.extensions)).toEqual(['superseded', 'refused']);
    expect(openExtension(refused.mediation.extensions)).toBeNull();
    const yes = { extensionId: 'extension-2', agree: true };
    expect(after(record, answerExtension(record, yes, 'applicant', NOW)).clocks[0]!.dueOn).toBe('2026-04-14');
  });

  it('is proposed ten times by one person, which leaves the others theirs', () => {
    let record = sampleMediation();
    const by = { side: 'r1' as const, name: '答复人甲' };
    for (let n = 0; n < 10; n += 1) record = after(record, proposeExtension(record, input, by, NOW));
    expect(refusedAt(proposeExtension(record, input, by, NOW))).toContain('次数太多');
    expect(taken(proposeExtension(record, input, { side: 'applicant', name: '申请人丙' }, NOW)).text).toContain('重新');
  });

  it('ends with one no', () => {
    const refused = after(asked(), answerExtension(asked(), { extensionId: 'extension-1', agree: false }, 'r1', NOW));
    expect(refused.clocks[0]!.dueOn).toBe('2026-04-01');
    expect(
      refusedAt(answerExtension(refused, { extensionId: 'extension-1', agree: true }, 'applicant', NOW)),
    ).toContain('已经有了结果');
    expect(asked(refused).mediation.extensions).toHaveLength(2);
  });

  it('must reach beyond today, also when it took long to agree', () => {
    const late = { now: SAMPLE_NOW, today: '2026-05-20' };
    expect(refusedAt(proposeExtension(sampleMediation(), input, { side: null, name: '' }, late))).toBe('workingDays');
    const one = after(asked(), answerExtension(asked(), { extensionId: 'extension-1', agree: true }, 'r1', NOW));
    expect(refusedAt(answerExtension(one, { extensionId: 'extension-1', agree: true }, 'applicant', late))).toContain(
      '等得太久',
    );
  });
});

describe('a suspension', () => {
  const on = (today: string) => ({ now: SAMPLE_NOW, today });

  it('lets the term stand still until the day on which it is lifted', () => {
    const record = sampleMediation();
    const still = after(
      record,
      suspend(record, { reason: 'appraisal', note: '委托鉴定包装是否近似' }, on('2026-03-10')),
    );
    expect(isPaused(still.clocks[0]!)).toBe(true);
    const again = after(still, resume(still, '2026-03-19'));
    expect(again.clocks[0]!.dueOn).toBe('2026-04-13');
    expect(again.mediation.suspensions).toMatchObject([{ from: '2026-03-10', to: '2026-03-19' }]);
    expect(refusedAt(resume(again, '2026-03-20'))).toContain('没有中止');
    expect(refusedAt(suspend(record, { reason: 'appraisal', note: '' }, on('2026-03-10')))).toBe('note');
  });

  it('calls off the sessions that were to come', () => {
    const times = [{ startsAt: SAMPLE_NOW + 3 * 86_400_000, minutes: 60 }];
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', times, allAgreed: false };
    const record = sampleMediation();
    const proposed = after(record, proposeSession(record, proposal, { now: SAMPLE_NOW, token: 't' }));
    const still = after(proposed, suspend(proposed, { reason: 'other', note: '' }, NOW));
    expect(still.mediation.sessions[0]).toMatchObject({ state: 'cancelled', cancelReason: '调解中止' });
    const set = answerSession(proposed, { sessionId: 'session-1', timeIds: ['time-1'] }, 'applicant', SAMPLE_NOW);
    const both = after(proposed, set);
    const sure = after(both, answerSession(both, { sessionId: 'session-1', timeIds: ['time-1'] }, 'r1', SAMPLE_NOW));
    const begun = { now: SAMPLE_NOW + 3 * 86_400_000, today: SAMPLE_TODAY };
    const stands = (at: typeof begun) => after(sure, suspend(sure, { reason: 'other', note: '' }, at));
    expect(stands({ ...begun, now: begun.now - 1 }).mediation.sessions[0]!.state).toBe('cancelled');
    // What has begun was held: its record is still to be written.
    expect(stands(begun).mediation.sessions[0]!.state).toBe('confirmed');
  });

  it('reads alike for whatever the committee looks into: a suspicion cannot be told from any other reason', () => {
    const seen = SUSPENSION_REASONS.map((reason) =>
      suspensionForSides({ reason, note: `${reason}的说明`, from: SAMPLE_TODAY, to: null }),
    );
    const [sham, other] = [seen[SUSPENSION_REASONS.indexOf('shamCheck')], seen[SUSPENSION_REASONS.indexOf('other')]];
    expect(sham).toEqual(other);
    expect(JSON.stringify(seen)).not.toMatch(/shamCheck|other的说明/);
    const text = (reason: 'shamCheck' | 'other') =>
      taken(suspend(sampleMediation(), { reason, note: reason }, NOW)).text;
    expect(text('shamCheck')).toBe(text('other'));
  });
});

describe('a term that is over', () => {
  const on = (today: string) => ({ now: SAMPLE_NOW, today });
  const lapsed = (record: MediationCase, at: string): MediationCase => ({
    ...record,
    timeline: [
      ...record.timeline,
      { seq: 1, at: Date.parse(`${at}T00:10:00+08:00`), kind: 'mediationLapse', byName: '系统', text: '' },
    ],
  });

  it('is marked once, and again when an extension passes too', () => {
    const record = sampleMediation();
    expect(isNewlyOverdue(record, '2026-04-01')).toBe(false);
    expect(isNewlyOverdue(record, '2026-04-02')).toBe(true);
    expect(taken(mediationLapse(record, '2026-04-02')).fields).toEqual({});
    const marked = lapsed(record, '2026-04-02');
    expect(isNewlyOverdue(marked, '2026-04-20')).toBe(false);
    const longer = after(
      marked,
      proposeExtension(marked, { workingDays: 5, reason: '等' }, { side: 'applicant', name: '' }, NOW),
    );
    const extended = after(longer, answerExtension(longer, { extensionId: 'extension-1', agree: true }, 'r1', NOW));
    expect(isNewlyOverdue(extended, '2026-04-09')).toBe(false);
    expect(isNewlyOverdue(extended, '2026-04-10')).toBe(true);
    expect(refusedAt(mediationLapse(marked, '2026-04-20'))).toContain('没有过');
  });

  it('is not marked while it stands still', () => {
    const record = sampleMediation();
    const still = after(record, suspend(record, { reason: 'other', note: '' }, on('2026-03-10')));
    expect(isNewlyOverdue({ ...still, stage: 'SUSPENDED' }, '2026-06-01')).toBe(false);
    expect(isNewlyOverdue(still, '2026-06-01')).toBe(false);
  });
});
