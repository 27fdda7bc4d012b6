import { HOLIDAY_NOTICES } from '@/domain/calendar/holidays';
import { issueOrder } from '@/domain/supervision/orderSteps';
import { orderDoc } from '@/server/supervision/orderDocs';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledDraft, MONDAY, Refused, SETTINGS, startCity, submission, type City } from './city';

/** Days that move, days that the committee sets itself, days that cannot be. */
let city: City;
let stored: StoredDocuments;
beforeAll(async () => {
  city = await startCity({ instances: 2 });
  stored = new StoredDocuments(city.cloud.url);
});
afterAll(async () => {
  await city.close();
});

const DAY = 86_400_000;
const MINUTE = 60_000;

async function tick(): Promise<void> {
  await city.cloud.fireTimer('timer', 'clocks');
}

describe('a request that waits for its applicant', () => {
  it('does not lapse on a day that has become a holiday since its clock was started', async () => {
    const { caller, creditCode } = await city.entrepreneur(301);
    const draft = await filledDraft(caller, creditCode);
    await caller.tell('filing.submit', submission(draft));
    const { caseId } = draft;
    const items = [{ what: '购买凭证', reason: '用来说明何时买到' }];
    const version = draft.version + 1;
    await city.registrar.tell('intake.askForMore', { caseId, version, workingDays: 3, items });
    // As a calendar would have counted it that did not know of two days off.
    const record = await stored.one('cases', caseId);
    const clocks = record.clocks.map((clock) =>
      clock.kind === 'supplement' ? { ...clock, dueOn: '2026-03-03', provisional: true } : clock,
    );
    await stored.replace('cases', { ...record, clocks, keys: { ...record.keys, due: `2026-03-03~${caseId}` } });
    await city.cloud.setNow(MONDAY + 2 * DAY);
    await tick();
    expect((await caller.ask('case.get', { caseId })).stage).toBe('SUPPLEMENT');
    await city.cloud.setNow(MONDAY + 4 * DAY);
    await tick();
    expect((await caller.ask('case.get', { caseId })).stage).toBe('WITHDRAWN');
    await city.cloud.setNow(MONDAY);
  });
});

describe('a draft that nobody touches', () => {
  it('is kept for as long as the committee has set, not for the usual time', async () => {
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, draft: 7 } };
    const { version } = await city.administrator.ask('committee.get', {});
    await city.administrator.tell('committee.save', { version, settings });
    const { caller, creditCode } = await city.entrepreneur(302);
    const { caseId } = await filledDraft(caller, creditCode);
    await city.cloud.setNow(MONDAY + 7 * DAY);
    await tick();
    expect((await caller.ask('filing.get', { caseId })).caseId).toBe(caseId);
    await city.cloud.setNow(MONDAY + 8 * DAY);
    await tick();
    await expect(caller.ask('filing.get', { caseId })).rejects.toThrow(Refused);
    await city.cloud.setNow(MONDAY);
  });
});

describe('a transfer', () => {
  it('takes no consent that is older than the request, or still to come', async () => {
    const { caller, creditCode } = await city.entrepreneur(303);
    const draft = await filledDraft(caller, creditCode);
    await caller.tell('filing.submit', submission(draft));
    const transfer = (agreedOn: string) =>
      city.registrar.tell('intake.transfer', {
        caseId: draft.caseId,
        version: draft.version + 1,
        bodyId: 'ip-office',
        reason: '属于行政处理的事项',
        applicantAgreed: true,
        agreedOn,
      });
    for (const impossible of ['2026-03-01', '2026-03-03', '2026-02-30']) {
      await expect(transfer(impossible)).rejects.toMatchObject({ answer: { findings: [{ field: 'agreedOn' }] } });
    }
    expect((await transfer('2026-03-02')).stage).toBe('TRANSFERRED');
  });
});

describe('a change of the year’s holidays', () => {
  const daysOff = HOLIDAY_NOTICES.filter(({ year }) => year === 2026).flatMap((notice) =>
    notice.daysOff.map(([from, to]) => ({ from, to })),
  );
  const workingWeekends = HOLIDAY_NOTICES.flatMap((notice) => (notice.year === 2026 ? notice.workingWeekends : []));
  const changed = {
    ...{ year: 2026, notice: '国办发明电〔2026〕1号', publishedOn: '2026-03-02' },
    ...{ daysOff: [...daysOff, { from: '2026-03-04', to: '2026-03-05' }], workingWeekends: [...workingWeekends] },
  };
  const save = async (years: (typeof changed)[]) => {
    const { version } = await city.administrator.ask('committee.get', {});
    return city.administrator.tell('committee.save', { version, settings: { ...SETTINGS, holidays: years } });
  };

  it('is refused at its field where it is not a notice of the State Council', async () => {
    const [newYear, ...others] = changed.daysOff;
    await expect(save([{ ...changed, daysOff: others }])).rejects.toMatchObject({
      answer: { findings: [{ field: 'settings.holidays.0.daysOff' }] },
    });
    expect(newYear?.from).toBe('2026-01-01');
  });

  it('moves the last day of the cases that are open, in an entry of their history, once', async () => {
    const { caller, creditCode } = await city.entrepreneur(304);
    const draft = await filledDraft(caller, creditCode);
    const { caseId } = draft;
    await caller.tell('filing.submit', submission(draft));
    expect((await caller.ask('case.get', { caseId })).clocks).toMatchObject([{ dueOn: '2026-03-05' }]);
    // An order that was issued for it, to be taken over by Wednesday.
    const matter = {
      caseId,
      caseNumber: '1号',
      stage: 'SUBMITTED',
      dueOn: null,
      reason: 'other',
      demand: '请督促。',
    } as const;
    const unit = { unitId: 'justice', name: '示范市司法局' };
    const clock = { openid: 'clock', name: '系统', unitId: null };
    const issued = issueOrder({ ...matter, unit }, clock, MONDAY + DAY);
    const order = orderDoc({ _id: 's-recounted', committeeId: 'main', version: 1 }, issued);
    await stored.insert('supervisions', [order]);
    await save([changed]);
    await tick();
    // Instances remember the settings for a minute.
    await city.cloud.setNow(MONDAY + 2 * MINUTE);
    await tick();
    await tick();
    const view = await caller.ask('case.get', { caseId });
    expect(view.clocks).toMatchObject([{ dueOn: '2026-03-09', provisional: false }]);
    const entries = view.timeline.filter(({ text }) => text.startsWith('放假安排有变'));
    expect(entries.map(({ text, byName }) => [text, byName])).toEqual([
      ['放假安排有变，期限重新计算：作出是否受理的决定的截止日由2026年3月5日改为2026年3月9日', '系统'],
    ]);
    const record = await stored.one('cases', caseId);
    expect(record.keys.due).toBe(`2026-03-09~${caseId}`);
    const moved = await stored.one('supervisions', order._id);
    expect([order.stepDueOn, moved.stepDueOn, moved.keys.due]).toEqual([
      '2026-03-04',
      '2026-03-06',
      '2026-03-06~s-recounted',
    ]);
    expect(moved.entries[1]?.text).toBe('放假安排有变，签收的最后一天由2026年3月4日改为2026年3月6日');
    expect(await stored.one('committees', 'main')).toMatchObject({ recount: null });
    // Whose step it is finds it in their inbox, once; no phone rings for more time.
    const told = async () =>
      (await stored.all('notices')).filter(({ kind, caseId: of }) => kind.startsWith('lastDay') && of === caseId);
    expect((await told()).map(({ kind, to, relay }) => [kind, to, relay.state])).toEqual([
      ['lastDayLater', city.registrar.openid, 'inboxOnly'],
    ]);
    // Taken back, the terms are as they were.
    await save([]);
    await city.cloud.setNow(MONDAY + 4 * MINUTE);
    await tick();
    expect((await caller.ask('case.get', { caseId })).clocks).toMatchObject([{ dueOn: '2026-03-05' }]);
    expect((await told()).map(({ kind, text }) => [kind, text.includes('提前到2026年3月5日')])).toEqual(
      expect.arrayContaining([['lastDayEarlier', true]]),
    );
    const after = await stored.one('supervisions', order._id);
    expect([after.stepDueOn, after.entries.map(({ deed }) => deed)]).toEqual([
      order.stepDueOn,
      ['issue', 'recount', 'recount'],
    ]);
  });
});
