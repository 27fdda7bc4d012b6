import { useState } from 'react';
import { CLAIM_STATES } from '@/domain/cases/mediation';
import { CLAIM_STATE_NAMES } from '@/domain/course/claims';
import { claimLabel, isClaimKind } from '@/domain/rights/claims';
import { yuanInWords } from '@/domain/rights/money';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { LinkRow } from '../ui/link-row/LinkRow';
import { KeyValues } from '../ui/key-values/KeyValues';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { aboutOf, type WorkProps } from './seatProps';

const STATES = CLAIM_STATES.map((state) => ({ value: state, label: CLAIM_STATE_NAMES[state] }));

/** A claim of the filing in words: what, how much. */
export function claimText(view: WorkProps['view'], index: number): string {
  const claim = view.content.claims[index];
  if (!claim) return `第${index + 1}项请求`;
  const label = isClaimKind(claim.kind) ? claimLabel(claim.kind) : claim.kind;
  return [label, yuanInWords(claim.amountYuan), claim.detail].filter(Boolean).join('，');
}

/** What is asked for, item by item, and how far each has come. */
export function Claims(work: WorkProps) {
  const { view, mediation } = work;
  const [settling, setSettling] = useState<number | null>(null);
  if (mediation.claims.length === 0) return null;
  const maySettle = view.commands.includes('settleClaim');
  return (
    <>
      <SectionTitle title="请求进展" />
      <Card>
        {maySettle ? (
          mediation.claims.map((claim) => (
            <LinkRow
              key={claim.index}
              id={`claim-${claim.index}`}
              label={`${claim.index + 1}. ${claimText(view, claim.index)}`}
              note={[claim.note, claim.saidBy].filter(Boolean).join('；')}
              value={claim.stateName}
              onClick={() => setSettling(claim.index)}
            />
          ))
        ) : (
          <KeyValues
            rows={mediation.claims.map((claim) => ({
              name: `第${claim.index + 1}项`,
              value: [claimText(view, claim.index), claim.stateName, claim.note].filter(Boolean).join('\n'),
            }))}
          />
        )}
      </Card>
      {settling !== null && <ClaimSheet {...work} index={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function ClaimSheet({ view, mediation, hand, index, onClose }: WorkProps & { index: number; onClose: () => void }) {
  const before = mediation.claims.find((claim) => claim.index === index);
  const [state, setState] = useState(before?.state ?? 'open');
  const [note, setNote] = useState(before?.note ?? '');
  const [saidBy, setSaidBy] = useState(before?.saidBy ?? '');
  const save = async () => {
    const input = { ...aboutOf(view), index, state, note, saidBy: state === 'dropped' ? saidBy : '' };
    if (await hand.carryOut(() => command('claim.settle', input), '已标记')) onClose();
  };
  return (
    <Sheet
      title={claimText(view, index)}
      onClose={onClose}
      foot={
        <Button id="settle-claim" onClick={save}>
          标记
        </Button>
      }
    >
      <ChoiceField
        name="state"
        label="进展"
        required
        value={state}
        choices={STATES}
        onChange={(value) => setState(CLAIM_STATES.find((one) => one === value) ?? 'open')}
        findings={hand.findings}
      />
      {state === 'dropped' && (
        <TextField
          name="saidBy"
          label="谁、什么时候说的放弃"
          required
          max={100}
          value={saidBy}
          onChange={setSaidBy}
          findings={hand.findings}
        />
      )}
      <LongTextField
        name="note"
        label="说明"
        required={state === 'carvedOut'}
        fixed
        max={500}
        value={note}
        onChange={setNote}
        findings={hand.findings}
      />
    </Sheet>
  );
}
