import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DefenceView } from '@/contract/defences';
import { command } from '../data/call';
import { confirm } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';
import { WriteDefenceSheet } from './WriteDefenceSheet';

interface DefenceProps extends WorkProps {
  side: string;
  title: string;
  /** What the side has written so far, where it is the caller's own or the caller mediates; else null. */
  written: DefenceView | null;
  onWritten: () => Promise<void>;
}

/** What one respondent says of the facts: as exchanged; for its own side and the mediators also what is not exchanged yet. */
export function Defence({ view, mediation, hand, side, title, written, onWritten }: DefenceProps) {
  const [writing, setWriting] = useState(false);
  const exchanged = mediation.defences.find((each) => each.side === side);
  const [latest, ...earlier] = written?.editions ?? [];
  const own = mediation.ownSide === side;
  const text = exchanged?.text ?? latest?.text;
  const mayExchange = view.commands.includes('exchangeDefences') && !exchanged && latest !== undefined;
  const exchange = async () => {
    if (!latest) return;
    const sure = await confirm('交换答辩意见？', '交换以后，参加调解的各方和调委会都能看到，这一方不能再改。', '交换');
    if (!sure) return;
    const defences = [{ side, edition: latest.no }];
    await hand.carryOut(() => command('defence.exchange', { ...aboutOf(view), defences }), '已交换，各方都能看到');
    await onWritten();
  };
  return (
    <Card
      title={title}
      aside={
        exchanged ? (
          <Tag tone="success">已交换</Tag>
        ) : (
          <Tag tone={latest ? 'warn' : 'grey'}>{latest ? '未交换' : '没有写'}</Tag>
        )
      }
    >
      {text === undefined ? (
        <Text className="mediation__under">{written ? '还没有写答辩意见' : '还没有交换答辩意见'}</Text>
      ) : (
        <Text className="mediation__text">{text}</Text>
      )}
      {latest && !exchanged && (
        <Text className="mediation__under">{`第${latest.no}稿，${latest.byName}，${moment(latest.at)}。现在只有${own ? '您这一方' : '这一方'}和调解员能看到。`}</Text>
      )}
      {exchanged && <Text className="mediation__under">{`${moment(exchanged.exchangedAt)}交换，各方都能看到`}</Text>}
      {earlier.length > 0 && (
        <Fold title="以前写的" count={`${earlier.length}稿`} id={`earlier-${side}`}>
          {earlier.map((each) => (
            <View key={each.no}>
              <Text className="mediation__under">{`第${each.no}稿，${each.byName}，${moment(each.at)}`}</Text>
              <Text className="mediation__text">{each.text}</Text>
            </View>
          ))}
        </Fold>
      )}
      <View className="mediation__buttons">
        {written?.mayWrite && (
          <Button id={`write-defence-${side}`} kind="secondary" small onClick={() => setWriting(true)}>
            {latest ? '修改答辩意见' : own ? '写答辩意见' : '替这一方写'}
          </Button>
        )}
        {mayExchange && (
          <Button id={`exchange-defence-${side}`} kind="secondary" small onClick={exchange}>
            交换答辩意见
          </Button>
        )}
      </View>
      {writing && (
        <WriteDefenceSheet
          caseId={view.id}
          side={own ? null : side}
          before={latest?.text ?? ''}
          onClose={() => setWriting(false)}
          onWritten={async () => {
            setWriting(false);
            await onWritten();
          }}
        />
      )}
    </Card>
  );
}
