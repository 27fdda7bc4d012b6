import { useState } from 'react';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { aboutOf, type Seat, type WorkProps } from './seatProps';

interface HandOverSheetProps extends WorkProps {
  seat: Seat;
  onClose: () => void;
}

const MOST_REASON = 500;

/** The head hands a seat over to another mediator. */
export function HandOverSheet({ view, hand, seat, onClose }: HandOverSheetProps) {
  const people = useAnswer(view.id, () => call('mediator.propose', { caseId: view.id }));
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const fit = [...(people.data?.proposed ?? []), ...(people.data?.others ?? [])];
  const save = async () => {
    const input = { ...aboutOf(view), from: seat.openid, to, reason };
    if (await hand.carryOut(() => command('mediator.handOver', input), '已移交')) onClose();
  };
  return (
    <Sheet
      title={`移交${seat.name}的案件`}
      onClose={onClose}
      foot={
        <Button
          id="hand-over"
          disabledBecause={!to ? '请先选接手的调解员' : reason.trim() === '' ? '请写明理由' : null}
          onClick={save}
        >
          移交
        </Button>
      }
    >
      <Screen.Part loading={!people.data} problem={people.data ? null : people.problem} onRetry={people.reload}>
        <ChoiceField
          name="to"
          label="接手的调解员"
          required
          value={to}
          choices={fit.map((one) => ({ value: one.openid, label: one.name, note: one.why }))}
          onChange={setTo}
          findings={hand.findings}
        />
      </Screen.Part>
      {view.mediation && view.mediation.openItems.length > 0 && (
        <Notice title="没办完的事，移交后接手的人会看到">
          <Paragraph>{view.mediation.openItems.join('\n')}</Paragraph>
        </Notice>
      )}
      <LongTextField
        name="reason"
        label="理由"
        required
        fixed
        max={MOST_REASON}
        value={reason}
        onChange={setReason}
        findings={hand.findings}
      />
    </Sheet>
  );
}
