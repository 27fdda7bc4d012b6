import * as v from 'valibot';
import { committeeSettings } from '@/contract/committee';
import { addDays, dayOf, startOfDayMs, type Day } from '@/domain/calendar/day';
import type { TickReport } from '@/server/timer/tick';
import type {
  AppointmentDoc,
  Collections,
  MediatorDoc,
  PersonDoc,
  StaffMember,
  UnitDoc,
} from '@/server/store/documents';
import { SETTINGS } from '../journeys/city';
import { StoredDocuments } from '../properties/storedDocuments';
import { actsOf, bornCase, tenOn, type Act, type Life } from './yearLives';
import type { YearDatabase } from './yearDatabase';

/** A moment at which the timer calls the function, and how it goes. */
export interface TickAt {
  at: number;
  /** How many instances run it at the same time. */
  times: number;
  /** After how many pieces of work the function is cut off; null: never. */
  cutOffAfter: number | null;
  /** Of this many answers of the database one is lost; 0: none. */
  oneLostOf: number;
}

/** What is left in the end. */
export interface Year {
  cases: Collections['cases'][];
  notices: Collections['notices'][];
  threads: Collections['threads'][];
  /** The day on which each draft was found to be gone, by id. */
  gone: Map<string, Day>;
  ticks: number;
  /** Faults that the ticks told of. */
  faults: string[];
}

function person(_id: string, changes: Partial<PersonDoc> = {}): PersonDoc {
  return {
    _id,
    version: 1,
    name: '某人',
    phone: '13800138000',
    phoneVerified: true,
    consent: { noticeVersion: '1', at: 0 },
    acts: [],
    posts: [],
    createdAt: 0,
    ...changes,
  };
}

function mediator(openid: string, load: number): MediatorDoc {
  return {
    _id: `main.${openid}`,
    version: 1,
    committeeId: 'main',
    openid,
    name: `调解员${openid}`,
    fields: ['trademark'],
    organisation: '',
    languages: [],
    introduction: '',
    ties: [],
    disclosed: [],
    termEndsOn: null,
    active: true,
    load,
  };
}

const PEOPLE_OF_UNITS = ['unit-head', 'liaison', 'court-head', 'closed-head'];

function unit(unitId: string, kind: UnitDoc['kind'], active = true): UnitDoc {
  return {
    _id: `main.${unitId}`,
    committeeId: 'main',
    version: 1,
    unitId,
    name: unitId,
    kind,
    phone: '',
    office: false,
    guides: false,
    active,
    people: 1,
    heads: 1,
    guideKey: `~main.${unitId}`,
  };
}

/** Somebody whom a unit has taken on. */
function appointment(unitId: string, openid: string, post: AppointmentDoc['post']): AppointmentDoc {
  return {
    _id: `main.${unitId}.${openid}`,
    version: 1,
    committeeId: 'main',
    unitId,
    unitName: unitId,
    openid,
    personName: '某人',
    maskedPhone: '',
    invited: { as: '某人', by: { openid: 'administrator', name: '某人' } },
    post,
    status: 'approved',
    askedAt: 0,
    decidedAt: 0,
    decidedByName: '某人',
    reason: null,
    openWork: 0,
    desk: 'administrator',
    order: openid,
  };
}

/** The people of the invented city. */
async function settle(stored: StoredDocuments): Promise<void> {
  const post = (openid: string, ...posts: StaffMember['posts']): StaffMember => {
    return { openid, name: '某人', maskedPhone: '', posts };
  };
  const staff = [
    post('registrar', 'registrar'),
    post('head', 'head'),
    post('leader', 'leader'),
    ...['m1', 'm2', 'm3'].map((openid) => post(openid, 'mediator')),
  ];
  const settings = v.parse(committeeSettings, SETTINGS);
  await stored.insert('committees', [{ _id: 'main', version: 1, settings, staff }]);
  const enterprise = { enterpriseId: '91429006MA49ABCD1X', enterpriseName: '示范1号科技有限公司' };
  await stored.insert('persons', [
    person('applicant', {
      acts: [{ ...enterprise, capacity: 'member', status: 'approved', mayApprove: true }],
    }),
    ...['m1', 'm2', 'm3'].map((openid) => person(openid, { posts: [{ committeeId: 'main', post: 'mediator' }] })),
    ...['registrar', 'head', 'leader', 'mediator', 'respondent-1', ...PEOPLE_OF_UNITS].map((openid) => person(openid)),
  ]);
  await stored.insert('units', [
    unit('market', 'marketRegulation'),
    unit('court', 'court'),
    unit('closed', 'justice', false),
  ]);
  await stored.insert('appointments', [
    appointment('market', 'unit-head', 'unitHead'),
    appointment('market', 'liaison', 'liaison'),
    appointment('court', 'court-head', 'unitHead'),
    appointment('closed', 'closed-head', 'unitHead'),
  ]);
  await stored.insert('mediators', ['m1', 'm2', 'm3'].map(mediator));
}

/** A person does something to a case, by the commit that all commands share. */
async function carryOut(act: Act): Promise<void> {
  const { inTransaction } = await import('@/server/store/transaction');
  const { commitCase } = await import('@/server/cases/commitCase');
  const { transitionFor } = await import('@/domain/cases/lifecycle');
  const { stageAfter } = await import('@/server/cases/caseCommand');
  const { clockContext } = await import('@/server/timer/surroundings');
  const { keyOfCommand } = await import('@/server/kernel/commandReceipts');
  await inTransaction(async (transaction) => {
    const record = await transaction.get('cases', act.caseId);
    const committee = await transaction.get('committees', 'main');
    if (!record || !committee) throw new Error(`${act.caseId} is gone`);
    const row = transitionFor(record.stage, act.command);
    const decision = act.decide(record);
    if (!row || !decision.ok) throw new Error(`${act.command} has no place in ${act.caseId}`);
    const { step } = decision;
    const surroundings = {
      now: act.at,
      committeeId: 'main',
      templates: {},
      hasTime: () => true,
      report: () => undefined,
    };
    const key = keyOfCommand('mediator', `${act.command}.${act.caseId}`);
    await commitCase(transaction, clockContext(surroundings, committee), { key, inputSha256: key }, record, {
      command: act.command,
      to: stageAfter(row, record.stage, step),
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: null,
      by: { openid: 'mediator', name: '调解员', role: '调解员' },
    });
  });
}

async function runTick(database: YearDatabase, planned: TickAt, faults: string[]): Promise<TickReport[]> {
  const { tick } = await import('@/server/timer/tick');
  let asked = 0;
  database.isLost = () => planned.oneLostOf > 0 && (asked += 1) % planned.oneLostOf === 0;
  const one = (): Promise<TickReport> => {
    let left = planned.cutOffAfter ?? Infinity;
    return tick({
      now: planned.at,
      committeeId: 'main',
      templates: {},
      hasTime: () => (left -= 1) >= 0,
      report: (job, error) => faults.push(`${new Date(planned.at).toISOString()} ${job}: ${String(error)}`),
    });
  };
  const reports = await Promise.all(Array.from({ length: planned.times }, one));
  database.isLost = () => false;
  return reports;
}

/**
 * Lives through the ticks: cases begin and people act at their moments, the timer's entry is called at each of `ticks` with
 * the time that it is then. Nothing else moves.
 */
export async function liveThrough(
  database: YearDatabase,
  lives: readonly Life[],
  ticks: readonly TickAt[],
): Promise<Year> {
  database.empty();
  const stored = new StoredDocuments(database.url);
  await settle(stored);
  const births = lives.map((life, place) => ({
    at: tenOn(life.start),
    run: () => stored.insert('cases', [bornCase(life, place)]),
  }));
  const acts = lives.flatMap(actsOf).map((act) => ({ at: act.at, run: () => carryOut(act) }));
  const faults: string[] = [];
  const gone = new Map<string, Day>();
  const drafts = new Set(lives.filter(({ kind }) => kind === 'draft').map(({ id }) => id));
  const calls = ticks.map((planned) => ({
    at: planned.at,
    async run() {
      const reports = await runTick(database, planned, faults);
      if (!reports.some(({ discarded }) => discarded > 0)) return;
      const left = new Set((await stored.all('cases')).map(({ _id }) => _id));
      for (const id of drafts) {
        const born = lives.some((life) => life.id === id && tenOn(life.start) < planned.at);
        if (born && !left.has(id) && !gone.has(id)) gone.set(id, dayOf(planned.at));
      }
    },
  }));
  const moments = [...births, ...acts, ...calls].sort((one, other) => one.at - other.at);
  for (const { run } of moments) await run();
  const [cases, notices, threads] = [
    await stored.all('cases'),
    await stored.all('notices'),
    await stored.all('threads'),
  ];
  return { cases, notices, threads, gone, ticks: ticks.length, faults };
}

const MINUTE = 60_000;
const DAILY_MINUTES = [0, 480, 510, 1200] as const;

/**
 * A year in which every tick comes on time. Of the 144 of a day those are run at which something can fall due, the ones
 * after them, and some of the rest: what the others find is shown by two days of all of them.
 */
export function punctualTicks(first: Day, days: number): TickAt[] {
  return Array.from({ length: days }, (_, n) => addDays(first, n)).flatMap((day, n) => {
    const minutes: readonly number[] =
      n < 2 ? Array.from({ length: 144 }, (_each, tenth) => tenth * 10) : DAILY_MINUTES;
    return minutes.map((minute) => ({
      at: startOfDayMs(day) + minute * MINUTE,
      times: 1,
      cutOffAfter: null,
      oneLostOf: 0,
    }));
  });
}
