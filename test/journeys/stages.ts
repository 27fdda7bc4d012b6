import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import type { Input, Output } from '@/contract/procedures';
import { filledDraft, filledSections, Refused, submission, type Caller, type City } from './city';

/** The refusal that a call must end with. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refused['answer']> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.answer;
}

export type Case = Output<'case.get'>;

/** Names of the respondents of a request with so many. */
export function respondentName(no: number): string {
  return no === 1 ? '示范对方商贸有限公司' : `示范第${no}方商贸有限公司`;
}

/** A request with so many respondents, handed in and accepted: each respondent has a notice. */
export async function inquiredCase(
  city: City,
  n: number,
  { respondents = 1, accept = {} }: { respondents?: number; accept?: Partial<Input<'intake.accept'>> } = {},
): Promise<{ caseId: string; applicant: Caller; desk: Case }> {
  const { caller, creditCode } = await city.entrepreneur(n);
  const draft = await filledDraft(caller, creditCode);
  const names = Array.from({ length: respondents }, (_, index) => respondentName(index + 1));
  const saved = await caller.tell('filing.save', {
    ...draft,
    changes: [
      ...filledSections().filter((change) => change.section !== 'respondents'),
      {
        section: 'respondents',
        value: names.map((name) => ({
          kind: 'enterprise' as const,
          name,
          creditCode: '',
          phone: '',
          address: '',
          contact: '',
        })),
      },
    ],
  });
  await caller.tell('filing.submit', submission({ caseId: draft.caseId, version: saved.version }));
  const submitted = await city.registrar.ask('case.get', { caseId: draft.caseId });
  const desk = await city.registrar.tell('intake.accept', {
    caseId: draft.caseId,
    version: submitted.version,
    note: '',
    ...accept,
  });
  return { caseId: draft.caseId, applicant: caller, desk };
}

/** The notice of a respondent, as the registrar prints it. */
export function noticeOf(desk: Case, no: number): { token: string; checkCode: string; dueOn: string } {
  const notice = desk.mediation?.respondents[no - 1]?.notice;
  if (!notice) throw new Error(`respondent ${no} has no notice`);
  return notice;
}

/** What somebody with the paper in hand types. */
export function answerWith(
  desk: Case,
  no: number,
  answer: Input<'invite.answer'>['answer'],
  changes: Partial<Input<'invite.answer'>> = {},
): Input<'invite.answer'> {
  const { token, checkCode } = noticeOf(desk, no);
  return {
    token,
    respondentName: respondentName(no),
    checkCode: checkCode.slice(-4),
    answer,
    answererName: '答复人戊',
    phone: '13900000001',
    noticeVersion: RESPONDENT_NOTICE.version,
    reason: '',
    ...changes,
  };
}

/** What a mediator's directory entry says, where a test does not care. */
export function entryOf(openid: string, changes: Partial<Input<'mediator.save'>> = {}): Input<'mediator.save'> {
  return {
    openid,
    version: 0,
    fields: ['trademark', 'other'],
    organisation: '示范市调解中心',
    languages: ['普通话'],
    introduction: '',
    ties: [],
    termEndsOn: '2028-12-31',
    active: true,
    ...changes,
  };
}

/** A person with the post of a mediator, in the directory. `n` makes the phone: take 700 and above. */
export async function seatedPerson(
  city: City,
  n: number,
  name: string,
  changes: Partial<Input<'mediator.save'>> = {},
): Promise<Caller> {
  const openid = `mediator-${n}`;
  const caller = await city.registered(openid, name, n);
  await city.administrator.tell('staff.appoint', { phone: `138${String(n).padStart(8, '0')}`, posts: ['mediator'] });
  await city.administrator.tell('mediator.save', entryOf(openid, changes));
  return caller;
}

/** Settings that have an effect in law: saved by the administrator, and agreed to by the head where there is one. */
export async function saveSettings(
  city: City,
  head: Caller | null,
  settings: Input<'committee.save'>['settings'],
): Promise<void> {
  const { version } = await city.administrator.ask('committee.get', {});
  const { waiting } = await city.administrator.tell('committee.save', { version, settings });
  if (head && waiting) {
    const [change] = (await head.ask('committee.get', {})).changes;
    await head.tell('committee.decideChange', { changeId: change?.id ?? '', approve: true, reason: '' });
  }
  // Each instance trusts for a minute what it has read of the committee.
  await city.cloud.setNow(city.cloud.now() + 61_000);
}

/** The head of the committee. */
export async function appointedHead(city: City, n = 600): Promise<Caller> {
  const caller = await city.registered(`head-${n}`, '主任庚', n);
  await city.administrator.tell('staff.appoint', { phone: `138${String(n).padStart(8, '0')}`, posts: ['head'] });
  return caller;
}

/** A case whose respondents all agreed, each by a registered person of its own. */
export async function assigningCase(
  city: City,
  n: number,
  { respondents = 1, accept = {} }: { respondents?: number; accept?: Partial<Input<'intake.accept'>> } = {},
): Promise<{ caseId: string; applicant: Caller; respondents: Caller[]; desk: Case }> {
  const { caseId, applicant, desk } = await inquiredCase(city, n, { respondents, accept });
  const people: Caller[] = [];
  for (let no = 1; no <= respondents; no += 1) {
    const person = await city.registered(`respondent-${n}-${no}`, '答复人戊', 20_000 + n * 20 + no);
    await person.tell('invite.answer', answerWith(desk, no, 'agreed'));
    people.push(person);
  }
  return { caseId, applicant, respondents: people, desk: await city.registrar.ask('case.get', { caseId }) };
}

export const NOTHING_TO_DISCLOSE: Input<'mediator.accept'>['disclosure'] = {
  kin: false,
  interest: false,
  other: false,
  details: '',
};

/** A case that is being mediated by `mediators`, the first of them with the lead. */
export async function mediatingCase(
  city: City,
  n: number,
  mediators: readonly Caller[],
  options: { respondents?: number; accept?: Partial<Input<'intake.accept'>> } = {},
): Promise<{ caseId: string; applicant: Caller; respondents: Caller[]; desk: Case }> {
  const { caseId, applicant, respondents, desk } = await assigningCase(city, n, options);
  let { version } = await city.registrar.tell('mediator.name', {
    caseId,
    version: desk.version,
    mediators: mediators.map(({ openid }, index) => ({ openid, lead: index === 0 })),
  });
  for (const mediator of mediators) {
    ({ version } = await mediator.tell('mediator.accept', { caseId, version, disclosure: NOTHING_TO_DISCLOSE }));
  }
  return { caseId, applicant, respondents, desk: await city.registrar.ask('case.get', { caseId }) };
}
