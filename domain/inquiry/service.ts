import { compareDays, dayInWords, dayOf, type Day } from '../calendar/day';
import type { CaseClock, MediationCase } from '../cases/case';
import { pauseClock } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { RespondentFacts } from '../cases/mediation';
import type { RulePack } from '../packs/pack';
import { packOf, startPackClock } from '../packs/packOn';
import { respondentInWords } from './answer';
import { unanswered } from './settle';

/** How a notice reached its respondent. */
export type ServiceWay = 'delivered' | 'opened';

/**
 * The clock of the inquiry when the notices go out. Where the term runs from receipt (Order 81 art 65) it stands still
 * until everybody who is waited for has received theirs.
 */
export function inquiryClockAtIssue(pack: RulePack, today: Day, limits: Readonly<Record<string, number>>): CaseClock[] {
  const clock = startPackClock(pack, 'inquiry', today, limits);
  return pack.inquiryFrom === 'issue' ? [clock] : pauseClock([clock], 'inquiry', today);
}

/** Whether the term of this respondent runs from receipt, and nobody knows yet when that was. */
export function awaitsService(
  record: Pick<MediationCase, 'channel' | 'packDay'>,
  { notice }: RespondentFacts,
): boolean {
  return packOf(record)?.inquiryFrom === 'service' && notice !== null && notice.served === null;
}

/** The last day on which a respondent who receives the notice on `day` may answer. */
export function dueWhenServed(pack: RulePack, day: Day): Day {
  return startPackClock(pack, 'inquiry', day, {}).dueOn;
}

/**
 * The clocks with that of the inquiry as these respondents make it: from the latest receipt among those who have not
 * answered, standing still while one of them has not received the notice. Where the term runs from issue they stay.
 */
export function clocksByService(record: MediationCase, respondents: readonly RespondentFacts[]): CaseClock[] {
  const pack = packOf(record);
  const days = unanswered(respondents).map(({ notice }) => notice?.served?.on ?? null);
  if (pack?.inquiryFrom !== 'service' || days.length === 0) return record.clocks;
  const known = days.flatMap((day) => day ?? []).sort();
  const latest = known[known.length - 1];
  if (latest === undefined || known.length < days.length) return record.clocks;
  const running = startPackClock(pack, 'inquiry', latest, {});
  return record.clocks.map((clock) => (clock.kind === 'inquiry' && clock.stoppedOn === null ? running : clock));
}

/**
 * Keeps when a respondent received the notice: delivered, or opened by its code, whichever was first. From then on their
 * fifteen days run (Order 81 art 65).
 */
export function recordService(
  record: MediationCase,
  { no, on, way }: { no: number; on: Day; way: ServiceWay },
  today: Day,
): Decision {
  const pack = packOf(record);
  if (pack?.inquiryFrom !== 'service') return notNow('这个渠道的答复期限从发出通知书起算，不用登记送达。');
  const respondent = record.mediation.respondents.find((each) => each.no === no);
  if (!respondent?.notice) return wrongAt('no', '没有这一方被申请人的通知书', '请从列表中选择');
  if (unanswered([respondent]).length === 0) return notNow('这一方已经有了结果，不用再登记送达。');
  const { notice } = respondent;
  const issuedOn = dayOf(notice.issuedAt);
  if (compareDays(on, issuedOn) < 0 || compareDays(on, today) > 0) {
    return wrongAt('servedOn', `送达日期要在${dayInWords(issuedOn)}到今天之间`, '请照回执填写实际送达的日期');
  }
  if (notice.served !== null && compareDays(on, notice.served.on) >= 0) {
    return notNow(`已经登记在${dayInWords(notice.served.on)}送达，以先到的一天为准。`);
  }
  const served = { ...notice, served: { on, way }, dueOn: dueWhenServed(pack, on) };
  const respondents = record.mediation.respondents.map((each) =>
    each.no === no ? { ...respondent, notice: served } : each,
  );
  const how = way === 'opened' ? '打开了通知书' : '收到了通知书';
  return decided({
    fields: { mediation: { ...record.mediation, respondents }, clocks: clocksByService(record, respondents) },
    text: `${respondentInWords(record, no)}于${dayInWords(on)}${how}，答复期限从第二天起算`,
  });
}
