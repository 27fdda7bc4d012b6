import * as v from 'valibot';
import { SESSION_MODES, SESSION_RESULTS } from '@/domain/cases/mediation';
import { MOST_TIMES, SESSION_MINUTES } from '@/domain/sessions/sessionTimes';
import { caseView } from './cases';
import {
  choice,
  filledText,
  id,
  listOf,
  moment,
  strict,
  uploadedFileId,
  version,
  wholeNumber,
  writtenText,
  yesOrNo,
} from './fields';
import { command, query, RATES } from './procedure';

const minutes = wholeNumber(SESSION_MINUTES.least, SESSION_MINUTES.most);
const words = { mode: choice(SESSION_MODES), place: writtenText(200), agenda: filledText(1000) };

/** Sessions: proposed by a mediator, answered by every side, held, recorded, confirmed. */
export const sessionProcedures = {
  /** Up to three times, a day ahead; less when every side was asked at once and agreed. */
  'session.propose': command({
    input: strict({
      caseId: id,
      version,
      ...words,
      times: listOf(strict({ startsAt: moment, minutes }), MOST_TIMES, '时间'),
      allAgreed: yesOrNo,
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Which of the times suit the caller's side; none is an answer too. When all sides meet in one, it is set. */
  'session.answer': command({
    input: strict({ caseId: id, version, sessionId: id, timeIds: listOf(id, MOST_TIMES + 10, '时间') }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Sets or moves time, place or mode. Another mode, or less than a day's notice, takes everybody's agreement. */
  'session.change': command({
    input: strict({
      caseId: id,
      version,
      sessionId: id,
      ...words,
      startsAt: moment,
      minutes,
      reason: filledText(500),
      allAgreed: yesOrNo,
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'session.cancel': command({
    input: strict({ caseId: id, version, sessionId: id, reason: filledText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** By the code at the door: `token` is what was scanned. Scanned again, it answers the same. */
  'session.checkIn': command({
    input: strict({ token: id }),
    output: v.object({ caseId: v.string(), sessionId: v.string(), name: v.string(), place: v.string() }),
    callers: ['person'],
    rate: RATES.guessable,
  }),

  /** By a mediator, for somebody who is present without a phone. `side`: 'applicant', 'r1', … or 'mediator'. */
  'session.checkInFor': command({
    input: strict({ caseId: id, version, sessionId: id, side: writtenText(10), name: filledText(50) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /**
   * The record (调解笔录), or with `notHeld` that it could not begin: then `absent`, the sides of which nobody came, and
   * `failedWhy` alone are asked for. Written anew it asks every side again; fixed once all have confirmed.
   */
  'session.record': command({
    input: strict({
      caseId: id,
      version,
      sessionId: id,
      present: listOf(filledText(60), 30, '到场人'),
      absent: listOf(writtenText(10), 20, '没有来的一方'),
      told: strict({ rights: yesOrNo, recusal: yesOrNo, sham: yesOrNo }),
      recording: choice(['none', 'consented']),
      statements: writtenText(5000),
      issues: writtenText(2000),
      course: writtenText(5000),
      result: choice(SESSION_RESULTS),
      failedWhy: writtenText(1000),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A spoken note of a mediator, kept with the record of the session. MP3, M4A or WAV; ten a session. */
  'session.addSound': command({
    input: strict({ caseId: id, sessionId: id, fileId: uploadedFileId, name: filledText(200) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** A link of ten minutes to a spoken note; for mediators and the committee. The opening is logged. */
  'session.openSound': query({
    input: strict({ caseId: id, sessionId: id, soundId: id }),
    output: v.object({ url: v.string(), name: v.string() }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** A side read the record: `correct`, or in `remark` what is not as it had spoken. */
  'session.confirmRecord': command({
    input: strict({ caseId: id, version, sessionId: id, correct: yesOrNo, remark: writtenText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
