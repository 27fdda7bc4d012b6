import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediationSession, SessionRecord, SessionTold } from '../cases/mediation';
import { allSidesIn, seatedMediators, sidesTakingPart } from '../cases/participants';
import type { Side } from '../parties/side';
import { findingsAt, type Finding } from '../text/finding';
import { checkLine, checkLongText } from '../text/plainText';
import { findSession, hasBegun, NO_SUCH_SESSION, setTime, withSession } from './openSession';

/** What a mediator writes of a session. */
type Written = Pick<
  SessionRecord,
  'present' | 'absent' | 'told' | 'recording' | 'statements' | 'issues' | 'course' | 'result' | 'failedWhy'
>;

/** The same as it is typed: `absent` are sides. */
export type RecordInput = Omit<Written, 'absent'> & { absent: readonly string[] };

const TOLD_NAMES: Readonly<Record<keyof SessionTold, string>> = {
  rights: '权利和义务',
  recusal: '可以申请回避',
  sham: '虚假调解的后果',
};
const WRITTEN = '写好了调解笔录，请各方确认';
const NOT_HELD = '记录了一次没有开成的调解会，请各方核对';
const TOLD_KEYS = Object.keys(TOLD_NAMES) as (keyof SessionTold)[];

/** What the parties must hear once before they talk, and have heard in no earlier session (在线调解规则 17). */
function untold(record: MediationCase, session: MediationSession, told: SessionTold): Finding[] {
  const earlier = record.mediation.sessions.flatMap((each) =>
    each.record && each.id !== session.id ? [each.record.told] : [],
  );
  return TOLD_KEYS.filter((key) => !told[key] && !earlier.some((each) => each[key])).map((key) => ({
    field: `told.${key}`,
    problem: `还没有告知${TOLD_NAMES[key]}`,
    remedy: '请先告知各方，再勾选',
  }));
}

function tidied(input: Written): { findings: Finding[]; words: Written } {
  const present = input.present.map((name) => checkLine(name, { label: '到场人', max: 60 }));
  const statements = checkLongText(input.statements, { label: '各方陈述', max: 5000 });
  const issues = checkLongText(input.issues, { label: '争议焦点', max: 2000, optional: true });
  const course = checkLongText(input.course, { label: '调解过程', max: 5000 });
  const optional = input.result !== 'failed';
  const failedWhy = checkLongText(input.failedWhy, { label: '没有达成一致的原因', max: 1000, optional });
  const findings = [
    ...present.flatMap((name, index) => findingsAt(`present.${index}`, name)),
    ...findingsAt('statements', statements),
    ...findingsAt('issues', issues),
    ...findingsAt('course', course),
    ...findingsAt('failedWhy', failedWhy),
  ];
  const valueOf = (checked: typeof issues) => (checked.ok ? checked.value : '');
  const words: Written = {
    ...input,
    present: [...new Set(present.map(valueOf))],
    statements: valueOf(statements),
    issues: valueOf(issues),
    course: valueOf(course),
    failedWhy: optional ? '' : valueOf(failedWhy),
  };
  return { findings, words };
}

const NOTHING_TOLD: SessionTold = { rights: false, recusal: false, sham: false };

/** Of a session that did not take place only who came, who did not, and why is written: nothing was told, nothing said. */
function tidiedNotHeld(input: Written): { findings: Finding[]; words: Written } {
  const present = input.present.map((name) => checkLine(name, { label: '到场人', max: 60 }));
  const failedWhy = checkLongText(input.failedWhy, { label: '没有开成的原因', max: 1000 });
  const findings = [
    ...present.flatMap((name, index) => findingsAt(`present.${index}`, name)),
    ...findingsAt('failedWhy', failedWhy),
  ];
  if (input.absent.length === 0) {
    findings.unshift({
      field: 'absent',
      problem: '还没有选谁没有来',
      remedy: '请选没有来的一方；都来了的，请写开会的结果',
    });
  }
  const words: Written = {
    present: [...new Set(present.map((name) => (name.ok ? name.value : '')))],
    absent: input.absent,
    ...{ told: NOTHING_TOLD, recording: 'none', statements: '', issues: '', course: '', result: 'notHeld' },
    failedWhy: failedWhy.ok ? failedWhy.value : '',
  };
  return { findings, words };
}

/** What is wrong with the sides that did not come: each must take part. */
function absentFindings(record: MediationCase, absent: readonly string[]): Finding[] {
  const sides: readonly string[] = sidesTakingPart(record);
  return absent.flatMap((side, index) =>
    sides.includes(side) ? [] : [{ field: `absent.${index}`, problem: '这一方没有参加调解', remedy: '请从列表中选择' }],
  );
}

/** Whether the record of a session that has begun can still be written, or written anew. */
export function isToRecord(record: MediationCase, session: MediationSession, now: number): boolean {
  return hasBegun(session, now) && !(session.record && allSidesIn(record, session.record.readBy));
}

/** Whether who writes took their seat only after the session began: then the record says so. */
function tookOver(record: MediationCase, openid: string, startsAt: number): boolean {
  const seat = seatedMediators(record).find((each) => each.openid === openid);
  return seat !== undefined && (seat.answeredAt ?? 0) > startsAt;
}

/**
 * Writes the record of a session that has begun (人民调解法 27), or that it could not, as a side did not come; also when the talks stand still or are over. It may be
 * written anew until every side has confirmed it; a new text asks all sides again. Who led a session and has left the case
 * since writes nothing more in it: whoever took over does, by the list of who was there and what was spoken for the record.
 */
export function recordSession(
  record: MediationCase,
  sessionId: string,
  input: RecordInput,
  { now, by }: { now: number; by: { openid: string; name: string } },
): Decision {
  const session = findSession(record, sessionId);
  if (!session) return NO_SUCH_SESSION;
  const time = setTime(session);
  if (time === null || (session.state !== 'confirmed' && session.state !== 'held')) {
    return notNow('这次调解会没有开，不能写笔录。');
  }
  if (now < time.startsAt) return notNow('调解会还没有开始，开始以后再写笔录。');
  if (session.record && allSidesIn(record, session.record.readBy)) {
    return notNow('各方都已确认这份笔录，不能再改。有新的情况请写在下一次的笔录里。');
  }
  const absent = sidesTakingPart(record).filter((side) => input.absent.includes(side));
  const isHeld = input.result !== 'notHeld';
  if (isHeld && input.present.length === 0) return wrongAt('present', '还没有写谁到场', '请写明到场的人');
  const { findings, words } = isHeld ? tidied({ ...input, absent }) : tidiedNotHeld({ ...input, absent });
  const all = [
    ...absentFindings(record, input.absent),
    ...(isHeld ? untold(record, session, input.told) : []),
    ...findings,
  ];
  if (all.length > 0) return { ok: false, findings: all, sentence: null };
  const writtenByName = tookOver(record, by.openid, time.startsAt) ? `${by.name}（接手后补写）` : by.name;
  const written: SessionRecord = { ...words, readBy: [], remarks: [], writtenByName, at: now };
  return decided({
    fields: withSession(record, { ...session, state: 'held', record: written }),
    text: session.record ? '修改了调解笔录，请各方重新确认' : isHeld ? WRITTEN : NOT_HELD,
  });
}

/** A side read the record: it is as they had spoken, or they say what is not. */
export function confirmRecord(
  record: MediationCase,
  input: { sessionId: string; correct: boolean; remark: string },
  side: Side,
  now: number,
): Decision {
  const session = findSession(record, input.sessionId);
  if (!session) return NO_SUCH_SESSION;
  const written = session.record;
  if (written === null) return notNow('这次调解会还没有笔录。');
  if (written.readBy.includes(side)) return notNow('您这一方已经确认过这份笔录。');
  const remark = checkLongText(input.remark, { label: '不一致的地方', max: 1000, optional: input.correct });
  if (!remark.ok) return wrongAt('remark', remark.problem, remark.remedy);
  const remarks = remark.value === '' ? written.remarks : [...written.remarks, { side, text: remark.value, at: now }];
  const readBy = input.correct ? [...written.readBy, side] : written.readBy;
  return decided({
    fields: withSession(record, { ...session, record: { ...written, readBy, remarks } }),
    event: input.correct ? null : 'recordQuestioned',
    text: input.correct ? '确认了调解笔录' : '对调解笔录提出了意见',
  });
}
