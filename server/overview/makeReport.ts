import type { Output } from '@/contract/procedures';
import { dayInWords } from '@/domain/calendar/day';
import { STAGE_NAMES, STAGES } from '@/domain/cases/stages';
import { LIGHT_NAMES, LIGHTS } from '@/domain/overview/light';
import type { FacetKind } from '@/domain/overview/facets';
import { FIGURE_MONTHS } from '@/domain/overview/figures';
import { figureInWords, TOO_FEW_REASON } from '@/domain/overview/smallNumbers';
import { logLook } from '../cases/viewLog';
import { committeeIn } from '../committee/committeeView';
import { answering, noRecord } from '../kernel/handler';
import { addMonthBars, addStackedBars, type Part } from '../printing/charts';
import { keepFile } from '../printing/madeFile';
import { bytesOf, openPdf } from '../printing/pdf';
import { Report, REPORT_PAGE } from '../printing/report';
import { rightInWords } from '../statistics/sheets';
import { readOverview } from './readOverview';

type Overview = Omit<Output<'overview.get'>, 'mayList'>;

const LIGHT_COLOURS = { red: '#b3261e', amber: '#8a5200', green: '#17693b' } as const;
/** Groups of one kind that are drawn; the others are in the table alone. */
const DRAWN = 12;

const COUNT_COLUMNS = ['全部', '未结', ...LIGHTS.map((light) => LIGHT_NAMES[light])].map((title) => ({
  title,
  align: 'right' as const,
}));

function nameOf(kind: FacetKind, value: string): string {
  if (value === '') return '未填写或未确定';
  const stage = kind === 'stage' ? STAGES.find((each) => each === value) : undefined;
  if (stage) return STAGE_NAMES[stage];
  return kind === 'right' ? rightInWords(value) : value;
}

/** The groups of one kind: bars by light of those with open cases, and the table of all. */
function addGroups(report: Report, overview: Overview, kind: FacetKind, title: string): void {
  const groups = overview.groups.filter((group) => group.kind === kind);
  if (groups.length === 0) return;
  const open = groups.filter((group) => group.open > 0).slice(0, DRAWN);
  report.heading(title, 60 + Math.min(open.length, DRAWN) * 22 + 40);
  if (open.length > 0) {
    const bars = open.map((group) => ({
      name: nameOf(kind, group.value),
      parts: LIGHTS.map((light): Part => ({
        name: LIGHT_NAMES[light],
        value: group.lights[light],
        colour: LIGHT_COLOURS[light],
      })),
    }));
    report.y = addStackedBars(report.pdf, bars, { x: REPORT_PAGE.margin, y: report.y, width: REPORT_PAGE.inner });
  }
  const rows = groups.map((group) => [
    nameOf(kind, group.value),
    ...[group.all, group.open, ...LIGHTS.map((light) => group.lights[light])].map(String),
  ]);
  report.table([{ title: title.slice(0, title.indexOf('（')) }, ...COUNT_COLUMNS], rows);
}

function addNumbers(report: Report, { groups, figures }: Overview): void {
  const all = groups.find((group) => group.kind === 'all');
  const mediation = figures.steps.find(({ kind }) => kind === 'mediation')?.days;
  report.table(
    [{ title: '指标' }, { title: '数值', align: 'right' }],
    [
      ['全部案件', `${all?.all ?? 0}件`],
      ['未结案件', `${all?.open ?? 0}件`],
      ...LIGHTS.map((light) => [`未结案件中${LIGHT_NAMES[light]}`, `${all?.lights[light] ?? 0}件`]),
      ['调解成功率（达成协议占调解结束的比例）', figureInWords(figures.success, '%')],
      ['对方答复率（发出征询后作了答复）', figureInWords(figures.responseRate, '%')],
      ['调解平均用时', mediation ? figureInWords(mediation, '天') : '暂无'],
      ['满意度（满分5分）', figureInWords(figures.score, '分')],
    ],
  );
}

function addTrend(report: Report, { months }: Overview): void {
  report.heading('逐月趋势（件）', 240);
  const ended = (month: Overview['months'][number]) =>
    Object.values(month.results).reduce((sum, each) => sum + each, 0);
  const rows = months.map((month) => ({
    label: month.month.slice(2).replace('-', '.'),
    values: [month.filed, ended(month), month.results.agreed],
  }));
  const series = [
    { name: '收到申请', colour: '#17408b' },
    { name: '有结果', colour: '#5b6676' },
    { name: '达成协议', colour: '#17693b' },
  ];
  report.y = addMonthBars(report.pdf, rows, series, {
    x: REPORT_PAGE.margin,
    y: report.y,
    width: REPORT_PAGE.inner,
    height: 170,
  });
  report.table(
    [{ title: '月份' }, ...series.map(({ name }) => ({ title: name, align: 'right' as const }))],
    months.map((month, at) => [month.month, ...(rows[at]?.values ?? []).map(String)]),
  );
}

/** The overview on paper, for somebody who has no access: numbers, lights and trends, no case and no name of a party. */
export const makeReport = answering('overview.report', {
  ...noRecord,
  async answer(context, input) {
    const overview = await readOverview(context, input.months);
    const { name } = committeeIn(context).settings;
    const title = '知识产权纠纷调解工作概况';
    const report = new Report(openPdf(title, context.now));
    report.line(title, 22, true);
    report.line(`${name}，截至${dayInWords(context.today)}，最近${input.months}个月`, 11);
    addNumbers(report, overview);
    addTrend(report, overview);
    addGroups(report, overview, 'unit', '承办组织（未结案件按灯）');
    addGroups(report, overview, 'park', '园区（未结案件按灯）');
    addGroups(report, overview, 'stage', '办理阶段（未结案件按灯）');
    addGroups(report, overview, 'right', '权利类型（未结案件按灯）');
    report.line(`成功率、答复率、用时和满意度都是最近${FIGURE_MONTHS}个月的。${TOO_FEW_REASON}`, 9);
    report.line('本报告只有数量、阶段和灯色，不含当事人、事实和调解内容（人民调解法第十五条）。', 9);
    await logLook(context, '导出了全市调解工作概况报告');
    return keepFile(context, `overview-${context.today}.pdf`, await bytesOf(report.pdf));
  },
});
