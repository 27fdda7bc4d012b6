import { View } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayName } from '../ui/wording/dates';
import { seatWord } from '../ui/wording/mediationWords';
import { ChooseNobodySheet } from './ChooseNobodySheet';
import { HandOverSheet } from './HandOverSheet';
import { aboutOf, isSitting, type Seat, type WorkProps } from './seatProps';
import './mediation.scss';

type Layer = { kind: 'recusal' | 'change' | 'nobody' | 'handOver'; seat: Seat };

interface SeatListProps extends WorkProps {
  /** Openid of who looks. */
  own: string | null;
}

/** The seats of a case, with what may be asked about each. */
export function SeatList({ view, mediation, hand, own }: SeatListProps) {
  const [layer, setLayer] = useState<Layer | null>(null);
  const about = aboutOf(view);
  const may = (seat: Seat) => ({
    recusal:
      view.commands.includes('askRecusal') && isSitting(seat) && (mediation.ownSide !== null || seat.openid === own),
    change: view.commands.includes('askOtherMediator') && isSitting(seat) && mediation.ownSide !== null,
    // Who has not changed one yet may do that first; the server says no to this.
    nobody:
      mediation.hasChanged &&
      view.commands.includes('askOtherMediator') &&
      isSitting(seat) &&
      mediation.ownSide !== null,
    handOver: view.commands.includes('handOver') && seat.state === 'accepted',
  });
  const askRecusal = async (seat: Seat, reason: string) => {
    const input = { ...about, mediator: seat.openid, reason };
    if (await hand.carryOut(() => command('mediator.askRecusal', input), '已提出，由调委会主任决定')) setLayer(null);
  };
  const askOther = async (seat: Seat, reason: string) => {
    const input = { ...about, mediator: seat.openid, reason, choosesNobody: false };
    if (await hand.carryOut(() => command('mediator.askOther', input), '已提出')) setLayer(null);
  };
  return (
    <>
      {mediation.mediators.map((seat, index) => {
        const { recusal, change, nobody, handOver } = may(seat);
        const word = seatWord(seat.state);
        return (
          <Card
            key={`${seat.openid}-${index}`}
            title={seat.lead ? `${seat.name}（主持）` : seat.name}
            aside={<Tag tone={word.tone}>{word.text}</Tag>}
          >
            <KeyValues
              rows={[
                { name: '为什么是他', value: seat.why },
                { name: '答复期限', value: seat.state === 'named' ? dayName(seat.dueOn) : '' },
                { name: '披露', value: seat.disclosure === '' ? '声明与各方没有关系' : (seat.disclosure ?? '') },
              ]}
            />
            <View className="mediation__buttons">
              {recusal && (
                <Button id={`recuse-${index}`} kind="text" small onClick={() => setLayer({ kind: 'recusal', seat })}>
                  {seat.openid === own ? '我要回避' : '申请回避'}
                </Button>
              )}
              {change && (
                <Button id={`change-${index}`} kind="text" small onClick={() => setLayer({ kind: 'change', seat })}>
                  申请更换
                </Button>
              )}
              {nobody && (
                <Button id={`nobody-${index}`} kind="text" small onClick={() => setLayer({ kind: 'nobody', seat })}>
                  换过仍不同意，也不另选
                </Button>
              )}
              {handOver && (
                <Button
                  id={`hand-over-${index}`}
                  kind="text"
                  small
                  onClick={() => setLayer({ kind: 'handOver', seat })}
                >
                  移交
                </Button>
              )}
            </View>
          </Card>
        );
      })}
      {layer?.kind === 'recusal' && (
        <ReasonSheet
          title={`申请${layer.seat.name}回避`}
          hint="例如是对方的亲属、在对方单位任职、和这件事有利害关系"
          max={1000}
          yes="提出申请"
          onClose={() => setLayer(null)}
          onGiven={(reason) => askRecusal(layer.seat, reason)}
        />
      )}
      {layer?.kind === 'change' && (
        <ReasonSheet
          title={`更换${layer.seat.name}`}
          hint={
            mediation.hasChanged
              ? '您这一方已经换过一次，这次由主任决定，请写明理由'
              : '每方可以自己换一次，再换要由主任决定'
          }
          max={1000}
          yes="提出更换"
          onClose={() => setLayer(null)}
          onGiven={(reason) => askOther(layer.seat, reason)}
        />
      )}
      {layer?.kind === 'nobody' && (
        <ChooseNobodySheet
          view={view}
          mediation={mediation}
          hand={hand}
          seat={layer.seat}
          onClose={() => setLayer(null)}
        />
      )}
      {layer?.kind === 'handOver' && (
        <HandOverSheet view={view} mediation={mediation} hand={hand} seat={layer.seat} onClose={() => setLayer(null)} />
      )}
    </>
  );
}
