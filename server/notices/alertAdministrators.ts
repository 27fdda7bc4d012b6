import { dayOf } from '@/domain/calendar/day';
import { recencyKey } from '@/domain/cases/listingKeys';
import { isTemplateNeed } from '@/domain/notices/wallet';
import { TEMPLATES } from '@/domain/notices/templates';
import { tellPeople } from '../inbox/threads';
import type { CommitteeDoc, NoticeDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { inTransaction } from '../store/transaction';
import { OVER } from '../timer/relayStates';

/** What an administrator reads of a template that WeChat refuses; once a day for each template. */
function alertOf(to: string, template: string, now: number): NoticeDoc {
  const id = `alert.${template}.${dayOf(now)}.${to}`;
  const title = isTemplateNeed(template) ? TEMPLATES[template].title : template;
  return {
    _id: id,
    to,
    kind: 'templateRefused',
    caseId: null,
    title: '有一个消息模板不能用',
    text: `微信不认识“${title}”的模板编号，用它的消息暂时发不出去。请在小程序后台核对模板，并改好云函数的环境变量TEMPLATES（${template}）。`,
    page: 'pages/me/index',
    at: now,
    recency: recencyKey(now, id),
    asks: false,
    relay: {
      ...{ state: 'inboxOnly', tries: 0, nextAt: OVER, messages: [], mustKnow: false, tried: [], claim: null },
      lastError: null,
    },
  };
}

/** Tells the administrators (while there is none, the heads) in their inbox that a template does not work. */
export async function alertAdministrators(
  committee: CommitteeDoc | null,
  template: string,
  now: number,
): Promise<void> {
  const staff = committee?.staff ?? [];
  const administrators = staff.filter(({ posts }) => posts.includes('administrator'));
  const readers = administrators.length > 0 ? administrators : staff.filter(({ posts }) => posts.includes('head'));
  for (const { openid } of readers) {
    try {
      await inTransaction((transaction) => tellPeople(transaction, [alertOf(openid, template, now)]));
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error;
    }
  }
}
