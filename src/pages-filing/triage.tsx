import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { QUESTION_IDS } from '@/domain/triage/questions';
import { triage, type TriageAnswers, type TriageAsking } from '@/domain/triage/triage';
import { useMe } from '../data/session';
import type { Onward } from '../data/wayToFiling';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Screen } from '../ui/screen/Screen';
import { TriageOutcome } from './TriageOutcome';

/** A few plain questions before filing: is mediation the right door, and if not, which one is. */
export default function TriagePage() {
  const onward: Onward = useRouter().params;
  const { data: me, problem, reload } = useMe();
  const [answers, setAnswers] = useState<TriageAnswers>({});
  const found = triage(answers);

  /** Forgets the latest answer, so that its question is asked again. */
  const back = () => {
    const given = QUESTION_IDS.filter((id) => answers[id]);
    const last = given[given.length - 1];
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([id]) => id !== last)));
  };

  return (
    <Screen id="triage" loading={!me} problem={me ? null : problem} onRetry={reload}>
      {me &&
        (found.next ? (
          <Asking asking={found} answers={answers} onAnswer={setAnswers} onBack={back} />
        ) : (
          <TriageOutcome result={found} answers={answers} me={me} posterToken={onward.c ?? null} onBack={back} />
        ))}
      {me?.committee && <ContactCard committee={me.committee} helpFilling />}
    </Screen>
  );
}

interface AskingProps {
  asking: TriageAsking;
  answers: TriageAnswers;
  onAnswer: (answers: TriageAnswers) => void;
  onBack: () => void;
}

function Asking({ asking, answers, onAnswer, onBack }: AskingProps) {
  const { next, answered, of } = asking;
  return (
    <Card title={next.text}>
      <ChoiceField
        key={next.id}
        name={`triage.${next.id}`}
        label={`第${answered + 1}问，最多${of}问`}
        hint={next.hint}
        required
        value={answers[next.id] ?? ''}
        choices={next.options.map(({ value, label, hint }) => ({ value, label, note: hint }))}
        onChange={(value) => onAnswer({ ...answers, [next.id]: value })}
      />
      {answered > 0 && (
        <Button id="previous" kind="text" onClick={onBack}>
          上一问
        </Button>
      )}
    </Card>
  );
}
