import { useState } from 'react';
import type { PhoneTaskView } from '@/contract/phoneTasks';
import {
  isCallOver,
  MOST_CALLS,
  PHONE_RESULT_WORDS,
  PHONE_RESULTS,
  type PhoneResult,
} from '@/domain/notices/phoneTask';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';

interface CallSheetProps {
  task: PhoneTaskView;
  onClose: () => void;
  onNoted: () => Promise<void>;
}

const MOST_NOTE = 200;

/** What happens next with this result, so that it is known before it is written down. */
export function whatFollows(result: PhoneResult, triesBefore: number): string {
  if (result === 'reached') return '已告知本人，记下后这件事就办完了';
  if (result === 'wrongNumber') return '记下后不再打，由调解员或主任另问号码或书面送达';
  if (isCallOver(result, triesBefore)) return `已是第${MOST_CALLS}次，记下后不再打，由调解员或主任另问号码或书面送达`;
  return `还留在名单里，还可以再打${MOST_CALLS - triesBefore - 1}次`;
}

/** How a call went. */
export function CallSheet({ task, onClose, onNoted }: CallSheetProps) {
  const [result, setResult] = useState<PhoneResult | null>(null);
  const [note, setNote] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const save = async () => {
    if (result === null) return;
    try {
      await command('phoneTask.done', { taskId: task.id, result, note });
      say('已记下');
      await onNoted();
    } catch (problem) {
      setFindings(findingsOf(problem));
      if (findingsOf(problem).length === 0) await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title="电话打得怎样"
      about={[task.name, task.phone].filter(Boolean).join(' ')}
      onClose={onClose}
      foot={
        <Button id="save-call" disabledBecause={result ? null : '请选择打电话的结果'} onClick={save}>
          记下结果
        </Button>
      }
    >
      <ChoiceField
        name="result"
        label="结果"
        required
        value={result ?? ''}
        choices={PHONE_RESULTS.map((each) => ({
          value: each,
          label: PHONE_RESULT_WORDS[each],
          note: whatFollows(each, task.tries.length),
        }))}
        onChange={(value) => setResult(PHONE_RESULTS.find((each) => each === value) ?? null)}
        findings={findings}
      />
      <LongTextField
        name="note"
        label="备注"
        hint="例如谁接的、约了什么时间再打"
        fixed
        max={MOST_NOTE}
        value={note}
        onChange={setNote}
        findings={findings}
      />
    </Sheet>
  );
}
