import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { COURT_DECISION_NAMES } from '@/domain/court/court';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { DecisionSheet } from '../ui/decision-sheet/DecisionSheet';
import { KeyValues } from '../ui/key-values/KeyValues';
import { dayInFull } from '../ui/wording/dates';
import { aboutOf, type WorkProps } from './seatProps';

type Decision = Output<'performance.confirmation'>['decision'];

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
      {writing && (
        <DecisionSheet
          before={decision}
          findings={work.hand.findings}
          onClose={() => setWriting(false)}
          onSave={async (typed) => {
            const input = { ...aboutOf(work.view), ...typed };
            if (await work.hand.carryOut(() => command('performance.recordDecision', input), '已登记'))
              setWriting(false);
          }}
        />
      )}
    </>
  );
}
