import { View } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { sideName } from '../ui/wording/mediationWords';
import { aboutOf, type Recusal, type WorkProps } from './seatProps';

/** Who asked that a mediator step aside, and what the head decided. */
export function Recusals({ view, mediation, hand }: WorkProps) {
  const [deciding, setDeciding] = useState<{ recusal: Recusal; granted: boolean } | null>(null);
  if (mediation.recusals.length === 0) return null;
  const nameOf = (openid: string) => mediation.mediators.find((seat) => seat.openid === openid)?.name ?? '';
  const decide = async (reason: string) => {
    if (!deciding) return;
    const input = { ...aboutOf(view), recusalId: deciding.recusal.id, granted: deciding.granted, reason };
    if (await hand.carryOut(() => command('mediator.decideRecusal', input), '已决定')) setDeciding(null);
  };
  return (
    <>
      <SectionTitle title="回避申请" />
      {mediation.recusals.map((recusal) => (
        <Card
          key={recusal.id}
          title={`${nameOf(recusal.mediator)}是否回避`}
          aside={
            <Tag tone={recusal.decided ? 'grey' : 'warn'}>
              {recusal.decided ? (recusal.decided.granted ? '准许' : '不准许') : '待决定'}
            </Tag>
          }
        >
          <KeyValues
            rows={[
              { name: '提出', value: `${sideName(mediation, recusal.side)}，${moment(recusal.at)}` },
              { name: '理由', value: recusal.reason },
              { name: '决定', value: recusal.decided ? `${recusal.decided.byName}：${recusal.decided.reason}` : '' },
            ]}
          />
          {!recusal.decided && view.commands.includes('decideRecusal') && (
            <View className="mediation__buttons">
              <Button id="deny-recusal" kind="text" small onClick={() => setDeciding({ recusal, granted: false })}>
                不准许
              </Button>
              <Button id="grant-recusal" kind="secondary" small onClick={() => setDeciding({ recusal, granted: true })}>
                准许回避
              </Button>
            </View>
          )}
        </Card>
      ))}
      {deciding && (
        <ReasonSheet
          title={deciding.granted ? '准许回避' : '不准许回避'}
          hint="申请的一方会看到"
          max={1000}
          yes="作出决定"
          onClose={() => setDeciding(null)}
          onGiven={decide}
        />
      )}
    </>
  );
}
