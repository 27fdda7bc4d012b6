import type { CaseCard as CaseCardView } from '@/contract/cases';
import { open } from '../../data/navigate';
import { openCase } from '../../data/openCase';
import { CaseCard } from '../../ui/case-card/CaseCard';
import { Card } from '../../ui/card/Card';
import { SectionTitle } from '../../ui/section-title/SectionTitle';

interface PartyDeskProps {
  cards: readonly CaseCardView[];
}

/** The home page of somebody with cases, or who may have some. */
export function PartyDesk({ cards }: PartyDeskProps) {
  return (
    <>
      <SectionTitle
        title="我的案件"
        more={cards.length > 0 ? '全部' : null}
        onMore={() => open('/pages/cases/index')}
      />
      {cards.length === 0 && <Card>还没有案件。从“申请调解”开始，填到一半也会自动保存。</Card>}
      {cards.map((card) => (
        <CaseCard key={card.id} card={card} onOpen={openCase} />
      ))}
    </>
  );
}
