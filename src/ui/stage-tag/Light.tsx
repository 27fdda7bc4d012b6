import { Text } from '@tarojs/components';
import type { LightColour } from '@/domain/overview/light';
import { lightOfDays } from '@/domain/overview/lightOfDays';
import { daysLeftText } from '../wording/dates';
import type { Tone } from './StageTag';
import './stage-tag.scss';

export interface LightView {
  tone: Tone;
  text: string;
}

const TONES: Readonly<Record<LightColour, { tone: Tone; name: string }>> = {
  red: { tone: 'danger', name: '红' },
  amber: { tone: 'warn', name: '黄' },
  green: { tone: 'success', name: '绿' },
};

/** The light of a time limit, by working days left. A word stands with each colour, for those who do not see it. */
export function lightOf(daysLeft: number): LightView {
  const { tone, name } = TONES[lightOfDays(daysLeft)];
  return { tone, text: `${name}·${daysLeftText(daysLeft)}` };
}

/** The light of a case's clock; nothing for a case without one. */
export function Light({ daysLeft }: { daysLeft: number | null }) {
  if (daysLeft === null) return null;
  const light = lightOf(daysLeft);
  return <Text className={`tag tag--${light.tone}`}>{light.text}</Text>;
}
