import type { Input } from '@/contract/procedures';
import { dayOf } from '@/domain/calendar/day';
import { SIGNATURE, startCity, submission, type Caller, type City } from '../journeys/city';
import { act, appointStaff, type Staff } from '../journeys/mediating';
import { png } from '../journeys/samples';
import { answerWith, NOTHING_TO_DISCLOSE, type Case } from '../journeys/stages';

/** What stands in every text of the planted cases; nothing else in the city has it. */
const MARK = '暗标';
export const APPLICANT = `${MARK}一号科技有限公司`;
const RESPONDENT = `${MARK}二号商贸有限公司`;
/** A number of an identity card as people write it into their facts, and telephones that are typed. */
const IDENTITY = '429006199003070018';
const TYPED_PHONE = '13987650001';
const PEOPLE = { applicant: 9001, respondent: 9002, colleague: 9003 } as const;

/** Strings of which none may reach an official, a log, a notice, an export or a bundle. */
export const PLANTED: readonly string[] = [
  MARK,
  IDENTITY,
  TYPED_PHONE,
  ...Object.values(PEOPLE).flatMap((n) => [`1380000${n}`, `1380001${n - 8000}`]),
];

export function plantedIn(text: string): string[] {
  return PLANTED.filter((each) => text.includes(each));
}

let texts = 0;
/** A text with everything in it that is nobody else's business. */
function secret(): string {
  texts += 1;
  return `${MARK}第${texts}处，身份证${IDENTITY}，电话${TYPED_PHONE}`;
}

function sections(): Input<'filing.save'>['changes'] {
  const contact = { contactName: `${MARK}甲`, contactPhone: TYPED_PHONE, address: secret() };
  const other = { name: RESPONDENT, creditCode: '', phone: TYPED_PHONE, address: secret(), contact: `${MARK}乙` };
  const right = { name: secret(), holder: APPLICANT, description: secret() };
  return [
    { section: 'applicant', value: contact },
    { section: 'respondents', value: [{ kind: 'enterprise', ...other }] },
    { section: 'right', value: { kind: 'other', fields: right } },
    {
      section: 'conduct',
      value: { acts: ['other'], subject: secret(), model: '', place: secret(), foundOn: '2026-02-20', link: '' },
    },
    {
      section: 'claims',
      value: [
        { kind: 'stop', amountYuan: '', detail: secret() },
        { kind: 'damages', amountYuan: '50000', detail: secret() },
      ],
    },
    { section: 'facts', value: secret() },
    { section: 'proceedings', value: { answer: 'none', items: [] } },
  ];
}

export interface PlantedCity {
  city: City;
  staff: Staff;
  applicant: Caller;
  respondent: Caller;
  enterpriseId: string;
}

/** A city with an enterprise, its person, and whoever answers for the other side: all of them planted. */
export async function plantedCity(): Promise<PlantedCity> {
  const city = await startCity();
  const staff = await appointStaff(city);
  const { applicant: n } = PEOPLE;
  const { creditCode } = await city.entrepreneur(n - 1001, { approved: false, name: '不相干' });
  const applicant = await city.registered('planted-applicant', `${MARK}丙`, n);
  const joined = await applicant.tell('enterprise.join', {
    ...{ creditCode, name: APPLICANT, legalRepresentative: `${MARK}丁`, address: secret(), capacity: 'member' },
    ...{ authorityFileId: null, authorityName: '', codeToken: null },
  });
  const decision = { membershipId: joined.membershipId, approve: true, reason: '', version: 1 };
  await city.registrar.tell('membership.decide', decision);
  await city.registrar.tell('enterprise.save', {
    ...{ version: 0, creditCode, name: APPLICANT, park: '开发区', industry: '', labels: [] },
    ...{ contactName: `${MARK}甲`, contactPhone: TYPED_PHONE },
  });
  const respondent = await city.registered('planted-respondent', `${MARK}戊`, PEOPLE.respondent);
  return { city, staff, applicant, respondent, enterpriseId: creditCode };
}

/** Where a case has come to, for whoever looks at it from outside. */
export type Look = (stage: string, caseId: string, number: string | null) => Promise<void>;

async function drafted({ applicant, enterpriseId }: PlantedCity) {
  const start = { enterpriseId, posterToken: null, fresh: true };
  const { caseId, version } = await applicant.tell('filing.start', start);
  const saved = await applicant.tell('filing.save', { caseId, version, changes: sections() });
  const fileId = await applicant.upload(png(4), 'photo.png');
  const file = { caseId, fileId, name: `${MARK}证据.png`, caption: `${MARK}说明` };
  const added = await applicant.tell('filing.addEvidence', file);
  return { caseId, version: Math.max(saved.version, added.version) };
}

async function answered(planted: PlantedCity, desk: Case): Promise<void> {
  await planted.respondent.tell('invite.answer', {
    ...answerWith(desk, 1, 'agreed'),
    ...{ respondentName: RESPONDENT, answererName: `${MARK}戊`, phone: TYPED_PHONE, reason: secret() },
  });
}

/** Everything that is said and handed in while a case is being mediated. */
async function talk({ city, staff, applicant, respondent }: PlantedCity, caseId: string): Promise<void> {
  const { mediator, head } = staff;
  for (const [caller, room] of [
    [mediator, 'common'],
    [applicant, 'applicant'],
    [respondent, 'r1'],
  ] as const) {
    const files = [{ fileId: await caller.upload(png(4), 'photo.png'), name: `${MARK}文件.png` }];
    await caller.tell('message.send', { caseId, room, text: secret(), files });
  }
  const offer = { caseId, topic: `${MARK}数额`, unit: '元', sides: ['applicant', 'r1'] } as const;
  const { id: offerId } = await mediator.tell('offer.open', { ...offer, sides: [...offer.sides] });
  await applicant.tell('offer.enter', { caseId, offerId, fromFen: 77_712_300, toFen: 88_812_300 });
  await mediator.tell('flag.raise', { caseId, kind: 'escalation', note: secret() });
  const fileId = await respondent.upload(png(5), 'photo.png');
  const piece = { caseId, side: null, fileId, name: `${MARK}合同.png`, caption: `${MARK}合同` };
  const { item } = await respondent.tell('evidence.add', piece);
  await respondent.ask('case.openEvidence', { caseId, evidenceId: item.id });
  await act(mediator, caseId, 'evidence.exchange', { evidenceIds: [item.id] });
  await applicant.ask('case.openEvidence', { caseId, evidenceId: item.id });
  await head.ask('case.get', { caseId });
  await respondent.tell('defence.write', { caseId, side: null, text: secret() });
  await act(mediator, caseId, 'defence.exchange', { defences: [{ side: 'r1', edition: 1 }] });
  const { id: proposalId } = await mediator.tell('proposal.send', {
    ...{ caseId, room: 'r1', words: secret(), terms: secret() },
    obligations: [
      {
        kind: 'stop',
        ...{ debtor: 'r1', creditor: 'applicant', amountYuan: '', what: `${MARK}停止销售` },
        ...{ manner: `${MARK}下架`, dueOn: '2026-06-30', proof: `${MARK}截图` },
      },
    ],
  });
  await respondent.tell('proposal.answer', { caseId, proposalId, answer: 'ask', words: secret() });
  await act(mediator, caseId, 'fact.state', { text: secret() });
  const body = { side: 'r1', kind: 'publicBody', note: secret(), upToYuan: '900000' } as const;
  await act(mediator, caseId, 'circumstance.note', body);
  const outsider = { outsiderId: null, name: `${MARK}己`, what: secret(), state: 'agrees', note: secret() } as const;
  await act(mediator, caseId, 'outsider.note', outsider);
  const startsAt = city.cloud.now() + 30 * 3_600_000;
  await act(mediator, caseId, 'session.propose', {
    ...{ mode: 'onsite', place: secret(), agenda: secret(), times: [{ startsAt, minutes: 60 }], allAgreed: false },
  });
  const times = { sessionId: 'session-1', timeIds: ['time-1'] };
  for (const side of [applicant, respondent]) await act(side, caseId, 'session.answer', times);
  await city.cloud.setNow(startsAt + 60_000);
  await act(mediator, caseId, 'session.record', {
    ...{
      sessionId: 'session-1',
      present: [`${MARK}丙`],
      absent: [],
      told: { rights: true, recusal: true, sham: true },
    },
    ...{ recording: 'none', statements: secret(), issues: secret(), course: secret(), result: 'continue' },
    failedWhy: '',
  });
}

async function signed({ staff, applicant, respondent }: PlantedCity, caseId: string, look: () => Promise<void>) {
  const { mediator, head } = staff;
  const dueOn = '2026-03-20';
  await act(mediator, caseId, 'agreement.draft', {
    obligations: [
      {
        ...{ kind: 'pay', debtor: 'r1', creditor: 'applicant', amountYuan: '20000', what: `${MARK}赔偿款` },
        ...{ manner: `转入${MARK}账户`, dueOn, proof: `${MARK}回单` },
      },
    ],
    ...{ terms: `${MARK}互不追究。`, claims: [0, 1], noOwnership: true },
  });
  await act(mediator, caseId, 'agreement.openSigning', {});
  await look();
  for (const side of [applicant, respondent]) await act(side, caseId, 'agreement.read', { edition: 1 });
  const byHand = { edition: 1, signature: SIGNATURE, capacity: 'member', hasSpecialAuthority: null } as const;
  for (const signer of [applicant, respondent, mediator]) await act(signer, caseId, 'agreement.sign', byHand);
  await act(head, caseId, 'agreement.sign', { edition: 1, signature: null, hasSpecialAuthority: null });
}

async function performed({ staff, applicant, respondent }: PlantedCity, caseId: string): Promise<void> {
  const report = { no: 1, amountYuan: '20000', note: secret(), evidenceIds: [] };
  const told = await act(respondent, caseId, 'performance.report', report);
  const reportId = told.mediation?.reports[0]?.id ?? '';
  await act(staff.mediator, caseId, 'performance.visit', { way: 'phone', findings: secret() });
  await act(applicant, caseId, 'performance.answer', { reportId, confirmed: true, reason: '' });
  await act(applicant, caseId, 'performance.rate', { score: 5, comment: secret() });
}

/** A whole life, from the draft to the archive, looked at from outside in every stage. */
export async function wholeLife(planted: PlantedCity, look: Look): Promise<void> {
  const { city, staff, applicant, respondent } = planted;
  const { registrar } = city;
  const draft = await drafted(planted);
  const { caseId } = draft;
  await look('DRAFT', caseId, null);
  await applicant.tell('filing.submit', submission(draft));
  const here = async () => {
    const { stage, number } = await registrar.ask('case.get', { caseId });
    await look(stage, caseId, number);
  };
  await here();
  const items = [{ what: secret(), reason: secret() }];
  const asked = await act(registrar, caseId, 'intake.askForMore', { workingDays: 7, items });
  await here();
  const itemId = asked.supplements[0]?.items[0]?.id ?? '';
  await act(applicant, caseId, 'case.answerItems', { answers: [{ itemId, text: secret(), evidenceIds: [] }] });
  const desk = await act(registrar, caseId, 'intake.accept', { note: secret() });
  await act(registrar, caseId, 'inquiry.logContact', { no: 1, way: 'phone', result: secret(), unreachable: false });
  await here();
  await answered(planted, desk);
  await here();
  const { mediator } = staff;
  await act(registrar, caseId, 'mediator.name', { mediators: [{ openid: mediator.openid, lead: true }] });
  await act(mediator, caseId, 'mediator.accept', { disclosure: NOTHING_TO_DISCLOSE });
  await talk(planted, caseId);
  await here();
  await act(mediator, caseId, 'mediation.suspend', { reason: 'appraisal', note: secret() });
  await here();
  await act(mediator, caseId, 'mediation.resume', { note: secret() });
  await signed(planted, caseId, here);
  await here();
  await performed({ ...planted, respondent }, caseId);
  await here();
  await act(registrar, caseId, 'case.archive', { statement: secret() });
  await here();
}

/** Those that end before: taken back with its reason, not accepted, handed over, and ended without an agreement. */
export async function endedEarly(planted: PlantedCity, look: Look): Promise<void> {
  const { city, staff, applicant } = planted;
  const back = await drafted(planted);
  await applicant.tell('filing.submit', submission(back));
  await act(applicant, back.caseId, 'case.withdraw', { reason: secret() });
  await look('WITHDRAWN', back.caseId, (await applicant.ask('case.get', { caseId: back.caseId })).number);
  const outside = await drafted(planted);
  await applicant.tell('filing.submit', submission(outside));
  const refusal = { reasonCode: 'otherBody', explanation: secret() } as const;
  await look('REJECTED', outside.caseId, (await act(staff.head, outside.caseId, 'intake.refuse', refusal)).number);
  const handed = await drafted(planted);
  await applicant.tell('filing.submit', submission(handed));
  const agreedOn = dayOf(city.cloud.now());
  const transfer = { bodyId: 'ip-office', reason: secret(), applicantAgreed: true as const, agreedOn };
  await look(
    'TRANSFERRED',
    handed.caseId,
    (await act(city.registrar, handed.caseId, 'intake.transfer', transfer)).number,
  );
  const draft = await drafted(planted);
  const { caseId } = draft;
  await applicant.tell('filing.submit', submission(draft));
  await answered(planted, await act(city.registrar, caseId, 'intake.accept', { note: secret() }));
  const mediators = [{ openid: staff.mediator.openid, lead: true }];
  await act(city.registrar, caseId, 'mediator.name', { mediators });
  await act(staff.mediator, caseId, 'mediator.accept', { disclosure: NOTHING_TO_DISCLOSE });
  const ended = { reasonCode: 'gap', explanation: secret() } as const;
  const { number } = await act(staff.mediator, caseId, 'mediation.terminate', ended);
  await look('TERMINATED', caseId, number);
}
