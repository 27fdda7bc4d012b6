import { countByYears } from '../calendar/workingDays';
import type { WrittenYear } from '../calendar/writtenHolidays';
import { pauseClock, startClock } from './caseClocks';
import { refusedAt, taken } from './decisionInTests';
import { recountTerms } from './recount';
import { sampleMediation } from './sampleMediation';

const year2027: WrittenYear = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-10',
  daysOff: [{ from: '2027-02-05', to: '2027-02-11' }],
  workingWeekends: [],
};
const clocks = [startClock('mediation', '2027-01-10', 30, { unit: 'day' })];

describe('terms after the holidays were written down', () => {
  afterEach(() => countByYears([]));

  it('move with the last day that has become a day off, and become certain', () => {
    const record = sampleMediation(['agreed'], { clocks });
    expect(refusedAt(recountTerms(record))).toBe('期限没有变化。');
    countByYears([year2027]);
    const { fields, text, event } = taken(recountTerms(record));
    expect(fields.clocks?.[0]).toMatchObject({ dueOn: '2027-02-12', provisional: false });
    expect(text).toBe('放假安排有变，期限重新计算：调解期限的截止日由2027年2月9日改为2027年2月12日');
    expect(event).toBeNull();
    expect(refusedAt(recountTerms({ ...record, ...fields }))).toBe('期限没有变化。');
  });

  it('leave alone what stands still and what is over, and move a mediator’s last day off a holiday', () => {
    const paused = sampleMediation(['agreed'], { clocks: pauseClock(clocks, 'mediation', '2027-01-20') });
    const [seat] = paused.mediation.mediators;
    if (!seat) throw new Error('no seat');
    countByYears([year2027]);
    expect(refusedAt(recountTerms(paused))).toBe('期限没有变化。');
    expect(refusedAt(recountTerms({ ...paused, clocks, stage: 'TERMINATED' }))).toBe('没有进行中的期限。');
    const asked = { ...paused.mediation, mediators: [{ ...seat, state: 'named' as const, dueOn: '2027-02-05' }] };
    const { fields } = taken(recountTerms({ ...paused, mediation: asked }));
    expect(fields.mediation?.mediators[0]?.dueOn).toBe('2027-02-12');
  });
});
