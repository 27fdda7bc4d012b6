import { useState } from 'react';
import { CIRCUMSTANCES, type Circumstance } from '@/domain/cases/partyFacts';
import { CIRCUMSTANCE_TEXTS } from '@/domain/circumstances/circumstance';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { aboutOf, type WorkProps } from './seatProps';

const KINDS = CIRCUMSTANCES.map((kind) => ({ value: kind, label: CIRCUMSTANCE_TEXTS[kind].name }));
const MOST_NOTE = 500;

/** Takes down what a party is, or what happened to it, and says at once what is asked for next. */
export function NoteCircumstanceSheet({ view, mediation, hand, onClose }: WorkProps & { onClose: () => void }) {
  const [side, setSide] = useState('');
  const [kind, setKind] = useState<Circumstance | ''>('');
  const [note, setNote] = useState('');
  const [upToYuan, setUpTo] = useState('');
  const save = async () => {
    if (kind === '') return;
    const upTo = kind === 'publicBody' ? upToYuan : '';
    const input = { ...aboutOf(view), side, kind, note, upToYuan: upTo };
    if (await hand.carryOut(() => command('circumstance.note', input), '已登记')) onClose();
  };
  const open = side === '' ? '请先选哪一方' : kind === '' ? '请先选情况' : note.trim() === '' ? '请写明情况' : null;
  return (
    <Sheet
      title="登记当事人情况"
      onClose={onClose}
      foot={
        <Button id="save-circumstance" disabledBecause={open} onClick={save}>
          登记
        </Button>
      }
    >
      <ChoiceField
        name="side"
        label="哪一方"
        required
        value={side}
        choices={mediation.sides.map((each) => ({ value: each.side, label: each.name }))}
        onChange={setSide}
        findings={hand.findings}
      />
      <ChoiceField
        name="kind"
        label="情况"
        required
        value={kind}
        choices={KINDS}
        onChange={(value) => setKind(CIRCUMSTANCES.find((one) => one === value) ?? '')}
        findings={hand.findings}
      />
      {kind !== '' && (
        <Notice title={`${CIRCUMSTANCE_TEXTS[kind].needs}。`}>{CIRCUMSTANCE_TEXTS[kind].advice.join('')}</Notice>
      )}
      {kind === 'succession' && view.stage !== 'INQUIRING' && (
        <Notice tone="warn">登记后调解中止、期限停止计算；正在签的协议退回，已有的签名作废。</Notice>
      )}
      {kind === 'publicBody' && (
        <TextField
          name="upToYuan"
          label="不用批准就能决定的金额（元）"
          hint="不填就是一律要批准"
          keyboard="digit"
          value={upToYuan}
          onChange={setUpTo}
          findings={hand.findings}
        />
      )}
      <LongTextField
        name="note"
        label="说明"
        required
        fixed
        hint="这一方会看到；其他各方看不到"
        max={MOST_NOTE}
        value={note}
        onChange={setNote}
        findings={hand.findings}
      />
    </Sheet>
  );
}
