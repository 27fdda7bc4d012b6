import { randomUUID } from 'node:crypto';
import type { CommandName, Input } from '@/contract/procedures';
import type { Answer } from '@/contract/errors';
import type { Stage } from '@/domain/cases/stages';
import { submission, type Caller, type City } from '../journeys/city';
import { png } from '../journeys/samples';
import { agreeToAll } from '../journeys/secondPerson';

/** Everybody who could lay hands on a case, entitled or not. */
export type Person = 'writer' | 'colleague' | 'registrar' | 'head' | 'auditor' | 'administrator' | 'stranger';
export const PERSONS: readonly Person[] = [
  'writer',
  'colleague',
  'registrar',
  'head',
  'auditor',
  'administrator',
  'stranger',
];

export const MOVES = [
  'submit',
  'addEvidence',
  'askForMore',
  'answerItems',
  'accept',
  'refuse',
  'transfer',
  'withdraw',
] as const;
export type Move = (typeof MOVES)[number];

/**
 * What the rules of the city say, written down a second time and by hand: from which stage a move leads where, and whose
 * it is. The test holds the server against this table, not against the server's own.
 */
const TABLE: Readonly<Record<Move, { side: 'applicant' | 'desk' | 'head'; ways: Partial<Record<Stage, Stage>> }>> = {
  submit: { side: 'applicant', ways: { DRAFT: 'SUBMITTED' } },
  addEvidence: { side: 'applicant', ways: { SUPPLEMENT: 'SUPPLEMENT' } },
  askForMore: { side: 'desk', ways: { SUBMITTED: 'SUPPLEMENT' } },
  answerItems: { side: 'applicant', ways: { SUPPLEMENT: 'SUBMITTED' } },
  accept: { side: 'desk', ways: { SUBMITTED: 'INQUIRING' } },
  refuse: { side: 'head', ways: { SUBMITTED: 'REJECTED' } },
  transfer: { side: 'desk', ways: { SUBMITTED: 'TRANSFERRED' } },
  withdraw: {
    side: 'applicant',
    ways: { SUBMITTED: 'WITHDRAWN', SUPPLEMENT: 'WITHDRAWN', INQUIRING: 'WITHDRAWN' },
  },
};

const SIDES: Readonly<Record<'applicant' | 'desk' | 'head', readonly Person[]>> = {
  applicant: ['writer', 'colleague'],
  desk: ['registrar', 'head'],
  head: ['head'],
};

/** Where the case is after `person` made this move in `stage`, or null when nothing may happen. */
export function whereTo(stage: Stage, person: Person, move: Move): Stage | null {
  const { side, ways } = TABLE[move];
  return SIDES[side].includes(person) ? (ways[stage] ?? null) : null;
}

/** Every move that somebody may make in `stage`. */
export function legalMoves(stage: Stage): { person: Person; move: Move }[] {
  return PERSONS.flatMap((person) =>
    MOVES.filter((move) => whereTo(stage, person, move) !== null).map((move) => ({ person, move })),
  );
}

export type People = Readonly<Record<Person, Caller>> & { readonly enterpriseId: string };

/** An enterprise with two approved people, another person of another enterprise, and every post of the committee. */
export async function gather(city: City): Promise<People> {
  const { caller: writer, creditCode: enterpriseId } = await city.entrepreneur(1);
  const { caller: stranger } = await city.entrepreneur(2);
  const colleague = await city.registered('colleague-0001', '同事戊', 3);
  const { membershipId } = await colleague.tell('enterprise.join', {
    creditCode: enterpriseId,
    name: '示范1号科技有限公司',
    legalRepresentative: '法定代表人丁',
    address: '',
    capacity: 'member',
    authorityFileId: null,
    authorityName: '',
    codeToken: null,
  });
  await writer.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
  const head = await city.registered('head-0001', '主任己', 4);
  const auditor = await city.registered('auditor-0001', '审计员庚', 5);
  await city.administrator.tell('staff.appoint', { phone: '13800000004', posts: ['head'] });
  await city.administrator.tell('staff.appoint', { phone: '13800000005', posts: ['auditor'] });
  await agreeToAll(head);
  return {
    writer,
    colleague,
    registrar: city.registrar,
    head,
    auditor,
    administrator: city.administrator,
    stranger,
    enterpriseId,
  };
}

/** The call that makes a move, with everything in it that a legal one needs. */
export async function attempt(
  caller: Caller,
  move: Move,
  seen: { caseId: string; version: number; itemIds: readonly string[] },
): Promise<Answer<unknown>> {
  const { caseId, version } = seen;
  const call = <N extends CommandName>(procedure: N, input: Input<N>) =>
    caller.raw({ procedure, input, commandId: randomUUID() });
  switch (move) {
    case 'submit':
      return call('filing.submit', submission({ caseId, version }));
    case 'addEvidence': {
      const fileId = await caller.upload(png(4), 'photo.png');
      return call('filing.addEvidence', { caseId, fileId, name: '照片.png', caption: '' });
    }
    case 'askForMore':
      return call('intake.askForMore', {
        caseId,
        version,
        workingDays: 7,
        items: [{ what: '购买凭证', reason: '用来说明何时买到' }],
      });
    case 'answerItems': {
      const answers = seen.itemIds.map((itemId) => ({ itemId, text: '凭证已经遗失', evidenceIds: [] }));
      return call('case.answerItems', { caseId, version, answers });
    }
    case 'accept':
      return call('intake.accept', { caseId, version, note: '' });
    case 'refuse':
      return call('intake.refuse', { caseId, version, reasonCode: 'otherBody', explanation: '不属于本会范围' });
    case 'transfer':
      return call('intake.transfer', {
        caseId,
        version,
        bodyId: 'ip-office',
        reason: '属于行政处理的事项',
        applicantAgreed: true,
        agreedOn: '2026-03-02',
      });
    case 'withdraw':
      return call('case.withdraw', { caseId, version, reason: '双方已自行和解' });
  }
}
