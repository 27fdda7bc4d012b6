/**
 * The stages of a case. Few on purpose: consent, identity, claims, evidence and obligations are facts beside the stage,
 * never multiplied into it. Names have at most five Hanzi, so that they fit a `phrase` field of a WeChat message.
 */
export const STAGES = [
  'DRAFT',
  'SUBMITTED',
  'SUPPLEMENT',
  'REJECTED',
  'TRANSFERRED',
  'INQUIRING',
  'WITHDRAWN',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  DRAFT: '草稿',
  SUBMITTED: '待受理',
  SUPPLEMENT: '待补正',
  REJECTED: '不予受理',
  TRANSFERRED: '已移送',
  INQUIRING: '征询意愿',
  WITHDRAWN: '已撤回',
};

/** A handful of groups for filters and colours: every stage belongs to exactly one. */
export const PHASES = ['draft', 'intake', 'inquiry', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  draft: '填写中',
  intake: '受理审查',
  inquiry: '征询对方',
  ended: '已结束',
};

export const STAGE_PHASE: Readonly<Record<Stage, Phase>> = {
  DRAFT: 'draft',
  SUBMITTED: 'intake',
  SUPPLEMENT: 'intake',
  REJECTED: 'ended',
  TRANSFERRED: 'ended',
  INQUIRING: 'inquiry',
  WITHDRAWN: 'ended',
};

/** Whether nothing can happen to the case any more. */
export function isFinal(stage: Stage): boolean {
  return STAGE_PHASE[stage] === 'ended';
}

/** The main line that the stepper shows, the same on every page. */
export const STEPPER: readonly { phase: Phase; name: string }[] = [
  { phase: 'draft', name: '提交申请' },
  { phase: 'intake', name: '受理审查' },
  { phase: 'inquiry', name: '征询对方' },
  { phase: 'ended', name: '办结' },
];
