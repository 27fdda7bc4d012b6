import { View } from '@tarojs/components';
import type { FlagView } from '@/contract/flags';
import { ORDER_STATE_NAMES } from '@/domain/supervision/order';
import { open } from '../data/navigate';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayName, moment } from '../ui/wording/dates';
import './flags.scss';

/** One report of a mediator: what it is, what the law asks for, and what was done. */
export function FlagCard({ flag, onSettle }: { flag: FlagView; onSettle: () => void }) {
  const { settled, order } = flag;
  return (
    <Card title={flag.name} aside={<Tag tone={settled ? 'grey' : 'danger'}>{settled ? '已处理' : '待处理'}</Tag>}>
      <KeyValues
        rows={[
          { name: '案件', value: flag.caseNumber ?? '' },
          { name: '报告人', value: `${flag.byName}，${moment(flag.at)}` },
          { name: '情况', value: flag.note },
          { name: '要做的', value: flag.duty },
          { name: '依据', value: flag.rule },
          { name: '处理期限', value: settled ? '' : `${dayName(flag.settleBy)}截止` },
          { name: '督办', value: order ? `超过期限，已经下发督办：${ORDER_STATE_NAMES[order.state]}` : '' },
          { name: '核实', value: settled?.proved ? '属实' : '' },
          { name: '处理结果', value: settled ? `${settled.note}\n${settled.byName}，${moment(settled.at)}` : '' },
        ]}
      />
      <View className="flags__buttons">
        <Button
          id={`flag-case-${flag.id}`}
          kind="secondary"
          small
          onClick={() => open('/pages-case/detail', { id: flag.caseId })}
        >
          打开案件
        </Button>
        {order && (
          <Button
            id={`flag-order-${flag.id}`}
            kind="secondary"
            small
            onClick={() => open('/pages-official/order', { id: order.id })}
          >
            查看督办
          </Button>
        )}
        {!settled && (
          <Button id={`settle-${flag.id}`} small onClick={onSettle}>
            记下处理结果
          </Button>
        )}
      </View>
    </Card>
  );
}
