import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/errors';
import type { ProcedureSpec } from '@/contract/procedure';
import { procedures } from '@/contract/procedures';
import type { MediationCase } from '@/domain/cases/case';
import { ALL_PROCEDURES, startCity, type Caller, type City } from '../journeys/city';
import { seatedPerson } from '../journeys/stages';
import { PEOPLE, peopleIn, type Person } from './authorizationTable';
import { legalInputs, setTheScene, type LegalInputs, type Scene } from './legalInputs';
import { PROCEDURES } from './procedureTable';
import { StoredDocuments } from './storedDocuments';
import { agreeToAll } from '../journeys/secondPerson';

let city: City;
let stored: StoredDocuments;
let scene: Scene;
let legal: LegalInputs;
let record: MediationCase;
let callers: Record<Person, Caller>;

const ENTERPRISE_BESIDE = 41;

/** The mediation of the scene, with a second respondent who refused, a second mediator, and one who was only named. */
async function settle(): Promise<void> {
  const found = await stored.one('cases', scene.mediation.caseId);
  const { mediation } = found;
  const [respondent] = mediation.respondents;
  const [seat] = mediation.mediators;
  if (!respondent || !seat) throw new Error('the case has no respondent or no mediator');
  const refusing = {
    openid: callers.refused.openid,
    name: '答复人己',
    phone: '13900000002',
    since: 0,
    noticeVersion: '1',
  };
  record = {
    ...found,
    mediation: {
      ...mediation,
      respondents: [
        respondent,
        {
          ...respondent,
          no: 2,
          name: '示范第2方商贸有限公司',
          notice: null,
          willingness: 'refused',
          people: [refusing],
        },
      ],
      mediators: [
        seat,
        { ...seat, openid: callers.accepted.openid, lead: false },
        { ...seat, openid: callers.named.openid, lead: false, state: 'named', answeredAt: null },
      ],
    },
  };
}

/** Another approved person of the applicant's enterprise. */
async function colleagueOf(applicant: string): Promise<Caller> {
  const caller = await city.registered('colleague-0001', '同事丙', 4001);
  const person = await stored.one('persons', applicant);
  const colleague = await stored.one('persons', caller.openid);
  await stored.replace('persons', { ...colleague, acts: person.acts.map((act) => ({ ...act, mayApprove: false })) });
  return caller;
}

async function leaderOf(of: City): Promise<Caller> {
  const caller = await of.registered('leader-0001', '市领导卯', 4005);
  await of.administrator.tell('staff.appoint', { phone: '13800004005', posts: ['leader'] });
  return caller;
}

beforeAll(async () => {
  city = await startCity({ instances: 1 });
  stored = new StoredDocuments(city.cloud.url);
  scene = await setTheScene(city);
  legal = legalInputs(city, scene);
  const { applicant, respondent, mediator, head } = scene.mediation;
  const auditor = await city.registered('auditor-0001', '审计员辛', 4002);
  await city.administrator.tell('staff.appoint', { phone: '13800004002', posts: ['auditor'] });
  await agreeToAll(head);
  callers = {
    filer: applicant,
    colleague: await colleagueOf(applicant.openid),
    stranger: (await city.entrepreneur(ENTERPRISE_BESIDE)).caller,
    agreed: respondent,
    refused: await city.registered('refuser-0001', '答复人己', 4003),
    named: await seatedPerson(city, 701, '调解员壬'),
    accepted: await seatedPerson(city, 702, '调解员癸'),
    lead: mediator,
    registrar: city.registrar,
    head,
    auditor,
    administrator: city.administrator,
    official: scene.official,
    leader: await leaderOf(city),
    nobody: await city.registered('nobody-0001', '路人甲', 4004),
  };
  await settle();
});
afterAll(() => city.close());

/** What somebody sends; who may is given an outdated version, so that nothing changes under the others. */
function inputOf(name: (typeof ALL_PROCEDURES)[number], person: Person, may: boolean): unknown {
  const input = legal[name].input as Record<string, unknown>;
  const caseId = 'caseId' in input && input['caseId'] !== null ? { caseId: record._id } : {};
  const version = 'caseId' in input && 'version' in input ? { version: may ? 999_999 : record.version } : {};
  const enterprise = name === 'filing.start' ? { enterpriseId: record.applicant.enterpriseId } : {};
  const himself = name === 'mediator.askRecusal' && peopleIn('mediators').includes(person);
  return { ...input, ...caseId, ...version, ...enterprise, ...(himself ? { mediator: callers[person].openid } : {}) };
}

/** The case as it was, in this stage, whatever was done to it. */
async function putCase(stage: string): Promise<void> {
  await stored.remove('cases', record._id).catch(() => undefined);
  await stored.insert('cases', [{ ...record, stage: stage as MediationCase['stage'] }]);
}

interface Line {
  allowed: readonly Person[];
  told: readonly Person[];
  notNow: readonly Person[];
}

function expectedOf(person: Person, { allowed, told, notNow }: Line): string {
  if (allowed.includes(person)) return 'ok';
  if (notNow.includes(person)) return 'WRONG_STAGE';
  return told.includes(person) ? 'NOT_ALLOWED' : 'NOT_FOUND';
}

describe('the doors of the procedures', () => {
  it.each(ALL_PROCEDURES)('%s', async (name) => {
    const [stage = '', may = '', not = '', later = ''] = PROCEDURES[name].split('|').map((part) => part.trim());
    const { kind, rate }: ProcedureSpec = procedures[name];
    const allowed = peopleIn(may);
    const told = peopleIn(not);
    // What everybody may do is tried by those who would change least: a query. The journeys try the commands.
    if (allowed.length === PEOPLE.length && kind === 'command') return;
    const versioned = 'caseId' in legal[name].input && 'version' in legal[name].input;
    const wrong: string[] = [];
    for (const person of PEOPLE) {
      await putCase(stage);
      const input = inputOf(name, person, allowed.includes(person));
      const command = kind === 'command' ? { commandId: randomUUID() } : {};
      const answer: Answer<unknown> = await callers[person].raw({ procedure: name, input, ...command });
      const code = answer.ok ? 'ok' : answer.error.code;
      const expected = expectedOf(person, { allowed, told, notNow: peopleIn(later) });
      const closed = ['NOT_ALLOWED', 'NOT_FOUND', 'UNFORESEEN', 'REGISTRATION_NEEDED'];
      // A command with a version is tried in a stage in which it has a place.
      if (versioned) closed.push('WRONG_STAGE');
      if (expected === 'ok' ? closed.includes(code) : code !== expected) {
        wrong.push(`${person}: ${code}, and should be ${expected}`);
      }
    }
    expect(rate.times).toBeGreaterThan(PEOPLE.length);
    expect(wrong).toEqual([]);
  });
});
