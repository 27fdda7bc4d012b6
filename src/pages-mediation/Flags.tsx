import { useState } from 'react';
import { FLAG_DUTIES, FLAG_KINDS, FLAG_NAMES, type FlagKind } from '@/domain/flags/flag';
import { call, command } from '../data/call';
import { say, sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { moment } from '../ui/wording/dates';

const CHOICES = FLAG_KINDS.map((kind) => ({ value: kind, label: FLAG_NAMES[kind], note: FLAG_DUTIES[kind] }));

/** What a mediator tells the head alone. The sides never learn of it. */
export function Flags({ caseId, onRaised }: { caseId: string; onRaised: () => Promise<unknown> }) {
  const flags = useAnswer(caseId, () => call('flag.list', { caseId, cursor: null }));
  const [raising, setRaising] = useState(false);
  const [kind, setKind] = useState<FlagKind | ''>('');
  const [note, setNote] = useState('');
  const raise = async () => {
    if (!kind) return;
    try {
      await command('flag.raise', { caseId, kind, note });
      setRaising(false);
      say('已报告主任');
      // The case may stand still now.
      await Promise.all([flags.reload(), onRaised()]);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <>
      <Fold id="fold-flags" title="向主任报告" count={flags.data?.items.length ? `${flags.data.items.length}条` : ''}>
        <Notice>当事人看不到这里的内容。</Notice>
        {flags.data?.items.map((flag) => (
          <Card key={flag.id} title={flag.name}>
            <KeyValues
              rows={[
                { name: '报告', value: `${flag.byName}，${moment(flag.at)}` },
                { name: '情况', value: flag.note },
                { name: '要做的', value: flag.duty },
                { name: '核实', value: flag.settled?.proved ? '属实' : '' },
                { name: '处理', value: flag.settled ? `${flag.settled.byName}：${flag.settled.note}` : '还没有处理' },
              ]}
            />
          </Card>
        ))}
        <Button id="raise-flag" kind="secondary" onClick={() => setRaising(true)}>
          报告情况
        </Button>
      </Fold>
      {raising && (
        <Sheet
          title="向主任报告"
          onClose={() => setRaising(false)}
          foot={
            <Button
              id="send-flag"
              disabledBecause={!kind ? '请先选情况' : note.trim() === '' ? '请写明情况' : null}
              onClick={raise}
            >
              报告
            </Button>
          }
        >
          <ChoiceField
            name="kind"
            label="情况"
            required
            value={kind}
            choices={CHOICES}
            onChange={(value) => setKind(FLAG_KINDS.find((one) => one === value) ?? '')}
          />
          <LongTextField name="note" label="经过" required fixed max={2000} value={note} onChange={setNote} />
        </Sheet>
      )}
    </>
  );
}
