import type { CommitteeSettings } from '@/contract/committee';
import type { Finding } from '@/domain/text/finding';
import { newIdentifier } from '../data/identifier';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { TextField } from '../ui/text-field/TextField';

type Body = CommitteeSettings['bodies'][number];
const MOST_BODIES = 60;

interface BodiesProps {
  /** Only looked at. */
  disabled: boolean;
  bodies: Body[];
  findings: readonly Finding[];
  onChange: (bodies: Body[]) => void;
}

/** Other bodies, to which a case can be sent and a person pointed. */
export function Bodies({ disabled, bodies, findings, onChange }: BodiesProps) {
  const change = (index: number, part: Partial<Body>) =>
    onChange(bodies.map((body, at) => (at === index ? { ...body, ...part } : body)));
  return (
    <>
      {bodies.map((body, index) => {
        const text = (key: 'name' | 'what' | 'phone' | 'address', label: string, required: boolean) => (
          <TextField
            name={`bodies.${index}.${key}`}
            label={label}
            required={required}
            disabled={disabled}
            value={body[key]}
            onChange={(value) => change(index, { [key]: value })}
            findings={findings}
          />
        );
        return (
          <Card key={body.id} title={body.name || '新的单位'}>
            {text('name', '单位名称', true)}
            {text('what', '管什么', true)}
            {text('phone', '电话', false)}
            {text('address', '地址', false)}
            {!disabled && (
              <Button kind="text" small onClick={() => onChange(bodies.filter((_, at) => at !== index))}>
                删除这个单位
              </Button>
            )}
          </Card>
        );
      })}
      {!disabled && (
        <Button
          id="add-body"
          kind="secondary"
          disabledBecause={bodies.length >= MOST_BODIES ? `最多${MOST_BODIES}个` : null}
          onClick={() =>
            onChange([...bodies, { id: newIdentifier(), name: '', what: '', phone: '', address: '', doors: [] }])
          }
        >
          添加可移送的单位
        </Button>
      )}
    </>
  );
}
