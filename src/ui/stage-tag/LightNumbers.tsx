import { Text, View } from '@tarojs/components';
import { LIGHT_NAMES, LIGHTS, type LightColour } from '@/domain/overview/light';
import type { Tone } from './StageTag';
import './stage-tag.scss';

export const LIGHT_TONES: Readonly<Record<LightColour, Tone>> = { red: 'danger', amber: 'warn', green: 'success' };

interface LightNumbersProps {
  id: string;
  lights: Readonly<Record<LightColour, number>>;
  /** Left out: there is no list behind the numbers for whoever looks. */
  onOpen?: (light: LightColour) => void;
}

/** How many stand at which light, each with its word; a tap opens the list behind the number. */
export function LightNumbers({ id, lights, onOpen }: LightNumbersProps) {
  return (
    <View className="light-counts">
      {LIGHTS.map((light) => (
        <View
          key={light}
          id={`${id}-${light}`}
          className={`light-counts__one tag--${LIGHT_TONES[light]}`}
          aria-role={onOpen ? 'button' : undefined}
          aria-label={`${LIGHT_NAMES[light]}${lights[light]}件`}
          onClick={() => onOpen?.(light)}
        >
          <Text className="light-counts__number">{lights[light]}</Text>
          <Text className="light-counts__word">{LIGHT_NAMES[light]}</Text>
        </View>
      ))}
    </View>
  );
}
