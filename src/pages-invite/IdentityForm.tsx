import { Text } from '@tarojs/components';
import type { InvitationView } from '@/contract/inquiry';
import { askOnTheWay } from '../data/askToBeTold';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { useMe } from '../data/session';
import { useForm } from '../data/useForm';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { LongTextField } from '../ui/text-field/LongTextField';
import { HolderFields } from './HolderFields';
import { ANSWER_BUTTONS, type InquiryAnswer } from './answers';

interface IdentityFormProps {
  token: string;
  answer: InquiryAnswer;
  view: InvitationView;
  onBack: () => void;
  onAnswered: (view: InvitationView) => void;
  /** It was refused: the notice is to be looked at again, for the tries that are left, or because it is shut. */
  onRefused: () => Promise<void>;
}

const MOST_REASON = 500;

/** Who answers: the name and check code as they stand on the notice prove that one holds it. */
export function IdentityForm({ token, answer, view, onBack, onAnswered, onRefused }: IdentityFormProps) {
  const form = useForm(`answer:${token}`, {
    respondentName: '',
    checkCode: '',
    answererName: '',
    phone: '',
    reason: '',
  });
  const { values } = form;
  const { data: me } = useMe();

  const send = async () => {
    try {
      const recordLeave = await askOnTheWay(me);
      onAnswered(await command('invite.answer', { token, answer, noticeVersion: view.privacy.version, ...values }));
      recordLeave();
      form.done();
    } catch (problem) {
      await form.fail(problem);
      scrollToFirst(findingsOf(problem));
      await onRefused();
    }
  };

  return (
    <Screen
      id="invite-identity"
      bottom={
        <BottomBar>
          <Button id="back" kind="secondary" onClick={onBack}>
            返回
          </Button>
          <Button id="send-answer" onClick={send}>
            {`确认${ANSWER_BUTTONS[answer].button}`}
          </Button>
        </BottomBar>
      }
    >
      <Notice title={`您的答复：${ANSWER_BUTTONS[answer].button}`}>{ANSWER_BUTTONS[answer].sentence}</Notice>
      <HolderFields form={form} triesLeft={view.triesLeft} />
      <Card>
        <LongTextField
          name="reason"
          label="想说的话"
          max={MOST_REASON}
          hint="只给调委会看，可以不写"
          value={values.reason}
          onChange={(reason) => form.set('reason', reason)}
          findings={form.findings}
        />
      </Card>
      <Card title="您的个人信息">
        {view.privacy.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Card>
      <ContactCard committee={view.committee} helpFilling />
    </Screen>
  );
}
