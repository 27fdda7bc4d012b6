import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { actLabel, actsOf, CONDUCT_FIELDS } from '@/domain/rights/conduct';
import { isRightKind, RIGHT_KINDS, rightKind, type RightKind } from '@/domain/rights/kinds';
import { fieldsOfRight } from '@/domain/rights/rightFields';
import type { ConductContent } from '@/domain/filing/content';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { SpecField } from './SpecField';
import type { StepProps } from './stepProps';
import './right-step.scss';

const KIND_CHOICES = RIGHT_KINDS.map(({ kind, label, hint }) => ({ value: kind, label, note: hint }));

type TextOfConduct = Exclude<keyof ConductContent, 'acts'>;
const TEXTS_OF_CONDUCT: readonly string[] = ['subject', 'place', 'foundOn', 'link'] satisfies TextOfConduct[];

function isTextOfConduct(key: string): key is TextOfConduct {
  return TEXTS_OF_CONDUCT.includes(key);
}

/** Which right, and what the other side did. */
export function RightStep({ content, findings, edit }: StepProps) {
  const { kind } = content.right;
  const [choosing, setChoosing] = useState(!isRightKind(kind));
  const choose = (value: string) => {
    // Acts and fields of another kind would be refused; what is common keeps its value by its key.
    if (value !== kind) {
      edit('right', (now) => ({ ...now, kind: value }));
      if (isRightKind(value)) {
        const offered: readonly string[] = actsOf(value);
        edit('conduct', (now) => ({ ...now, acts: now.acts.filter((act) => offered.includes(act)) }));
      }
    }
    setChoosing(false);
  };

  if (choosing || !isRightKind(kind)) {
    return (
      <Card title="是哪一种权利？">
        <ChoiceField
          name="right.kind"
          label="选最接近的一种"
          required
          value={kind}
          choices={KIND_CHOICES}
          onChange={choose}
          findings={findings}
        />
      </Card>
    );
  }
  return (
    <>
      <Card>
        <View className="right-step__chosen">
          <Text className="right-step__kind">{rightKind(kind).label}</Text>
          <Button id="change-right" kind="text" small onClick={() => setChoosing(true)}>
            换一种
          </Button>
        </View>
      </Card>
      {rightKind(kind).restricted && (
        <Notice tone="warn" title="涉及秘密，请这样写">
          只写“是哪一类信息、怎样保密的”，不要写出秘密本身。需要时由指定的人当面核对。
        </Notice>
      )}
      <RightFields kind={kind} content={content} findings={findings} edit={edit} />
      <Conduct kind={kind} content={content} findings={findings} edit={edit} />
    </>
  );
}

function RightFields({ kind, content, findings, edit }: StepProps & { kind: RightKind }) {
  const { right } = content;
  return (
    <Card title="权利情况">
      {fieldsOfRight(kind).map((spec) => (
        <SpecField
          key={`${kind}-${spec.key}`}
          spec={spec}
          within="right.fields"
          value={right.fields[spec.key] ?? ''}
          findings={findings}
          onChange={(value) => edit('right', (now) => ({ kind, fields: { ...now.fields, [spec.key]: value } }))}
        />
      ))}
    </Card>
  );
}

function Conduct({ kind, content, findings, edit }: StepProps & { kind: RightKind }) {
  const { conduct } = content;
  return (
    <Card title="对方做了什么">
      <CheckList
        name="conduct.acts"
        label="可以选多项"
        required
        values={conduct.acts}
        choices={actsOf(kind).map((act) => ({ value: act, label: actLabel(act) }))}
        onChange={(change) => edit('conduct', (now) => ({ ...now, acts: change(now.acts) }))}
        findings={findings}
      />
      {CONDUCT_FIELDS.map((spec) => {
        const { key } = spec;
        if (!isTextOfConduct(key)) return null;
        return (
          <SpecField
            key={key}
            spec={spec}
            within="conduct"
            value={conduct[key]}
            findings={findings}
            onChange={(value) => edit('conduct', (now) => ({ ...now, [key]: value }))}
          />
        );
      })}
    </Card>
  );
}
