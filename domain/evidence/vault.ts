import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import { isSeated, nameOfSide, takesPart } from '../cases/participants';
import type { SecretViewer } from '../cases/partyFacts';
import { sideOf } from '../cases/relation';
import type { EvidenceItem } from '../filing/content';
import { respondentSide, type Side } from '../parties/side';
import { isRightKind, rightKind } from '../rights/kinds';
import type { Who } from '../roles/posts';

/** People of one side who may open a trade secret (人民调解法 15(4): mediators must not leak it; the fewer the safer). */
export const MOST_VIEWERS = 2;

/** What the others read in place of its name. */
const SEALED_NAME = '涉密材料';

/** Whether the whole case is about a secret. */
export function isAboutSecret(right: string): boolean {
  return isRightKind(right) && rightKind(right).restricted;
}

/** Whether a piece is for named viewers only: it was marked so, or the case is about a secret. */
export function isSecret(record: Pick<MediationCase, 'content'>, item: EvidenceItem): boolean {
  return item.secret || isAboutSecret(record.content.right.kind);
}

/** Whether somebody was named to open the secrets of the case for their side; until anybody is, nobody is. */
export function isNamedViewer(record: MediationCase, who: Who): boolean {
  const side = sideOf(record, who);
  return record.mediation.secretViewers.some((viewer) => viewer.side === side && viewer.openid === who.openid);
}

/**
 * Whether `who`, to whom the piece exists, may open it. A trade secret: the mediators who accepted, two named people of
 * each side, and of its own side, until those are named, who handed it in. Nobody else, whatever post they hold.
 */
export function mayOpenEvidence(record: MediationCase, who: Who, item: EvidenceItem): boolean {
  if (!isSecret(record, item) || record.stage === 'DRAFT') return true;
  const side = sideOf(record, who);
  if (side === null) return isSeated(record, who.openid);
  if (isNamedViewer(record, who)) return true;
  const named = record.mediation.secretViewers.some((viewer) => viewer.side === side);
  return !named && item.side === side && item.addedBy === who.openid;
}

/** The piece as somebody sees it who may not open it: that it exists, whose it is, and nothing of what is in it. */
export function sealed(item: EvidenceItem): EvidenceItem {
  return { ...item, name: SEALED_NAME, caption: '', sha256: '', size: 0 };
}

/** What is laid over a secret while it is looked at: who looks, and when (in Shanghai). */
export function watermark(name: string, at: number): string {
  const shanghai = new Date(at + 8 * 3_600_000).toISOString();
  return `${name} ${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)} 仅供本案查阅`;
}

/** Marks a piece as a trade secret. Only its own side takes the mark away. */
export function markSecret(
  record: MediationCase,
  { evidenceId, secret }: { evidenceId: string; secret: boolean },
  by: Side | 'mediator',
): Decision {
  const item = record.evidence.find((each) => each.id === evidenceId);
  const exists = item && (by === 'mediator' || item.side === by);
  if (!exists) return wrongAt('evidenceId', '没有这份材料', '请选择您这一方提交的材料');
  if (!secret && by === 'mediator') return notNow('只有提交的一方可以解除涉密标记。');
  if (item.secret === secret) return notNow(secret ? '这份材料已经标为涉密。' : '这份材料没有标为涉密。');
  return decided({
    fields: { evidence: record.evidence.map((each) => (each === item ? { ...each, secret } : each)) },
    text: secret ? '把一份材料标为涉密，只有指定的人能打开' : '解除了一份材料的涉密标记',
  });
}

/**
 * A mediator names who of a side may open the trade secrets of the case, in place of whoever was named before.
 * @param viewers people who stand on that side, as the server knows them
 */
export function nameViewers(record: MediationCase, side: Side, viewers: readonly SecretViewer[]): Decision {
  if (!takesPart(record, side)) return wrongAt('side', '这一方没有参加调解', '请选择参加调解的一方');
  if (viewers.length === 0 || viewers.length > MOST_VIEWERS) {
    return wrongAt('viewers', `每方指定一到${MOST_VIEWERS}位查阅人`, '请修改人选');
  }
  if (new Set(viewers.map(({ openid }) => openid)).size < viewers.length) {
    return wrongAt('viewers', '同一个人选了两次', '请删去重复的人选');
  }
  const others = record.mediation.secretViewers.filter((each) => each.side !== side);
  const which = side === 'applicant' ? '申请人' : '被申请人';
  return decided({
    fields: { mediation: { ...record.mediation, secretViewers: [...others, ...viewers] } },
    text: `指定了${which}一方的${viewers.length}位涉密材料查阅人`,
  });
}

/** Whose secrets may be opened by whom, for the page: `示范科技有限公司：甲、乙`. */
export function viewersInWords(record: MediationCase): { side: Side; sideName: string; names: string[] }[] {
  const sides = [...new Set(record.mediation.secretViewers.map(({ side }) => side))];
  return sides.map((side) => ({
    side,
    sideName: nameOfSide(record, side),
    names: record.mediation.secretViewers.filter((each) => each.side === side).map(({ name }) => name),
  }));
}

/** Who of the sides is known to the case and could be named; colleagues of the applicant are known once they acted. */
export function peopleWhoCouldView({ filedBy, mediation }: MediationCase): SecretViewer[] {
  const respondents = mediation.respondents.filter(({ willingness }) => willingness === 'agreed');
  return [
    { side: 'applicant', openid: filedBy.openid, name: filedBy.name },
    ...respondents.flatMap(({ no, people }) =>
      people.map(({ openid, name }) => ({ side: respondentSide(no), openid, name })),
    ),
  ];
}
