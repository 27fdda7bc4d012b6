import type { Finding } from '@/domain/text/finding';

/**
 * Every way in which a procedure can refuse, and the sentence that a person reads. Closed: the server throws nothing
 * else to the outside; whatever is unforeseen becomes UNFORESEEN with a log id.
 */
export const ERROR_SENTENCES = {
  BAD_INPUT: '有几处需要修改，请看标红的地方。',
  UNKNOWN_PROCEDURE: '您的小程序版本太旧或太新，请关闭后重新打开。',
  CONSENT_NEEDED: '请先阅读并同意隐私说明。',
  REGISTRATION_NEEDED: '请先填写姓名和电话。',
  NOT_ALLOWED: '您没有办理这件事的权限。如有疑问请拨打调委会电话。',
  NOT_FOUND: '没有找到。可能已被删除，或不在您能查看的范围。',
  WRONG_STAGE: '案件现在的阶段不能做这件事，请刷新后再看。',
  CHANGED_MEANWHILE: '刚刚有人更新了这个案件，请刷新后再办。',
  COMMAND_ID_REUSED: '这次操作的编号已用于别的内容，请返回重试。',
  TOO_OFTEN: '操作太频繁，请稍后再试。',
  CODE_UNKNOWN: '没有认出这个码。可能印刷不清或不是本系统的码。',
  CODE_REVOKED: '这个码已停用。',
  FILE_REFUSED: '这个文件不能上传。',
  TEXT_REFUSED: '文字中有不适合提交的内容，请修改后再交。',
  BUSY: '现在办理的人较多，请稍等几秒再试，您填的内容都还在。',
  UNFORESEEN: '系统出了意外，已记录。您填的内容都还在，请稍后再试或致电调委会。',
} as const;

export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** What the client receives when a procedure refuses. */
export interface RefusalAnswer {
  code: ErrorCode;
  message: string;
  findings?: Finding[];
  /** Only with UNFORESEEN: to be quoted on the phone. */
  logId?: string;
}

/** Every answer of the `api` function. */
export type Answer<T> = { ok: true; data: T } | { ok: false; error: RefusalAnswer };

/** Every call of the `api` function. Who calls is never in here: it comes from the platform. */
export interface Call {
  procedure: string;
  input: unknown;
  /** With commands: made once per intent, may come again. */
  commandId?: string;
}
