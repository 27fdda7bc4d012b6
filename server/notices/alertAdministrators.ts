import { dayOf } from '@/domain/calendar/day';
import { recencyKey } from '@/domain/cases/listingKeys';
import { isTemplateNeed } from '@/domain/notices/wallet';
import { TEMPLATES } from '@/domain/notices/templates';
import { tellPeople } from '../inbox/threads';
import type { AlertKind, CommitteeDoc, NoticeDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { inTransaction } from '../store/transaction';
import { OVER } from '../timer/relayStates';

const ALERT_KINDS: readonly string[] = ['templateRefused', 'orderNotIssued'] satisfies readonly AlertKind[];

/** Whether a notice stays in the inbox alone. */
export function isAlert(kind: NoticeDoc['kind']): kind is AlertKind {
  return ALERT_KINDS.includes(kind);
}

/** Something of the system that wants somebody's hand. */
export interface Alert {
  kind: AlertKind;
  /** What it is about and when: the same is told once to each. */
  key: string;
  title: string;
  text: string;
  page: string;
}

function alertOf(to: string, { kind, key, title, text, page }: Alert, now: number): NoticeDoc {
  const id = `alert.${key}.${to}`;
  return {
    _id: id,
    to,
    kind,
    caseId: null,
    title,
    text,
    page,
    at: now,
    recency: recencyKey(now, id),
    asks: false,
    relay: {
      ...{ state: 'inboxOnly', tries: 0, nextAt: OVER, messages: [], mustKnow: false, tried: [], claim: null },
      lastError: null,
    },
  };
}

/** Tells these people in their inbox, each once for each key. One transaction for each of them. */
export async function alertPeople(openids: readonly string[], alert: Alert, now: number): Promise<void> {
  for (const openid of new Set(openids)) {
    try {
      await inTransaction((transaction) => tellPeople(transaction, [alertOf(openid, alert, now)]));
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error;
    }
  }
}

/** Openids of the administrators; while there is none, of the heads. */
export function administratorsOf(committee: CommitteeDoc | null): string[] {
  const staff = committee?.staff ?? [];
  const administrators = staff.filter(({ posts }) => posts.includes('administrator'));
  const readers = administrators.length > 0 ? administrators : staff.filter(({ posts }) => posts.includes('head'));
  return readers.map(({ openid }) => openid);
}

/** Tells the administrators that WeChat refuses a template; once a day for each template. */
export async function alertAdministrators(
  committee: CommitteeDoc | null,
  template: string,
  now: number,
): Promise<void> {
  const name = isTemplateNeed(template) ? TEMPLATES[template].title : template;
  const alert: Alert = {
    kind: 'templateRefused',
    key: `${template}.${dayOf(now)}`,
    title: '有一个消息模板不能用',
    text: `微信不认识“${name}”的模板编号，用它的消息暂时发不出去。请在小程序后台核对模板，再到“调委会设置-微信消息模板”改好编号。`,
    page: 'pages/me/index',
  };
  await alertPeople(administratorsOf(committee), alert, now);
}
