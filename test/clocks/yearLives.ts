import { addDays, startOfDayMs, type Day } from '@/domain/calendar/day';
import type { ClockUnit } from '@/domain/calendar/deadline';
import type { ClockKind, MediationCase } from '@/domain/cases/case';
import { startClock } from '@/domain/cases/caseClocks';
import type { CaseCommand } from '@/domain/cases/lifecycle';
import type { Decision } from '@/domain/cases/decision';
import { extendClock } from '@/domain/cases/caseClocks';
import type { Agreement, MediatorSeat } from '@/domain/cases/mediation';
import { withKeys } from '@/domain/cases/newCase';
import { sampleMediation } from '@/domain/cases/sampleMediation';
import { resume, suspend } from '@/domain/course/suspension';

/** Ten in the morning: when people do things. */
const TEN = 10 * 3_600_000;

/** What a case waits for, with everything that decides when. */
export interface Life {
  id: string;
  kind: 'draft' | 'performance' | ClockKind;
  start: Day;
  unit: ClockUnit;
  length: number;
  /** The mediation stood still from and to these days. */
  suspended?: readonly [Day, Day];
  extended?: { on: Day; workingDays: number };
  /** Who are named one after the other. */
  mediators: readonly string[];
  obligationDue?: Day;
}

/** Something that a person does to a case. */
export interface Act {
  at: number;
  caseId: string;
  command: CaseCommand;
  decide(record: MediationCase): Decision;
}

export function tenOn(day: Day): number {
  return startOfDayMs(day) + TEN;
}

const ASKED: Agreement = {
  edition: 1,
  obligations: [],
  terms: '',
  claims: [0],
  noOwnership: true,
  severable: true,
  oral: true,
  readBy: [],
  openedAt: null,
  text: '',
  textSha256: '',
  signatures: [],
  seal: null,
  refusals: [],
};

const STAGES: Readonly<Record<Life['kind'], MediationCase['stage']>> = {
  draft: 'DRAFT',
  acceptance: 'SUBMITTED',
  supplement: 'SUPPLEMENT',
  inquiry: 'INQUIRING',
  naming: 'ASSIGNING',
  seat: 'ASSIGNING',
  mediation: 'MEDIATING',
  signing: 'SIGNING',
  performance: 'PERFORMING',
};

function namedSeat(seat: MediatorSeat, life: Life, at: number): MediatorSeat {
  const { dueOn } = startClock('seat', life.start, life.length);
  return { ...seat, openid: life.mediators[0] ?? '', state: 'named', namedAt: at, dueOn, answeredAt: null };
}

/** The case as it is when its life begins, at ten in the morning. */
export function bornCase(life: Life, place: number): MediationCase {
  const at = tenOn(life.start);
  const base = sampleMediation([life.kind === 'inquiry' ? 'waiting' : 'agreed']);
  const [respondent] = base.mediation.respondents;
  const [seat] = base.mediation.mediators;
  if (!respondent || !seat) throw new Error('the sample has a respondent and a mediator');
  const { kind, start, length, unit } = life;
  const notice = { token: `t${life.id}`, checkCode: 'abcd', issuedAt: at, dueOn: start, reminders: 0, served: null };
  const before = kind === 'draft' || kind === 'acceptance' || kind === 'supplement' || kind === 'inquiry';
  const agreement = { ...ASKED, openedAt: at, obligations: [owed(life.obligationDue ?? start)] };
  return withKeys({
    ...base,
    _id: life.id,
    committeeId: 'main',
    stage: STAGES[kind],
    number: kind === 'draft' ? null : `示知调〔2026〕${place}号`,
    register: kind === 'draft' ? null : { year: 2026, n: place },
    packDay: kind === 'draft' ? null : start,
    createdAt: at,
    changedAt: at,
    submittedAt: kind === 'draft' ? null : at,
    evidence: [],
    clocks: kind === 'draft' || kind === 'performance' ? [] : [startClock(kind, start, length, { unit })],
    mediation: {
      ...base.mediation,
      respondents: [{ ...respondent, notice, answeredAt: kind === 'inquiry' ? null : at }],
      mediators: before || kind === 'naming' ? [] : [kind === 'seat' ? namedSeat(seat, life, at) : seat],
      agreement: kind === 'performance' ? agreement : null,
    },
  });
}

function owed(dueOn: Day): Agreement['obligations'][number] {
  const words = { what: '支付赔偿款', manner: '转账', proof: '回单' };
  return { no: 1, kind: 'pay', debtor: 'r1', creditor: 'applicant', amountFen: 100, dueOn, ...words };
}

/** What people do in a life, at ten in the morning of its days. */
export function actsOf(life: Life): Act[] {
  const act = (day: Day, command: CaseCommand, decide: Act['decide']): Act => {
    return { at: tenOn(day), caseId: life.id, command, decide };
  };
  const { suspended, extended } = life;
  return [
    ...(suspended
      ? [
          act(suspended[0], 'suspend', (record) =>
            suspend(
              record,
              { reason: 'appraisal', note: '等待鉴定' },
              { now: tenOn(suspended[0]), today: suspended[0] },
            ),
          ),
          act(suspended[1], 'resume', (record) => resume(record, suspended[1])),
        ]
      : []),
    ...(extended
      ? [
          act(extended.on, 'answerExtension', (record) => ({
            ok: true,
            step: {
              fields: { clocks: extendClock(record.clocks, 'mediation', extended.workingDays) },
              text: '各方都同意延长',
            },
          })),
        ]
      : []),
  ];
}

/** Kinds of lives, each with a term that a rule gives. */
const KINDS: readonly Pick<Life, 'kind' | 'unit' | 'length'>[] = [
  { kind: 'draft', unit: 'day', length: 30 },
  { kind: 'acceptance', unit: 'workingDay', length: 3 },
  { kind: 'acceptance', unit: 'workingDay', length: 7 },
  { kind: 'supplement', unit: 'workingDay', length: 7 },
  { kind: 'inquiry', unit: 'workingDay', length: 10 },
  { kind: 'inquiry', unit: 'day', length: 15 },
  { kind: 'naming', unit: 'workingDay', length: 3 },
  { kind: 'seat', unit: 'workingDay', length: 3 },
  { kind: 'mediation', unit: 'day', length: 30 },
  { kind: 'mediation', unit: 'day', length: 7 },
  { kind: 'signing', unit: 'workingDay', length: 5 },
  { kind: 'performance', unit: 'day', length: 30 },
];

/**
 * The lives of a year: each kind begins on each of `starts`; mediations of thirty days are suspended or extended in turn.
 * @param starts days of the year, as many as there are rounds
 */
export function livesFrom(starts: readonly (readonly number[])[], first: Day): Life[] {
  return starts.flatMap((round, roundNo) =>
    KINDS.map((kind, index): Life => {
      const start = addDays(first, round[index % round.length] ?? 0);
      const life: Life = {
        ...kind,
        id: `case_${roundNo}_${String(index).padStart(2, '0')}`,
        start,
        mediators: ['mediator'],
      };
      if (kind.kind === 'seat') return { ...life, mediators: ['m1', 'm2', 'm3'] };
      if (kind.kind === 'performance') return { ...life, obligationDue: addDays(start, 20 + roundNo) };
      if (kind.kind !== 'mediation' || kind.length < 30) return life;
      if (roundNo % 3 === 1) return { ...life, suspended: [addDays(start, 3), addDays(start, 12)] };
      return roundNo % 3 === 2 ? { ...life, extended: { on: addDays(start, 20), workingDays: 5 } } : life;
    }),
  );
}
