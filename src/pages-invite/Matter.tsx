import { Text } from '@tarojs/components';
import type { InvitationView } from '@/contract/inquiry';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Screen } from '../ui/screen/Screen';
import { daysLeftText, dayName } from '../ui/wording/dates';
import { ANSWER_BUTTONS, type InquiryAnswer } from './answers';

interface MatterProps {
  view: InvitationView;
  onAnswer: (answer: InquiryAnswer) => void;
}

/** What somebody with a notice in the hand wants to know, one question a card, and the answers in one tap. */
export function Matter({ view, onAnswer }: MatterProps) {
  const { matter } = view;
  const until = matter ? `${dayName(matter.dueOn)}前答复（${daysLeftText(matter.daysLeft)}）` : null;
  return (
    <Screen
      id="invite"
      bottom={
        <BottomBar note={until}>
          <Button id="answer-refused" kind="secondary" onClick={() => onAnswer('refused')}>
            {ANSWER_BUTTONS.refused.button}
          </Button>
          <Button id="answer-agreed" onClick={() => onAnswer('agreed')}>
            {ANSWER_BUTTONS.agreed.button}
          </Button>
        </BottomBar>
      }
    >
      {matter && (
        <>
          <Card title="谁申请的？">
            <Text>{`${matter.applicantName}向${view.committee.name}申请与${matter.respondentName}调解。`}</Text>
          </Card>
          <Card title="什么事？">
            <Text>{matter.about}。详细情况在您同意调解后可以查看。</Text>
          </Card>
          <Card title="必须参加吗？">
            <Text>{matter.mustTakePart}</Text>
          </Card>
          <Card title="不答复会怎样？">
            <Text>{matter.ifSilent}</Text>
          </Card>
          <Card title="要花钱吗？">
            <Text>{`${matter.channelName}：${matter.fee}（依据：${matter.basis}）。`}</Text>
          </Card>
        </>
      )}
      <ContactCard committee={view.committee} />
      <Button id="answer-asking" kind="text" onClick={() => onAnswer('asking')}>
        先问问，请工作人员打电话给我
      </Button>
    </Screen>
  );
}
