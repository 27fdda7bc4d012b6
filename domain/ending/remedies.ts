import { isRightKind } from '../rights/kinds';
import { administrativeDoor, door } from '../triage/doors';
import { TERMINATION_TEXTS, type TerminationReason } from './reasons';

/**
 * The ways that stay open when a mediation has failed, which the committee has to tell (人民调解法 26): arbitration, the
 * administration that is competent for the right, and the court; never fewer.
 * @param right kind of right of the case; an unknown one is answered as “other”
 */
export function waysThatStayOpen(right: string): string[] {
  const kind = isRightKind(right) ? right : 'other';
  const administration = door(administrativeDoor(kind), kind);
  return [
    '合同里有仲裁条款，或者双方另外达成仲裁协议的，可以申请仲裁。',
    `可以申请行政处理：${administration.title}。`,
    '可以向有管辖权的人民法院起诉，调解不影响您的诉讼权利。',
    '提出调解申请时诉讼时效已经中断，期间重新计算，请留意不要超过。',
    '调解中为了谈成作出的让步，以后诉讼时不能作为对让步一方不利的依据；各方共同确认的无争议事实除外。',
  ];
}

/** What a notice of termination tells: what follows from its ground, then the ways that are always open. */
export function remediesFor(reason: TerminationReason, right: string): string[] {
  return [...TERMINATION_TEXTS[reason].next, ...waysThatStayOpen(right)];
}
