import type { CityStand } from '@/contract/cases';
import { open } from '../../data/navigate';
import { Button } from '../../ui/button/Button';
import { Card } from '../../ui/card/Card';
import { LinkRow } from '../../ui/link-row/LinkRow';
import { OrderCard } from '../../ui/order-card/OrderCard';
import { ReminderStrip } from '../../ui/reminder-strip/ReminderStrip';
import { SectionTitle } from '../../ui/section-title/SectionTitle';
import { LightNumbers } from '../../ui/stage-tag/LightNumbers';

/** The home page of an official: the city's lights, and the supervision orders that wait. */
export function OfficialDesk({ city, numbersAlone }: { city: CityStand; numbersAlone: boolean | null }) {
  const whose = city.scope === 'mine' ? '本单位' : '全市';
  return (
    <>
      <ReminderStrip />
      <Card title={`全市未结案件${city.open}件`}>
        <LightNumbers
          id="city"
          lights={city.lights}
          onOpen={
            numbersAlone === false
              ? (light) => open('/pages-official/group', { kind: 'all', light, open: '1' })
              : undefined
          }
        />
        <Button id="open-overview" onClick={() => open('/pages-official/overview')}>
          看全市概况
        </Button>
      </Card>
      {city.ofCourt && (
        <Card>
          <LinkRow
            id="open-court"
            label="送法院的案件"
            note="本院委派、委托的，和申请本院确认的"
            onClick={() => open('/pages-official/court')}
          />
        </Card>
      )}
      {numbersAlone === false && (
        <SectionTitle
          title={city.orders.length > 0 ? `${whose}没有办结的督办` : `${whose}没有待办的督办`}
          more="全部督办"
          onMore={() => open('/pages-official/orders')}
        />
      )}
      {city.orders.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
    </>
  );
}
