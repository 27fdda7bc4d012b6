import { PROPOSAL_ANSWERS, PROPOSAL_LIMITS } from '@/domain/proposals/proposal';
import { command } from '../data/call';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';

const ANSWERS = [
  { value: 'accept', label: '接受' },
  { value: 'decline', label: '不接受' },
  { value: 'ask', label: '先问清楚' },
];

interface AnswerProposalSheetProps {
  caseId: string;
  proposalId: string;
  onClose: () => void;
  onAnswered: () => Promise<void>;
}

/** Yes, no, or a question: the mediators alone read it. What is typed stays on the phone until it was sent. */
export function AnswerProposalSheet({ caseId, proposalId, onClose, onAnswered }: AnswerProposalSheetProps) {
  const form = useForm(`answer:${caseId}:${proposalId}`, { answer: '', words: '' });
  const { words } = form.values;
  const answer = PROPOSAL_ANSWERS.find((one) => one === form.values.answer);
  const send = async () => {
    if (!answer) return;
    try {
      await command('proposal.answer', { caseId, proposalId, answer, words });
      form.done();
      say('已答复');
      await onAnswered();
    } catch (problem) {
      await form.fail(problem);
    }
  };
  return (
    <Sheet
      title="答复方案"
      onClose={onClose}
      foot={
        <Button id="send-answer" disabledBecause={answer ? null : '请先选一项'} onClick={send}>
          发给调解员
        </Button>
      }
    >
      <ChoiceField
        name="answer"
        label="您这一方的答复"
        required
        value={form.values.answer}
        choices={ANSWERS}
        onChange={(value) => form.set('answer', value)}
        findings={form.findings}
      />
      <LongTextField
        name="words"
        label={answer === 'ask' ? '想问什么' : '想说的话'}
        required={answer === 'ask'}
        fixed
        hint="只有调解员能看到"
        max={PROPOSAL_LIMITS.answer}
        value={words}
        onChange={(value) => form.set('words', value)}
        findings={form.findings}
      />
    </Sheet>
  );
}
