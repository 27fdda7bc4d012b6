import { wrongAt, type Refused } from '../cases/decision';
import type { SessionMode, SessionResult } from '../cases/mediation';
import { findingsAt } from '../text/finding';
import { checkLine, checkLongText } from '../text/plainText';

export const SESSION_MODE_NAMES: Readonly<Record<SessionMode, string>> = {
  online: '线上',
  onsite: '现场',
  hybrid: '线上和现场同时',
  written: '书面交换意见',
};

/** How a session ended, as its record says it. */
export const SESSION_RESULT_NAMES: Readonly<Record<SessionResult, string>> = {
  agreed: '达成一致',
  partly: '部分达成一致',
  continue: '继续调解',
  failed: '没有达成一致',
  notHeld: '没有开成',
};

export interface SessionWords {
  mode: SessionMode;
  place: string;
  agenda: string;
}

/** The words of a session, trimmed, or what is wrong with them. Who has to come somewhere is told where. */
export function checkWords(words: SessionWords): { ok: true; words: SessionWords } | Refused {
  const optional = words.mode === 'online' || words.mode === 'written';
  const place = checkLine(words.place, { label: '地点', max: 200, optional });
  const agenda = checkLongText(words.agenda, { label: '事由', max: 1000 });
  if (!place.ok || !agenda.ok) {
    return {
      ok: false,
      findings: [...findingsAt('place', place), ...findingsAt('agenda', agenda)],
      sentence: null,
    };
  }
  return { ok: true, words: { mode: words.mode, place: place.value, agenda: agenda.value } };
}

/** A reason that people read, trimmed, or what is wrong with it. */
export function checkReason(reason: string): { ok: true; reason: string } | Refused {
  const checked = checkLongText(reason, { label: '理由', max: 500 });
  return checked.ok ? { ok: true, reason: checked.value } : wrongAt('reason', checked.problem, checked.remedy);
}
