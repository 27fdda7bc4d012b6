import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useCaseInHand } from '../data/useCaseInHand';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Proposal } from './Proposal';
import { ProposalForm } from './ProposalForm';

/** What the mediator proposes that the sides agree on, to all or to one alone, and what one's own side says to it. */
export default function ProposalsPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const proposals = useAnswer(id, () => call('proposal.list', { caseId: id }));
  useReloadOnShow(proposals.reload);
  const [writing, setWriting] = useState(false);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation || !proposals.data) {
    return (
      <Screen id="proposals" loading problem={hand.asked.problem ?? proposals.problem} onRetry={proposals.reload} />
    );
  }
  const work = { view, mediation, hand };
  const maySend = view.commands.includes('draftAgreement');
  if (writing) {
    return (
      <Screen id="proposal-form">
        <ProposalForm
          view={view}
          mediation={mediation}
          onClose={() => setWriting(false)}
          onSent={async () => {
            setWriting(false);
            await proposals.reload();
          }}
        />
      </Screen>
    );
  }
  return (
    <Screen
      id="proposals"
      bottom={
        maySend && (
          <BottomBar>
            <Button id="write-proposal" onClick={() => setWriting(true)}>
              提一份方案
            </Button>
          </BottomBar>
        )
      }
    >
      <Notice>
        {mediation.ownSide === null
          ? '各方的答复只有调解员能看到。都答复了，只会告诉各方是不是都接受，不说谁接受、谁没有接受。'
          : '接受、不接受、先问清楚都可以，不着急，也可以改。您的答复只有调解员能看到；各方都答复了，只会告诉大家是不是都接受。'}
      </Notice>
      {proposals.data.items.length === 0 && <Empty title="还没有方案" hint="由调解员提出。" />}
      {proposals.data.items.map((proposal) => (
        <Proposal key={proposal.id} {...work} proposal={proposal} onChanged={proposals.reload} />
      ))}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
