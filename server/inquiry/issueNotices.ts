import type { CaseClock, MediationCase } from '@/domain/cases/case';
import type { RespondentFacts } from '@/domain/cases/mediation';
import { askedRespondents, type IssuedNotice } from '@/domain/inquiry/notice';
import type { Context } from '../kernel/context';
import { randomCheckCode } from '../platform/randomCheckCode';
import { randomToken } from '../platform/randomToken';
import type { CodeDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

function codeOf(token: string, record: MediationCase, now: number): CodeDoc {
  return {
    _id: token,
    version: 1,
    kind: 'notice',
    committeeId: record.committeeId,
    title: '调解征询通知书',
    place: '',
    enterprise: null,
    caseId: record._id,
    wrongTries: 0,
    scans: 0,
    issuedAt: now,
    revokedAt: null,
    revokedReason: null,
    pictureFileId: null,
    recency: null,
  };
}

/** A notice for each respondent, each with a code of its own, in the transaction that starts the inquiry. One write each. */
export async function issueNotices(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  inquiry: CaseClock,
): Promise<RespondentFacts[]> {
  const notices = record.content.respondents.map(() => ({ token: randomToken(), checkCode: randomCheckCode() }));
  for (const { token } of notices) await transaction.create('codes', codeOf(token, record, context.now));
  return askedRespondents(record.content, notices, { at: context.now, dueOn: inquiry.dueOn });
}

/** A new notice for a respondent in place of theirs, whose code is revoked. One read and two writes beside the case. */
export async function replaceNotice(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  { token, reason }: { token: string; reason: string },
): Promise<IssuedNotice> {
  const old = await transaction.get('codes', token);
  if (old) {
    const revoked = { ...old, version: old.version + 1, revokedAt: context.now, revokedReason: reason };
    await transaction.put('codes', revoked);
  }
  const notice = { token: randomToken(), checkCode: randomCheckCode() };
  await transaction.create('codes', codeOf(notice.token, record, context.now));
  return notice;
}
