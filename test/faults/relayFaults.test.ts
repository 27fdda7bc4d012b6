import type { NoticeDoc, PersonDoc } from '@/server/store/documents';
import type { TickSurroundings } from '@/server/timer/surroundings';
import { AWAITS, mortal, type Place } from './mortal';
import { startCloudInProcess, type CloudInProcess } from './sdkInProcess';

const EVENTS = 10_000;
const PEOPLE = 200;
const MINUTE = 60_000;
const START = Date.parse('2026-03-02T09:00:00+08:00');
const TEMPLATES = { progress: 'template-that-was-removed', todo: 'template-todo' };
const TODO_FIELDS = { thing1: '事项', phrase2: '状态', time3: '时间', thing4: '备注' };

let cloud: CloudInProcess;
let queries: typeof import('@/server/store/queries');
let relay: typeof import('@/server/timer/relay');
let worlds: typeof import('@/server/timer/relayWorld');
let sms: typeof import('@/server/platform/sms');
let sdk: typeof import('@/server/store/cloud');

beforeAll(async () => {
  // The SDK says so of each request that failed, three seconds later: its timer is not taken back.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  cloud = await startCloudInProcess([{ id: TEMPLATES.todo, title: '待办提醒', fields: TODO_FIELDS }]);
  queries = await import('@/server/store/queries');
  relay = await import('@/server/timer/relay');
  worlds = await import('@/server/timer/relayWorld');
  sms = await import('@/server/platform/sms');
  sdk = await import('@/server/store/cloud');
});
afterAll(() => cloud.close());

/** The same run each time: a generator of numbers below `bound`. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const openidOf = (n: number) => `person-${n % PEOPLE}`;
const phoneOf = (n: number) => `138${String(n % PEOPLE).padStart(8, '0')}`;
/** Of each person's fifty events: every third must be known. */
const mustKnow = (n: number) => Math.floor(n / PEOPLE) % 3 === 0;
/** The template of one event in a hundred is not there any more. */
const isRemoved = (n: number) => n % 101 === 0;

function notice(n: number): NoticeDoc {
  const id = `event-${String(n).padStart(5, '0')}`;
  const at = START + (n % 600) * 1000;
  return {
    _id: id,
    to: openidOf(n),
    kind: 'sessionConfirmed',
    caseId: null,
    title: '调解时间已定',
    text: '时间和地点写在案件页。',
    page: 'pages-case/detail?id=case_000001',
    at,
    recency: `${at}~${id}`,
    asks: false,
    relay: {
      state: 'waiting',
      tries: 0,
      nextAt: at,
      messages: [
        {
          template: isRemoved(n) ? 'progress' : 'todo',
          data: { thing1: '调解时间已定', phrase2: '调解中', time3: '2026年3月2日 09:00', thing4: '查看时间和地点' },
        },
      ],
      mustKnow: mustKnow(n),
      tried: [],
      claim: null,
      lastError: null,
    },
  };
}

/** Four in five have leave for all that they will be told, the others for a few; every second has a mobile number. */
function person(n: number): PersonDoc {
  const left = n % 5 === 0 ? 3 : 60;
  for (let i = 0; i < left; i += 1) cloud.parts.phones.answerConsent(openidOf(n), TEMPLATES.todo, 'accept');
  return {
    _id: openidOf(n),
    version: 1,
    name: '测试员',
    phone: n % 2 === 0 ? phoneOf(n) : null,
    phoneVerified: true,
    consent: { noticeVersion: '1', at: 0 },
    acts: [],
    posts: [],
    createdAt: 0,
    telling: {
      // Of some we keep count, and too high a one; of the others every answer was lost: WeChat alone knows.
      wallet: n % 5 === 0 || n % 8 === 0 ? { todo: { left: 60, answer: 'accept', askedAt: 0 } } : {},
      preferences: {},
      readTo: 0,
    },
  };
}

async function addAll(collection: 'notices' | 'persons' | 'committees', documents: object[]): Promise<void> {
  const add = sdk.cloud.database().collection(collection);
  for (let first = 0; first < documents.length; first += 500) {
    await add.add({ data: documents.slice(first, first + 500) });
  }
}

function surroundings(now: number): TickSurroundings {
  return {
    now,
    committeeId: 'main',
    templates: TEMPLATES,
    sms: sms.smsGateway({ url: `${cloud.url}/sms`, key: 'test' }),
    hasTime: () => true,
    // The next tick sees to what went wrong: that is what this test looks at.
    report: () => undefined,
  };
}

const FAULTS = [
  ...['subscribeMessage.send', 'sms', 'database.modifyDocument', 'database.getDocument', 'database.commitTransaction'],
] as const;
const KINDS = ['drop-before', 'drop-after', 'error', 'delay', 'duplicate'] as const;

/** Some request is lost, answered with an error, late, or comes twice; some answer is lost. */
function disturb(roll: (bound: number) => number): void {
  cloud.faults.clear();
  for (let i = roll(4); i > 0; i -= 1) {
    const action = FAULTS[roll(FAULTS.length)] ?? 'sms';
    const kind = KINDS[roll(KINDS.length)] ?? 'delay';
    // A message of WeChat's that comes twice is two messages: nobody sends it twice but the relay, and it does not.
    if (action === 'subscribeMessage.send' && kind === 'duplicate') continue;
    cloud.faults.order({ action, kind, times: 1 + roll(3), delayMs: 2 });
  }
}

/** What the phones show, by the id of the notice. */
function shown(): Map<string, number> {
  const counts = new Map<string, number>();
  for (let n = 0; n < PEOPLE; n += 1) {
    for (const { page } of cloud.parts.phones.messages(openidOf(n), [])) {
      const id = /[?&]n=([^&]+)/.exec(page)?.[1] ?? 'none';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

async function everything<C extends 'notices' | 'phoneTasks'>(collection: C) {
  const all = [];
  for (let after = ''; ;) {
    const page = await queries.list(collection, {
      where: { _id: { gt: after } },
      orderBy: ['_id', 'asc'],
      limit: 1000,
    });
    all.push(...page);
    const last = page[page.length - 1];
    if (!last || page.length < 1000) return all;
    after = last._id;
  }
}

it('loses nothing and shows nothing twice when its ticks die at every await and answers are lost, late or double', async () => {
  const roll = dice(20260302);
  await addAll(
    'persons',
    Array.from({ length: PEOPLE }, (_, n) => person(n)),
  );
  const staff = [{ openid: 'administrator', name: '管理员', maskedPhone: '', posts: ['administrator'] }];
  const settings = { name: '示范市知识产权纠纷人民调解委员会', phone: '0728-0000000' };
  await addAll('committees', [{ _id: 'main', version: 1, settings, staff }]);
  await addAll(
    'notices',
    Array.from({ length: EVENTS }, (_, n) => notice(n)),
  );
  const places = AWAITS.flatMap((name): Place[] => [`before ${name}`, `after ${name}`]);
  const deaths = new Map<Place, number>();
  let now = START + 10 * MINUTE;

  /** One tick, which dies where it is told to. */
  const tick = async (diesAt: (place: Place, call: number) => boolean) => {
    const { world, dead, diedAt } = mortal(worlds.relayWorld(surroundings(now)), diesAt);
    // What the database refuses at the very beginning ends the tick; server/timer/tick.ts reports it.
    await Promise.race([relay.relayNotices(world).catch(() => null), dead]);
    const place = diedAt();
    if (place !== null) deaths.set(place, (deaths.get(place) ?? 0) + 1);
  };

  // Every tick dies: at the first place where none has died yet, or else after any number of calls.
  for (let round = 0; round < 200 && (round < 40 || deaths.size < places.length); round += 1) {
    disturb(roll);
    const most = 100 + roll(1500);
    const dying = tick((at, call) => !deaths.has(at) || call > most);
    // Now and then the next one begins before the last has died.
    if (round % 4 === 0) await Promise.all([dying, tick((_at, call) => call > most)]);
    else await dying;
    now += 10 * MINUTE;
  }
  // The rest with disturbances only, hour by hour, until nothing is left.
  for (let hours = 0; hours < 40; hours += 1) {
    disturb(roll);
    await tick(() => false);
    now += 60 * MINUTE;
  }
  cloud.faults.clear();
  await tick(() => false);

  const all = await everything('notices');
  const notices = all.filter(({ kind }) => kind !== 'templateRefused');
  // The administrators are told of the template that is not there, once a day while something waits for it.
  expect(all.length - notices.length).toBeLessThanOrEqual(3);
  const tasks = new Set((await everything('phoneTasks')).map(({ _id }) => _id));
  const onPhone = shown();
  const texted = new Map<string, number>();
  for (let n = 0; n < PEOPLE; n += 2) {
    for (const { id } of cloud.parts.texts.of(phoneOf(n))) texted.set(id, (texted.get(id) ?? 0) + 1);
  }
  const states: Record<string, number> = {};
  const wrong: string[] = [];
  for (const { _id, relay: end } of notices) {
    states[end.state] = (states[end.state] ?? 0) + 1;
    const times = onPhone.get(_id) ?? 0;
    const other = texted.has(_id) || tasks.has(_id);
    if (times > 1) wrong.push(`${_id} is shown ${times} times`);
    if (end.nextAt < Number.MAX_SAFE_INTEGER) wrong.push(`${_id} is still ${end.state}`);
    if (end.state === 'sent' && times !== 1) wrong.push(`${_id} counts as sent and is not on the phone`);
    if (end.state === 'texted' && texted.get(_id) !== 1) wrong.push(`${_id} counts as texted and is not`);
    if (end.state === 'task' && !tasks.has(_id)) wrong.push(`${_id} has no telephone task`);
    if (['inboxOnly', 'gaveUp'].includes(end.state) && times > 0) wrong.push(`${_id} is ${end.state} and on the phone`);
    if (end.mustKnow && end.state !== 'sent' && !other) wrong.push(`${_id} must be known and ended ${end.state}`);
  }
  expect(wrong).toEqual([]);
  // It died everywhere, and most of it arrived all the same.
  expect(places.filter((place) => !deaths.has(place))).toEqual([]);
  expect(states['sent']).toBeGreaterThan(EVENTS * 0.7);
  expect(notices).toHaveLength(EVENTS);
  expect([...onPhone.keys()].filter((id) => !id.startsWith('event-'))).toEqual([]);
}, 600_000);
