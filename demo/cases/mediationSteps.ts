import type { CommandName, Input } from '@/contract/procedures';
import type { CaseNow, DemoFile, Moment, Step } from './demoCase';
import type { DemoCalendar } from '../moments';
import type { PersonKey } from '../people';
import type { Obligation } from './obligations';

/** Commands on a case that name the version which their caller has seen. */
export type CaseCommand = {
  [N in CommandName]: Input<N> extends { caseId: string; version: number } ? N : never;
}[CommandName];

type Rest<N extends CaseCommand> = Omit<Input<N>, 'caseId' | 'version'>;

/** What a step may look at while it is taken: the case as its person sees it, and the days of the demo. */
interface InHand {
  record: CaseNow;
  calendar: DemoCalendar;
}

function moment(ago: number, time: string): Moment {
  return { ago, time };
}

/** Somebody gives a command, with what depends on the day or on the case worked out when it comes to it. */
export function tells<N extends CaseCommand>(
  ago: number,
  time: string,
  by: PersonKey,
  command: N,
  input: Rest<N> | ((inHand: InHand) => Rest<N>),
): Step {
  return {
    ...moment(ago, time),
    do: 'tell',
    by,
    tell: async (phone, record, calendar) => {
      const rest = typeof input === 'function' ? input({ record, calendar }) : input;
      // The rest of the input with what every command on a case carries is its input.
      await phone.tell(command, { caseId: record.id, version: record.version, ...rest } as unknown as Input<N>);
    },
  };
}

export function accepted(ago: number, note = ''): Step {
  return { ...moment(ago, '09:40'), do: 'accept', note };
}

/** A respondent answers with the code on the notice. */
export function answersNotice(
  ago: number,
  by: PersonKey,
  answer: Input<'invite.answer'>['answer'] = 'agreed',
  { no = 1, reason = '' }: { no?: number; reason?: string } = {},
): Step {
  return { ...moment(ago, '19:20'), do: 'answerNotice', by, no, answer, reason };
}

/** The registrar names who mediates, the first of them with the lead. */
export function named(ago: number, mediators: readonly PersonKey[]): Step {
  return { ...moment(ago, '10:10'), do: 'name', mediators };
}

export function takesSeat(ago: number, by: PersonKey): Step {
  const disclosure = { kin: false, interest: false, other: false, details: '' };
  return tells(ago, '15:30', by, 'mediator.accept', { disclosure });
}

export function says(ago: number, time: string, by: PersonKey, room: string, text: string): Step {
  return {
    ...moment(ago, time),
    do: 'tell',
    by,
    tell: async (phone, { id }) => {
      await phone.tell('message.send', { caseId: id, room, text, files: [] });
    },
  };
}

/** A side adds a file of its own to the evidence. */
export function addsEvidence(ago: number, time: string, by: PersonKey, file: DemoFile): Step {
  return { ...moment(ago, time), do: 'addEvidence', by, file };
}

/** A respondent says what happened; nobody but the mediators reads it until it is exchanged. */
export function defends(ago: number, time: string, by: PersonKey, text: string): Step {
  return {
    ...moment(ago, time),
    do: 'tell',
    by,
    tell: async (phone, { id }) => {
      await phone.tell('defence.write', { caseId: id, side: null, text });
    },
  };
}

/** A mediator proposes to all sides what they could agree on. */
export function proposes(
  ago: number,
  time: string,
  by: PersonKey,
  words: string,
  obligations: (calendar: DemoCalendar) => Obligation[],
  terms: string,
): Step {
  return {
    ...moment(ago, time),
    do: 'tell',
    by,
    tell: async (phone, { id }, calendar) => {
      const proposal = { room: 'common', words, obligations: obligations(calendar), terms };
      await phone.tell('proposal.send', { caseId: id, ...proposal });
    },
  };
}

/** The mediator lets every side open everything that one side handed in. */
export function exchangesEvidence(ago: number, by: PersonKey): Step {
  return tells(ago, '16:40', by, 'evidence.exchange', ({ record }) => ({
    evidenceIds: record.evidence.map(({ id }) => id),
  }));
}

const PLACE = '天门市钟惺大道演示街1号 知识产权服务大厅二楼调解室';

/** A session is proposed for one time, and the sides say whether it suits them. */
export function setsSession(
  ago: number,
  by: PersonKey,
  startsAt: (calendar: DemoCalendar) => number,
  sides: readonly PersonKey[],
  agenda = '听取双方意见，核对证据',
): Step[] {
  return [
    tells(ago, '10:20', by, 'session.propose', ({ calendar }) => ({
      mode: 'onsite' as const,
      place: PLACE,
      agenda,
      times: [{ startsAt: startsAt(calendar), minutes: 90 }],
      allAgreed: true,
    })),
    ...sides.map((side, i) =>
      tells(ago, `1${i + 1}:05`, side, 'session.answer', ({ record }) => {
        const session = record.mediation?.sessions.at(-1);
        return { sessionId: session?.id ?? '', timeIds: session?.times.map(({ id }) => id) ?? [] };
      }),
    ),
  ];
}

interface Held {
  present: readonly string[];
  statements: string;
  issues: string;
  course: string;
  result: Input<'session.record'>['result'];
  failedWhy?: string;
}

/** The session of that day is recorded, and the record read and confirmed by the sides. */
export function recordsSession(ago: number, by: PersonKey, held: Held, confirmedBy: readonly PersonKey[]): Step[] {
  const last = (record: CaseNow) => record.mediation?.sessions.at(-1)?.id ?? '';
  return [
    tells(ago, '16:30', by, 'session.record', ({ record }) => ({
      sessionId: last(record),
      told: { rights: true, recusal: true, sham: true },
      recording: 'none' as const,
      ...held,
      present: [...held.present],
      absent: [],
      failedWhy: held.failedWhy ?? '',
    })),
    ...confirmedBy.map((side, i) =>
      tells(ago, `17:${String(10 + i * 10)}`, side, 'session.confirmRecord', ({ record }) => ({
        sessionId: last(record),
        correct: true,
        remark: '',
      })),
    ),
  ];
}

interface Text {
  obligations: (calendar: DemoCalendar) => Input<'agreement.draft'>['obligations'];
  /** The claims that it settles, by index. */
  claims: readonly number[];
  terms?: string;
}

function contentOf(text: Text, calendar: DemoCalendar) {
  return {
    obligations: text.obligations(calendar),
    terms: text.terms ?? '',
    claims: [...text.claims],
    noOwnership: true,
  };
}

/** The text is drafted and opened for signing. */
export function draftsAgreement(ago: number, by: PersonKey, text: Text): Step[] {
  return [
    tells(ago, '09:30', by, 'agreement.draft', ({ calendar }) => contentOf(text, calendar)),
    tells(ago, '09:50', by, 'agreement.openSigning', {}),
  ];
}

/** The sides agree by word of mouth, and the mediator takes it down. */
export function agreesOrally(ago: number, by: PersonKey, text: Text): Step {
  return tells(ago, '17:00', by, 'agreement.oral', ({ calendar }) => ({
    ...contentOf(text, calendar),
    noPaperWanted: true as const,
    agentsAuthorised: true,
  }));
}

/** A side reads the text and signs it; the mediator only signs, the head seals. */
export function signs(
  ago: number,
  time: string,
  by: PersonKey,
  as: 'applicant' | 'respondent' | 'mediator' | 'head',
): Step {
  return { ...moment(ago, time), do: 'sign', by, as };
}

/** Everybody signs on one day, and the agreement takes effect. */
export function signedByAll(ago: number, applicant: PersonKey, respondent: PersonKey, mediator: PersonKey): Step[] {
  return [
    signs(ago, '10:30', applicant, 'applicant'),
    signs(ago, '14:40', respondent, 'respondent'),
    signs(ago, '15:20', mediator, 'mediator'),
    signs(ago, '16:50', 'head', 'head'),
  ];
}

/** The debtor reports what was done, with a slip where there is one. */
export function reports(
  ago: number,
  by: PersonKey,
  no: number,
  { amountYuan = '', note = '', slip }: { amountYuan?: string; note?: string; slip?: DemoFile },
): Step {
  return { ...moment(ago, '10:50'), do: 'report', by, no, amountYuan, note, slip };
}

/** The creditor confirms the last report. */
export function confirms(ago: number, by: PersonKey): Step {
  return tells(ago, '15:10', by, 'performance.answer', ({ record }) => ({
    reportId: record.mediation?.reports.at(-1)?.id ?? '',
    confirmed: true,
    reason: '',
  }));
}
