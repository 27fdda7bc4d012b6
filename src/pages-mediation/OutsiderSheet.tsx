import { useState } from 'react';
import { OUTSIDER_STATES, type OutsiderState } from '@/domain/cases/partyFacts';
import { OUTSIDER_STATE_NAMES } from '@/domain/outsiders/outsider';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import type { NotedOutsider } from './Outsiders';
import { aboutOf, type WorkProps } from './seatProps';

const STATES = OUTSIDER_STATES.map((state) => ({ value: state, label: OUTSIDER_STATE_NAMES[state] }));
const MOST_NAME = 100;
const MOST_WORDS = 500;

interface OutsiderSheetProps extends WorkProps {
  /** Null: somebody new. */
  outsider: NotedOutsider | null;
  onClose: () => void;
}

/** Takes down who outside of the case is touched, how they were asked, and what they said. */
export function OutsiderSheet({ view, hand, outsider, onClose }: OutsiderSheetProps) {
  const [name, setName] = useState(outsider?.name ?? '');
  const [what, setWhat] = useState(outsider?.what ?? '');
  const [state, setState] = useState<OutsiderState | ''>(outsider ? '' : 'invited');
  const [note, setNote] = useState('');
  const save = async () => {
    if (state === '') return;
    const input = { ...aboutOf(view), outsiderId: outsider?.id ?? null, name, what, state, note };
    if (await hand.carryOut(() => command('outsider.note', input), '已登记')) onClose();
  };
  const open =
    name.trim() === ''
      ? '请填是谁'
      : what.trim() === ''
        ? '请写明涉及的权利'
        : state === ''
          ? '请选他们怎么说'
          : note.trim() === ''
            ? '请写明经过'
            : null;
  return (
    <Sheet
      title={outsider ? '登记表态' : '登记利害关系人'}
      onClose={onClose}
      foot={
        <Button id="save-outsider" disabledBecause={open} onClick={save}>
          登记
        </Button>
      }
    >
      <TextField
        name="name"
        label="是谁"
        required
        max={MOST_NAME}
        value={name}
        onChange={setName}
        findings={hand.findings}
      />
      <LongTextField
        name="what"
        label="涉及的权利"
        required
        fixed
        hint="各方都能看到，例如：商标的另一位共有人"
        max={MOST_WORDS}
        value={what}
        onChange={setWhat}
        findings={hand.findings}
      />
      <ChoiceField
        name="state"
        label="怎么说"
        required
        value={state}
        choices={STATES}
        onChange={(value) => setState(OUTSIDER_STATES.find((one) => one === value) ?? '')}
        findings={hand.findings}
      />
      <LongTextField
        name="note"
        label="怎样邀请的、说了什么"
        required
        fixed
        hint="只有调解员和调委会能看到；同意的写明凭什么（书面、录音、到场）"
        max={MOST_WORDS}
        value={note}
        onChange={setNote}
        findings={hand.findings}
      />
    </Sheet>
  );
}
