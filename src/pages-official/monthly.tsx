import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import type { UnitMonthView } from '@/contract/supervision';
import {
  MONTH_FIGURE_RULES,
  MONTH_FIGURES,
  monthFigureName,
  type MonthFigure,
} from '@/domain/supervision/monthlyReport';
import { ORDER_REASON_NAMES, ORDER_REASONS, type OrderReason } from '@/domain/supervision/order';
import { monthsOfPeriod, periodAfter, periodInWords, periodWith, type Period } from '@/domain/statistics/period';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { PeriodTurner } from '../ui/period-turner/PeriodTurner';
import { Empty, Screen } from '../ui/screen/Screen';
import { todayInShanghai } from '../ui/wording/dates';
import './monthly.scss';

type Monthly = Output<'supervision.monthly'>;

/** The month of supervision by unit; a tap on a number opens the orders behind it. */
export default function MonthlyPage() {
  const thisMonth = periodWith(todayInShanghai().slice(0, 7), 'month');
  const [period, setPeriod] = useState<Period>(thisMonth);
  const month = monthsOfPeriod(period)[0] ?? '';
  const asked = useAnswer(month, () => call('supervision.monthly', { month }));
  useReloadOnShow(asked.reload);
  const isLast = period.year === thisMonth.year && period.n === thisMonth.n;
  const send = (format: 'pdf' | 'xlsx') =>
    call('supervision.export', { month, format }).then(openMade).catch(sayProblem);
  return (
    <Screen
      id="monthly"
      bottom={
        <BottomBar note="每次导出都有记录">
          <Button id="export-xlsx" kind="secondary" onClick={() => send('xlsx')}>
            导出XLSX
          </Button>
          <Button id="export-pdf" onClick={() => send('pdf')}>
            生成PDF
          </Button>
        </BottomBar>
      }
    >
      <PeriodTurner
        words={periodInWords(period)}
        before="上个月"
        after="下个月"
        last={isLast ? '本月' : null}
        onTurn={(by) => setPeriod(periodAfter(period, by))}
      />
      <Screen.Part loading={!asked.data} problem={asked.data ? null : asked.problem} onRetry={asked.reload}>
        {asked.data && <Report month={month} monthly={asked.data} />}
      </Screen.Part>
    </Screen>
  );
}

function Report({ month, monthly }: { month: string; monthly: Monthly }) {
  const { units, total, running } = monthly;
  if (units.length === 0) return <Empty title="这个月没有督办" hint="可以看上个月的。" />;
  return (
    <>
      <Card title={running ? '合计（本月未结束）' : '合计'}>
        <UnitFigures month={month} unit={total} running={running} />
      </Card>
      <Card title="按承办单位">
        {units.map((unit) => (
          <Fold
            key={unit.unitId}
            id={`unit-${unit.unitId}`}
            title={unit.unitName}
            count={`${monthFigureName('open', running)}${unit.counts.open}件`}
          >
            <UnitFigures month={month} unit={unit} running={running} />
          </Fold>
        ))}
      </Card>
      {MONTH_FIGURE_RULES.map((rule) => (
        <Paragraph key={rule} quiet>
          {rule}
        </Paragraph>
      ))}
    </>
  );
}

function UnitFigures({ month, unit, running }: { month: string; unit: UnitMonthView; running: boolean }) {
  const { unitId, counts, medianDays, reasons } = unit;
  const of = unitId || 'all';
  const openList = (figure: MonthFigure, reason: OrderReason | null) =>
    open('/pages-official/monthlyOrders', { month, unit: unitId, figure, reason });
  return (
    <>
      <View className="monthly__cells">
        {MONTH_FIGURES.map((figure) => (
          <Figure
            key={figure}
            id={`${of}-${figure}`}
            word={monthFigureName(figure, running)}
            count={counts[figure]}
            onOpen={() => openList(figure, null)}
          />
        ))}
      </View>
      <View className="monthly__days">
        <Text>报结果用时（中位数）</Text>
        <Text className="monthly__median">{medianDays === null ? '没有' : `${medianDays}个工作日`}</Text>
      </View>
      {ORDER_REASONS.filter((reason) => reasons[reason] > 0).map((reason) => (
        <LinkRow
          key={reason}
          id={`${of}-reason-${reason}`}
          label={ORDER_REASON_NAMES[reason]}
          note="本月下发的原因"
          value={`${reasons[reason]}件`}
          onClick={() => openList('issued', reason)}
        />
      ))}
    </>
  );
}

function Figure({ id, word, count, onOpen }: { id: string; word: string; count: number; onOpen: () => void }) {
  const opens = count > 0;
  return (
    <View
      id={id}
      className={opens ? 'monthly__cell monthly__cell--on' : 'monthly__cell'}
      hoverClass={opens ? 'monthly__cell--pressed' : 'none'}
      aria-role={opens ? 'button' : undefined}
      aria-label={`${word}${count}件`}
      onClick={() => opens && onOpen()}
    >
      <Text className="monthly__number">{count}</Text>
      <Text className="monthly__word">{word}</Text>
    </View>
  );
}
