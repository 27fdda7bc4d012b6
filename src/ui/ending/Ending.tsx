import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { SIDES_REASONS, TERMINATION_REASONS, TERMINATION_TEXTS } from '@/domain/ending/reasons';
import { call, command } from '../../data/call';
import type { CaseInHand } from '../../data/useCaseInHand';
import { useAnswer } from '../../data/useAnswer';
import { Button } from '../button/Button';
import { ChoiceField } from '../choice-field/ChoiceField';
import { Notice } from '../notice/Notice';
import { Screen } from '../screen/Screen';
import { Sheet } from '../sheet/Sheet';
import { LongTextField } from '../text-field/LongTextField';
import { Why } from '../why/Why';

type Reason = (typeof TERMINATION_REASONS)[number];

interface EndingProps {
  view: CaseView;
  hand: Pick<CaseInHand, 'carryOut' | 'findings'>;
}

/**
 * Ends the mediation on a ground of the closed list; what the sides will read is shown before. It stands on every page
 * to which somebody is led who may end it: a side may go at any time (人民调解法 23).
 */
export function Ending({ view, hand }: EndingProps) {
  const [ending, setEnding] = useState(false);
  if (!view.commands.includes('terminate')) return null;
  return (
    <>
      <Button id="terminate" kind="text" onClick={() => setEnding(true)}>
        {isSide(view) ? '不再继续调解' : '终止调解'}
      </Button>
      {ending && <EndSheet view={view} hand={hand} onClose={() => setEnding(false)} />}
    </>
  );
}

/** A side goes for itself; a mediator or the head ends it for all. */
function isSide(view: CaseView): boolean {
  return view.relation === 'applicant' || view.relation === 'respondent';
}

function EndSheet({ view, hand, onClose }: EndingProps & { onClose: () => void }) {
  const [reason, setReason] = useState<Reason | ''>('');
  const [explanation, setExplanation] = useState('');
  const open = isSide(view) ? SIDES_REASONS : TERMINATION_REASONS;
  const end = async () => {
    if (!reason) return;
    const input = { caseId: view.id, version: view.version, reasonCode: reason, explanation };
    if (await hand.carryOut(() => command('mediation.terminate', input), '已办理')) onClose();
  };
  return (
    <Sheet
      title={isSide(view) ? '不再继续调解' : '终止调解'}
      onClose={onClose}
      foot={
        <Button id="confirm-terminate" kind="danger" disabledBecause={reason ? null : '请先选理由'} onClick={end}>
          {isSide(view) ? '确认不再调解' : '终止调解'}
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
      <Why why={view.why} of={['terminate']} />
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
