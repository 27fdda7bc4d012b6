import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useCaseInHand } from '../data/useCaseInHand';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { sidesTakingPart } from '../ui/wording/mediationWords';
import { Offer } from './Offer';
import { OpenOfferSheet } from './OpenOfferSheet';

/** Sealed offers: each side enters what it could live with; only whether it meets, and about where the middle is, is ever said. */
export default function OffersPage() {
  const { id = '' } = useRouter().params;
  const { view, asked } = useCaseInHand(id);
  const offers = useAnswer(id, () => call('offer.list', { caseId: id }));
  useReloadOnShow(offers.reload);
  const [opening, setOpening] = useState(false);
  const mediation = view?.mediation;
  if (!view || !mediation || !offers.data) {
    return <Screen id="offers" loading problem={asked.problem ?? offers.problem} onRetry={offers.reload} />;
  }
  const mayOpen = view.relation === 'mediator' && view.stage === 'MEDIATING';
  return (
    <Screen
      id="offers"
      bottom={
        mayOpen && (
          <BottomBar>
            <Button id="open-offer" onClick={() => setOpening(true)}>
              发起一轮保密报价
            </Button>
          </BottomBar>
        )
      }
      layer={
        opening && (
          <OpenOfferSheet
            caseId={id}
            sides={sidesTakingPart(mediation)}
            onClose={() => setOpening(false)}
            onOpened={() => {
              setOpening(false);
              void offers.reload();
            }}
          />
        )
      }
    >
      <Notice>
        双方各填能接受的范围，谁也看不到对方填的数，调解员也看不到。两边都填了，系统只说有没有交集和大约的中间数。
      </Notice>
      {offers.data.items.length === 0 && <Empty title="还没有保密报价" hint="由调解员发起。" />}
      {offers.data.items.map((offer) => (
        <Offer
          key={offer.id}
          caseId={id}
          offer={offer}
          ownSide={mediation.ownSide}
          isMediator={view.relation === 'mediator'}
          onChanged={offers.reload}
        />
      ))}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
