import { isFinal, type Stage } from '../cases/stages';

/*
 * What a person may ask about their own data (个人信息保护法 44–47): to see it, to have a copy, to correct it, to take their
 * consent back, to have it deleted. What the file of a case holds stays as long as files are kept (47, last paragraph).
 */

/** How a person stands when they want to leave. */
export interface Standing {
  /** Names of the posts that they hold. */
  posts: readonly string[];
  /** Enterprises for which they are approved. */
  enterprises: readonly string[];
  cases: readonly { number: string | null; stage: Stage }[];
}

export interface Hindrance {
  what: string;
  remedy: string;
}

/**
 * Why somebody's account cannot be deleted yet: others wait for them. None: it can. Their consent they may take back all
 * the same, at any time (个人信息保护法 15).
 */
export function hindrancesOf({ posts, enterprises, cases }: Standing): Hindrance[] {
  const open = cases.filter(({ stage }) => !isFinal(stage));
  const named = open.map(({ number }) => number ?? '没有提交的草稿').join('、');
  return [
    ...(posts.length > 0
      ? [
          {
            what: `您还担任${posts.join('、')}`,
            remedy: '单位的职务可以在“我的”的“单位人员”里自己结束；调委会的职务请管理员结束',
          },
        ]
      : []),
    ...(enterprises.length > 0
      ? [{ what: `您还代表${enterprises.join('、')}`, remedy: '请先在“我的”里结束代表单位的身份' }]
      : []),
    ...(open.length > 0
      ? [{ what: `您有${open.length}件事还没有办完：${named}`, remedy: '请先办结或者撤回，草稿可以直接删除' }]
      : []),
  ];
}

/** What taking the consent back means, in words (个人信息保护法 15 and 16: at any time, and what was done stays lawful). */
export const WITHDRAWN = [
  '小程序马上对您关闭，重新同意隐私说明后可以再用',
  '不再给您发微信消息和短信',
  '没有办完的案件照常办理，调委会改用电话或者纸质材料联系您',
  '以前办的事仍然有效，依法要保存的案卷继续保存',
] as const;

/** In which place somebody stood in a case that goes on without the app. */
export type PlaceInCase = 'side' | 'mediator';

/** What the desk is to tell somebody who took their consent back while a case is open, and why it telephones. */
export function callAfterWithdrawal(place: PlaceInCase): { title: string; text: string; why: string } {
  const why = '本人撤回了同意：不再使用小程序，也不收微信消息和短信';
  return place === 'side'
    ? { title: '案件照常办理', text: '以后改用电话或者纸质材料联系，请核对本人的电话和送达地址', why }
    : { title: '案件要有调解员办理', text: '请问本人是否继续；不继续的，请主任更换调解员', why };
}

/** What is deleted with the account, in words. */
export const DELETED = [
  '姓名和手机号',
  '隐私说明的同意记录',
  '消息和消息设置',
  '没有用于案件的单位身份申请和委托材料',
  '成员单位的任职记录和调解员名册里的登记',
  '电话任务里您的姓名和电话',
] as const;

export interface Kept {
  what: string;
  why: string;
}

const UNCHANGEABLE = '记录要能证明没有人事后改动，只保存，不作其他使用（个人信息保护法第四十七条）';

/** What stays after the account is deleted, and why. Never nothing: whoever used the app has left traces in its logs. */
export function keptOf({ cases }: Pick<Standing, 'cases'>): Kept[] {
  const ended = cases.filter(({ stage }) => isFinal(stage)).length;
  const inCases = {
    what: `${ended}件已经结束的案件里您的姓名、电话、签名和您提交的内容`,
    why: '案卷在保管期限内必须完整，期满前只保存，不作其他使用（个人信息保护法第四十七条）',
  };
  return [
    ...(ended === 0 ? [] : [inCases]),
    { what: '查看记录和案件的办理记录里您的姓名和微信识别号', why: UNCHANGEABLE },
    { what: '担任过职务的：督办、设置修改和任免记录里您的姓名和微信识别号', why: UNCHANGEABLE },
    { what: '最近30天的操作回执', why: '断网重发时不会重复办理，满30天自动删除' },
  ];
}
