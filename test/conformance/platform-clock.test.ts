import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const root = join(__dirname, 'fixtures', 'platform');
const PERSON = 'oPersonOne';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startLocalCloud({ root, data: null, mode: 'test', instances: 1 });
});
afterEach(() => cloud.close());

const runs = async () => (await cloud.invoke('clockwork', { list: true }, PERSON)) as { time: string; seen: string }[];
const post = (path: string, body: unknown) => fetch(cloud.url + path, { method: 'POST', body: JSON.stringify(body) });

describe('the clock', () => {
  it('is one for functions, database and files, and a function notices nothing else', async () => {
    const then = Date.UTC(2030, 4, 6, 7, 8, 9);
    await cloud.setNow(Date.UTC(2030, 4, 6, 7, 8, 9) - 24 * 3600_000);
    await cloud.setNow(then);
    const times = (await cloud.invoke('probe', { deed: 'times' }, PERSON)) as Record<string, unknown>;
    expect(Number(times['now']) - then).toBeLessThan(5000);
    expect(Number(times['now'])).toBeGreaterThanOrEqual(then);
    expect(Math.abs(Number(times['constructed']) - Number(times['now']))).toBeLessThan(1000);
    expect(times).toMatchObject({
      given: '1970-01-01T00:00:00.000Z',
      isDate: true,
      sameConstructor: true,
      utc: Date.UTC(2026, 0, 1),
      text: 'string',
    });
    const { _id } = (await cloud.invoke('probe', { deed: 'noteDown', text: 'x' }, PERSON)) as { _id: string };
    const note = (await cloud.invoke('probe', { deed: 'note', id: _id }, PERSON)) as { at: string };
    expect(Date.parse(note.at) - then).toBeLessThan(5000);
    expect(Date.parse(note.at)).toBeGreaterThanOrEqual(then);
  });

  it('reaches an instance that is already running', async () => {
    await cloud.invoke('probe', { deed: 'echo' }, PERSON);
    await cloud.setNow(Date.UTC(2020, 0, 1));
    const { now } = (await cloud.invoke('probe', { deed: 'times' }, PERSON)) as { now: number };
    expect(new Date(now).getUTCFullYear()).toBe(2020);
  });

  it('takes ISO times and milliseconds, null for the real time, and refuses the rest', async () => {
    expect(await (await post('/clock', { now: '2027-02-03T04:05:06+08:00' })).json()).toMatchObject({
      iso: expect.stringMatching(/^2027-02-02T20:05:0/) as string,
    });
    expect((await post('/clock', { now: null })).status).toBe(200);
    expect(Math.abs(cloud.now() - Date.now())).toBeLessThan(1000);
    for (const now of ['tomorrow', true, {}, 1e300]) expect((await post('/clock', { now })).status).toBe(400);
  });

  it('cannot be moved in a demo unless it was started so', async () => {
    const demo = await startLocalCloud({ root, data: null, mode: 'demo', instances: 1 });
    const move = await fetch(`${demo.url}/clock`, { method: 'POST', body: '{"now":0}' });
    const fault = await fetch(`${demo.url}/fault`, { method: 'POST', body: '{"function":"probe","kind":"error"}' });
    await demo.close();
    expect([move.status, fault.status]).toEqual([403, 403]);
  });
});

describe('timers', () => {
  it('go off on the way, in order, each at its time, as a timer and not as a client', async () => {
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 0, 1));
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 35));
    const seen = await runs();
    expect(seen.map(({ time }) => time)).toEqual([
      '2026-01-05T00:10:00Z',
      '2026-01-05T00:20:00Z',
      '2026-01-05T00:30:00Z',
    ]);
    for (const run of seen) expect(Date.parse(run.seen) - Date.parse(run.time)).toBeLessThan(2000);
  });

  it('do not go off when the clock moves back', async () => {
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 5));
    const before = (await runs()).length;
    await cloud.setNow(Date.UTC(2020, 0, 5, 0, 5));
    expect(await runs()).toHaveLength(before);
  });

  it('do not go off when the move says so', async () => {
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 5));
    const before = (await runs()).length;
    await post('/clock', { now: '2026-01-05T00:35:00Z', timers: false });
    expect(await runs()).toHaveLength(before);
  });

  it('of two moves at once, one comes after the other', async () => {
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 5));
    const before = (await runs()).length;
    await Promise.all([cloud.setNow(Date.UTC(2026, 0, 5, 0, 25)), cloud.setNow(Date.UTC(2026, 0, 5, 0, 45))]);
    expect((await runs()).slice(before).map(({ time }) => time.slice(11, 16))).toEqual([
      '00:10',
      '00:20',
      '00:30',
      '00:40',
    ]);
  });

  it('go off once a day on a long way, and the last is the latest possible', async () => {
    await cloud.setNow(Date.UTC(2026, 0, 5, 0, 5));
    const before = (await runs()).length;
    await cloud.setNow(Date.UTC(2026, 0, 9, 0, 5));
    const times = (await runs()).slice(before).map(({ time }) => time);
    // Days end at 24:00 in China, 16:00 UTC.
    expect(times).toEqual([
      '2026-01-05T15:50:00Z',
      '2026-01-06T15:50:00Z',
      '2026-01-07T15:50:00Z',
      '2026-01-08T15:50:00Z',
      '2026-01-09T00:00:00Z',
    ]);
  });

  it('can be set off by hand in a test', async () => {
    const response = await post('/timer/clockwork/everyTenMinutes', {});
    expect(await response.json()).toMatchObject({
      result: { SOURCE: 'wx_trigger', event: { Type: 'Timer', TriggerName: 'everyTenMinutes' } },
    });
    expect((await post('/timer/clockwork/other', {})).status).toBe(404);
  });

  it('a client cannot pretend to be one', async () => {
    const event = { Type: 'Timer', TriggerName: 'everyTenMinutes', Time: '2026-01-01T00:00:00Z' };
    expect(await cloud.invoke('clockwork', event, PERSON)).toEqual({ refused: true });
  });
});

describe('declarations', () => {
  it.each([
    ['a timer of five fields', { name: 't', type: 'timer', config: '*/5 * * * *' }, 'seven fields'],
    ['a bad name', { name: '1 t', type: 'timer', config: '0 0 0 * * * *' }, 'trigger name'],
    ['another kind', { name: 't', type: 'queue', config: '' }, '`timer`'],
  ])('%s is refused at the start', async (_what, trigger, message) => {
    const copy = mkdtempSync(join(tmpdir(), 'platform-'));
    cpSync(root, copy, { recursive: true });
    writeFileSync(join(copy, 'cloudfunctions/clockwork/config.json'), JSON.stringify({ triggers: [trigger] }));
    await expect(startLocalCloud({ root: copy, data: null, mode: 'test' })).rejects.toThrow(message);
    rmSync(copy, { recursive: true });
  });
});
