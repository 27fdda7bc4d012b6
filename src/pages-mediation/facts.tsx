import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useCaseInHand } from '../data/useCaseInHand';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Empty, Screen } from '../ui/screen/Screen';
import { partyWord, sidesTakingPart } from '../ui/wording/mediationWords';
import { Defence } from './Defence';
import './mediation.scss';
import { Undisputed } from './Undisputed';

const ALL = 'all';
const UNDISPUTED = 'undisputed';

/** What each side says of the facts, below each other or one at a time, and what nobody disputes. */
export default function FactsPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const written = useAnswer(id, () => call('defence.list', { caseId: id }));
  useReloadOnShow(written.reload);
  const [shown, setShown] = useState(ALL);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation || !written.data) {
    return <Screen id="facts" loading problem={hand.asked.problem ?? written.problem} onRetry={written.reload} />;
  }
  const work = { view, mediation, hand };
  const respondents = sidesTakingPart(mediation).filter(({ side }) => side !== 'applicant');
  const isShown = (part: string) => shown === ALL || shown === part;
  const hasUndisputed = mediation.undisputed.length > 0 || view.commands.includes('stateFact');
  return (
    <Screen id="facts">
      <Chips
        id="facts-of"
        label="看谁的说法"
        value={shown}
        choices={[
          { value: ALL, label: '全部' },
          { value: 'applicant', label: '申请人' },
          ...respondents.map(({ side }) => ({ value: side, label: partyWord(side) })),
          ...(hasUndisputed ? [{ value: UNDISPUTED, label: '无争议' }] : []),
        ]}
        onChange={setShown}
      />
      {isShown('applicant') && (
        <Card title={`申请人：${view.applicant.name}`}>
          {view.content.facts === '' ? (
            <Empty title="申请书里没有写事实经过" />
          ) : (
            <Text className="mediation__text">{view.content.facts}</Text>
          )}
        </Card>
      )}
      {respondents
        .filter(({ side }) => isShown(side))
        .map(({ side, name }) => (
          <Defence
            key={side}
            {...work}
            side={side}
            title={`${partyWord(side)}：${name}`}
            written={written.data?.items.find((each) => each.side === side) ?? null}
            onWritten={written.reload}
          />
        ))}
      {isShown(UNDISPUTED) && <Undisputed {...work} />}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
