import type { Input } from '@/contract/procedures';
import type { MediationView } from '@/contract/mediationView';
import { AGREEMENT_LIMITS, OBLIGATION_KIND_NAMES } from '@/domain/agreement/obligationWords';
import { OBLIGATION_KINDS } from '@/domain/cases/mediation';
import type { Finding } from '@/domain/text/finding';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';

export type TypedObligation = Input<'agreement.draft'>['obligations'][number];

interface ObligationFormProps {
  index: number;
  obligation: TypedObligation;
  sides: MediationView['sides'];
  findings: readonly Finding[];
  onChange: (part: Partial<TypedObligation>) => void;
  onRemove: () => void;
}

const KINDS = OBLIGATION_KINDS.map((kind) => ({ value: kind, label: OBLIGATION_KIND_NAMES[kind] }));

/** One obligation: who owes whom what, how much, how, until when, and how it is proved. */
export function ObligationForm({ index, obligation, sides, findings, onChange, onRemove }: ObligationFormProps) {
  const people = sides.map((one) => ({ value: one.side, label: one.name }));
  const path = (name: keyof TypedObligation) => `obligations.${index}.${name}`;
  const hasAmount = obligation.kind === 'pay' || obligation.kind === 'license';
  return (
    <Card
      title={`第${index + 1}项义务`}
      aside={
        <Button id={`remove-${index}`} kind="text" small onClick={onRemove}>
          删除
        </Button>
      }
    >
      <ChoiceField
        name={path('kind')}
        label="做什么事"
        required
        wheel
        value={obligation.kind}
        choices={KINDS}
        onChange={(value) => {
          const kind = OBLIGATION_KINDS.find((one) => one === value) ?? 'other';
          onChange(kind === 'pay' || kind === 'license' ? { kind } : { kind, amountYuan: '' });
        }}
        findings={findings}
      />
      <ChoiceField
        name={path('debtor')}
        label="谁做"
        required
        wheel
        value={obligation.debtor}
        choices={people}
        onChange={(debtor) => onChange({ debtor })}
        findings={findings}
      />
      <ChoiceField
        name={path('creditor')}
        label="对谁"
        required
        wheel
        value={obligation.creditor}
        choices={people}
        onChange={(creditor) => onChange({ creditor })}
        findings={findings}
      />
      {hasAmount && (
        <TextField
          name={path('amountYuan')}
          label="金额（元）"
          required={obligation.kind === 'pay'}
          keyboard="digit"
          value={obligation.amountYuan}
          onChange={(amountYuan) => onChange({ amountYuan })}
          findings={findings}
        />
      )}
      <LongTextField
        name={path('what')}
        label="具体内容"
        required
        max={AGREEMENT_LIMITS.what}
        value={obligation.what}
        onChange={(what) => onChange({ what })}
        findings={findings}
      />
      <TextField
        name={path('manner')}
        label="怎样做"
        required
        grows
        hint="例如：转账到某账户；在某网店下架"
        max={AGREEMENT_LIMITS.manner}
        value={obligation.manner}
        onChange={(manner) => onChange({ manner })}
        findings={findings}
      />
      <DateField
        name={path('dueOn')}
        label="最迟哪天"
        required
        earliest={todayInShanghai()}
        value={obligation.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        findings={findings}
      />
      <TextField
        name={path('proof')}
        label="用什么证明做到了"
        required
        grows
        hint="例如：转账回单、下架截图"
        max={AGREEMENT_LIMITS.proof}
        value={obligation.proof}
        onChange={(proof) => onChange({ proof })}
        findings={findings}
      />
    </Card>
  );
}
