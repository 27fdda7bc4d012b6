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

/** Why somebody cannot leave yet: others wait for them. None: they may. */
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

/** What is deleted with the account, in words. */
export const DELETED = [
  '姓名和手机号',
  '隐私说明的同意记录',
  '消息和消息设置',
  '没有用于案件的单位身份申请',
  '成员单位的任职记录',
] as const;

export interface Kept {
  what: string;
  why: string;
}

/** What stays after the account is deleted, and why. */
export function keptOf({ cases }: Pick<Standing, 'cases'>): Kept[] {
  const ended = cases.filter(({ stage }) => isFinal(stage)).length;
  const always = { what: '谁看过、谁改过案件的记录', why: '记录要能证明没有人事后改动，只保存，不作其他使用' };
  if (ended === 0) return [];
  return [
    {
      what: `${ended}件已经结束的案件里您的姓名、电话和签名`,
      why: '案卷在保管期限内必须完整，期满前只保存，不作其他使用（个人信息保护法第四十七条）',
    },
    always,
  ];
}
