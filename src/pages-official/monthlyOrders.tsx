import { useRouter } from '@tarojs/taro';
import { MONTH_FIGURES, monthFigureName } from '@/domain/supervision/monthlyReport';
import { ORDER_REASON_NAMES, ORDER_REASONS } from '@/domain/supervision/order';
import { periodInWords, periodWith } from '@/domain/statistics/period';
import { call } from '../data/call';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { OrderCard } from '../ui/order-card/OrderCard';
import { Empty, Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { todayInShanghai } from '../ui/wording/dates';

/** The orders behind a number of a month's report, as they stand now. */
export default function MonthlyOrdersPage() {
  const { month = '', unit = '', figure: figureName, reason: reasonName } = useRouter().params;
  const figure = MONTH_FIGURES.find((each) => each === figureName) ?? 'issued';
  const reason = ORDER_REASONS.find((each) => each === reasonName) ?? null;
  const list = usePages(`${month} ${unit} ${figure} ${reason ?? ''}`, (cursor) =>
    call('supervision.monthlyOrders', { month, unitId: unit === '' ? null : unit, figure, reason, cursor }),
  );
  useReloadOnShow(list.reload);
  const words = monthFigureName(figure, month === todayInShanghai().slice(0, 7));
  const title = [periodInWords(periodWith(month, 'month')), words, reason && ORDER_REASON_NAMES[reason]];
  return (
    <Screen id="monthly-orders">
      <SectionTitle title={title.filter(Boolean).join(' · ')} />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && <Empty title="没有这样的督办" hint="返回月报，看其他的数。" />}
        {list.items.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
