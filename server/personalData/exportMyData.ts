import { dayOf } from '@/domain/calendar/day';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { PHONE_RESULT_WORDS } from '@/domain/notices/phoneTask';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { keepFile } from '../printing/madeFile';
import { writeWorkbook, type Sheet } from '../sheets/writeWorkbook';
import { allRows, MOST_ROWS } from './allRows';
import { directoryLines, identityLines, messageLines, moment, standingLines, type Line } from './held';
import { heldInCases } from './heldInCases';
import { ownCases, placeIn } from './ownCases';

const CASE = ['案号', '时间'];

function sheet(
  name: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
): Sheet {
  const cut = rows.length >= MOST_ROWS ? [`只有最近${MOST_ROWS}条，更早的请联系调委会。`] : [];
  return { name, notes: [name, ...cut], heading, rows, widths };
}

function lineRows(lines: readonly Line[]): string[][] {
  return lines.map(({ label, value }) => [label, value]);
}

/** What the caller looked at and did, by the logs; names are not unique, so each row is asked whose it is. */
async function ownDeeds(context: Context): Promise<string[][]> {
  const { committeeId, openid } = context;
  const name = context.person?.name ?? '';
  const [views, history, changes] = await Promise.all([
    allRows('views', { committeeId, name }, ({ recency }) => recency),
    allRows('history', { committeeId, 'by.name': name }, ({ recency }) => recency),
    allRows('cityChanges', { committeeId, 'by.name': name }, ({ recency }) => recency),
  ]);
  const looked = views
    .filter((row) => row.openid === openid)
    .map(({ at, caseNumber, what }) => ({ at, row: [caseNumber ?? '', moment(at), '查看', what] }));
  const done = history
    .filter(({ by }) => by.openid === openid)
    .map(({ at, caseNumber, text }) => ({ at, row: [caseNumber ?? '', moment(at), '办理', text] }));
  const changed = changes
    .filter(({ by }) => by.openid === openid)
    .map(({ at, text }) => ({ at, row: ['', moment(at), '修改', text] }));
  return [...looked, ...done, ...changed].sort((one, other) => other.at - one.at).map(({ row }) => row);
}

async function ownNotices({ openid }: Context): Promise<string[][]> {
  const notices = await allRows('notices', { to: openid }, ({ recency }) => recency);
  return notices.map(({ at, title, text }) => [moment(at), title, text]);
}

/** Calls that the desk was to make to the caller; few. */
async function ownCalls({ openid }: Context): Promise<string[][]> {
  const calls = await allRows('phoneTasks', { to: openid }, ({ order }) => order, { key: 'order' });
  return calls.map(({ caseNumber, at, title, phone, tries }) => [
    caseNumber ?? '',
    moment(at),
    title,
    phone,
    tries.map((each) => `${moment(each.at)}${PHONE_RESULT_WORDS[each.result]} ${each.note}`).join('；'),
  ]);
}

async function sheetsOf(context: Context): Promise<Sheet[]> {
  const { person } = context;
  if (!person) throw new Refusal('CONSENT_NEEDED');
  const [directory, cases, held, notices, calls, deeds] = await Promise.all([
    directoryLines(context),
    ownCases(context),
    heldInCases(context),
    ownNotices(context),
    ownCalls(context),
    ownDeeds(context),
  ]);
  const about = [...identityLines(person), ...standingLines(context), ...messageLines(person), ...directory];
  const rows = cases.map((record) => [
    record.number ?? '草稿',
    moment(record.changedAt),
    placeIn(record, context.openid),
    STAGE_NAMES[record.stage],
  ]);
  return [
    sheet('本人信息', ['项目', '内容'], lineRows(about), [28, 60]),
    sheet('案件', [...CASE, '身份', '阶段'], rows, [26, 24, 16, 16]),
    sheet('填写和提交的内容', [...CASE, '内容', '文字'], held.entries, [26, 24, 20, 80]),
    sheet('签名', [...CASE, '签的文件', '姓名', '笔迹（坐标）'], held.signatures, [26, 24, 16, 14, 60]),
    sheet('发出的消息', [...CASE, '房间', '文字'], held.messages, [26, 24, 20, 80]),
    sheet('答辩意见', [...CASE, '第几稿', '文字'], held.defences, [26, 24, 14, 80]),
    sheet('对方案的答复', [...CASE, '答复', '想说的话'], held.answers, [26, 24, 14, 80]),
    sheet('密封报价', [...CASE, '项目', '本方的范围'], held.offers, [26, 24, 20, 30]),
    sheet('收到的通知', ['时间', '标题', '文字'], notices, [24, 24, 80]),
    sheet('电话告知', [...CASE, '事项', '电话', '结果'], calls, [26, 24, 24, 16, 50]),
    sheet('谁看过我的案件', [...CASE, '姓名', '身份', '看了什么'], held.looks, [26, 24, 14, 16, 50]),
    sheet('我的操作', [...CASE, '种类', '内容'], deeds, [26, 24, 10, 80]),
  ];
}

/**
 * Everything that is held of the caller as a workbook (个人信息保护法 45), under a path that cannot be guessed; its link is
 * good for ten minutes, the file for a day.
 */
export const exportMyData = carryingOut('myData.export', {
  ...noRecord,
  async prepare(context) {
    const bytes = await writeWorkbook(await sheetsOf(context));
    return keepFile(context, `my-data-${dayOf(context.now)}.xlsx`, bytes);
  },
  // A link is good for minutes: a command that comes again gets a new one.
  receipt: 'record',
  change: ({ prepared }) => Promise.resolve(prepared),
});
