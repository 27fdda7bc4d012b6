import { View } from '@tarojs/components';
import type { CaseCard as CaseCardView } from '@/contract/cases';
import type { Output } from '@/contract/procedures';
import { open } from '../../data/navigate';
import { Card } from '../../ui/card/Card';
import { CaseCard } from '../../ui/case-card/CaseCard';
import { SectionTitle } from '../../ui/section-title/SectionTitle';
import { ReminderStrip } from '../../ui/reminder-strip/ReminderStrip';
import { LightCounts } from '../../ui/stage-tag/LightCounts';
import { TodaySessions } from './TodaySessions';

/** Cards of cases in which others have to act, below the to-dos; the rest is behind 全部. */
const OTHERS_SHOWN = 10;

/** Where a mediator goes on: to the seat while it is not settled who mediates, else to the table. */
function openForMediator(card: Pick<CaseCardView, 'id' | 'stage'>): void {
  open(card.stage === 'ASSIGNING' ? '/pages-mediation/mediators' : '/pages-mediation/case', { id: card.id });
}

type MediatorDeskProps = Pick<Output<'home.get'>, 'cards' | 'sessions' | 'todos'>;

/** The home page of a mediator: today's sessions, what waits for them by light, and their other cases. */
export function MediatorDesk({ cards, sessions, todos }: MediatorDeskProps) {
  const whatOf = (card: CaseCardView) => todos.find((todo) => todo.caseId === card.id)?.what;
  const mine = cards.filter((card) => whatOf(card) !== undefined);
  const others = cards.filter((card) => whatOf(card) === undefined);
  return (
    <>
      <ReminderStrip />
      <TodaySessions sessions={sessions} />
      <Card title={mine.length > 0 ? `等您办理的${mine.length}件` : '现在没有等您办理的案件'}>
        {mine.some((card) => card.daysLeft !== null) && <LightCounts cards={mine} />}
      </Card>
      <View id="todos">
        {mine.map((card) => (
          <CaseCard key={card.id} card={card} todo={whatOf(card)} showApplicant onOpen={openForMediator} />
        ))}
      </View>
      <SectionTitle
        title={others.length > 0 ? '我的其他案件' : '我的案件'}
        more="全部"
        onMore={() => open('/pages/cases/index')}
      />
      {others.slice(0, OTHERS_SHOWN).map((card) => (
        <CaseCard key={card.id} card={card} showApplicant onOpen={openForMediator} />
      ))}
    </>
  );
}
