import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { OrderRow } from '@/contract/supervision';
import { LIGHT_NAMES } from '@/domain/overview/light';
import { ORDER_REASON_NAMES, ORDER_STATE_NAMES } from '@/domain/supervision/order';
import { open } from '../../data/navigate';
import '../case-card/case-card.scss';
import { LIGHT_TONES } from '../stage-tag/LightNumbers';
import { dayName } from '../wording/dates';

/** A supervision order in a list: which case, what is next and until when, whose it is. Looks as a case does. */
export const OrderCard = memo(function OrderCard({ order }: { order: OrderRow }) {
  const { id, caseNumber, reason, state, unitName, ownerName, next, stepDueOn, light, issuedOn } = order;
  const { originalDueOn, extensionAsked } = order;
  const step = next && stepDueOn ? `${next}，${dayName(stepDueOn)}截止` : `${dayName(issuedOn)}下发`;
  const original = originalDueOn && `原定${dayName(originalDueOn)}`;
  const spoken = [caseNumber, ORDER_STATE_NAMES[state], light && LIGHT_NAMES[light]];
  const asked = extensionAsked && '申请延期';
  return (
    <View
      className="case-card"
      hoverClass="case-card--pressed"
      aria-role="button"
      aria-label={[...spoken, asked, step, original].filter(Boolean).join('，')}
      id={`order-${id}`}
      onClick={() => open('/pages-official/order', { id })}
    >
      <Text className="case-card__title">{caseNumber}</Text>
      <View className="case-card__tags">
        <Text className={`tag tag--${state === 'closed' ? 'grey' : 'accent'}`}>{ORDER_STATE_NAMES[state]}</Text>
        {light && <Text className={`tag tag--${LIGHT_TONES[light]}`}>{LIGHT_NAMES[light]}</Text>}
        {asked && <Text className="tag tag--warn">{asked}</Text>}
      </View>
      <Text className="case-card__todo">{original ? `${step}（${original}）` : step}</Text>
      <Text className="case-card__under">
        {[ORDER_REASON_NAMES[reason], unitName, ownerName && `承办人${ownerName}`].filter(Boolean).join(' · ')}
      </Text>
    </View>
  );
});
