import { Text } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { KeyValues } from '../ui/key-values/KeyValues';
import { moment } from '../ui/wording/dates';
import { sideName, sidesTakingPart } from '../ui/wording/mediationWords';
import { aboutOf } from './seatProps';
import type { SessionProps } from './sessionWork';

/** Which times suit the own side, and what the others said. When all meet in one, it is set. */
export function TimesToAnswer({ view, mediation, hand, session }: SessionProps) {
  const own = session.answers.find((answer) => answer.side === mediation.ownSide);
  const [chosen, setChosen] = useState<string[]>(own?.timeIds ?? []);
  const textOf = (timeId: string) => {
    const time = session.times.find((one) => one.id === timeId);
    return time ? moment(time.startsAt) : '';
  };
  const answer = (timeIds: string[]) => {
    const input = { ...aboutOf(view), sessionId: session.id, timeIds };
    return hand.carryOut(() => command('session.answer', input), '已答复');
  };
  const mayAnswer = view.commands.includes('answerSession');
  return (
    <Card title="选时间">
      {mayAnswer ? (
        <>
          <CheckList
            name="timeIds"
            label="哪些时间可以，可多选"
            required
            values={chosen}
            choices={session.times.map((time) => ({
              value: time.id,
              label: moment(time.startsAt),
              note: `约${time.minutes}分钟`,
            }))}
            onChange={setChosen}
            findings={hand.findings}
          />
          <Button
            id="answer-times"
            disabledBecause={chosen.length === 0 ? '请先勾选可以的时间' : null}
            onClick={() => answer(chosen)}
          >
            答复
          </Button>
          <Button id="no-time" kind="text" onClick={() => answer([])}>
            都不行，请另约
          </Button>
        </>
      ) : (
        <Text>{session.times.map((time) => moment(time.startsAt)).join('\n')}</Text>
      )}
      <KeyValues
        rows={sidesTakingPart(mediation).map(({ side }) => {
          const said = session.answers.find((one) => one.side === side);
          return {
            name: sideName(mediation, side),
            value: !said ? '还没有答复' : said.timeIds.map(textOf).filter(Boolean).join('、') || '都不行',
          };
        })}
      />
    </Card>
  );
}
