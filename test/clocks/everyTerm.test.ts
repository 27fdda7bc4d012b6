import { dueDayOf, type ClockUnit, type DeadlineMarks } from '@/domain/calendar/deadline';
import { isWorkingDay } from '@/domain/calendar/workingDays';
import { HOLIDAYS_COVERED } from '@/domain/calendar/holidays';
import { extendClock, marksOf, pauseClock, resumeClock, startClock } from '@/domain/cases/caseClocks';
import { COMMITTEE_LIMITS } from '@/domain/committee/limits';
import { ruleOn } from '@/domain/law/rules';
import { RULE_PACKS } from '@/domain/packs/rulePacks';
import { daysFrom, slowShift, slowTerm, slowWorks, type SlowAnswer } from './slowCalendar';

const EVERY_DAY = daysFrom('2024-01-01', '2027-12-31');

/** The terms that a statute sets, typed from the statutes; every other term is the committee's own. */
const STATUTORY: Readonly<Record<string, string>> = {
  'courtBefore inquiry': '3 workingDay online-inquiry',
  'courtBefore naming': '2 workingDay online-selection',
  'courtBefore seat': '3 workingDay online-acceptance',
  'courtBefore mediation': '30 day online-term',
  'courtOrdinary inquiry': '3 workingDay online-inquiry',
  'courtOrdinary naming': '2 workingDay online-selection',
  'courtOrdinary seat': '3 workingDay online-acceptance',
  'courtOrdinary mediation': '15 day online-term',
  'courtSummary inquiry': '3 workingDay online-inquiry',
  'courtSummary naming': '2 workingDay online-selection',
  'courtSummary seat': '3 workingDay online-acceptance',
  'courtSummary mediation': '7 day online-term',
  'adminPatent inquiry': '15 day patent-mediation-service',
};

/** Days within which confirmation is asked for (民诉法 205), within which enforcement is (250, in years), and reminders. */
const OTHER_TERMS: readonly { unit: ClockUnit; length: number }[] = [
  { unit: 'day', length: 30 },
  { unit: 'year', length: 2 },
  { unit: 'month', length: 1 },
  { unit: 'month', length: 3 },
];

/** Every length that any rule gives, or that an administrator may set, in the unit that it counts in. */
function everyTerm(): { unit: ClockUnit; length: number }[] {
  const own = COMMITTEE_LIMITS.flatMap(({ unit, least, most, usual, editable }) =>
    editable
      ? Array.from({ length: most - least + 1 }, (_, n) => ({ unit: unit as ClockUnit, length: least + n }))
      : [{ unit: unit as ClockUnit, length: usual as number }],
  );
  const packs = RULE_PACKS.flatMap(({ clocks }) => Object.values(clocks).map(({ unit, length }) => ({ unit, length })));
  const byKey = new Map([...own, ...packs, ...OTHER_TERMS].map((term) => [`${term.length} ${term.unit}`, term]));
  return [...byKey.values()];
}

function differ(what: string, got: unknown, wanted: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(got)}, but counted by hand ${JSON.stringify(wanted)}`);
  }
}

function asSlow(marks: DeadlineMarks, provisional: boolean): SlowAnswer {
  return {
    due: marks.due,
    provisional,
    half: marks.halfway,
    threeDays: marks.threeDaysBefore,
    oneDay: marks.oneDayBefore,
    over: marks.overdueFrom,
  };
}

describe('days of 2024 to 2027', () => {
  it('are working days exactly as the notices of the State Council say, one by one', () => {
    expect(EVERY_DAY).toHaveLength(1461);
    for (const day of EVERY_DAY) {
      differ(day, isWorkingDay(day), { working: slowWorks(day), provisional: day > '2026-12-31' });
    }
    expect(HOLIDAYS_COVERED.to).toBe('2026-12-31');
  });
});

describe('the rules that give a term', () => {
  it('are the statutes’, as typed here, and the committee’s own limits', () => {
    const statutory: Record<string, string> = {};
    for (const { channel, clocks, from } of RULE_PACKS) {
      for (const [kind, { length, unit, rule, limit }] of Object.entries(clocks)) {
        expect(ruleOn(rule, from > '2024-01-01' ? from : '2024-01-01')).not.toBeNull();
        if (limit === null) statutory[`${channel} ${kind}`] = `${length} ${unit} ${rule}`;
      }
    }
    expect(statutory).toEqual(STATUTORY);
    for (const { rule } of COMMITTEE_LIMITS) expect(ruleOn(rule, '2026-03-02')).not.toBeNull();
  });
});

describe('every term', () => {
  const terms = everyTerm();

  it('from every day of 2024 to 2027 ends, and reminds, on the day that is counted by hand', () => {
    expect(terms.length).toBeGreaterThan(100);
    for (const { unit, length } of terms) {
      for (const start of EVERY_DAY) {
        const clock = { start, unit, length };
        const { due, provisional } = dueDayOf(clock);
        const slow = slowTerm(clock);
        if (due !== slow.due || provisional !== slow.provisional) {
          differ(JSON.stringify(clock), { due, provisional }, { due: slow.due, provisional: slow.provisional });
        }
      }
    }
  });

  const clocks = RULE_PACKS.flatMap(({ clocks }) => Object.values(clocks));
  const distinct = [...new Map(clocks.map((each) => [`${each.length} ${each.unit}`, each])).values()];

  it.each(distinct.map((each) => [`${each.length} ${each.unit}`, each] as const))(
    '%s, paused, extended and both, from every day',
    (_name, { length, unit }) => {
      for (const start of EVERY_DAY) {
        const clock = startClock('mediation', start, length, { unit });
        differ(
          `${length} ${unit} from ${start}`,
          asSlow(marksOf(clock), clock.provisional),
          slowTerm({ start, unit, length }),
        );
        const pause = [slowShift(start, 1), slowShift(start, 9)] as const;
        for (const extension of [0, 5]) {
          for (const paused of [null, pause]) {
            if (extension === 0 && paused === null) continue;
            let [changed] = extension === 0 ? [clock] : extendClock([clock], 'mediation', extension);
            if (paused && changed) {
              [changed] = resumeClock(pauseClock([changed], 'mediation', paused[0]), 'mediation', paused[1]);
            }
            const slow = slowTerm({ start, unit, length, extension, pause: paused });
            if (!changed) throw new Error('no clock');
            differ(
              `${length} ${unit} from ${start}, ${extension} more`,
              asSlow(marksOf(changed), changed.provisional),
              slow,
            );
          }
        }
      }
    },
  );
});
