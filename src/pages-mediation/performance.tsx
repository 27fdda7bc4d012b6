import { useRouter } from '@tarojs/taro';
import { useCaseInHand } from '../data/useCaseInHand';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { KeyValues } from '../ui/key-values/KeyValues';
import { NextStep } from '../ui/next-step/NextStep';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { moment } from '../ui/wording/dates';
import { Confirmation } from './Confirmation';
import { ObligationCard } from './ObligationCard';
import { PerformanceSteps } from './PerformanceSteps';

const WAY_NAMES: Readonly<Record<string, string>> = { phone: '电话', visit: '上门', message: '消息' };

/** What the agreement asks of whom, how far it is done, what was reported and said to it, visits, and the end. */
export default function PerformancePage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation) {
    return <Screen id="performance" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  }
  const work = { view, mediation, hand };
  const { agreement } = mediation;
  return (
    <Screen id="performance">
      <NextStep next={view.next} why={view.why} />
      {(!agreement || agreement.effectiveAt === null) && <Notice>没有生效的协议。</Notice>}
      {agreement &&
        agreement.effectiveAt !== null &&
        agreement.obligations.map((one) => <ObligationCard key={one.no} {...work} obligation={one} />)}
      {agreement && agreement.effectiveAt !== null && <Confirmation {...work} />}
      {mediation.visits.length > 0 && (
        <>
          <SectionTitle title="回访" />
          <Card>
            <KeyValues
              rows={mediation.visits.map((one) => ({
                name: moment(one.at),
                value: `${one.byName}，${WAY_NAMES[one.way] ?? one.way}\n${one.findings}`,
              }))}
            />
          </Card>
        </>
      )}
      <PerformanceSteps {...work} />
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
