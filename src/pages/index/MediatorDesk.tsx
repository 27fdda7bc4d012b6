import type { CaseCard as CaseCardView } from '@/contract/cases';
import { open } from '../../data/navigate';
import { Card } from '../../ui/card/Card';
import { CaseCard } from '../../ui/case-card/CaseCard';
import { SectionTitle } from '../../ui/section-title/SectionTitle';
import { LightCounts } from '../../ui/stage-tag/LightCounts';

/** Where a mediator goes on: to the seat while it is not settled who mediates, else to the table. */
function openForMediator(card: Pick<CaseCardView, 'id' | 'stage'>): void {
  open(card.stage === 'ASSIGNING' ? '/pages-mediation/mediators' : '/pages-mediation/case', { id: card.id });
}

/** The home page of a mediator: the own cases by light, the most urgent first. */
export function MediatorDesk({ cards }: { cards: readonly CaseCardView[] }) {
  return (
    <>
      <Card title="我的调解">{cards.length > 0 ? <LightCounts cards={cards} /> : '现在没有等您办理的案件。'}</Card>
      {cards.length > 0 && (
        <SectionTitle title={`最急的${cards.length}件`} more="全部" onMore={() => open('/pages/cases/index')} />
      )}
      {cards.map((card) => (
        <CaseCard key={card.id} card={card} showApplicant onOpen={openForMediator} />
      ))}
    </>
  );
}
