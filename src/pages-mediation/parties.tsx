import { useRouter } from '@tarojs/taro';
import { useCaseInHand } from '../data/useCaseInHand';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Screen } from '../ui/screen/Screen';
import { StageTag } from '../ui/stage-tag/StageTag';
import { Circumstances } from './Circumstances';
import { Outsiders } from './Outsiders';

/** What the parties are, or what happened to them, that asks for more before they can be bound; and who outside is touched. */
export default function PartiesPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation) {
    return <Screen id="parties" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  }
  const work = { view, mediation, hand };
  return (
    <Screen id="parties">
      <Card title={view.title} aside={<StageTag stage={view.stage} />}>
        {view.number ?? ''}
      </Card>
      <Circumstances {...work} />
      <Outsiders {...work} />
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
