import { useRouter } from '@tarojs/taro';
import { useCaseInHand } from '../data/useCaseInHand';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Ending } from '../ui/ending/Ending';
import { KeyValues } from '../ui/key-values/KeyValues';
import { NextStep } from '../ui/next-step/NextStep';
import { Screen } from '../ui/screen/Screen';
import { StageTag } from '../ui/stage-tag/StageTag';
import { seatWord, sidesTakingPart } from '../ui/wording/mediationWords';
import { Claims } from './Claims';
import { EvidenceExchange } from './EvidenceExchange';
import { Extensions } from './Extensions';
import { Flags } from './Flags';
import { OpenItems } from './OpenItems';
import { isSitting } from './seatProps';
import { SecondQuestion } from './SecondQuestion';
import { SessionList } from './SessionList';
import { Suspension } from './Suspension';
import { Undisputed } from './Undisputed';
import { WaysOn } from './WaysOn';

/** The table at which a case is mediated, for its mediators and, as far as it is theirs to see, for each side. */
export default function MediationCasePage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation) {
    return <Screen id="mediation" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  }
  const work = { view, mediation, hand };
  const inMediation = sidesTakingPart(mediation);
  return (
    <Screen id="mediation">
      <Card title={view.title} aside={<StageTag stage={view.stage} />}>
        <KeyValues
          rows={[
            { name: '案号', value: view.number ?? '' },
            ...mediation.sides.map((side) => ({
              name: side.side === 'applicant' ? '申请人' : '被申请人',
              value: `${side.name}${side.side === mediation.ownSide ? '（我方）' : ''}${inMediation.includes(side) ? '' : '（没有参加）'}`,
            })),
            {
              name: '调解员',
              value: mediation.mediators
                .filter(isSitting)
                .map((seat) => `${seat.name}${seat.lead ? '（主持）' : ''} ${seatWord(seat.state).text}`)
                .join('\n'),
            },
          ]}
        />
      </Card>
      <NextStep next={view.next} why={view.why} />
      <OpenItems {...work} />
      <SecondQuestion {...work} />
      <WaysOn {...work} />
      <SessionList {...work} />
      <Claims {...work} />
      <Undisputed {...work} />
      <EvidenceExchange {...work} />
      <Extensions {...work} />
      <Suspension {...work} />
      {view.relation === 'mediator' && <Flags caseId={view.id} onRaised={hand.asked.reload} />}
      <Ending view={view} hand={hand} />
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
