import { useState } from 'react';
import { SUSPENSION_REASONS } from '@/domain/cases/mediation';
import { SUSPENSION_NAMES } from '@/domain/course/suspension';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { dayName } from '../ui/wording/dates';
import { Why } from '../ui/why/Why';
import { aboutOf, type WorkProps } from './seatProps';

type Reason = (typeof SUSPENSION_REASONS)[number];
const CHOICES = SUSPENSION_REASONS.map((reason) => ({ value: reason, label: SUSPENSION_NAMES[reason] }));

/** The mediation stands still for a listed reason, its term with it; and goes on. */
export function Suspension({ view, mediation, hand }: WorkProps) {
  const [layer, setLayer] = useState<'suspend' | 'resume' | null>(null);
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const about = aboutOf(view);
  const close = () => setLayer(null);
  const save = async () => {
    const isDone =
      layer === 'resume'
        ? await hand.carryOut(() => command('mediation.resume', { ...about, note }), '调解已恢复')
        : reason !== '' &&
          (await hand.carryOut(() => command('mediation.suspend', { ...about, reason, note }), '调解已中止'));
    if (!isDone) return;
    close();
    setNote('');
  };
  return (
    <>
      {mediation.suspensions.length > 0 && (
        <>
          <SectionTitle title="中止" />
          <Card>
            <KeyValues
              rows={mediation.suspensions.map((one) => ({
                name: `${dayName(one.from)}起`,
                value: [one.reasonName, one.note, one.to ? `${dayName(one.to)}恢复` : '还在中止']
                  .filter(Boolean)
                  .join('\n'),
              }))}
            />
          </Card>
        </>
      )}
      {view.commands.includes('resume') && (
        <Button id="resume" kind="secondary" onClick={() => setLayer('resume')}>
          恢复调解
        </Button>
      )}
      {view.commands.includes('suspend') && (
        <Button id="suspend" kind="text" onClick={() => setLayer('suspend')}>
          中止调解
        </Button>
      )}
      {layer && (
        <Sheet
          title={layer === 'suspend' ? '中止调解' : '恢复调解'}
          onClose={close}
          foot={
            <Button
              id="save-suspension"
              disabledBecause={layer === 'suspend' && !reason ? '请先选理由' : null}
              onClick={save}
            >
              {layer === 'suspend' ? '中止，期限暂停' : '恢复，期限继续'}
            </Button>
          }
        >
          {layer === 'suspend' && view.stage === 'SIGNING' && (
            <Notice tone="warn">协议正在签署。中止后协议退回，已经签的名作废；恢复调解后再送各方签署。</Notice>
          )}
          {layer === 'suspend' && (
            <ChoiceField
              name="reason"
              label="理由"
              required
              value={reason}
              choices={CHOICES}
              onChange={(value) => setReason(SUSPENSION_REASONS.find((one) => one === value) ?? '')}
              findings={hand.findings}
            />
          )}
          <LongTextField
            name="note"
            label="说明"
            fixed
            max={500}
            value={note}
            onChange={setNote}
            findings={hand.findings}
          />
          <Why why={view.why} of={[layer]} />
        </Sheet>
      )}
    </>
  );
}
