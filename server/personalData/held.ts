import { CONSENT_ANSWER_WORDS } from '@/domain/notices/wallet';
import { choiceOf, GROUP_WORDS, NOTICE_GROUPS } from '@/domain/notices/preferences';
import { TEMPLATE_NEEDS, TEMPLATES } from '@/domain/notices/templates';
import { dayInWords, dayOf, timeOfDay } from '@/domain/calendar/day';
import { ACT_STATUS_NAMES, CAPACITY_NAMES, POST_NAMES } from '@/domain/roles/posts';
import { unitsOf } from '@/domain/units/unit';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import type { Context } from '../kernel/context';
import { mediatorKey } from '../mediators/directory';
import type { AppointmentDoc, MediatorDoc, PersonDoc } from '../store/documents';
import { get } from '../store/queries';
import { appointmentKey } from '../units/keys';

export interface Line {
  label: string;
  value: string;
}

export function moment(at: number): string {
  return `${dayInWords(dayOf(at))} ${timeOfDay(at)}`;
}

export function identityLines({ name, phone, phoneVerified, consent, createdAt }: PersonDoc): Line[] {
  return [
    { label: '姓名', value: name ?? '没有登记' },
    { label: '电话', value: phone === null ? '没有登记' : `${phone}${phoneVerified ? '（微信已核实）' : ''}` },
    { label: '第一次使用', value: moment(createdAt) },
    { label: '同意隐私说明', value: `${moment(consent.at)}（${dayInWords(consent.noticeVersion)}的版本）` },
  ];
}

/** What they gave leave for and chose of messages. */
export function messageLines({ telling }: PersonDoc): Line[] {
  const wallet = TEMPLATE_NEEDS.flatMap((need) => {
    const entry = telling?.wallet[need];
    if (!entry) return [];
    const words = `${CONSENT_ANSWER_WORDS[entry.answer]}，还可以发${entry.left}条（${moment(entry.askedAt)}）`;
    return [{ label: `微信消息“${TEMPLATES[need].title}”`, value: words }];
  });
  const chosen = NOTICE_GROUPS.flatMap((group) => {
    if (telling?.preferences[group] === undefined) return [];
    const { wechat, sms } = choiceOf(telling.preferences, group);
    const onOff = (on: boolean) => (on ? '开' : '关');
    return [{ label: `消息设置“${GROUP_WORDS[group].name}”`, value: `微信${onOff(wechat)}，短信${onOff(sms)}` }];
  });
  return [...wallet, ...chosen];
}

export function standingLines(context: Context): Line[] {
  const held = context.who.posts.filter(({ unitId }) => unitId === undefined);
  const ofCommittee = [...new Set(held.map(({ post }) => POST_NAMES[post]))];
  return [
    ...context.who.acts.map(({ enterpriseName, capacity, status }) => ({
      label: enterpriseName,
      value: `${CAPACITY_NAMES[capacity]}，${ACT_STATUS_NAMES[status]}`,
    })),
    ...(ofCommittee.length > 0 ? [{ label: '调委会职务', value: ofCommittee.join('、') }] : []),
  ];
}

/** A post of a member unit, as it was asked for and decided on. */
function linesOfAppointment({ unitName, post, askedAt, decidedAt, decidedByName }: AppointmentDoc): Line[] {
  const decided = decidedAt === null ? '' : `，${moment(decidedAt)}由${decidedByName ?? ''}批准`;
  return [{ label: unitName, value: `${POST_NAMES[post]}，${moment(askedAt)}申请${decided}` }];
}

function linesOfMediator(entry: MediatorDoc): Line[] {
  const fields = entry.fields.map((kind) => (isRightKind(kind) ? rightKind(kind).label : kind));
  const ties = [...entry.ties, ...entry.disclosed].map(({ name, what }) => `${name}：${what}`);
  return [
    { label: '调解员名册', value: entry.active ? '在册' : '暂停接案' },
    { label: '所属组织', value: entry.organisation },
    { label: '专长', value: fields.join('、') },
    { label: '语言', value: entry.languages.join('、') },
    { label: '自我介绍', value: entry.introduction },
    { label: '登记和披露的关系', value: ties.join('；') },
    { label: '任期到', value: entry.termEndsOn === null ? '' : dayInWords(entry.termEndsOn) },
    { label: '在办件数', value: `${entry.load}件` },
  ].filter(({ value }) => value !== '');
}

/**
 * What the city's lists of its people hold: the posts of member units, and the entry in the directory of mediators for who has
 * or had one. One read, and one for each unit, which is one.
 */
export async function directoryLines({ committeeId, openid, who }: Context): Promise<Line[]> {
  const units = unitsOf(who, committeeId);
  const [entry, ...appointments] = await Promise.all([
    get('mediators', mediatorKey(committeeId, openid)),
    ...units.map((unitId) => get('appointments', appointmentKey(committeeId, unitId, openid))),
  ]);
  const posts = appointments.flatMap((appointment) => (appointment ? linesOfAppointment(appointment) : []));
  return [...posts, ...(entry ? linesOfMediator(entry) : [])];
}
