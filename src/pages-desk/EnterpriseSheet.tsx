import { useState } from 'react';
import type { RollEntryView } from '@/contract/roll';
import { ENTERPRISE_LABEL_NAMES, ENTERPRISE_LABELS, INDUSTRIES } from '@/domain/enterprises/rollEntry';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';

interface EnterpriseSheetProps {
  entry: RollEntryView;
  onClose: () => void;
  onSaved: () => void;
  /** Asks whether it is to be taken off the list. */
  onRemove: () => void;
}

const TEXTS = [
  { name: 'name', label: '企业名称', required: true, hint: '照营业执照写全称', grows: true },
  { name: 'creditCode', label: '统一社会信用代码', required: true, hint: '18位', grows: false },
  { name: 'park', label: '所在园区', required: true, hint: '不在园区的写乡镇或街道', grows: true },
] as const;

/** One enterprise of the list, new or corrected. Its code is what it is known by, and stays. */
export function EnterpriseSheet({ entry, onClose, onSaved, onRemove }: EnterpriseSheetProps) {
  const [draft, setDraft] = useState(entry);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const change = (part: Partial<RollEntryView>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const { version, creditCode, name, park, industry, labels, contactName, contactPhone } = draft;
    try {
      await command('enterprise.save', {
        version,
        creditCode,
        name,
        park,
        industry,
        labels,
        contactName,
        contactPhone,
      });
      onSaved();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title={entry.version === 0 ? '添加企业' : '修改企业'}
      onClose={onClose}
      foot={
        <Button id="save-enterprise" onClick={save}>
          保存
        </Button>
      }
    >
      {TEXTS.map((field) => (
        <TextField
          key={field.name}
          {...field}
          fixed
          disabled={field.name === 'creditCode' && entry.version > 0}
          value={draft[field.name]}
          onChange={(value) => change({ [field.name]: value })}
          findings={findings}
        />
      ))}
      <ChoiceField
        name="industry"
        label="行业门类"
        wheel
        value={draft.industry}
        choices={[{ value: '', label: '未填写' }, ...INDUSTRIES.map((one) => ({ value: one, label: one }))]}
        onChange={(industry) => change({ industry })}
        findings={findings}
      />
      <CheckList
        name="labels"
        label="标签"
        values={draft.labels}
        choices={ENTERPRISE_LABELS.map((one) => ({ value: one, label: ENTERPRISE_LABEL_NAMES[one] }))}
        onChange={(toggle) =>
          setDraft((before) => {
            const values = toggle(before.labels);
            return { ...before, labels: ENTERPRISE_LABELS.filter((one) => values.includes(one)) };
          })
        }
        findings={findings}
      />
      <TextField
        name="contactName"
        label="联系人"
        value={draft.contactName}
        onChange={(contactName) => change({ contactName })}
        findings={findings}
      />
      <TextField
        name="contactPhone"
        label="联系电话"
        value={draft.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
        findings={findings}
      />
      {entry.version > 0 && (
        <Button id="remove-enterprise" kind="danger" onClick={onRemove}>
          移出名录
        </Button>
      )}
    </Sheet>
  );
}
