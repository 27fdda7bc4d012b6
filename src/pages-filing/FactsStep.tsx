import { View } from '@tarojs/components';
import { FILING_LIMITS, PROCEEDING_KINDS, PROCEEDING_NAMES, type ProceedingContent } from '@/domain/filing/content';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import type { StepProps } from './stepProps';

const ANSWERS = [
  { value: 'none', label: '没有' },
  { value: 'some', label: '有' },
];
const KINDS = PROCEEDING_KINDS.map((kind) => ({ value: kind, label: PROCEEDING_NAMES[kind] }));
const EMPTY: ProceedingContent = { kind: '', body: '', caseNumber: '', detail: '' };

/** What happened, in the applicant's words, and where else it is being dealt with. */
export function FactsStep({ content, findings, edit }: StepProps) {
  const { proceedings } = content;
  const change = (index: number, part: Partial<ProceedingContent>) =>
    edit('proceedings', (now) => ({
      ...now,
      items: now.items.map((item, at) => (at === index ? { ...item, ...part } : item)),
    }));
  const answer = (value: string) =>
    edit('proceedings', (now) => ({
      answer: value,
      items: value === 'some' && now.items.length === 0 ? [EMPTY] : now.items,
    }));

  return (
    <>
      <Card title="事实经过">
        <LongTextField
          name="facts"
          label="发生了什么"
          required
          hint="什么时候、在哪里、对方做了什么、您怎样发现的、和对方谈过没有"
          max={FILING_LIMITS.facts}
          value={content.facts}
          onChange={(facts) => edit('facts', () => facts)}
          findings={findings}
        />
      </Card>
      <Card title="其他程序">
        <ChoiceField
          name="proceedings.answer"
          label="这件事有没有起诉、仲裁、投诉或报案？"
          required
          value={proceedings.answer}
          choices={ANSWERS}
          onChange={answer}
          findings={findings}
        />
        {proceedings.answer === 'some' &&
          proceedings.items.map((item, index) => (
            <Proceeding
              key={index}
              at={`proceedings.items.${index}`}
              item={item}
              findings={findings}
              onChange={(part) => change(index, part)}
              onRemove={() =>
                edit('proceedings', (now) => ({ ...now, items: now.items.filter((_, at) => at !== index) }))
              }
            />
          ))}
        {proceedings.answer === 'some' && (
          <Button
            id="add-proceeding"
            kind="secondary"
            disabledBecause={
              proceedings.items.length >= FILING_LIMITS.proceedings ? `最多${FILING_LIMITS.proceedings}项` : null
            }
            onClick={() => edit('proceedings', (now) => ({ ...now, items: [...now.items, EMPTY] }))}
          >
            再加一项
          </Button>
        )}
      </Card>
    </>
  );
}

interface ProceedingProps {
  at: string;
  item: ProceedingContent;
  findings: StepProps['findings'];
  onChange: (part: Partial<ProceedingContent>) => void;
  onRemove: () => void;
}

function Proceeding({ at, item, findings, onChange, onRemove }: ProceedingProps) {
  return (
    <View>
      <ChoiceField
        name={`${at}.kind`}
        label="是哪一种"
        required
        wheel
        value={item.kind}
        choices={KINDS}
        onChange={(kind) => onChange({ kind })}
        findings={findings}
      />
      <TextField
        name={`${at}.body`}
        label="受理机关"
        required
        hint="哪个法院、仲裁委或部门"
        max={FILING_LIMITS.line}
        value={item.body}
        onChange={(body) => onChange({ body })}
        findings={findings}
      />
      <TextField
        name={`${at}.caseNumber`}
        label="案号"
        max={FILING_LIMITS.line}
        value={item.caseNumber}
        onChange={(caseNumber) => onChange({ caseNumber })}
        findings={findings}
      />
      <LongTextField
        name={`${at}.detail`}
        label="办到哪一步了"
        max={FILING_LIMITS.detail}
        value={item.detail}
        onChange={(detail) => onChange({ detail })}
        findings={findings}
      />
      <Button id={`${at.replace(/\./g, '-')}-remove`} kind="text" small onClick={onRemove}>
        删除这一项
      </Button>
    </View>
  );
}
