import { DEFENCE_LIMITS } from '@/domain/defences/defence';
import { command } from '../data/call';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';

interface WriteDefenceSheetProps {
  caseId: string;
  /** Whose, where a mediator takes it down; null: the own side's. */
  side: string | null;
  before: string;
  onClose: () => void;
  onWritten: () => Promise<void>;
}

/** What a respondent says of the facts. What is typed stays on the phone until it was kept. */
export function WriteDefenceSheet({ caseId, side, before, onClose, onWritten }: WriteDefenceSheetProps) {
  const form = useForm(`defence:${caseId}:${side ?? 'own'}`, { text: before });
  const { text } = form.values;
  const keep = async () => {
    try {
      await command('defence.write', { caseId, side, text });
      form.done();
      say('已保存');
      await onWritten();
    } catch (problem) {
      await form.fail(problem);
    }
  };
  return (
    <Sheet
      title="答辩意见"
      onClose={onClose}
      foot={
        <Button id="keep-defence" disabledBecause={text.trim() === '' ? '请先写几句' : null} onClick={keep}>
          保存
        </Button>
      }
    >
      <Notice>
        交换以前，只有这一方和调解员能看到，可以改，每一稿都保留；调解员交换以后，参加调解的各方和调委会都能看到，不能再改。不写也可以，不影响调解。
      </Notice>
      <LongTextField
        name="text"
        label="事情的经过是怎样的"
        required
        fixed
        hint="写时间、地点、做了什么；不同意申请人哪些说法，为什么"
        max={DEFENCE_LIMITS.text}
        value={text}
        onChange={(value) => form.set('text', value)}
        findings={form.findings}
      />
    </Sheet>
  );
}
