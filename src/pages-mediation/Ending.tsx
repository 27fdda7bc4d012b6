import { useState } from 'react';
import { SIDES_REASONS, TERMINATION_REASONS, TERMINATION_TEXTS } from '@/domain/ending/reasons';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { aboutOf, type WorkProps } from './seatProps';

type Reason = (typeof TERMINATION_REASONS)[number];

/** Ends the mediation on a ground of the closed list; what the sides will read is shown before. */
export function Ending(work: WorkProps) {
  const [ending, setEnding] = useState(false);
  if (!work.view.commands.includes('terminate')) return null;
  return (
    <>
      <Button id="terminate" kind="text" onClick={() => setEnding(true)}>
        {work.mediation.ownSide ? '不再继续调解' : '终止调解'}
      </Button>
      {ending && <EndSheet {...work} onClose={() => setEnding(false)} />}
    </>
  );
}

function EndSheet({ view, mediation, hand, onClose }: WorkProps & { onClose: () => void }) {
  const [reason, setReason] = useState<Reason | ''>('');
  const [explanation, setExplanation] = useState('');
  const open = mediation.ownSide ? SIDES_REASONS : TERMINATION_REASONS;
  const end = async () => {
    if (!reason) return;
    const input = { ...aboutOf(view), reasonCode: reason, explanation };
    if (await hand.carryOut(() => command('mediation.terminate', input), '已办理')) onClose();
  };
  return (
    <Sheet
      title={mediation.ownSide ? '不再继续调解' : '终止调解'}
      onClose={onClose}
      foot={
        <Button id="confirm-terminate" kind="danger" disabledBecause={reason ? null : '请先选理由'} onClick={end}>
          {mediation.ownSide ? '确认不再调解' : '终止调解'}
        </Button>
      }
    >
      <ChoiceField
        name="reasonCode"
        label="理由"
        required
        value={reason}
        choices={open.map((one) => ({ value: one, label: TERMINATION_TEXTS[one].name }))}
        onChange={(value) => setReason(open.find((one) => one === value) ?? '')}
        findings={hand.findings}
      />
      {reason && <Told caseId={view.id} reason={reason} />}
      <LongTextField
        name="explanation"
        label="具体情况"
        fixed
        max={1000}
        value={explanation}
        onChange={setExplanation}
        findings={hand.findings}
      />
    </Sheet>
  );
}

/** What every side reads for this ground: why, and what stays open to them. */
function Told({ caseId, reason }: { caseId: string; reason: Reason }) {
  const asked = useAnswer(reason, () => call('mediation.terminationText', { caseId, reasonCode: reason }));
  const { data } = asked;
  return (
    <Screen.Part loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
      {data && (
        <Notice title="会告知各方">
          {[`${data.told}。`, ...data.remedies, data.needsWords ? '这个理由要写明具体情况。' : '']
            .filter(Boolean)
            .join('\n')}
        </Notice>
      )}
    </Screen.Part>
  );
}
