import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import { listingKeys } from '../cases/listingKeys';
import type { Agreement, Obligation } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import type { Side } from '../parties/side';
import type { HeldPost, Who } from '../roles/posts';
import { whatNow } from '../performance/whatNow';
import { askConfirmation, isToAskConfirmation, mayAskConfirmation } from './askConfirmation';
import { effectAfter, recordDecision } from './courtDecision';
import { courtMatterOf, courtPlaceOf, mayRecordForCourt } from './courtMatter';

const DAY = 86_400_000;
const COURT = { unitId: 'court', name: '示范市人民法院' };
const OTHER = { unitId: 'court-2', name: '示范中级人民法院' };
/** 人民调解法 33: thirty days from effect; the day of effect is not counted. */
const LAST_DAY = '2026-04-01';

const owed = (no: number, debtor: Side): Obligation => ({
  ...{ no, kind: 'pay', debtor, creditor: 'applicant', amountFen: 10_000, what: '付款', manner: '转账' },
  ...{ dueOn: '2026-03-20', proof: '回单' },
});

/** A case whose oral agreement is in effect since the sample day, between the applicant and the first respondent. */
function performing(changes: Partial<MediationCase> = {}, obligations = [owed(1, 'r1')]): MediationCase {
  const agreement: Agreement = {
    ...{ edition: 1, obligations, terms: '', claims: [0], noOwnership: true, severable: false, oral: true, readBy: [] },
    ...{ openedAt: SAMPLE_NOW, text: '', textSha256: '', signatures: [], seal: null, refusals: [] },
  };
  const record = sampleMediation(['agreed', 'agreed'], { register: { year: 2026, n: 7 }, packDay: SAMPLE_TODAY });
  return { ...record, stage: 'PERFORMING', mediation: { ...record.mediation, agreement }, ...changes };
}

const asks = (record: MediationCase, side: Side, court = COURT, later = 0) =>
  askConfirmation(
    record,
    court,
    { side, byName: '某人' },
    { now: SAMPLE_NOW + later * DAY, today: addDays(SAMPLE_TODAY, later) },
  );

describe('asking a court to confirm', () => {
  it('is done once every side that is bound has asked the same court, and is nobody else’s', () => {
    const first = after(performing(), asks(performing(), 'applicant'));
    expect(first.mediation.confirmationRequest).toMatchObject({ court: COURT, askedOn: null });
    expect(courtMatterOf(first)).toBeNull();
    expect(refusedAt(asks(first, 'applicant'))).toContain('等其他方同意');
    // The second respondent owes nothing and is owed nothing.
    expect(refusedAt(asks(first, 'r2'))).toContain('不约束您这一方');
    expect([mayAskConfirmation(first, 'r1'), mayAskConfirmation(first, 'r2'), mayAskConfirmation(first, null)]).toEqual(
      [true, false, false],
    );
    const joint = after(first, asks(first, 'r1', COURT, 2));
    expect(joint.mediation.confirmationRequest?.askedOn).toBe('2026-03-04');
    expect(courtMatterOf(joint)).toMatchObject({ court: COURT, reason: 'confirmation', askedOn: '2026-03-04' });
    expect(refusedAt(asks(joint, 'r1'))).toContain('已经共同申请');
    expect(mayAskConfirmation(joint, 'applicant')).toBe(false);
  });

  it('of another court begins anew: nobody’s word for one court counts for another', () => {
    const first = after(performing(), asks(performing(), 'applicant'));
    const other = after(first, asks(first, 'r1', OTHER));
    expect(other.mediation.confirmationRequest).toMatchObject({ court: OTHER, askedOn: null, sides: [{ side: 'r1' }] });
    expect(courtMatterOf(after(other, asks(other, 'applicant', OTHER)))?.court).toEqual(OTHER);
  });

  it('is offered to a side until it has asked; the wrong court can still be changed', () => {
    const first = after(performing(), asks(performing(), 'applicant', COURT));
    expect(isToAskConfirmation(performing(), 'applicant')).toBe(true);
    expect([isToAskConfirmation(first, 'applicant'), mayAskConfirmation(first, 'applicant')]).toEqual([false, true]);
    expect(isToAskConfirmation(first, 'r1')).toBe(true);
    expect(taken(asks(first, 'applicant', OTHER)).text).toContain('改选了法院');
  });

  it('ends with the thirtieth day after effect', () => {
    expect(taken(asks(performing(), 'applicant', COURT, 30)).text).toContain('等其他方同意');
    expect(addDays(SAMPLE_TODAY, 30)).toBe(LAST_DAY);
    expect(refusedAt(asks(performing(), 'applicant', COURT, 31))).toContain('已经过去');
  });

  it('goes on where the case was closed over what was not done, and nowhere without an agreement in effect', () => {
    const closed = performing({ stage: 'TERMINATED' });
    expect(isToAskConfirmation(closed, 'r1')).toBe(true);
    const first = after(closed, asks(closed, 'applicant', COURT, 25));
    const joint = after(first, asks(first, 'r1', COURT, 30));
    expect(joint.stage).toBe('TERMINATED');
    expect(courtMatterOf(joint)).toMatchObject({ reason: 'confirmation', askedOn: LAST_DAY });
    expect(courtPlaceOf(joint).startsWith(LAST_DAY)).toBe(true);
    expect(courtPlaceOf({ ...joint, stage: 'ARCHIVED' }) > courtPlaceOf(joint)).toBe(true);
    expect(refusedAt(asks(closed, 'applicant', COURT, 31))).toContain('已经过去');
    const { agreement } = closed.mediation;
    const unsigned = agreement && { ...agreement, oral: false };
    const ended = { ...closed, mediation: { ...closed.mediation, agreement: unsigned } };
    expect(mayAskConfirmation(ended, 'r1')).toBe(false);
    expect(refusedAt(asks(ended, 'r1'))).toContain('还没有生效');
  });

  it('of a case that a court referred goes to that court', () => {
    expect(refusedAt(asks(performing({ court: COURT }), 'applicant', OTHER))).toBe('courtId');
    expect(taken(asks(performing({ court: COURT }), 'applicant')).fields).toBeTruthy();
  });

  it('waits for an outsider whose right may be touched, and for an agreement in effect', () => {
    const record = performing();
    const outsider = { id: 'outsider-1', name: '某公司', what: '共有人', state: 'invited' as const, notes: [] };
    const touched = { ...record, mediation: { ...record.mediation, outsiders: [outsider] } };
    expect(refusedAt(asks(touched, 'applicant'))).toContain('案外人');
    const none = { ...record, mediation: { ...record.mediation, agreement: null } };
    expect(refusedAt(asks(none, 'applicant'))).toContain('还没有生效');
  });
});

describe('what the court decided', () => {
  const joint = (() => {
    const first = after(performing(), asks(performing(), 'applicant'));
    return after(first, asks(first, 'r1'));
  })();
  const PAPER = { result: 'confirmed' as const, on: '2026-03-20', document: '（2026）鄂0000民特1号' };
  const at = { now: SAMPLE_NOW + 20 * DAY, today: addDays(SAMPLE_TODAY, 20) };
  const decides = (record: MediationCase, changes: Partial<Parameters<typeof recordDecision>[1]> = {}) =>
    recordDecision(record, { ...PAPER, ...changes }, '调解员庚', at);

  it('is taken down with day and number, once all sides had asked, and can be taken down anew', () => {
    expect(refusedAt(decides(performing()))).toContain('还没有共同');
    expect(refusedAt(decides(joint, { on: addDays(at.today, 1) }))).toBe('on');
    expect(refusedAt(decides(joint, { on: addDays(SAMPLE_TODAY, -1) }))).toBe('on');
    expect(refusedAt(decides(joint, { on: '2026-02-30' }))).toBe('on');
    expect(refusedAt(decides(joint, { document: ' ' }))).toBe('document');
    const done = after(joint, decides(joint));
    expect(done.mediation.confirmationRequest?.decision).toMatchObject({ ...PAPER, recordedByName: '调解员庚' });
    expect(courtMatterOf(done)?.decision).toMatchObject({ result: 'confirmed' });
    expect(courtPlaceOf(done) > courtPlaceOf(joint)).toBe(true);
    expect(taken(decides(done, { result: 'refused' })).text).toContain('更正');
  });

  it('is taken down by a liaison of the court that was asked, who has nothing to do with the sides', () => {
    const as = (changes: Partial<HeldPost> = {}, openid = 'liaison'): Who => ({
      ...{ openid, name: '某人', acts: [] },
      posts: [{ committeeId: joint.committeeId, post: 'liaison', unitId: COURT.unitId, ...changes }],
    });
    expect(mayRecordForCourt(joint, as())).toBe(true);
    expect(mayRecordForCourt(performing(), as())).toBe(false);
    for (const other of [{ unitId: OTHER.unitId }, { committeeId: 'elsewhere' }, { post: 'unitHead' as const }]) {
      expect(mayRecordForCourt(joint, as(other))).toBe(false);
    }
    expect(mayRecordForCourt(joint, as({}, joint.filedBy.openid))).toBe(false);
  });

  it('makes the agreement enforceable when it confirms it, and not otherwise; the ways against a breach follow', () => {
    const ways = (record: MediationCase) => whatNow(record, owed(1, 'r1'), '2026-03-25').join('');
    const confirmed = after(joint, decides(joint));
    const refused = after(joint, decides(joint, { result: 'refused' }));
    const effect = ({ mediation }: MediationCase) => effectAfter(mediation.confirmationRequest!.decision!);
    expect([effect(confirmed), effect(refused)].map((words) => words.slice(0, 7))).toEqual([
      '协议有强制执行',
      '协议没有强制执',
    ]);
    expect(ways(confirmed)).toContain('申请强制执行要在履行期限最后一日起二年内提出');
    expect(ways(confirmed)).not.toContain('没有确认的协议');
    expect(ways(refused)).toContain('法院没有确认这份协议');
    expect(ways(refused)).not.toContain('共同向人民法院申请司法确认');
    expect(mayAskConfirmation(refused, 'r1')).toBe(false);
  });

  it('leaves the way to another application open within the thirty days where it was taken back', () => {
    const back = after(joint, decides(joint, { result: 'withdrawn', document: '' }));
    expect(isToAskConfirmation(back, 'applicant')).toBe(true);
    const again = after(back, asks(back, 'applicant', OTHER, 20));
    expect(again.mediation.confirmationRequest).toMatchObject({ court: OTHER, askedOn: null, decision: null });
  });
});

describe('what a court sees', () => {
  it('is a case that it referred, with the last day of the step, then of the application; nothing of other cases', () => {
    expect(courtMatterOf(performing())).toBeNull();
    expect(courtMatterOf(performing({ court: COURT, stage: 'DRAFT' }))).toBeNull();
    const matter = courtMatterOf(performing({ court: COURT }));
    expect(matter).toMatchObject({
      reason: 'referred',
      referredOn: SAMPLE_TODAY,
      dueOn: LAST_DAY,
      dueIsConfirmation: true,
    });
    const over = courtMatterOf(performing({ court: COURT, stage: 'TERMINATED' }));
    expect(over).toMatchObject({ reason: 'referred', dueOn: null });
  });

  it('is found by a key of that court alone, and stands at a place that tells no id', () => {
    const { court, courtPlace } = listingKeys(performing({ court: COURT }));
    const record = performing({ court: COURT });
    expect(court).toBe(`${record.committeeId}.court`);
    expect(courtPlace).toBe(`${LAST_DAY}~2026.0000007`);
    expect(courtPlace).not.toContain(record._id);
    expect(listingKeys(performing()).court).toBeNull();
    // What is over stands behind everything.
    expect(courtPlaceOf(performing({ court: COURT, stage: 'PERFORMED' })) > courtPlace).toBe(true);
  });
});
