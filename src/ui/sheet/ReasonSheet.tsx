import { useState } from 'react';
import { Button } from '../button/Button';
import { LongTextField } from '../text-field/LongTextField';
import { Sheet } from './Sheet';

interface ReasonSheetProps {
  title: string;
  /** Whom or what it is about. */
  about?: string;
  /** What is asked for; 理由 when left out. */
  label?: string;
  hint?: string;
  max: number;
  /** The word on the button. */
  yes: string;
  danger?: boolean;
  onClose: () => void;
  onGiven: (reason: string) => Promise<void>;
}

/** Asks for a reason in words before something is done. */
export function ReasonSheet({
  title,
  about,
  label = '理由',
  hint,
  max,
  yes,
  danger,
  onClose,
  onGiven,
}: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      title={title}
      about={about}
      onClose={onClose}
      foot={
        <Button
          id="give-reason"
          kind={danger ? 'danger' : 'primary'}
          disabledBecause={reason.trim() === '' ? `请先写明${label}` : null}
          onClick={() => onGiven(reason)}
        >
          {yes}
        </Button>
      }
    >
      <LongTextField
        name="reason"
        label={label}
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
