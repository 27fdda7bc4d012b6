import { View } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Chips } from '../ui/chips/Chips';
import { findingAt } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';
import type { DecisionProps } from './decisionProps';
import { useDecision } from './useDecision';
import { USUAL_ITEMS } from './usualItems';

const MOST_ITEMS = 20;
const MOST_WHAT = 200;
const MOST_REASON = 500;

interface Item {
  what: string;
  reason: string;
}

interface AskForMoreSheetProps extends DecisionProps {
  limits: { least: number; usual: number; most: number };
}

/** Asks for more, item by item, each with its reason, within working days. */
export function AskForMoreSheet({ view, onClose, onDecided, limits }: AskForMoreSheetProps) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [days, setDays] = useState(String(limits.usual));
  const { findings, decide } = useDecision(onDecided);
  const change = (index: number, part: Partial<Item>) =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const add = (what: string) =>
    setItems([...items, USUAL_ITEMS.find((usual) => usual.what === what) ?? { what: '', reason: '' }]);
  const left = USUAL_ITEMS.filter((usual) => !items.some((item) => item.what === usual.what));
  const none = findingAt('items', findings);
  const full = items.length >= MOST_ITEMS;

  return (
    <Sheet
      title="要求补正"
      onClose={onClose}
      foot={
        <Button
          id="confirm-ask"
          disabledBecause={items.length === 0 ? '请先加要补的事项' : null}
          onClick={() =>
            decide(() =>
              command('intake.askForMore', {
                caseId: view.id,
                version: view.version,
                workingDays: Number(days),
                items: [...items],
              }),
            )
          }
        >
          发给申请人
        </Button>
      }
    >
      {none && <Notice tone="danger">{`${none.problem}。${none.remedy}`}</Notice>}
      {!full && (
        <Chips
          id="usual"
          label="常用事项"
          value=""
          choices={[
            ...left.map(({ what }) => ({ value: what, label: `+ ${what}` })),
            { value: 'own', label: '+ 自己写' },
          ]}
          onChange={add}
        />
      )}
      {items.map((item, index) => (
        <View key={index}>
          <TextField
            name={`items.${index}.what`}
            label={`第${index + 1}项：要补什么`}
            required
            max={MOST_WHAT}
            value={item.what}
            onChange={(what) => change(index, { what })}
            findings={findings}
          />
          <TextField
            name={`items.${index}.reason`}
            label="为什么"
            required
            max={MOST_REASON}
            value={item.reason}
            onChange={(reason) => change(index, { reason })}
            findings={findings}
          />
          <Button
            id={`items-${index}-remove`}
            kind="text"
            small
            onClick={() => setItems(items.filter((_, at) => at !== index))}
          >
            删除这一项
          </Button>
        </View>
      ))}
      <TextField
        name="workingDays"
        label="期限（工作日）"
        required
        keyboard="number"
        hint={`${limits.least}到${limits.most}个工作日`}
        value={days}
        onChange={setDays}
        findings={findings}
      />
    </Sheet>
  );
}
