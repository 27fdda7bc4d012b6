import { Text } from '@tarojs/components';
import { daysLeftText } from '../wording/dates';
import type { Tone } from './StageTag';
import './stage-tag.scss';

export interface LightView {
  tone: Tone;
  text: string;
}

/** Working days before the end from which a light is amber. */
const AMBER_FROM = 1;

/**
 * The light of a time limit: green while there is time, amber on the last working days, red when it is over. A word
 * stands with each colour, for those who do not see it.
 */
export function lightOf(daysLeft: number): LightView {
  if (daysLeft < 0) return { tone: 'danger', text: `红·${daysLeftText(daysLeft)}` };
  if (daysLeft <= AMBER_FROM) return { tone: 'warn', text: `黄·${daysLeftText(daysLeft)}` };
  return { tone: 'success', text: `绿·${daysLeftText(daysLeft)}` };
}

/** The light of a case's clock; nothing for a case without one. */
export function Light({ daysLeft }: { daysLeft: number | null }) {
  if (daysLeft === null) return null;
  const light = lightOf(daysLeft);
  return <Text className={`tag tag--${light.tone}`}>{light.text}</Text>;
}
