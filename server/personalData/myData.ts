import type { MyDataView } from '@/contract/myData';
import { dayInWords, dayOf, timeOfDay } from '@/domain/calendar/day';
import { DELETED, hindrancesOf, keptOf, WITHDRAWN } from '@/domain/personalData/leaving';
import { ACT_STATUS_NAMES, CAPACITY_NAMES } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { keepFile } from '../printing/madeFile';
import { ownCases, placeIn, standingOf } from './ownCases';

const SHOWN = 100;

function moment(at: number): string {
  return `${dayInWords(dayOf(at))} ${timeOfDay(at)}`;
}

async function viewMyData(context: Context): Promise<MyDataView> {
  const { person, who } = context;
  if (!person) throw new Refusal('CONSENT_NEEDED');
  const cases = await ownCases(context);
  const standing = standingOf(context, cases);
  const { name, phone, phoneVerified, consent, createdAt } = person;
  return {
    identity: [
      { label: '姓名', value: name ?? '没有登记' },
      { label: '电话', value: phone === null ? '没有登记' : `${phone}${phoneVerified ? '（微信已核实）' : ''}` },
      { label: '第一次使用', value: moment(createdAt) },
      { label: '同意隐私说明', value: `${moment(consent.at)}（${dayInWords(consent.noticeVersion)}的版本）` },
    ],
    standing: [
      ...who.acts.map(({ enterpriseName, capacity, status }) => ({
        label: enterpriseName,
        value: `${CAPACITY_NAMES[capacity]}，${ACT_STATUS_NAMES[status]}`,
      })),
      ...standing.posts.map((post) => ({ label: '职务', value: post })),
    ],
    cases: cases.slice(0, SHOWN).map((record) => ({
      number: record.number,
      role: placeIn(record, context.openid),
      stage: record.stage,
      changedAt: record.changedAt,
    })),
    moreCases: cases.length > SHOWN,
    hindrances: hindrancesOf(standing),
    withdrawn: [...WITHDRAWN],
    deleted: [...DELETED],
    kept: keptOf(standing),
  };
}

/** What is held of the caller (个人信息保护法 45). Two reads. */
export const getMyData = answering('myData.get', {
  ...noRecord,
  answer: (context) => viewMyData(context),
});

/** The same as a file, under a path that cannot be guessed; its link is good for ten minutes, the file for a day. */
export const exportMyData = carryingOut('myData.export', {
  ...noRecord,
  async prepare(context) {
    const { identity, standing, cases } = await viewMyData(context);
    const text = JSON.stringify({ madeAt: moment(context.now), identity, standing, cases }, null, 2);
    const { url } = await keepFile(context, 'my-data.json', Buffer.from(text, 'utf8'));
    return { url };
  },
  // A link is good for minutes: a command that comes again gets a new one.
  receipt: 'record',
  change: ({ prepared: { url } }) => Promise.resolve({ url }),
});
