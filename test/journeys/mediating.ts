import type { CommandName, Input } from '@/contract/procedures';
import type { Caller, City, CityCloud } from './city';
import { answerWith, inquiredCase, type Case } from './stages';

/** The people of the committee whom a mediation needs. */
export interface Staff {
  head: Caller;
  mediator: Caller;
}

/** A head and a mediator who is in the directory, of every field that the journeys use. */
export async function appointStaff(city: City<CityCloud>): Promise<Staff> {
  const head = await city.registered('head-0001', '主任己', 3);
  const mediator = await city.registered('mediator-0001', '调解员庚', 4);
  await city.administrator.tell('staff.appoint', { phone: '13800000003', posts: ['head'] });
  await city.administrator.tell('staff.appoint', { phone: '13800000004', posts: ['mediator'] });
  await head.tell('mediator.save', {
    openid: 'mediator-0001',
    version: 0,
    fields: ['other', 'trademark'],
    organisation: '',
    languages: ['普通话'],
    introduction: '',
    ties: [],
    termEndsOn: null,
    active: true,
  });
  return { head, mediator };
}

export interface Mediation extends Staff {
  caseId: string;
  applicant: Caller;
  /** In the order of their numbers; each with a person who answered and registered. */
  respondents: Caller[];
}

/** The case as `caller` sees it. */
export function seenBy(caller: Caller, caseId: string): Promise<Case> {
  return caller.ask('case.get', { caseId });
}

type CaseCommandInput<N extends CommandName> = Input<N> extends { caseId: string; version: number } ? N : never;

/** Gives a command on the case as its caller sees it now. */
export async function act<N extends CommandName>(
  caller: Caller,
  caseId: string,
  command: CaseCommandInput<N>,
  input: Omit<Input<N>, 'caseId' | 'version'>,
  commandId?: string,
): Promise<Case> {
  const { version } = await seenBy(caller, caseId);
  const whole = { caseId, version, ...input } as unknown as Input<N>;
  return (await caller.tell(command as N, whole, commandId)) as unknown as Case;
}

/** Brings a request to its mediation by the way that people take: asked, agreed, a mediator named who accepts. */
export async function mediatedCase(
  city: City,
  staff: Staff,
  n: number,
  { respondents = 1, answers = [] }: { respondents?: number; answers?: ('agreed' | 'refused')[] } = {},
): Promise<Mediation> {
  const { caseId, applicant, desk } = await inquiredCase(city, n, { respondents });
  const people: Caller[] = [];
  for (let no = 1; no <= respondents; no += 1) {
    const openid = `respondent-${n}-${no}`;
    const phone = city.person(openid);
    await phone.tell('invite.answer', answerWith(desk, no, answers[no - 1] ?? 'agreed'));
    people.push(await city.registered(openid, `答复人${'甲乙丙丁'.charAt(no - 1)}`, 5000 + n * 10 + no));
  }
  await act(city.registrar, caseId, 'mediator.name', { mediators: [{ openid: staff.mediator.openid, lead: true }] });
  const accepted = await act(staff.mediator, caseId, 'mediator.accept', {
    disclosure: { kin: false, interest: false, other: false, details: '' },
  });
  if (accepted.stage !== 'MEDIATING') throw new Error(`the case is ${accepted.stage}`);
  return { ...staff, caseId, applicant, respondents: people };
}
