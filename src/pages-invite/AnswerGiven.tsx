import type { InvitationView } from '@/contract/inquiry';
import { open } from '../data/navigate';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { moment } from '../ui/wording/dates';
import { ANSWER_BUTTONS, type InquiryAnswer } from './answers';

interface AnswerGivenProps {
  view: InvitationView;
  own: NonNullable<InvitationView['own']>;
  onAnswer: (answer: InquiryAnswer) => void;
}

/** What was answered, and what comes next. Who only asked may still answer. */
export function AnswerGiven({ view, own, onAnswer }: AnswerGivenProps) {
  const mayAnswer = own.answer === 'asking' && view.state === 'open';
  return (
    <Screen id="invite-done">
      <Notice tone="success" title="已经记下您的答复">
        {ANSWER_BUTTONS[own.answer].sentence}
      </Notice>
      <Card title="接下来">
        <Paragraph>{own.next}</Paragraph>
        <KeyValues
          rows={[
            { name: '申请人', value: view.matter?.applicantName ?? '' },
            { name: '答复时间', value: own.at === null ? '' : moment(own.at) },
          ]}
        />
      </Card>
      {own.answer === 'agreed' && (
        <Button id="to-follow" onClick={() => open('/pages/index/index')}>
          去登记，查看案件
        </Button>
      )}
      {mayAnswer && (
        <Card title="问清楚了？">
          <Button id="answer-agreed" onClick={() => onAnswer('agreed')}>
            {ANSWER_BUTTONS.agreed.button}
          </Button>
          <Button id="answer-refused" kind="secondary" onClick={() => onAnswer('refused')}>
            {ANSWER_BUTTONS.refused.button}
          </Button>
        </Card>
      )}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
