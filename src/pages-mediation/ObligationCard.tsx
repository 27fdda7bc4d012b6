import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { fenToYuan } from '@/domain/rights/money';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayInFull, dayName, moment } from '../ui/wording/dates';
import { sideName } from '../ui/wording/mediationWords';
import { OBLIGATION_WORDS, obligationTitle, type Obligation } from './agreementWork';
import { ReportSheet } from './ReportSheet';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';

const ANSWERS: Readonly<Record<string, string>> = {
  waiting: '等对方确认',
  confirmed: '对方已确认',
  disputed: '对方有异议',
  deemed: '对方到期没有答复，按已经履行处理',
  checked: '对方到期没有答复，本会核对了凭证',
};

type Report = WorkProps['mediation']['reports'][number];

/** What comes of a report that nobody answers, as it is told to both sides before; '' where it waits for as long as it takes. */
function silenceWords({ answer, answerBy, onSilence, silentSince }: Report, isCreditor: boolean): string {
  if (answer !== 'waiting' || answerBy === null) return '';
  if (silentSince !== null) return '答复的日期已过，由主持调解员核对凭证；仍然可以答复';
  const who = isCreditor ? '请您' : '对方要';
  const then = onSilence === 'counts' ? '按已经履行处理' : '由主持调解员核对凭证';
  return `${who}最迟在${dayName(answerBy)}答复，到期不答复的，${then}（依据：本会规则“核对履行报告的期限”）`;
}

interface ObligationCardProps extends WorkProps {
  obligation: Obligation;
}

/** One obligation: how it stands, what was reported, and what the own side may do. */
export function ObligationCard(props: ObligationCardProps) {
  const { view, mediation, hand, obligation } = props;
  const [reporting, setReporting] = useState(false);
  const [disputing, setDisputing] = useState<string | null>(null);
  const word = OBLIGATION_WORDS[obligation.state];
  const about = aboutOf(view);
  const reports = mediation.reports.filter((one) => one.no === obligation.no);
  const isDebtor = mediation.ownSide === obligation.debtor;
  const isCreditor = mediation.ownSide === obligation.creditor;
  const answer = (reportId: string, confirmed: boolean, reason: string) =>
    hand.carryOut(
      () => command('performance.answer', { ...about, reportId, confirmed, reason }),
      confirmed ? '已确认' : '已提出异议',
    );
  return (
    <Card title={obligationTitle(obligation)} aside={<Tag tone={word.tone}>{word.text}</Tag>}>
      <KeyValues
        rows={[
          { name: '谁做', value: `${sideName(mediation, obligation.debtor)}${isDebtor ? '（我方）' : ''}` },
          { name: '对谁', value: `${sideName(mediation, obligation.creditor)}${isCreditor ? '（我方）' : ''}` },
          { name: '内容', value: obligation.what },
          { name: '最迟', value: dayInFull(obligation.dueOn) },
          {
            name: '已付',
            value:
              obligation.amountFen === null
                ? ''
                : `${fenToYuan(obligation.paidFen)}元，共${fenToYuan(obligation.amountFen)}元`,
          },
        ]}
      />
      {reports.map((report) => (
        <View key={report.id}>
          <KeyValues
            rows={[
              {
                name: moment(report.at),
                value: [
                  report.amountFen === null ? '报告已履行' : `报告已付${fenToYuan(report.amountFen)}元`,
                  report.note,
                  report.evidenceIds.length > 0 && `附凭证${report.evidenceIds.length}份，在“案件材料”里看`,
                  ANSWERS[report.answer] ?? report.answer,
                  silenceWords(report, isCreditor),
                  report.reason,
                ]
                  .filter(Boolean)
                  .join('\n'),
              },
            ]}
          />
          {isCreditor &&
            (report.answer === 'waiting' || report.answer === 'deemed') &&
            view.commands.includes('answerReport') && (
              <View className="mediation__buttons">
                <Button id={`dispute-${report.id}`} kind="text" small onClick={() => setDisputing(report.id)}>
                  有异议
                </Button>
                {report.answer === 'waiting' && (
                  <Button id={`confirm-${report.id}`} small onClick={() => answer(report.id, true, '')}>
                    确认收到
                  </Button>
                )}
              </View>
            )}
        </View>
      ))}
      {obligation.state === 'overdue' && <WhatNow caseId={view.id} no={obligation.no} />}
      {isDebtor && obligation.state !== 'done' && view.commands.includes('reportPerformance') && (
        <Button id={`report-${obligation.no}`} kind="secondary" onClick={() => setReporting(true)}>
          报告已经履行
        </Button>
      )}
      {reporting && <ReportSheet {...props} onClose={() => setReporting(false)} />}
      {disputing && (
        <ReasonSheet
          title="对履行有异议"
          hint="例如没有收到、数目不对。各方和调解员都会看到"
          max={1000}
          yes="提出异议"
          onClose={() => setDisputing(null)}
          onGiven={async (reason) => {
            if (await answer(disputing, false, reason)) setDisputing(null);
          }}
        />
      )}
    </Card>
  );
}

/** What can be done about what is overdue. */
function WhatNow({ caseId, no }: { caseId: string; no: number }) {
  const asked = useAnswer(`${caseId}:${no}`, () => call('performance.whatNow', { caseId, no }));
  if (!asked.data || asked.data.ways.length === 0) return null;
  return (
    <Notice tone="warn" title="逾期了，可以这样办">
      <Text>{asked.data.ways.join('\n')}</Text>
      {asked.data.confirmationUntil && <Text>{`\n申请司法确认最迟到${dayName(asked.data.confirmationUntil)}。`}</Text>}
    </Notice>
  );
}
