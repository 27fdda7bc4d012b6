/**
 * The stages of a case. Few on purpose: consent, identity, claims, evidence, obligations, confirmation and risk are facts
 * beside the stage, never multiplied into it. Names have at most five Hanzi, so that they fit a `phrase` field of a
 * WeChat message.
 */
export const STAGES = [
  'DRAFT',
  'SUBMITTED',
  'SUPPLEMENT',
  'REJECTED',
  'TRANSFERRED',
  'INQUIRING',
  'ASSIGNING',
  'MEDIATING',
  'SUSPENDED',
  'SIGNING',
  'PERFORMING',
  'PERFORMED',
  'TERMINATED',
  'WITHDRAWN',
  'ARCHIVED',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  DRAFT: '草稿',
  SUBMITTED: '待受理',
  SUPPLEMENT: '待补正',
  REJECTED: '不予受理',
  TRANSFERRED: '已移送',
  INQUIRING: '征询意愿',
  ASSIGNING: '待定人员',
  MEDIATING: '调解中',
  SUSPENDED: '已中止',
  SIGNING: '待签署',
  PERFORMING: '履行中',
  PERFORMED: '已履行',
  TERMINATED: '已终止',
  WITHDRAWN: '已撤回',
  ARCHIVED: '已归档',
};

/** A handful of groups for filters and colours: every stage belongs to exactly one. */
export const PHASES = ['draft', 'intake', 'inquiry', 'mediation', 'performance', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  draft: '填写中',
  intake: '受理审查',
  inquiry: '征询对方',
  mediation: '调解',
  performance: '履行',
  ended: '已结束',
};

export const STAGE_PHASE: Readonly<Record<Stage, Phase>> = {
  DRAFT: 'draft',
  SUBMITTED: 'intake',
  SUPPLEMENT: 'intake',
  REJECTED: 'ended',
  TRANSFERRED: 'ended',
  INQUIRING: 'inquiry',
  ASSIGNING: 'mediation',
  MEDIATING: 'mediation',
  SUSPENDED: 'mediation',
  SIGNING: 'mediation',
  PERFORMING: 'performance',
  PERFORMED: 'ended',
  TERMINATED: 'ended',
  WITHDRAWN: 'ended',
  ARCHIVED: 'ended',
};

/** Stages from which nothing but filing away follows. */
const FINAL: readonly Stage[] = ['REJECTED', 'TRANSFERRED', 'PERFORMED', 'TERMINATED', 'WITHDRAWN', 'ARCHIVED'];

/** Whether the dispute is over for this case: only its file is still kept. */
export function isFinal(stage: Stage): boolean {
  return FINAL.includes(stage);
}

/** The main line that the stepper shows, the same on every page. */
export const STEPPER: readonly { phase: Phase; name: string }[] = [
  { phase: 'draft', name: '提交申请' },
  { phase: 'intake', name: '受理审查' },
  { phase: 'inquiry', name: '征询对方' },
  { phase: 'mediation', name: '调解' },
  { phase: 'performance', name: '履行' },
  { phase: 'ended', name: '办结' },
];
