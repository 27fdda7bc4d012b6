import { Text, View } from '@tarojs/components';
import { SAVE_WORDS, type SaveState } from '../data/draft';
import { STEPS } from './steps';
import './journey.scss';

interface JourneyHeadProps {
  step: number;
  saveState: SaveState;
  onGoTo: (step: number) => void;
}

/** Which step of how many, and where the typed text is. */
export function JourneyHead({ step, saveState, onGoTo }: JourneyHeadProps) {
  const isCalm = saveState === 'saved' || saveState === 'saving' || saveState === 'unsaved';
  return (
    <View className="journey__head">
      <View className="journey__line">
        <Text className="journey__title">{`${step + 1}/${STEPS.length} ${STEPS[step]?.title ?? ''}`}</Text>
        <Text id="save-state" className={isCalm ? 'journey__saved' : 'journey__saved journey__saved--warn'}>
          {SAVE_WORDS[saveState]}
        </Text>
      </View>
      <View className="journey__bar">
        {STEPS.map((one, index) => (
          <View
            key={one.id}
            id={`go-${one.id}`}
            className={index <= step ? 'journey__piece journey__piece--on' : 'journey__piece'}
            aria-role="button"
            aria-label={`第${index + 1}步，${one.title}`}
            onClick={() => onGoTo(index)}
          />
        ))}
      </View>
    </View>
  );
}
