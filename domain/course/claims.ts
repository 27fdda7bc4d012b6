import type { MediationCase } from '../cases/case';
import { decided, wrongAt, type Decision } from '../cases/decision';
import type { ClaimFacts, ClaimState } from '../cases/mediation';
import { checkLine, checkLongText } from '../text/plainText';

export const CLAIM_STATE_NAMES: Readonly<Record<ClaimState, string>> = {
  open: '还在谈',
  agreed: '已达成一致',
  dropped: '申请人放弃',
  carvedOut: '分开处理',
};

/** How every claim of the filing stands, in its order; one that nobody has spoken of is open. */
export function claimsOf(record: MediationCase): ClaimFacts[] {
  return record.content.claims.map(
    (_claim, index) =>
      record.mediation.claims.find((each) => each.index === index) ?? { index, state: 'open', note: '', saidBy: '' },
  );
}

/**
 * Says how a claim stands. A claim is dropped on the applicant's own word alone: who said so, and when or where, is
 * recorded with it.
 */
export function settleClaim(
  record: MediationCase,
  input: { index: number; state: ClaimState; note: string; saidBy: string },
): Decision {
  const claims = claimsOf(record);
  if (!claims[input.index]) return wrongAt('index', '没有这一项请求', '请刷新后重新选择');
  const dropped = input.state === 'dropped';
  const note = checkLongText(input.note, { label: '说明', max: 500, optional: input.state !== 'carvedOut' });
  if (!note.ok) return wrongAt('note', note.problem, note.remedy);
  const saidBy = checkLine(input.saidBy, { label: '谁、什么时候说的', max: 100, optional: !dropped });
  if (!saidBy.ok) {
    return wrongAt('saidBy', '放弃请求要申请人自己说', '请写明申请人一方是谁、在什么时候说的放弃');
  }
  const settled: ClaimFacts = {
    index: input.index,
    state: input.state,
    note: note.value,
    saidBy: dropped ? saidBy.value : '',
  };
  return decided({
    fields: {
      mediation: {
        ...record.mediation,
        claims: claims.map((each) => (each.index === input.index ? settled : each)),
      },
    },
    text: `第${input.index + 1}项请求：${CLAIM_STATE_NAMES[input.state]}`,
  });
}
