import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { COURT_DECISION_NAMES, COURT_DECISIONS, type CourtDecisionKind } from '@/domain/court/court';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull, todayInShanghai } from '../ui/wording/dates';
import { aboutOf, type WorkProps } from './seatProps';

type Decision = Output<'performance.confirmation'>['decision'];

const CHOICES = COURT_DECISIONS.map((value) => ({ value, label: COURT_DECISION_NAMES[value] }));

/** What the court decided, what follows for the agreement, and for mediators and the desk the way to take it down. */
export function CourtDecision({ decision, ...work }: WorkProps & { decision: Decision }) {
  const [writing, setWriting] = useState(false);
  return (
    <>
      {decision && (
        <KeyValues
          rows={[
            { name: '法院的结果', value: COURT_DECISION_NAMES[decision.result] },
            { name: '文书日期', value: dayInFull(decision.on) },
            { name: '文号', value: decision.document },
            { name: '登记人', value: decision.recordedByName },
            { name: '协议的效力', value: decision.effect },
          ]}
        />
      )}
      {work.view.commands.includes('recordDecision') && (
        <Button id="record-decision" kind={decision ? 'text' : 'secondary'} onClick={() => setWriting(true)}>
          {decision ? '更正法院的结果' : '登记法院的结果'}
        </Button>
      )}
      {writing && <DecisionSheet {...work} decision={decision} onClose={() => setWriting(false)} />}
    </>
  );
}

function DecisionSheet({ view, hand, decision, onClose }: WorkProps & { decision: Decision; onClose: () => void }) {
  const [result, setResult] = useState<CourtDecisionKind | ''>(decision?.result ?? '');
  const [on, setOn] = useState(decision?.on ?? '');
  const [document, setDocument] = useState(decision?.document ?? '');
  const needed = result !== 'withdrawn';
  const missing =
    result === '' ? '请选择结果' : on === '' ? '请选择日期' : needed && document.trim() === '' ? '请填写文号' : null;
  const save = async () => {
    if (result === '') return;
    const input = { ...aboutOf(view), result, on, document };
    if (await hand.carryOut(() => command('performance.recordDecision', input), '已登记')) onClose();
  };
  return (
    <Sheet
      title="登记法院的结果"
      onClose={onClose}
      foot={
        <Button id="save-decision" disabledBecause={missing} onClick={save}>
          登记，告知各方
        </Button>
      }
    >
      <Paragraph>请按当事人收到的裁定书填写。</Paragraph>
      <ChoiceField
        name="result"
        label="结果"
        required
        value={result}
        choices={CHOICES}
        onChange={(value) => setResult(COURT_DECISIONS.find((one) => one === value) ?? '')}
        findings={hand.findings}
      />
      <DateField
        name="on"
        label="文书日期"
        required
        value={on}
        latest={todayInShanghai()}
        onChange={setOn}
        findings={hand.findings}
      />
      <TextField
        name="document"
        label="文号"
        required={needed}
        hint={needed ? '裁定书右上角的案号' : '没有裁定书的可以不填'}
        value={document}
        onChange={setDocument}
        findings={hand.findings}
      />
    </Sheet>
  );
}
