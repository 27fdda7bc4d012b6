import { recencyKey } from '@/domain/cases/listingKeys';
import type { MediationCase } from '@/domain/cases/case';
import type { Side } from '@/domain/parties/side';
import { CASE_POSTS, holdsPost, POST_NAMES } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import type { ViewDoc } from '../store/documents';
import { add } from '../store/queries';
import { randomToken } from '../platform/randomToken';
import { readableRelation } from './readableRelation';

/** In which role somebody looks at the case or acts on it, in words: of several posts the one that opens it to them. */
export function roleInWords(record: MediationCase, context: Context): string {
  const relation = readableRelation(record, context.who);
  if (relation === 'applicant') return '申请人一方';
  if (relation === 'respondent') return '被申请人一方';
  if (relation === 'mediator') return '调解员';
  const post = CASE_POSTS.find((each) => holdsPost(context.who, record.committeeId, [each]));
  return post ? POST_NAMES[post] : '调委会';
}

/**
 * Logs that somebody opened the case or a piece of it; the parties can read this log. What cannot be logged is not
 * shown: the caller awaits this before it answers. What is one side's private material is named to that side alone. A draft is its writer's own and is not logged. One write.
 */
export async function logView(
  record: MediationCase,
  context: Context,
  what: string,
  privateTo: Side | null = null,
  piece?: string,
): Promise<void> {
  if (record.stage === 'DRAFT') return;
  const id = randomToken();
  await add('views', {
    _id: id,
    committeeId: record.committeeId,
    caseId: record._id,
    caseNumber: record.number,
    openid: context.openid,
    name: context.person?.name ?? '',
    role: roleInWords(record, context),
    what,
    ...(piece === undefined ? {} : { piece }),
    privateTo,
    at: context.now,
    recency: recencyKey(context.now, id),
  });
}

/**
 * Logs that somebody looked at what is no single case: the numbers, a list, an export. For the auditor. One write.
 * @param aboutCaseId the case that an order which was looked at is about: its parties do not read of it
 */
export async function logLook(context: Context, what: string, aboutCaseId?: string): Promise<void> {
  const row = lookRow(context, what);
  await add('views', aboutCaseId === undefined ? row : { ...row, aboutCaseId });
}

/** The row of `logLook`, for what is written with other things in one transaction. */
export function lookRow(context: Context, what: string): ViewDoc {
  const id = randomToken();
  const held = context.who.posts.find(({ committeeId }) => committeeId === context.committeeId);
  return {
    _id: id,
    committeeId: context.committeeId,
    caseId: null,
    caseNumber: null,
    openid: context.openid,
    name: context.person?.name ?? '',
    role: held ? POST_NAMES[held.post] : '',
    what,
    privateTo: null,
    at: context.now,
    recency: recencyKey(context.now, id),
  };
}
