import type { CaseCard as CaseCardView } from '@/contract/cases';
import { open } from '../../data/navigate';
import { openForIntake } from '../../data/openCase';
import { Button } from '../../ui/button/Button';
import { Card } from '../../ui/card/Card';
import { CaseCard } from '../../ui/case-card/CaseCard';
import { LinkRow } from '../../ui/link-row/LinkRow';
import { Paragraph } from '../../ui/paragraph/Paragraph';
import { ReminderStrip } from '../../ui/reminder-strip/ReminderStrip';
import { SectionTitle } from '../../ui/section-title/SectionTitle';
import { LightCounts } from '../../ui/stage-tag/LightCounts';

interface IntakeDeskProps {
  cards: readonly CaseCardView[];
}

/** The home page of who takes requests in: the most urgent first. */
export function IntakeDesk({ cards }: IntakeDeskProps) {
  return (
    <>
      <ReminderStrip />
      <Card title="受理台">
        {cards.length > 0 ? <LightCounts cards={cards} /> : <Paragraph>现在没有等您办理的申请。</Paragraph>}
        <Button id="open-queue" onClick={() => open('/pages-intake/queue')}>
          进入受理台
        </Button>
        <LinkRow
          id="open-calls"
          label="电话告知"
          note="消息没有送到、要打电话的人"
          onClick={() => open('/pages-desk/calls')}
        />
      </Card>
      {cards.length > 0 && <SectionTitle title={`最急的${cards.length}件`} />}
      {cards.map((card) => (
        <CaseCard key={card.id} card={card} showApplicant onOpen={openForIntake} />
      ))}
    </>
  );
}
