import { useState } from 'react';
import { FLAG_BEFORE_ORDER, OVERDUE_BEFORE_ORDER } from '@/domain/supervision/order';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { useMe } from '../data/session';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { LinkRow } from '../ui/link-row/LinkRow';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { OrderCard } from '../ui/order-card/OrderCard';
import { Empty, Screen } from '../ui/screen/Screen';
import { IssueSheet } from './IssueSheet';

const SCOPES = [
  { value: 'mine', label: '我的单位' },
  { value: 'all', label: '全市' },
];
const STATES = [
  { value: 'open', label: '在办' },
  { value: 'closed', label: '已办结' },
];

/** Supervision orders of one's own unit or of the city, the most pressing first. */
export default function OrdersPage() {
  const { data: me, problem, reload } = useMe();
  if (!me) return <Screen id="orders" loading problem={problem} onRetry={reload} />;
  return <Orders ofUnit={me.units.length > 0} />;
}

function Orders({ ofUnit }: { ofUnit: boolean }) {
  const [chosen, setChosen] = useState<'mine' | 'all' | null>(null);
  /** The office checks what others answer: with nothing of its own it begins with the whole city. */
  const [first, setFirst] = useState<'mine' | 'all'>(ofUnit ? 'mine' : 'all');
  const scope = chosen ?? first;
  const [isOpen, setOpen] = useState(true);
  const [mayIssue, setMayIssue] = useState(false);
  const [issuing, setIssuing] = useState(false);
  const list = usePages(`${scope} ${String(isOpen)}`, async (cursor) => {
    const page = await call('supervision.list', { scope, open: isOpen, cursor });
    setMayIssue(page.mayIssue);
    if (page.mayIssue && page.items.length === 0) setFirst('all');
    return page;
  });
  useReloadOnShow(list.reload);
  return (
    <Screen
      id="orders"
      layer={issuing && <IssueSheet onClose={() => setIssuing(false)} />}
      bottom={
        mayIssue && (
          <BottomBar>
            <Button id="issue" onClick={() => setIssuing(true)}>
              下发督办
            </Button>
          </BottomBar>
        )
      }
    >
      {ofUnit && (
        <Chips
          id="scope"
          label="范围"
          value={scope}
          choices={SCOPES}
          onChange={(value) => setChosen(value === 'mine' ? 'mine' : 'all')}
        />
      )}
      <Chips
        id="state"
        label="状态"
        value={isOpen ? 'open' : 'closed'}
        choices={STATES}
        onChange={(value) => setOpen(value === 'open')}
      />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.length === 0 && (
          <Empty
            title={isOpen ? '没有在办的督办' : '还没有办结的督办'}
            hint={`调委会的案件逾期${OVERDUE_BEFORE_ORDER}个工作日，或者上报的情况${FLAG_BEFORE_ORDER}个工作日没有处理，会自动下发督办。`}
          />
        )}
        {list.items.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
        <MoreRows list={list} />
      </Screen.Part>
      <Card>
        <LinkRow
          id="to-monthly"
          label="督办月报"
          note="按单位看一个月的数"
          onClick={() => open('/pages-official/monthly')}
        />
      </Card>
    </Screen>
  );
}
