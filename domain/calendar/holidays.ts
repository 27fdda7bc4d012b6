import type { Day } from './day';

/** One year's arrangement of holidays as the General Office of the State Council published it. */
export interface HolidayNotice {
  readonly year: number;
  /** The notice's number; '' while none is published for the year. */
  readonly notice: string;
  readonly publishedOn: Day | null;
  /** Days off, as pairs of first and last day. Weekends inside are listed as the notice lists them. */
  readonly daysOff: readonly (readonly [Day, Day])[];
  /** Saturdays and Sundays on which people work. */
  readonly workingWeekends: readonly Day[];
}

/** The published notices, oldest first. Add a year when its notice appears; nothing else needs to change. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    publishedOn: '2023-10-25',
    daysOff: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    workingWeekends: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    publishedOn: '2024-11-12',
    daysOff: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    workingWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
    daysOff: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    workingWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/**
 * Statutory holidays of years whose notice is still missing (全国年节及纪念日放假办法, 2024 text: New Year's Day, the eve
 * and three days of Spring Festival, Qingming, two days of Labour Day, Dragon Boat, Mid-Autumn, three National Days).
 * They stand whatever the notice says; moved weekends do not, so every day of such a year counts as provisional.
 */
export const STATUTORY_DAYS_WITHOUT_NOTICE: readonly Day[] = [
  '2027-01-01',
  '2027-02-05',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-04-05',
  '2027-05-01',
  '2027-05-02',
  '2027-06-09',
  '2027-09-15',
  '2027-10-01',
  '2027-10-02',
  '2027-10-03',
];

/** First and last day for which a published notice says what is a working day. Outside, every answer is provisional. */
export const HOLIDAYS_COVERED: { readonly from: Day; readonly to: Day } = { from: '2024-01-01', to: '2026-12-31' };
