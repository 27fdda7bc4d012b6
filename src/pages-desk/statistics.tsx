import { useState } from 'react';
import type { StatisticsRowView, StatisticsView } from '@/contract/statistics';
import { RESULT_NAMES, RESULTS } from '@/domain/overview/contribution';
import { SOURCE_NAMES, SOURCES } from '@/domain/overview/facets';
import { TOO_FEW_REASON, TOO_FEW_WORDS } from '@/domain/overview/smallNumbers';
import { fenToYuan } from '@/domain/rights/money';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import {
  periodAfter,
  periodInWords,
  PERIOD_KIND_NAMES,
  PERIOD_KINDS,
  periodWith,
  type Period,
} from '@/domain/statistics/period';
import { LAYOUT_NOTE } from '@/domain/statistics/statistics';
import { call } from '../data/call';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { PeriodTurner } from '../ui/period-turner/PeriodTurner';
import { Empty, Screen } from '../ui/screen/Screen';
import { todayInShanghai } from '../ui/wording/dates';

const KINDS = PERIOD_KINDS.map((kind) => ({ value: kind, label: PERIOD_KIND_NAMES[kind] }));

function rightInWords(right: string): string {
  return isRightKind(right) ? rightKind(right).label : '未填写';
}

/** Nothing of nothing; that it is withheld where it would tell of single cases. */
function amountInWords(fen: number | null): string {
  if (fen === null) return TOO_FEW_WORDS;
  return fen > 0 ? `${fenToYuan(fen)}元` : '';
}

/** Counts of one line of the table, with a name each: what reads as a table on paper reads as a list on a phone. */
function RowFacts({ row }: { row: StatisticsRowView }) {
  const counts = (words: readonly { name: string; count: number }[]) =>
    words.filter(({ count }) => count > 0).map(({ name, count }) => ({ name, value: `${count}件` }));
  return (
    <>
      <KeyValues
        figures
        rows={[
          { name: '收到申请', value: `${row.filed}件` },
          ...counts(SOURCES.map((source) => ({ name: SOURCE_NAMES[source], count: row.filedBySource[source] }))),
        ]}
      />
      <KeyValues
        figures
        rows={[
          { name: '有结果', value: `${row.ended}件` },
          ...counts(RESULTS.map((result) => ({ name: RESULT_NAMES[result], count: row.endedByResult[result] }))),
          ...counts([
            { name: '书面协议', count: row.written },
            { name: '口头协议', count: row.oral },
          ]),
          { name: '请求金额', value: amountInWords(row.claimedFen) },
          { name: '协议金额', value: amountInWords(row.agreedFen) },
        ]}
      />
    </>
  );
}

/** The statistics of a month, quarter or year, and the same as a file. */
export default function StatisticsPage() {
  const today = todayInShanghai();
  const [period, setPeriod] = useState<Period>(() => periodWith(today.slice(0, 7), 'month'));
  const words = periodInWords(period);
  const asked = useAnswer(words, () => call('statistics.get', period));
  const thisOne = periodWith(today.slice(0, 7), period.kind);
  const isLast = period.year === thisOne.year && period.n === thisOne.n;
  const send = (format: 'xlsx' | 'csv') =>
    call('statistics.export', { ...period, format })
      .then(openMade)
      .catch(sayProblem);
  return (
    <Screen
      id="statistics"
      bottom={
        <BottomBar note="每次导出都有记录">
          <Button id="export-csv" kind="secondary" onClick={() => send('csv')}>
            导出CSV
          </Button>
          <Button id="export-xlsx" onClick={() => send('xlsx')}>
            导出XLSX
          </Button>
        </BottomBar>
      }
    >
      <Chips
        id="period-kind"
        label="报表种类"
        value={period.kind}
        choices={KINDS}
        onChange={(value) =>
          setPeriod(periodWith(today.slice(0, 7), PERIOD_KINDS.find((kind) => kind === value) ?? 'month'))
        }
      />
      <PeriodTurner
        words={words}
        before="上一期"
        after="下一期"
        last={isLast ? '最近一期' : null}
        onTurn={(by) => setPeriod(periodAfter(period, by))}
      />
      <Screen.Part loading={!asked.data} problem={asked.data ? null : asked.problem} onRetry={asked.reload}>
        {asked.data && <Table statistics={asked.data} />}
      </Screen.Part>
    </Screen>
  );
}

function Table({ statistics }: { statistics: StatisticsView }) {
  const { rows, total, work, performed, unperformed, running, withheld } = statistics;
  const filled = rows.filter((row) => row.filed + row.ended > 0);
  return (
    <>
      <Card title={running ? '合计（本期未结束）' : '合计'}>
        <RowFacts row={total} />
        <KeyValues
          figures
          rows={[
            { name: '履行完毕', value: `${performed}件` },
            { name: '未履行', value: `${unperformed}件` },
          ]}
        />
      </Card>
      {filled.length === 0 && <Empty title="这一期没有案件" hint="可以看上一期，或换成季报、年报。" />}
      {filled.length > 0 && (
        <Card title="按纠纷类型">
          {filled.map((row) => (
            <Fold
              key={row.right}
              id={`right-${row.right || 'none'}`}
              title={rightInWords(row.right)}
              count={`收${row.filed}件，结${row.ended}件`}
            >
              <RowFacts row={row} />
            </Fold>
          ))}
        </Card>
      )}
      {work && work.length > 0 && (
        <Card title="调解员工作量">
          {work.map((each, at) => (
            <Fold key={`${at}-${each.name}`} id={`work-${at}`} title={each.name} count={`接手${each.accepted}件`}>
              <KeyValues
                rows={[
                  { name: '所在组织', value: each.organisation },
                  { name: '接手案件', value: `${each.accepted}件` },
                  { name: '参加调解会', value: `${each.sessions}次` },
                  { name: '主办达成协议', value: `${each.agreed}件` },
                  { name: '主办未达成', value: `${each.terminated}件` },
                ]}
              />
            </Fold>
          ))}
        </Card>
      )}
      <Paragraph quiet>收到申请按提交的月份计，结果按产生结果的月份计，两栏不是同一批案件。</Paragraph>
      <Paragraph quiet>{LAYOUT_NOTE}</Paragraph>
      {withheld && <Paragraph quiet>{TOO_FEW_REASON}</Paragraph>}
    </>
  );
}
