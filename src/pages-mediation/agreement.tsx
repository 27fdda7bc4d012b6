import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCaseInHand } from '../data/useCaseInHand';
import { Button } from '../ui/button/Button';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { NextStep } from '../ui/next-step/NextStep';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { AgreementDraft } from './AgreementDraft';
import { AgreementReading } from './AgreementReading';
import { AgreementSteps } from './AgreementSteps';
import { OpenSigning } from './OpenSigning';

/** The agreement: drafted and checked by a mediator, read and signed by the sides, sealed by the head. */
export default function AgreementPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const [drafting, setDrafting] = useState(false);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation) {
    return <Screen id="agreement" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  }
  const work = { view, mediation, hand };
  const { agreement } = mediation;
  const mayDraft = view.commands.includes('draftAgreement');
  if (mayDraft && (drafting || !agreement)) {
    return (
      <Screen id="agreement-draft">
        <AgreementDraft {...work} onDone={() => setDrafting(false)} />
      </Screen>
    );
  }
  return (
    <Screen id="agreement">
      <NextStep next={view.next} why={view.why} />
      {!agreement && <Notice>还没有协议。谈出方案后，由调解员起草，请各方看。</Notice>}
      {agreement && <AgreementReading view={view} mediation={mediation} agreement={agreement} />}
      {mayDraft && (
        <Button id="edit-draft" kind="secondary" onClick={() => setDrafting(true)}>
          修改协议
        </Button>
      )}
      {agreement && <OpenSigning {...work} agreement={agreement} />}
      {agreement && <AgreementSteps {...work} agreement={agreement} />}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
