import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { STAGES } from '@/domain/cases/stages';
import { PEOPLE } from '@/demo/people';
import type { Answer } from '@/contract/errors';
import type { Input, QueryName } from '@/contract/procedures';
import type { Caller } from '../journeys/city';
import { loaded, printedPages } from '../journeys/printed';
import { COURT, JUSTICE, OFFICE } from './legalInputs';
import { EYES, expectedOf, type Eye } from './officialsTable';
import { APPLICANT, endedEarly, plantedCity, plantedIn, wholeLife, type Look, type PlantedCity } from './plantedCases';
import { StoredDocuments } from './storedDocuments';
import { agreeToAll } from '../journeys/secondPerson';

const ROOT = join(__dirname, '..', '..');
let planted: PlantedCity;
let eyes: Record<Eye, Caller>;

async function ofUnit(unitId: string, post: 'unitHead' | 'liaison', n: number): Promise<Caller> {
  const { city } = planted;
  const caller = await city.registered(`official-${n}`, `官员${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}`, n);
  const { token } = await city.administrator.tell('invitation.make', { unitId, posts: [post], personName: '受邀人' });
  const { id } = await caller.tell('invitation.accept', { token });
  const decision = { appointmentId: id, version: 1, approve: true, reason: '' };
  const approver = n === 4502 ? eyes.justiceHead : planted.staff.head;
  await approver.tell('appointment.decide', decision);
  return caller;
}

beforeAll(async () => {
  planted = await plantedCity();
  const { city, staff, applicant, respondent, enterpriseId } = planted;
  const { administrator } = city;
  await administrator.tell('unit.save', JUSTICE);
  await administrator.tell('unit.save', OFFICE);
  await administrator.tell('unit.save', COURT);
  await agreeToAll(staff.head);
  const staffed = async (post: 'leader' | 'auditor', n: number) => {
    const caller = await city.registered(`${post}-${n}`, `官员${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}`, n);
    await administrator.tell('staff.appoint', { phone: `1380000${n}`, posts: [post] });
    await agreeToAll(staff.head);
    return caller;
  };
  const outsider = await city.registered('outsider-4509', '路人', 4509);
  eyes = { applicant, respondent, outsider } as Record<Eye, Caller>;
  eyes.leader = await staffed('leader', 4508);
  eyes.auditor = await staffed('auditor', 4507);
  eyes.justiceHead = await ofUnit('justice', 'unitHead', 4501);
  eyes.justiceLiaison = await ofUnit('justice', 'liaison', 4502);
  eyes.courtLiaison = await ofUnit('court', 'liaison', 4503);
  eyes.officer = await ofUnit('market', 'liaison', 4504);
  // A liaison who is also one of the applicant's people: a party in this case, an official before all others.
  eyes.liaisonOfParty = await city.registered('planted-liaison', '官员己', 4505);
  const { token } = await administrator.tell('invitation.make', {
    unitId: 'court',
    posts: ['unitHead'],
    personName: '受邀人',
  });
  const { id } = await eyes.liaisonOfParty.tell('invitation.accept', { token });
  await staff.head.tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' });
  const joined = await eyes.liaisonOfParty.tell('enterprise.join', {
    ...{ creditCode: enterpriseId, name: APPLICANT, legalRepresentative: '暗标丁', address: '', capacity: 'member' },
    ...{ authorityFileId: null, authorityName: '', codeToken: null },
  });
  const approval = { membershipId: joined.membershipId, approve: true, reason: '', version: 1 };
  await applicant.tell('membership.decide', approval);
});
afterAll(() => planted.city.close());

/** What anybody might ask about a case. Total by type: a new query does not compile until it is asked here. */
function questions(caseId: string, orderId: string): { [N in QueryName]: Input<N> } {
  const here = { caseId };
  const march = { kind: 'month', year: 2026, n: 3 } as const;
  const token = 'nowhere-nowhere-0001';
  return {
    'me.get': {},
    'home.get': {},
    'inbox.list': { cursor: null },
    'inbox.cases': { filter: 'all', cursor: null },
    'preferences.get': {},
    'myData.get': {},
    'public.get': {},
    'overview.get': { months: 3 },
    'overview.list': { kind: 'all', value: '', cursor: null },
    'overview.report': { months: 3 },
    'court.list': { cursor: null },
    'statistics.get': march,
    'statistics.export': { ...march, format: 'csv' },
    'supervision.list': { scope: 'all', cursor: null },
    'supervision.get': { orderId },
    'supervision.monthly': { month: '2026-03' },
    'supervision.monthlyOrders': { month: '2026-03', unitId: null, figure: 'issued', reason: null, cursor: null },
    'supervision.export': { month: '2026-03', format: 'csv' },
    'unit.list': {},
    'invitation.read': { token },
    'invitation.list': { unitId: 'justice' },
    'appointment.list': { cursor: null },
    'audit.list': { about: 'looks', name: '', caseNumber: '', cursor: null },
    'audit.heads': { days: 3 },
    'enterprise.list': { search: '', park: null, cursor: null },
    'enterprise.template': {},
    'enterprise.mistakes': { fileId: `cloud://local-dev.6c6f/incoming/somebody/${token}/list.xlsx` },
    'enterprise.preview': { fileId: `cloud://local-dev.6c6f/incoming/somebody/${token}/list.xlsx` },
    'lawText.list': { cursor: null },
    'lawText.desk': {},
    'lawText.ofRule': { rule: 'mediation-start', day: '2026-03-02' },
    'lawText.read': { textId: token, article: null, cursor: null },
    'lawText.preview': { fileId: `cloud://local-dev.6c6f/incoming/somebody/${token}/law.txt` },
    'poster.list': { cursor: null },
    'poster.print': { token, paper: 'a4' },
    'code.open': { token },
    'receipt.check': { token },
    'committee.get': {},
    'membership.list': { cursor: null },
    'membership.authority': { membershipId: token },
    'phoneTask.list': { cursor: null },
    'case.list': { scope: 'committee', enterpriseId: null, phase: null, search: '', cursor: null },
    'case.get': here,
    'case.openEvidence': { ...here, evidenceId: token },
    'case.viewers': { ...here, cursor: null },
    'case.verifyHistory': here,
    'case.dossier': here,
    'filing.get': here,
    'filing.review': here,
    'receipt.get': here,
    'intake.queue': { cursor: null },
    'intake.context': here,
    'inquiry.queue': { desk: 'inquiry', cursor: null },
    'inquiry.counts': { months: 3 },
    'invite.open': { token },
    'mediator.list': {},
    'mediator.propose': here,
    'mediation.terminationText': { ...here, reasonCode: 'gap' },
    'session.openSound': { ...here, sessionId: token, soundId: token },
    'performance.whatNow': { ...here, no: 1 },
    'performance.confirmation': here,
    'message.rooms': here,
    'message.list': { ...here, room: 'common', cursor: null },
    'message.openFile': { ...here, messageId: token, fileId: token },
    'defence.list': here,
    'proposal.list': here,
    'offer.list': here,
    'offer.result': { ...here, offerId: token },
    'flag.list': { ...here, cursor: null },
    'audit.export': { about: 'looks', name: '', caseNumber: '', format: 'csv' },
  };
}

/** The places of an answer that say something: `groups.lights.red`. */
function placesOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesOf(item, at));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [at];
  return Object.entries(value).flatMap(([key, item]) => placesOf(item, at === '' ? key : `${at}.${key}`));
}

/** What is wrong with an answer, by the table. */
function faultsOf(name: QueryName, eye: Eye, answer: Answer<unknown>): string[] {
  const { fields, answered, own, refusalTo } = expectedOf(name);
  if (own.includes(eye)) return [];
  // Who looked is what an audit is about.
  const text = JSON.stringify(answer, (key, value: unknown) => (name === 'audit.list' && key === 'name' ? '' : value));
  const leaks = plantedIn(text).map((mark) => `shows ${mark}`);
  if (!answered.includes(eye)) {
    const refusal = refusalTo(eye);
    return !answer.ok && answer.error.code === refusal ? leaks : [`not told ${refusal}`, ...leaks];
  }
  // A supervision order that nobody has issued yet is not there.
  if (!answer.ok) return answer.error.code === 'NOT_FOUND' ? leaks : [`refused: ${answer.error.code}`, ...leaks];
  const extra = [...new Set(placesOf(answer.data))].filter((place) => !fields.has(place));
  return [...extra.map((place) => `has ${place}`), ...leaks];
}

/** Asked in every stage; everything else where most is known of a case. */
const EVERY_TIME: readonly QueryName[] = [
  'overview.get',
  'overview.list',
  'court.list',
  'supervision.list',
  'supervision.get',
  'statistics.get',
  'audit.list',
  'home.get',
  'inbox.list',
  'case.get',
  'case.list',
  'case.viewers',
  'message.list',
];
const ALWAYS_LOOK: readonly Eye[] = ['leader', 'justiceHead', 'courtLiaison', 'officer', 'liaisonOfParty', 'auditor'];
/** Most is known of a case then. */
const FULLEST = 'SIGNING';

it('tells officials numbers, stages and lights in every stage of a case, and outsiders nothing', async () => {
  const { city } = planted;
  const faults: string[] = [];
  const stages: string[] = [];
  let orderId = 'nowhere-0001';
  const look: Look = async (stage, caseId, number) => {
    stages.push(stage);
    if (stage === 'SUBMITTED') {
      const matter = { caseNumber: number ?? '', reason: 'other', demand: '请了解进展。' } as const;
      ({ id: orderId } = await eyes.officer.tell('supervision.issue', matter));
    }
    const all = stage === FULLEST;
    const asked = questions(caseId, orderId);
    const names = all ? (Object.keys(asked) as QueryName[]) : EVERY_TIME;
    const ask = async (eye: Eye) => {
      for (const name of names) {
        const answer = (await eyes[eye].raw({ procedure: name, input: asked[name] })) as Answer<unknown>;
        faults.push(...faultsOf(name, eye, answer).map((fault) => `${stage} ${name} ${eye}: ${fault}`));
      }
    };
    await Promise.all((all ? EYES : ALWAYS_LOOK).map(ask));
    // Reading is limited by the minute.
    await city.cloud.setNow(city.cloud.now() + 61_000);
  };
  await wholeLife(planted, look);
  await endedEarly(planted, look);
  expect([...new Set(faults)]).toEqual([]);
  // Every stage that there is: a new one is to be walked through here.
  expect([...new Set(stages)].sort()).toEqual([...STAGES].sort());
  // Some thousand calls: 16 seconds of processor time, and longer where others run beside it.
}, 150_000);

it('puts nothing of a dispute into notices, histories, orders, logs of looks, counts, and the functions’ own log', async () => {
  const { city } = planted;
  const stored = new StoredDocuments(city.cloud.url);
  // A fault in the middle of what carries it all: the log tells of the fault, not of the case.
  city.cloud.fault({ action: 'database.commitTransaction', kind: 'error', times: 3 });
  await planted.applicant
    .tell('me.register', { name: '暗标丙', phone: '13800009001', phoneCode: null })
    .catch(() => null);
  const everywhere = {
    notices: (await stored.all('notices')).map(({ title, text }) => title + text),
    history: (await stored.all('history')).map(({ text }) => text),
    supervisions: await stored.all('supervisions'),
    tallies: await stored.all('tallies'),
    chainHeads: await stored.all('chainHeads'),
    log: city.cloud.logs(),
  };
  expect(everywhere.history.length).toBeGreaterThan(20);
  expect(everywhere.notices.length).toBeGreaterThan(20);
  for (const [where, texts] of Object.entries(everywhere)) {
    expect({ where, planted: plantedIn(JSON.stringify(texts)) }).toEqual({ where, planted: [] });
  }
});

it('puts nothing of it into what officials carry away: report, table, workbook', async () => {
  const quarter = { kind: 'quarter', year: 2026, n: 1 } as const;
  const report = await loaded((await eyes.leader.ask('overview.report', { months: 3 })).url);
  const csv = await loaded((await eyes.justiceHead.ask('statistics.export', { ...quarter, format: 'csv' })).url);
  const xlsx = await loaded((await eyes.justiceHead.ask('statistics.export', { ...quarter, format: 'xlsx' })).url);
  const sheets = await readExcelFile(xlsx);
  const texts = [
    printedPages(report)
      .map(({ text }) => text)
      .join('\n'),
    csv.toString('utf8'),
    JSON.stringify(sheets),
  ];
  expect(texts.map((text) => text.length > 200)).toEqual([true, true, true]);
  expect(texts.flatMap(plantedIn)).toEqual([]);
  expect(texts.join('')).not.toContain('调解员庚');
});

it('has no identity number, no mobile number and nobody of the demo city in the functions as they are deployed', () => {
  const people = Object.values(PEOPLE).map(({ name }) => name);
  for (const name of ['api', 'documents', 'timer']) {
    const bundle = readFileSync(join(ROOT, 'cloudfunctions', name, 'index.js'), 'utf8');
    const digits = bundle.match(/(?<![\w.])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dX](?!\w)/g) ?? [];
    const mobiles = bundle.match(/(?<![\w.])1[3-9]\d{9}(?!\w)/g) ?? [];
    const named = people.filter((each) => bundle.includes(each));
    expect({ name, digits, mobiles, named }).toEqual({ name, digits: [], mobiles: [], named: [] });
  }
});
