import type { OrderView } from '@/contract/supervision';
import { askToBeTold } from '../data/askToBeTold';
import { command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import { confirm, say, sayProblem } from '../data/tell';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { ORDER_STEPS, type OrderStep } from './OrderSheet';

interface OrderActionsProps {
  order: OrderView;
  onStep: (step: OrderStep | 'decideExtension') => void;
  onDone: (order: OrderView) => void;
  onChangedMeanwhile: () => Promise<void>;
}

/** What to do first of what may be done: the step that is next. */
function mainStep(order: OrderView): OrderStep {
  if (order.state === 'answered') return 'close';
  return order.next === '报措施' ? 'measures' : 'answer';
}

/** The buttons of an order, as the server says what this person may do now. */
export function OrderActions({ order, onStep, onDone, onChangedMeanwhile }: OrderActionsProps) {
  const { actions, caseNumber, id: orderId, version } = order;
  const sign = async () => {
    // WeChat asks only first thing in a tap: the terms of the order come by these messages.
    await askToBeTold(useSession.getState().me);
    if (!(await confirm('签收这件督办？', `${caseNumber}。签收后您就是承办人，负责报措施和结果。`, '签收'))) return;
    try {
      onDone(await command('supervision.sign', { orderId, version }));
      say('已签收');
    } catch (problem) {
      await sayProblem(problem);
      if (problem instanceof Refused) await onChangedMeanwhile();
    }
  };
  const steps = ORDER_STEPS.filter((step) => actions.includes(step));
  const main = mainStep(order);
  return (
    <BottomBar note={actions.includes('sign') ? '签收人就是承办人' : null}>
      {actions.includes('sign') && (
        <Button id="sign" onClick={sign}>
          签收
        </Button>
      )}
      {actions.includes('decideExtension') && (
        <Button id="step-decideExtension" onClick={() => onStep('decideExtension')}>
          答复延期申请
        </Button>
      )}
      {steps.map((step) => (
        <Button
          key={step}
          id={`step-${step}`}
          kind={step === main ? 'primary' : 'secondary'}
          onClick={() => onStep(step)}
        >
          {STEP_WORDS[step]}
        </Button>
      ))}
    </BottomBar>
  );
}

const STEP_WORDS: Readonly<Record<OrderStep, string>> = {
  handOver: '移交',
  measures: '报措施',
  answer: '报结果',
  return: '退回',
  close: '办结',
};
