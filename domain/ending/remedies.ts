import type { MediationCase } from '../cases/case';
import { packOf } from '../packs/packOn';
import type { Channel } from '../packs/channels';
import { isRightKind } from '../rights/kinds';
import { administrativeDoor, door } from '../triage/doors';
import { TERMINATION_TEXTS, type TerminationReason } from './reasons';

/** What the remedies of a case are taken from. An unknown kind of right is answered as “other”. */
export type EndingCase = Pick<MediationCase, 'channel' | 'packDay'> & { content: { right: { kind: string } } };

/** Nobody who was not sent by a court has a suit yet. */
const SUE = '可以向有管辖权的人民法院起诉，调解不影响您的诉讼权利。';
const TRIAL = '没有调解成的请求，案件退回委托的法院，由法院继续审理，不用另行起诉，调解不影响您的诉讼权利。';

/**
 * The way to the court that sent the case: before docketing it dockets the suit of who insists on it, after docketing it goes
 * on with the trial (特邀调解规定 21).
 */
const COURT_WAYS: Readonly<Partial<Record<Channel, string>>> = {
  courtBefore: '没有调解成的请求，起诉材料退回委派的法院；坚持诉讼的，由法院依法登记立案，调解不影响您的诉讼权利。',
  courtOrdinary: TRIAL,
  courtSummary: TRIAL,
};

/** The way to the court, by the pack that the case runs by. */
function courtWay(record: EndingCase): string {
  const pack = packOf(record);
  return (pack && COURT_WAYS[pack.channel]) ?? SUE;
}

/**
 * The ways that stay open when a mediation has failed, which the committee has to tell (人民调解法 26): arbitration, the
 * administration that is competent for the right, and the court, which is the one that sent the case if one did; never fewer.
 */
export function waysThatStayOpen(record: EndingCase): string[] {
  const right = record.content.right.kind;
  const kind = isRightKind(right) ? right : 'other';
  const administration = door(administrativeDoor(kind), kind);
  const court = courtWay(record);
  const ways = [
    '合同里有仲裁条款，或者双方另外达成仲裁协议的，可以申请仲裁。',
    `可以申请行政处理：${administration.title}。`,
  ];
  return [
    // Who was sent by a court reads first what becomes of the case there.
    ...(court === SUE ? [...ways, court] : [court, ...ways]),
    '提出调解申请时诉讼时效已经中断，期间重新计算，请留意不要超过。',
    '调解中为了谈成作出的让步，以后诉讼时不能作为对让步一方不利的依据；各方共同确认的无争议事实除外。',
  ];
}

/** What a notice of termination tells: what follows from its ground, then the ways that are always open. */
export function remediesFor(reason: TerminationReason, record: EndingCase): string[] {
  return [...TERMINATION_TEXTS[reason].next, ...waysThatStayOpen(record)];
}

/** What is told when the applicant takes the request back (人民调解法 23). */
export function remediesAfterWithdrawal(record: EndingCase): string[] {
  const way = courtWay(record);
  return [
    '以后有需要可以重新申请调解。',
    way === SUE ? '撤回不影响您向人民法院起诉的权利。' : way,
    '提出申请时诉讼时效已中断，时效期间重新计算，请留意。',
  ];
}
