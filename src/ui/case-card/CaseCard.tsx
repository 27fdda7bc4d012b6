import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { CaseCard as CaseCardView } from '@/contract/cases';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { STAGE_TONES } from '../stage-tag/StageTag';
import { lightOf } from '../stage-tag/Light';
import { dayName, moment } from '../wording/dates';
import './case-card.scss';

interface CaseCardProps {
  card: CaseCardView;
  onOpen: (card: CaseCardView) => void;
  /** The committee sees who asks; a party knows. */
  showApplicant?: boolean;
  /** What waits for who looks at it. */
  todo?: string;
}

/** A case in a list: what, where it stands, until when. Six nodes, so that sixty of them stay light. */
export const CaseCard = memo(function CaseCard({ card, onOpen, showApplicant, todo }: CaseCardProps) {
  const light = card.daysLeft === null ? null : lightOf(card.daysLeft);
  const under = [
    card.number ?? '尚未提交',
    showApplicant ? card.applicantName : null,
    card.dueOn ? `${dayName(card.dueOn)}截止` : moment(card.changedAt),
  ];
  return (
    <View
      className="case-card"
      hoverClass="case-card--pressed"
      aria-role="button"
      aria-label={`${card.title}，${STAGE_NAMES[card.stage]}${light ? `，${light.text}` : ''}${todo ? `，${todo}` : ''}`}
      id={`case-${card.id}`}
      onClick={() => onOpen(card)}
    >
      <Text className="case-card__title">{card.title}</Text>
      <View className="case-card__tags">
        <Text className={`tag tag--${STAGE_TONES[card.stage]}`}>{STAGE_NAMES[card.stage]}</Text>
        {light && <Text className={`tag tag--${light.tone}`}>{light.text}</Text>}
      </View>
      {todo && <Text className="case-card__todo">{todo}</Text>}
      <Text className="case-card__under">{under.filter(Boolean).join(' · ')}</Text>
    </View>
  );
});
