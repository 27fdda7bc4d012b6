import { CLOCK_KINDS } from '@/domain/cases/case';
import { CASE_EVENTS, type CaseEvent } from '@/domain/cases/events';
import type { MediationCase } from '@/domain/cases/case';
import { sampleMediation, SAMPLE_NOW } from '@/domain/cases/sampleMediation';
import {
  NOTICE_RULES,
  rulesFor,
  type MembershipEvent,
  type NoticeEvent,
  type TalkEvent,
} from '@/domain/notices/matrix';
import type { StaffPost } from '@/domain/roles/posts';
import { membershipNotices, movedDayNotices, noticesOf, postNotices, talkNotices } from '@/server/notices/outbox';
import { recipientsOf, type NoticeContext } from '@/server/notices/recipients';
import type { CommitteeDoc } from '@/server/store/documents';
import { POST_STATUS_WORDS, type PostEvent } from '@/domain/notices/postNotices';
import { ORDER_STATUS_WORDS, type OrderEvent } from '@/domain/notices/supervisionNotices';
import { noticesOfOrder } from '@/server/supervision/orderNotices';
import { TOLD, TOLD_OF_MOVED } from './matrixTable';

/** Everybody who can be told of a case, by the letter of the table. */
const PEOPLE: Readonly<Record<string, string>> = {
  applicant: 'a',
  'respondent-1': 'r',
  'respondent-2': 'w',
  'respondent-3': 's',
  mediator: 'm',
  named: 'n',
  registrar: 'd',
  head: 'h',
  reader: 'x',
};

const staff = (openid: string, ...posts: StaffPost[]) => ({ openid, name: '某', maskedPhone: '', posts });
const committee: CommitteeDoc = {
  _id: 'main',
  version: 1,
  settings: {} as CommitteeDoc['settings'],
  staff: [
    staff('registrar', 'registrar'),
    staff('head', 'head'),
    staff('auditor', 'auditor'),
    staff('mediator', 'mediator'),
  ],
};
const by = (openid: string): NoticeContext => ({ now: SAMPLE_NOW, openid, committee });

/** A case with somebody in every part: who takes part, who has not answered, who was asked a second time, who was named. */
function fullCase(): MediationCase {
  const record = sampleMediation(['agreed', 'waiting', 'refused']);
  const { respondents, mediators } = record.mediation;
  const second = { askedAt: SAMPLE_NOW, willing: null, answeredAt: null };
  return {
    ...record,
    mediation: {
      ...record.mediation,
      respondents: respondents.map((each) => (each.no === 3 ? { ...each, second } : each)),
      mediators: mediators.flatMap((each) => [
        each,
        { ...each, openid: 'named', state: 'named' as const, lead: false },
      ]),
    },
  };
}

const TALKS: readonly NoticeEvent[] = [
  'messageReceived',
  'defenceWritten',
  'proposalSent',
  'proposalAnswered',
  'proposalSettled',
  'offerOpened',
  'offerSettled',
  'flagRaised',
  'flagSettled',
  'callsEnded',
];
const isCaseEvent = (event: NoticeEvent): event is CaseEvent => (CASE_EVENTS as readonly string[]).includes(event);
const isTalkEvent = (event: NoticeEvent): event is TalkEvent => TALKS.includes(event);
const isMembershipEvent = (event: NoticeEvent): event is MembershipEvent => event.startsWith('membership');

/** Whom the code tells when `actor` has done it: through the very functions that write the outbox. */
function toldBy(event: NoticeEvent, actor: string): string[] {
  const record = fullCase();
  if (isCaseEvent(event)) return noticesOf(event, record, by(actor), ['applicant'], 'key').map(({ to }) => to);
  if (isTalkEvent(event)) {
    return talkNotices(event, ['reader'], record, { now: SAMPLE_NOW, key: 'key' }).map(({ to }) => to);
  }
  if (isMembershipEvent(event)) return membershipNotices(event, ['reader'], SAMPLE_NOW, 'key').map(({ to }) => to);
  if (event in POST_STATUS_WORDS) {
    return postNotices(event as PostEvent, ['reader'], SAMPLE_NOW, 'key').map(({ to }) => to);
  }
  if (event in ORDER_STATUS_WORDS) {
    const order = {
      _id: 'order',
      grade: null,
      caseNumber: '示知调〔2026〕1号',
      state: 'doing' as const,
      stepDueOn: '2026-03-06',
    };
    return noticesOfOrder(event as OrderEvent, ['reader'], order, { now: SAMPLE_NOW, key: 'key' }).map(({ to }) => to);
  }
  // What the clock alone tells of: nobody has acted.
  return rulesFor(event).flatMap(({ to }) => recipientsOf(to, record, by('clock')));
}

const EVENTS = Object.keys(TOLD) as NoticeEvent[];
const letters = (people: readonly string[]) => people.map((openid) => PEOPLE[openid] ?? openid).sort();

describe('the matrix of who is told of what', () => {
  it('has a line for every event that a rule speaks of, and for every event of a case', () => {
    const spoken = new Set<NoticeEvent>([...CASE_EVENTS, ...NOTICE_RULES.map(({ event }) => event)]);
    expect([...spoken].filter((event) => TOLD[event] === undefined)).toEqual([]);
  });

  for (const [actor, others] of [
    ['applicant', 'r'],
    ['respondent-1', 'a'],
  ] as const) {
    it.each(EVENTS)(`sends exactly what the table says when ${actor} acts: %s`, (event) => {
      const expected = TOLD[event]
        .split(' ')
        .filter(Boolean)
        .map((letter) => (letter === 'o' ? others : letter));
      expect(letters(toldBy(event, actor))).toEqual(expected.sort());
    });
  }

  it('tells both sides when it is neither of them who acts', () => {
    expect(letters(toldBy('sideLeft', 'mediator'))).toEqual(['a', 'm', 'r']);
  });

  it.each(CLOCK_KINDS)(
    'tells whose last day a change of the holidays has moved, once and ringing only for less time: %s',
    (kind) => {
      const told = (to: string) => {
        const moved = { kind, from: '2026-03-05', to };
        // However many of somebody's days have moved.
        return movedDayNotices([moved, moved], fullCase(), by('clock'), ['applicant'], 'key');
      };
      expect(letters(told('2026-03-09').map(({ to }) => to))).toEqual(TOLD_OF_MOVED[kind].split(' ').sort());
      expect(new Set(told('2026-03-09').map(({ relay }) => relay.state))).toEqual(new Set(['inboxOnly']));
      expect(new Set(told('2026-03-04').map(({ relay }) => relay.state))).toEqual(new Set(['waiting']));
      expect(told('2026-03-04')[0]?.text).toContain('提前到2026年3月4日');
    },
  );
});
