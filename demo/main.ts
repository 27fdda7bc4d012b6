import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dayOf, startOfDayMs } from '@/domain/calendar/day';
import { TEMPLATES } from '@/domain/notices/templates';
import type { DemoCase, Moment } from './cases/demoCase';
import { AGREEMENT_CASES } from './cases/agreementCases';
import { ENDED_CASES } from './cases/endedCases';
import { INVENTION_CASES } from './cases/inventionCases';
import { TALK_CASES } from './cases/talkCases';
import { TRADEMARK_CASES } from './cases/trademarkCases';
import { WORK_CASES } from './cases/workCases';
import type { Deed } from './deed';
import { beginCase, submitCase } from './fileCase';
import { Gateway } from './gateway';
import { DemoCalendar } from './moments';
import { ORDERS, orderDeeds } from './orders';
import { PEOPLE, personas } from './people';
import {
  hangPosters,
  listEnterprises,
  phonesOf,
  registerParties,
  setUpCommittee,
  type HungPoster,
  type Phones,
} from './setUpCity';
import { CITY, TEMPLATE_IDS } from './settings';
import { setUpUnits } from './setUpUnits';
import { takeStep } from './takeStep';

/** What the functions' environment has to say for the demo (cloudbaserc.json, `envVariables`). */
export const environment: Record<string, string> = {
  COMMITTEE_ID: 'main',
  ADMINISTRATORS: PEOPLE.administrator.openid,
  TEMPLATES: Object.entries(TEMPLATE_IDS)
    .map(([need, id]) => `${need}=${id}`)
    .join(','),
};

const CASES: readonly DemoCase[] = [
  ...TRADEMARK_CASES,
  ...INVENTION_CASES,
  ...WORK_CASES,
  ...TALK_CASES,
  ...AGREEMENT_CASES,
  ...ENDED_CASES,
];
/** The city opens its desk so many working days ago. */
const OPENED: Moment = { ago: 62, time: '08:40' };
/** When the timer has its round of the morning, in milliseconds after midnight. */
const MORNING = 9 * 60 * 60_000;
/** The timer's interval (cloudbaserc.json), in milliseconds. */
const TIMER_EVERY = 10 * 60_000;

/** Everything that happens to one case, each at its moment. */
function deedsOf(scripted: DemoCase, calendar: DemoCalendar, phones: Phones, posters: HungPoster[]): Deed[] {
  const poster = posters.find(({ key }) => key === scripted.poster);
  const phone = phones[scripted.by];
  const { begun, filed } = scripted;
  let caseId = '';
  const begin = async () => {
    if (poster) await phone.ask('code.open', { token: poster.token });
    caseId = await beginCase(phone, scripted, calendar.dayOf(begun), poster?.token ?? null);
  };
  const submit = () => submitCase(phone, caseId, PEOPLE[scripted.by].name);
  return [
    { at: calendar.at(begun), run: begin },
    ...(filed === null ? [] : [{ at: calendar.at(filed), run: submit }]),
    ...scripted.then.map((step) => ({
      at: calendar.at(step),
      run: () => takeStep(phones, scripted, caseId, step, calendar),
    })),
  ];
}

/** Names for the fields of messages, so that the phones of the start page show them. */
function messageTemplates() {
  return Object.entries(TEMPLATE_IDS).map(([need, id]) => {
    const { title, fields } = TEMPLATES[need as keyof typeof TEMPLATE_IDS];
    return { id, title, fields: Object.fromEntries(fields.map((field) => [field.key, field.label])) };
  });
}

function startPagePosters(posters: HungPoster[]) {
  return posters.map(({ title, place, token, picture }) => ({
    title,
    place,
    image: `data:image/png;base64,${picture.toString('base64')}`,
    link: `/app/#/pages/scan/index?scene=${encodeURIComponent(`c=${token}`)}`,
  }));
}

/**
 * Lets time pass to `to`. The timer comes round once on each morning on the way, when what is due is looked after; its
 * other rounds would find nothing to do.
 */
async function passTime(gateway: Gateway, from: number, to: number): Promise<void> {
  for (let day = addDays(dayOf(from), 1); ; day = addDays(day, 1)) {
    const morning = startOfDayMs(day) + MORNING;
    if (morning >= to) break;
    await gateway.setClock(morning - TIMER_EVERY, false);
    await gateway.setClock(morning);
  }
  await gateway.setClock(to, false);
}

/**
 * Fills an empty local-cloud at `url` (which keeps its data in `dataFolder`) with the demo city: through the real
 * functions, as its people would, over its last three months. The same people, enterprises and cases each time; only
 * the days follow the calendar.
 */
export async function seed(url: string, dataFolder: string): Promise<void> {
  const gateway = new Gateway(url.replace(/\/$/, ''));
  const started = await gateway.clock();
  const calendar = new DemoCalendar(started.now);
  const phones = phonesOf(gateway);
  mkdirSync(dataFolder, { recursive: true });
  const write = (name: string, content: unknown) =>
    writeFileSync(join(dataFolder, name), `${JSON.stringify(content, null, 2)}\n`);
  write('templates.json', messageTemplates());

  await gateway.setClock(calendar.at(OPENED));
  await setUpCommittee(phones);
  await setUpUnits(phones);
  await listEnterprises(phones);
  await registerParties(phones);
  const posters = await hangPosters(phones);
  const deeds = [
    ...CASES.flatMap((scripted) => deedsOf(scripted, calendar, phones, posters)),
    ...ORDERS.flatMap((order) => orderDeeds(order, calendar, phones)),
  ];
  // A stable sort: what happens at the same moment keeps the order of the script.
  deeds.sort((one, other) => one.at - other.at);
  let last = calendar.at(OPENED);
  for (const [i, deed] of deeds.entries()) {
    await passTime(gateway, last, deed.at);
    await deed.run();
    // The timer's next round, so that people hear of it within minutes and not the next morning.
    const next = deeds[i + 1]?.at ?? Infinity;
    last = next - deed.at > TIMER_EVERY ? deed.at + TIMER_EVERY : deed.at;
    await gateway.setClock(last);
  }
  await passTime(gateway, last, started.now);
  await gateway.setClock(started.offset === 0 ? null : started.now);
  // Still good when the demo is looked at.
  await phones.administrator.tell('invitation.make', { unitId: null, posts: ['registrar'], personName: '陶可欣' });
  write('personas.json', personas(CITY.name));
  write('desk.json', { posters: startPagePosters(posters) });
}
