import type { MediationCase } from '../cases/case';
import { decided, wrongAt, type Decision } from '../cases/decision';
import type { FollowUpVisit } from '../cases/mediation';
import type { Side } from '../parties/side';
import { checkLongText } from '../text/plainText';

export const VISIT_WAYS = ['phone', 'visit', 'message'] as const;
export const VISIT_WAY_NAMES: Readonly<Record<FollowUpVisit['way'], string>> = {
  phone: '电话',
  visit: '上门',
  message: '消息',
};

/** A follow-up visit (form 11 of the Ministry of Justice): what was found. */
export function visit(
  record: MediationCase,
  input: { way: FollowUpVisit['way']; findings: string },
  { at, byName }: { at: number; byName: string },
): Decision {
  const findings = checkLongText(input.findings, { label: '回访情况', max: 2000 });
  if (!findings.ok) return wrongAt('findings', findings.problem, findings.remedy);
  const visits = [...record.mediation.visits, { at, byName, way: input.way, findings: findings.value }];
  return decided({
    fields: { mediation: { ...record.mediation, visits } },
    text: `登记了一次${VISIT_WAY_NAMES[input.way]}回访`,
  });
}

/** A side rates the service, one to five; the latest counts. No other side reads it. */
export function rate(
  record: MediationCase,
  input: { score: number; comment: string },
  side: Side,
  at: number,
): Decision {
  const comment = checkLongText(input.comment, { label: '意见', max: 1000, optional: true });
  if (!comment.ok) return wrongAt('comment', comment.problem, comment.remedy);
  const others = record.mediation.satisfaction.filter((each) => each.side !== side);
  const satisfaction = [...others, { side, score: input.score, comment: comment.value, at }];
  return decided({ fields: { mediation: { ...record.mediation, satisfaction } }, text: '评价了服务' });
}
