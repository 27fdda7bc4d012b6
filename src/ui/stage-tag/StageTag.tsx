import { Text } from '@tarojs/components';
import { STAGE_NAMES, type Stage } from '@/domain/cases/stages';
import './stage-tag.scss';

export type Tone = 'accent' | 'warn' | 'danger' | 'success' | 'grey';

/** The colour of each stage. The word always stands with it. */
export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  DRAFT: 'grey',
  SUBMITTED: 'accent',
  SUPPLEMENT: 'warn',
  REJECTED: 'grey',
  TRANSFERRED: 'grey',
  INQUIRING: 'accent',
  ASSIGNING: 'accent',
  MEDIATING: 'accent',
  SUSPENDED: 'warn',
  SIGNING: 'accent',
  PERFORMING: 'accent',
  PERFORMED: 'success',
  TERMINATED: 'grey',
  ARCHIVED: 'grey',
  WITHDRAWN: 'grey',
};

/** The stage of a case, in a word and a colour. */
export function StageTag({ stage }: { stage: Stage }) {
  return <Tag tone={STAGE_TONES[stage]}>{STAGE_NAMES[stage]}</Tag>;
}

export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <Text className={`tag tag--${tone}`}>{children}</Text>;
}
