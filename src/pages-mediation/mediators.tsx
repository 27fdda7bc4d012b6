import { useRouter } from '@tarojs/taro';
import { useKnownMe } from '../data/session';
import { useCaseInHand } from '../data/useCaseInHand';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Ending } from '../ui/ending/Ending';
import { NextStep } from '../ui/next-step/NextStep';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ChooseMediator } from './ChooseMediator';
import { NameMediators } from './NameMediators';
import { OwnSeat } from './OwnSeat';
import { Recusals } from './Recusals';
import { SeatList } from './SeatList';

/** Who mediates: chosen by the sides or named by the committee, accepted by themselves, asked to step aside, replaced. */
export default function MediatorsPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const own = useKnownMe()?.openid ?? null;
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation)
    return <Screen id="mediators" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  const work = { view, mediation, hand };
  const ownSeat = mediation.mediators.find((seat) => seat.openid === own && seat.state === 'named');
  return (
    <Screen id="mediators">
      <NextStep next={view.next} why={view.why} />
      {ownSeat && <OwnSeat {...work} seat={ownSeat} />}
      {mediation.mediators.length > 0 && <SectionTitle title="本案调解员" />}
      <SeatList {...work} own={own} />
      <Recusals {...work} />
      {view.commands.includes('pickMediators') && <ChooseMediator {...work} />}
      {view.commands.includes('nameMediators') && <NameMediators {...work} />}
      <Ending view={view} hand={hand} />
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
