import { Text, View } from '@tarojs/components';
import { command } from '../data/call';
import { confirm } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';

/** The second, gentler question, after evidence was exchanged: put by a mediator, answered by a respondent. */
export function SecondQuestion({ view, mediation, hand }: WorkProps) {
  const about = aboutOf(view);
  const mayAsk = view.commands.includes('askAgain');
  const mayAnswer = view.commands.includes('answerAgain');
  const asked = mediation.respondents.filter((each) => each.second !== null);
  if (!mayAsk && !mayAnswer && (mediation.ownSide !== null || asked.length === 0)) return null;
  const ask = async () => {
    const sure = await confirm('再次征询', '每方只能再问一次，语气平和，不催促。', '再问一次');
    if (sure) await hand.carryOut(() => command('mediation.askAgain', about), '已再次征询');
  };
  const answer = (willing: boolean) =>
    hand.carryOut(() => command('mediation.answerAgain', { ...about, willing }), '已记下您的答复');
  // Who does not take part is shown no evidence of the others, and has nothing to have looked at.
  const seesExchanged = view.evidence.some(
    (item) => item.side !== mediation.ownSide && mediation.exchanged.includes(item.id),
  );
  return (
    <Card title={mayAnswer ? (seesExchanged ? '看过材料后，愿意继续谈吗？' : '现在愿意谈谈吗？') : '再次征询'}>
      {mayAnswer && (
        <>
          <Text>愿不愿意都由您决定，随时可以退出；也可以不答复。只再问这一次。</Text>
          <View className="mediation__buttons">
            <Button id="not-willing" kind="secondary" small onClick={() => answer(false)}>
              不谈了
            </Button>
            <Button id="willing" small onClick={() => answer(true)}>
              愿意谈
            </Button>
          </View>
        </>
      )}
      {!mayAnswer && (
        <KeyValues
          rows={asked.map((each) => ({
            name: each.name,
            value: each.second?.willing === null ? '还没有答复' : each.second?.willing ? '愿意谈' : '不愿意谈',
          }))}
        />
      )}
      {mayAsk && (
        <Button id="ask-again" kind="secondary" onClick={ask}>
          再次征询对方意愿
        </Button>
      )}
    </Card>
  );
}
