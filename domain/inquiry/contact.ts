import { dayOf, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { isPaused, marksOf } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { ContactTry, RespondentFacts } from '../cases/mediation';
import { respondentInWords } from './answer';
import { clocksByService } from './service';
import { unanswered } from './settle';

/** How often a respondent is reminded at most: being asked must not turn into being pressed. */
export const MOST_REMINDERS = 2;
/** Tries by telephone, visit, mail or message before somebody counts as unreachable. */
export const TRIES_BEFORE_UNREACHABLE = 3;

export const CONTACT_WAYS = ['phone', 'visit', 'mail', 'message'] as const satisfies readonly ContactTry['way'][];
export const CONTACT_WAY_NAMES: Readonly<Record<ContactTry['way'], string>> = {
  phone: '电话',
  visit: '上门',
  mail: '邮寄',
  message: '短信或消息',
};

/**
 * Takes down a try to reach a respondent. Unreachable is who was tried in vain several times, each try on record
 * (在线调解规则 25(3)).
 */
export function logContact(
  record: MediationCase,
  { no, unreachable, ...tried }: ContactTry & { no: number; unreachable: boolean },
): Decision {
  const respondent = record.mediation.respondents.find((each) => each.no === no);
  if (!respondent) return wrongAt('no', '没有这一方被申请人', '请从列表中选择');
  if (unanswered([respondent]).length === 0) return notNow('这一方已经有了结果，不用再登记联系情况。');
  const tries = [...respondent.tries, tried];
  if (unreachable && tries.length < TRIES_BEFORE_UNREACHABLE) {
    return wrongAt(
      'unreachable',
      `只联系过${tries.length}次，还不能算联系不上`,
      `请换电话、登记地址等方式再联系，至少登记${TRIES_BEFORE_UNREACHABLE}次`,
    );
  }
  const changed: RespondentFacts = {
    ...respondent,
    tries,
    willingness: unreachable ? 'unreachable' : respondent.willingness,
  };
  const respondents = record.mediation.respondents.map((each) => (each.no === no ? changed : each));
  const who = respondentInWords(record, no);
  const text = `${CONTACT_WAY_NAMES[tried.way]}联系${who}，第${tries.length}次${unreachable ? '，登记为联系不上' : ''}`;
  const clocks = clocksByService(record, respondents);
  return decided({ fields: { mediation: { ...record.mediation, respondents }, clocks }, text });
}

/** Whether a respondent has not answered and was not reminded often enough. */
export function mayBeReminded(respondent: RespondentFacts): boolean {
  return (
    unanswered([respondent]).length > 0 && respondent.notice !== null && respondent.notice.reminders < MOST_REMINDERS
  );
}

/** Whether a reminder reaches anybody: a person of the side who has used its notice. */
function isKnown({ people }: RespondentFacts): boolean {
  return people.length > 0;
}

/** What the desk does about those of whom nobody has used the notice yet. */
const CALL_OR_WRITE = '还没有人用过通知书，系统提醒不到：请打电话或者寄信，再登记联系情况';

/**
 * Reminds everybody who has not answered and was not reminded often enough. Counted is what reaches somebody, and nothing
 * else; of the others the history says that the desk has to call or write.
 */
function remindKnown(record: MediationCase): Decision {
  const due = record.mediation.respondents.filter(mayBeReminded);
  if (due.length === 0) return notNow(`没有可以再提醒的一方：每方最多提醒${MOST_REMINDERS}次。`);
  const respondents = record.mediation.respondents.map((each) =>
    mayBeReminded(each) && isKnown(each) && each.notice
      ? { ...each, notice: { ...each.notice, reminders: each.notice.reminders + 1 } }
      : each,
  );
  const reached = due.filter(isKnown).length;
  const words = [
    reached > 0 ? `再次提醒${reached}方被申请人答复` : '',
    reached < due.length ? `有${due.length - reached}方${CALL_OR_WRITE}` : '',
  ];
  return decided({
    fields: { mediation: { ...record.mediation, respondents } },
    text: words.filter(Boolean).join('；'),
  });
}

/** The desk reminds; where it would reach nobody it is told what to do instead, and nothing is counted. */
export function remindRespondents(record: MediationCase): Decision {
  const due = record.mediation.respondents.filter(mayBeReminded);
  if (due.length > 0 && !due.some(isKnown)) return notNow(`没有答复的一方${CALL_OR_WRITE}。这次不算提醒过。`);
  return remindKnown(record);
}

/** The clock says before the end that somebody has not answered: to whom it reaches, and to the desk in any case. */
export function remindBeforeEnd(record: MediationCase): Decision {
  return remindKnown(record);
}

type Remindable = Pick<MediationCase, 'clocks' | 'timeline'> & {
  mediation: Pick<MediationCase['mediation'], 'respondents'>;
};

/**
 * The day from which the clock has to remind: three days before the end, unless somebody did on one of these days. Null:
 * not any more. The same on every tick, so that the reminder goes out once.
 */
export function inquiryReminderDay(record: Remindable): Day | null {
  const clock = record.clocks.find((each) => each.kind === 'inquiry' && each.stoppedOn === null);
  if (!clock || isPaused(clock)) return null;
  const from = marksOf(clock).threeDaysBefore ?? clock.dueOn;
  const done = record.timeline.some((entry) => entry.kind === 'remindRespondents' && dayOf(entry.at) >= from);
  return !done && record.mediation.respondents.some(mayBeReminded) ? from : null;
}

/** Whether the clock has to remind on `today`. */
export function isReminderDue(record: Remindable, today: Day): boolean {
  const from = inquiryReminderDay(record);
  const clock = record.clocks.find((each) => each.kind === 'inquiry' && each.stoppedOn === null);
  return from !== null && today >= from && clock !== undefined && today <= clock.dueOn;
}
