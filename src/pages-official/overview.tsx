import { Text, View } from '@tarojs/components';
import type { Output } from '@/contract/procedures';
import type { LightColour } from '@/domain/overview/light';
import { FIGURE_MONTHS } from '@/domain/overview/figures';
import { figureInWords, NOTHING_YET, TOO_FEW_REASON, TOO_FEW_WORDS } from '@/domain/overview/smallNumbers';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { LightNumbers } from '../ui/stage-tag/LightNumbers';
import { dayInFull } from '../ui/wording/dates';
import { hoursInWords, stepDays } from './figures';
import { GroupCard } from './GroupCard';
import { MayOpenCases, useOpenGroup } from './openGroup';
import { ParkGrid } from './ParkGrid';
import { Trend } from './Trend';
import './overview.scss';

const MONTHS = 12;

/** Why there is no list behind a rate or a mean. */
const MEANS_REASON = `比率和平均数由${FIGURE_MONTHS}个月里的许多案件一起算出，没有单独的名单。`;

type Overview = Output<'overview.get'>;

/** Where everything stands, at a glance: lights first; a tap on a number opens the cases behind it. */
export default function OverviewPage() {
  const asked = useAnswer('overview', () => call('overview.get', { months: MONTHS }));
  useReloadOnShow(asked.reload);
  const report = () => call('overview.report', { months: MONTHS }).then(openMade).catch(sayProblem);
  return (
    <Screen
      id="overview"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      bottom={
        <BottomBar note="报告里只有数量、阶段和灯色，可以转发。每次导出都有记录">
          <Button id="report" onClick={report}>
            生成PDF报告
          </Button>
        </BottomBar>
      }
    >
      {asked.data && (
        <MayOpenCases.Provider value={asked.data.mayList}>
          <Overview overview={asked.data} />
        </MayOpenCases.Provider>
      )}
    </Screen>
  );
}

function Overview({ overview }: { overview: Overview }) {
  const { groups, months, today } = overview;
  const all = groups.find(({ kind }) => kind === 'all');
  const openGroup = useOpenGroup();
  return (
    <>
      <Card title={`未结案件${all?.open ?? 0}件`}>
        <LightNumbers
          id="lights"
          lights={all?.lights ?? { red: 0, amber: 0, green: 0 }}
          onOpen={openGroup ? (light: LightColour) => openGroup({ kind: 'all', value: '', light }) : undefined}
        />
        {openGroup && (
          <>
            <LinkRow
              id="all-open"
              label="全部未结案件"
              value={`${all?.open ?? 0}件`}
              onClick={() => openGroup({ kind: 'all', value: '', openOnly: true })}
            />
            <LinkRow
              id="all-cases"
              label="全部案件"
              note="包括已经结束的"
              value={`${all?.all ?? 0}件`}
              onClick={() => openGroup({ kind: 'all', value: '' })}
            />
          </>
        )}
        <Text className="overview__under">{`截至${dayInFull(today)}`}</Text>
      </Card>
      <GroupCard overview={overview} kind="stage" underWay />
      <ParkGrid overview={overview} />
      <GroupCard overview={overview} kind="unit" />
      <Trend months={months} />
      <Figures overview={overview} />
      <GroupCard overview={overview} kind="right" />
      <GroupCard overview={overview} kind="channel" />
      <GroupCard overview={overview} kind="source" />
      <Paragraph quiet>这里只有数量、阶段和灯色。当事人、事实和调解内容按人民调解法第十五条保密。</Paragraph>
    </>
  );
}

/** How well it works: rates over the last months, and how long each step takes; nothing that tells of one case. */
function Figures({ overview: { groups, figures } }: { overview: Overview }) {
  const red = groups.find(({ kind }) => kind === 'all')?.lights.red ?? 0;
  const steps = stepDays(figures.steps);
  const openGroup = useOpenGroup();
  return (
    <Card title={`成效（最近${FIGURE_MONTHS}个月）`}>
      <View className="overview__figures">
        <Figure id="success" number={figureInWords(figures.success, '%')} word="调解成功率" />
        <Figure id="response" number={figureInWords(figures.responseRate, '%')} word="对方答复率" />
        <Figure id="hours" number={hoursInWords(figures.hoursToAnswer)} word="对方平均答复用时" />
        <Figure id="score" number={figureInWords(figures.score, '分')} word="满意度（满分5分）" />
      </View>
      {openGroup && (
        <LinkRow
          id="overdue"
          label="现在逾期"
          value={`${red}件`}
          onClick={() => openGroup({ kind: 'all', value: '', light: 'red' })}
        />
      )}
      {steps.length > 0 && (
        <View id="step-days" className="overview__steps">
          <Text className="overview__caption">每一步平均用时（自然日）</Text>
          {steps.map(({ name, days }) => (
            <View key={name} className="overview__step">
              <Text>{name}</Text>
              <Text className="overview__days">{days}</Text>
            </View>
          ))}
        </View>
      )}
      <Paragraph quiet>
        {openGroup
          ? `${MEANS_REASON}这些案件在“逐月趋势”的表里，点每个月的数就能打开。`
          : `${MEANS_REASON}您看到的是全市的数量，名单不向法院的人员开放；送本院的案件在首页“送法院的案件”里。`}
      </Paragraph>
      <Paragraph quiet>{TOO_FEW_REASON}</Paragraph>
      {openGroup && <LinkRow id="to-orders" label="督办" onClick={() => open('/pages-official/orders')} />}
    </Card>
  );
}

function Figure({ id, number, word }: { id: string; number: string; word: string }) {
  const isNumber = number !== TOO_FEW_WORDS && number !== NOTHING_YET;
  return (
    <View className="overview__figure" id={`figure-${id}`}>
      <Text className={isNumber ? 'overview__number' : 'overview__number overview__number--none'}>{number}</Text>
      <Text className="overview__word">{word}</Text>
    </View>
  );
}
