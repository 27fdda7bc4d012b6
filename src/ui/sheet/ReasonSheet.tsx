import { useState } from 'react';
import { Button } from '../button/Button';
import { LongTextField } from '../text-field/LongTextField';
import { Sheet } from './Sheet';

interface ReasonSheetProps {
  title: string;
  hint?: string;
  max: number;
  /** The word on the button. */
  yes: string;
  danger?: boolean;
  onClose: () => void;
  onGiven: (reason: string) => Promise<void>;
}

/** Asks for a reason in words before something is done. */
export function ReasonSheet({ title, hint, max, yes, danger, onClose, onGiven }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button
          id="give-reason"
          kind={danger ? 'danger' : 'primary'}
          disabledBecause={reason.trim() === '' ? '请先写明理由' : null}
          onClick={() => onGiven(reason)}
        >
          {yes}
        </Button>
      }
    >
      <LongTextField
        name="reason"
        label="理由"
        hint={hint}
        required
        fixed
        max={max}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  );
}
