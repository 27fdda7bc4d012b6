import { useState } from 'react';
import { AGREEMENT_LIMITS } from '@/domain/agreement/obligationWords';
import { PROPOSAL_LIMITS } from '@/domain/proposals/proposal';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { say, sayProblem } from '../data/tell';
import { useKept } from '../data/useKept';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { findingAt } from '../ui/field/Field';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { LeftOver } from '../ui/left-over/LeftOver';
import { Notice } from '../ui/notice/Notice';
import { LongTextField } from '../ui/text-field/LongTextField';
import { sidesTakingPart } from '../ui/wording/mediationWords';
import { blankObligation, Obligations } from './Obligations';
import type { WorkProps } from './seatProps';

interface ProposalFormProps extends Pick<WorkProps, 'view' | 'mediation'> {
  onClose: () => void;
  onSent: () => Promise<void>;
}

/** A proposal as a mediator writes it, thing by thing, and to whom it goes. */
export function ProposalForm({ view, mediation, onClose, onSent }: ProposalFormProps) {
  const sides = sidesTakingPart(mediation);
  const begun = { room: 'common', words: '', text: { obligations: [blankObligation(mediation)], terms: '' } };
  const kept = useKept(`proposal:${view.id}`, begun, begun);
  const { room, words, text } = kept.typed;
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const general = findingAt('obligations', findings);
  const send = async () => {
    try {
      const { room, words, text } = kept.latest();
      await command('proposal.send', { caseId: view.id, room, words, ...text });
      kept.done();
      say('已发出');
      await onSent();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      scrollToFirst(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <>
      <LeftOver kept={kept} />
      <ChoiceField
        name="room"
        label="发给谁"
        required
        value={room}
        choices={[
          { value: 'common', label: '参加调解的各方' },
          ...sides.map(({ side, name }) => ({ value: side, label: `只给${name}`, note: '别的一方看不到' })),
        ]}
        onChange={(room) => kept.type((before) => ({ ...before, room }))}
        findings={findings}
      />
      <LongTextField
        name="words"
        label="为什么这样提"
        max={PROPOSAL_LIMITS.words}
        value={words}
        onChange={(words) => kept.type((before) => ({ ...before, words }))}
        findings={findings}
      />
      {general && <Notice tone="danger">{`${general.problem}。${general.remedy}`}</Notice>}
      <Obligations
        view={view}
        mediation={mediation}
        typed={text}
        most={PROPOSAL_LIMITS.obligations}
        findings={findings}
        onChange={(next) => kept.type((before) => ({ ...before, text: next(before.text) }))}
      />
      <LongTextField
        name="terms"
        label="其他约定"
        max={AGREEMENT_LIMITS.terms}
        value={text.terms}
        onChange={(terms) => kept.type((before) => ({ ...before, text: { ...before.text, terms } }))}
        findings={findings}
      />
      <Button id="send-proposal" onClick={send}>
        发出方案
      </Button>
      <Button id="leave-proposal" kind="text" onClick={onClose}>
        先不提
      </Button>
    </>
  );
}
