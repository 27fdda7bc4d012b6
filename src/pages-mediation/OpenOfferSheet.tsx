import { useState } from 'react';
import type { MediationView } from '@/contract/mediationView';
import { OFFER_UNITS } from '@/domain/offers/sealedOffer';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';

interface OpenOfferSheetProps {
  caseId: string;
  sides: MediationView['sides'];
  onClose: () => void;
  onOpened: () => void;
}

const UNITS = OFFER_UNITS.map((unit) => ({ value: unit, label: unit }));

/** A mediator opens a round between two sides. */
export function OpenOfferSheet({ caseId, sides, onClose, onOpened }: OpenOfferSheetProps) {
  const [topic, setTopic] = useState('');
  const [unit, setUnit] = useState<(typeof OFFER_UNITS)[number]>('元');
  const [chosen, setChosen] = useState<string[]>(sides.length === 2 ? sides.map((one) => one.side) : []);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const start = async () => {
    try {
      await command('offer.open', { caseId, topic, unit, sides: chosen });
      onOpened();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title="发起保密报价"
      onClose={onClose}
      foot={
        <Button
          id="start-offer"
          disabledBecause={topic.trim() === '' ? '请写明报什么价' : chosen.length !== 2 ? '请选两方' : null}
          onClick={start}
        >
          发起
        </Button>
      }
    >
      <TextField
        name="topic"
        label="报什么"
        required
        hint="例如：赔偿金额、每年许可费"
        max={100}
        value={topic}
        onChange={setTopic}
        findings={findings}
      />
      <ChoiceField
        name="unit"
        label="单位"
        required
        value={unit}
        choices={UNITS}
        onChange={(value) => setUnit(OFFER_UNITS.find((one) => one === value) ?? '元')}
        findings={findings}
      />
      <CheckList
        name="sides"
        label="哪两方"
        required
        values={chosen}
        choices={sides.map((one) => ({ value: one.side, label: one.name }))}
        onChange={setChosen}
        findings={findings}
      />
    </Sheet>
  );
}
