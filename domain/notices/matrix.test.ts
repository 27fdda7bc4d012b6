import { LIFECYCLE, type CaseEvent } from '../cases/lifecycle';
import { STAGE_NAMES } from '../cases/stages';
import { lengthOf } from '../text/characters';
import {
  MEMBERSHIP_STATUS_WORDS,
  NOTICE_RULES,
  noticeHint,
  noticePage,
  noticeText,
  rulesFor,
  type NoticeValues,
} from './matrix';
import { phrase, thing } from './templateFields';

const LONGEST: NoticeValues = { number: '江汉知调〔2026〕第1234号', due: '2026年12月31日' };
const NOTHING: NoticeValues = { number: null, due: null };

/** What the applicant did, answered, or cannot act on: the case page shows it all the same. */
const FOR_OTHERS: readonly CaseEvent[] = [
  'itemsAnswered',
  'sessionAnswered',
  'evidenceAdded',
  'askedAgain',
  'mediationOverdue',
];

describe('the matrix of notices', () => {
  it('tells somebody of every event of the lifecycle', () => {
    for (const { event } of LIFECYCLE) if (event !== null) expect(rulesFor(event).length).toBeGreaterThan(0);
  });

  it('tells the applicant of everything but what is only for others to act on', () => {
    const silent = LIFECYCLE.flatMap(({ event }) => {
      const readers = event === null ? [] : rulesFor(event).map((rule) => rule.to);
      return readers.length === 0 || readers.includes('applicant') || readers.includes('otherSides') ? [] : [event];
    });
    expect(new Set(silent)).toEqual(new Set(FOR_OTHERS));
  });

  it('has one rule for an event and a reader', () => {
    const keys = NOTICE_RULES.map((rule) => `${rule.event} ${rule.to}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(NOTICE_RULES.map((rule) => [`${rule.event} to ${rule.to}`, rule] as const))(
    '%s fits the templates, with and without values',
    (_name, rule) => {
      for (const values of [LONGEST, NOTHING]) {
        const hint = noticeHint(rule, values);
        expect(thing(hint)).toBe(hint);
        expect(thing(rule.title)).toBe(rule.title);
        const text = noticeText(rule, values);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[{}]|null|undefined/);
        expect(text.endsWith('。')).toBe(true);
      }
    },
  );

  it('says the due day and the number only where there is one', () => {
    const [rule] = rulesFor('itemsAsked');
    expect(rule && noticeText(rule, { number: '2026-1', due: null })).toBe(
      '编号2026-1。登记员列出了要补的内容和理由。',
    );
    expect(rule && noticeText(rule, { number: '2026-1', due: '2026年11月30日' })).toContain('2026年11月30日前逐项答复');
  });

  it('opens a page with the id of the case at most', () => {
    for (const rule of NOTICE_RULES) {
      const page = noticePage(rule, 'case_1');
      expect(page).toMatch(/^[a-z-]+\/[a-z/]+(\?id=case_1)?$/);
      expect(noticePage(rule, null)).not.toContain('?');
    }
  });

  it('has a status word for every stage and membership that fits a phrase field', () => {
    for (const words of [...Object.values(STAGE_NAMES), ...Object.values(MEMBERSHIP_STATUS_WORDS)]) {
      expect(phrase(words)).toBe(words);
      expect(lengthOf(words)).toBeLessThanOrEqual(5);
    }
  });
});
