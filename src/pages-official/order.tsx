import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { OrderView } from '@/contract/supervision';
import { LIGHT_NAMES } from '@/domain/overview/light';
import { GRADE_NAMES, ORDER_DEED_NAMES, ORDER_REASON_NAMES, ORDER_STATE_NAMES } from '@/domain/supervision/order';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { LIGHT_TONES } from '../ui/stage-tag/LightNumbers';
import { Tag } from '../ui/stage-tag/StageTag';
import { Timeline } from '../ui/timeline/Timeline';
import { dayInFull, dayName } from '../ui/wording/dates';
import { ExtensionSheet } from './ExtensionSheet';
import { OrderActions } from './OrderActions';
import { OrderSheet, type OrderStep } from './OrderSheet';
import './order.scss';

type ExtensionStep = 'askExtension' | 'decideExtension';

/** One supervision order: what is next, what is asked, what was done, and what the reader may do. */
export default function OrderPage() {
  const { id = '' } = useRouter().params;
  const asked = useAnswer(id, () => call('supervision.get', { orderId: id }));
  useReloadOnShow(asked.reload);
  const [step, setStep] = useState<OrderStep | ExtensionStep | null>(null);
  const order = asked.data;
  const onDone = (changed: OrderView) => {
    setStep(null);
    asked.replace(changed);
  };
  const handed = { onClose: () => setStep(null), onDone, onChangedMeanwhile: asked.reload };
  const isOfExtension = step === 'askExtension' || step === 'decideExtension';
  return (
    <Screen
      id="order"
      loading={!order}
      problem={order ? null : asked.problem}
      onRetry={asked.reload}
      layer={
        order &&
        step &&
        (!isOfExtension ? (
          <OrderSheet order={order} step={step} {...handed} />
        ) : (
          order.extension && <ExtensionSheet order={order} extension={order.extension} step={step} {...handed} />
        ))
      }
      bottom={
        order &&
        order.actions.length > 0 && (
          <OrderActions order={order} onStep={setStep} onDone={asked.replace} onChangedMeanwhile={asked.reload} />
        )
      }
    >
      {order && <Order order={order} onExtension={() => setStep('askExtension')} />}
    </Screen>
  );
}

function Order({ order, onExtension }: { order: OrderView; onExtension: () => void }) {
  const { caseNumber, reason, state, stage, dueOn, unitName, ownerName, demand, next, stepDueOn, light, grade } = order;
  const { entries, issuedOn, originalDueOn, extensionAsked, actions } = order;
  return (
    <>
      <Card
        title={caseNumber}
        aside={<Tag tone={state === 'closed' ? 'grey' : 'accent'}>{ORDER_STATE_NAMES[state]}</Tag>}
      >
        {next && stepDueOn && (
          <View className="order__next">
            <Text id="next-step">{`下一步：${next}，${dayName(stepDueOn)}截止`}</Text>
            {light && <Tag tone={LIGHT_TONES[light]}>{LIGHT_NAMES[light]}</Tag>}
          </View>
        )}
        {extensionAsked && <Notice>承办人申请了延期，联席会议办公室还没有答复。答复以前期限不变。</Notice>}
        <KeyValues
          rows={[
            { name: '原定期限', value: originalDueOn ? `${dayInFull(originalDueOn)}（已同意延期）` : '' },
            { name: '评定', value: grade ? GRADE_NAMES[grade] : '' },
            { name: '督办原因', value: ORDER_REASON_NAMES[reason] },
            { name: '督办要求', value: demand },
            { name: '承办单位', value: unitName },
            { name: '承办人', value: ownerName ?? '还没有人签收' },
            { name: '下发日期', value: dayInFull(issuedOn) },
            { name: '下发时阶段', value: STAGE_NAMES[stage] },
            { name: '案件期限', value: dueOn ? dayInFull(dueOn) : '' },
          ]}
        />
        {actions.includes('askExtension') && (
          <LinkRow id="step-askExtension" label="申请延期" note="来不及按时报结果的，说明理由" onClick={onExtension} />
        )}
      </Card>
      <SectionTitle title="办理经过" />
      <Card>
        <Timeline
          items={entries
            .map(({ at, name, unitName: unit, deed, text }, seq) => ({
              seq,
              at,
              byName: [unit, name].filter(Boolean).join(' '),
              text: text ? `${ORDER_DEED_NAMES[deed]}：${text}` : ORDER_DEED_NAMES[deed],
            }))
            .reverse()}
        />
      </Card>
    </>
  );
}
