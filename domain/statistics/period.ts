/** A span of whole months for which statistics are drawn up. */
export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_KIND_NAMES: Readonly<Record<PeriodKind, string>> = { month: '月报', quarter: '季报', year: '年报' };

/** `n` is the month (1 to 12) or the quarter (1 to 4); of a year it says nothing and is 1. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly n: number;
}

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };
const QUARTERS = ['一', '二', '三', '四'];

/** How many periods of a kind a year has. */
export function periodsInYear(kind: PeriodKind): number {
  return 12 / MONTHS_IN[kind];
}

/** The months of a period, `2026-07`, the earliest first. */
export function monthsOfPeriod({ kind, year, n }: Period): string[] {
  const length = MONTHS_IN[kind];
  const first = (n - 1) * length + 1;
  return Array.from({ length }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`);
}

export function periodInWords({ kind, year, n }: Period): string {
  switch (kind) {
    case 'month':
      return `${year}年${n}月`;
    case 'quarter':
      return `${year}年第${QUARTERS[n - 1] ?? ''}季度`;
    case 'year':
      return `${year}年`;
  }
}

/** The period of a kind that a month lies in. */
export function periodWith(month: string, kind: PeriodKind): Period {
  const year = Number(month.slice(0, 4));
  return { kind, year, n: kind === 'year' ? 1 : Math.ceil(Number(month.slice(5, 7)) / MONTHS_IN[kind]) };
}

/** The period `count` further on, over the turn of a year too. */
export function periodAfter({ kind, year, n }: Period, count: number): Period {
  const inYear = periodsInYear(kind);
  const at = year * inYear + (n - 1) + count;
  return { kind, year: Math.floor(at / inYear), n: (at % inYear) + 1 };
}
