import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { LongTextField } from '../ui/text-field/LongTextField';
import { sideNames } from '../ui/wording/mediationWords';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';

/** Facts that nobody disputes: stated by a mediator, confirmed by each side. Only these may be used later. */
export function Undisputed({ view, mediation, hand }: WorkProps) {
  const [stating, setStating] = useState(false);
  const [text, setText] = useState('');
  const mayState = view.commands.includes('stateFact');
  if (mediation.undisputed.length === 0 && !mayState) return null;
  const about = aboutOf(view);
  const state = async () => {
    if (await hand.carryOut(() => command('fact.state', { ...about, text }), '已列出，等各方确认')) {
      setStating(false);
      setText('');
    }
  };
  const confirm = (factId: string, confirmed: boolean) =>
    hand.carryOut(() => command('fact.confirm', { ...about, factId, confirmed }), confirmed ? '已确认' : '已记下');
  return (
    <>
      <SectionTitle title="无争议的事实" />
      {mediation.undisputed.map((fact, index) => {
        const own = mediation.ownSide !== null && fact.confirmedBy.includes(mediation.ownSide);
        return (
          <Card
            key={fact.id}
            title={`第${index + 1}项`}
            aside={<Tag tone={fact.settled ? 'success' : 'warn'}>{fact.settled ? '各方已确认' : '待确认'}</Tag>}
          >
            <Text className="mediation__text">{fact.text}</Text>
            {fact.confirmedBy.length > 0 && (
              <Text className="mediation__under">{`已确认：${sideNames(mediation, fact.confirmedBy)}`}</Text>
            )}
            {!own && view.commands.includes('confirmFact') && (
              <View className="mediation__buttons">
                <Button id={`deny-fact-${index}`} kind="text" small onClick={() => confirm(fact.id, false)}>
                  有争议
                </Button>
                <Button id={`confirm-fact-${index}`} kind="secondary" small onClick={() => confirm(fact.id, true)}>
                  没有争议
                </Button>
              </View>
            )}
          </Card>
        );
      })}
      {mayState && (
        <Button id="state-fact" kind="text" onClick={() => setStating(true)}>
          列一项无争议的事实
        </Button>
      )}
      {stating && (
        <Sheet
          title="无争议的事实"
          onClose={() => setStating(false)}
          foot={
            <Button id="save-fact" disabledBecause={text.trim() === '' ? '请先写明事实' : null} onClick={state}>
              请各方确认
            </Button>
          }
        >
          <LongTextField
            name="text"
            label="事实"
            required
            fixed
            hint="只写事实，不写谁对谁错；各方确认后才算数"
            max={1000}
            value={text}
            onChange={setText}
            findings={hand.findings}
          />
        </Sheet>
      )}
    </>
  );
}
