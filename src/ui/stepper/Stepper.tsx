import { Text, View } from '@tarojs/components';
import { STAGE_NAMES, STAGE_PHASE, STEPPER, type Stage } from '@/domain/cases/stages';
import './stepper.scss';

export type StepState = 'done' | 'now' | 'ahead';

/** How each step of the main line stands for a case in `stage`. An ended case has only what is done and its end. */
export function stepsOf(stage: Stage): { name: string; state: StepState }[] {
  const at = STEPPER.findIndex((step) => step.phase === STAGE_PHASE[stage]);
  return STEPPER.map((step, index) => ({
    name: index === at && step.phase === 'ended' ? STAGE_NAMES[stage] : step.name,
    state: index < at ? 'done' : index === at ? 'now' : 'ahead',
  }));
}

const SPOKEN: Readonly<Record<StepState, string>> = { done: '已完成', now: '正在这一步', ahead: '还没到' };

/** Where a case stands on its main line; the same on every page. */
export function Stepper({ stage }: { stage: Stage }) {
  return (
    <View className="stepper" aria-label="办理进度">
      {stepsOf(stage).map((step) => (
        <View key={step.name} className={`stepper__step stepper__step--${step.state}`}>
          <View className="stepper__dot" />
          <Text className="stepper__name" aria-label={`${step.name}，${SPOKEN[step.state]}`}>
            {step.name}
          </Text>
        </View>
      ))}
    </View>
  );
}
