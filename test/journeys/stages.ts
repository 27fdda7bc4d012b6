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
    reason: '',
    ...changes,
  };
}
