import { useMemo, useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import { citeRule, type Rule } from '@/domain/law/rule';
import { RULES } from '@/domain/law/rules';
import { withWritten } from '@/domain/law/writtenRules';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { Screen } from '../ui/screen/Screen';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';
import { useSaveSettings, type CommitteeInHand } from './useCommittee';

type WrittenRule = CommitteeSettings['rules'][number];

/** The latest that is known of each rule of an instrument, with what else is written; a committee's own are set elsewhere. */
function latestRules(others: readonly WrittenRule[]): Rule[] {
  const rules = withWritten(RULES, others);
  return rules.filter(
    ({ id, from, mark }) => mark !== 'committee' && !rules.some((other) => other.id === id && other.from > from),
  );
}

function newRule(): WrittenRule {
  return { id: '', instrument: '', short: '', article: '', summary: '', from: todayInShanghai(), source: '' };
}

interface RuleFormProps {
  committee: CommitteeInHand;
  /** Place of the rule among those written; behind the last for a new one. */
  index: number;
  onClose: () => void;
}

/** One rule that is another one from a day on. */
export function RuleForm({ committee, index, onClose }: RuleFormProps) {
  const { settings } = committee;
  const [rule, setRule] = useState(settings.rules[index] ?? newRule());
  const latest = useMemo(() => latestRules(settings.rules.filter((_, place) => place !== index)), [settings, index]);
  const instruments = [...new Set(latest.map(({ short }) => short))].map((short) => ({ value: short, label: short }));
  const [before, setBefore] = useState(latest.find(({ id }) => id === rule.id)?.short ?? '');
  const { findings, save } = useSaveSettings(committee, `rules.${index}.`);
  const change = (part: Partial<WrittenRule>) => setRule((now) => ({ ...now, ...part }));
  const saveWith = async (own: WrittenRule[]) => {
    const rules = [...settings.rules.slice(0, index), ...own, ...settings.rules.slice(index + 1)];
    if ((await save({ ...settings, rules })) !== null) onClose();
  };
  const field = (name: keyof WrittenRule) => ({ name, required: true, findings, value: rule[name] });
  const own = latest.filter(({ short }) => short === before);
  return (
    <Screen
      id="rule-form"
      bottom={
        <BottomBar>
          <Button
            id="save"
            disabledBecause={rule.id === '' ? '请先选择是哪一条规定' : null}
            onClick={() => saveWith([rule])}
          >
            保存
          </Button>
          <Button id="close-form" kind="secondary" onClick={onClose}>
            取消
          </Button>
        </BottomBar>
      }
    >
      <Card title="哪一条规定变了">
        <ChoiceField
          name="instrument-before"
          label="现在引用的法律文件"
          required
          wheel
          value={before}
          choices={instruments}
          onChange={(value) => {
            setBefore(value);
            change({ id: '' });
          }}
        />
        {own.length > 0 && (
          <ChoiceField
            name="id"
            label="现在引用的条文"
            required
            value={rule.id}
            choices={own.map((each) => ({ value: each.id, label: citeRule(each), note: each.summary }))}
            onChange={(id) => {
              const known = own.find((each) => each.id === id);
              if (known) change({ id, instrument: known.instrument, short: known.short, summary: known.summary });
            }}
            findings={findings}
          />
        )}
      </Card>
      {rule.id !== '' && (
        <Card title="变成什么">
          <TextField
            {...field('instrument')}
            label="法律文件全称"
            max={100}
            hint="不加书名号"
            grows
            onChange={(instrument) => change({ instrument })}
          />
          <TextField
            {...field('short')}
            label="简称"
            max={40}
            hint="不加书名号"
            onChange={(short) => change({ short })}
          />
          <TextField
            {...field('article')}
            label="新的条号"
            max={40}
            hint="例如“第六十条第三款”"
            onChange={(article) => change({ article })}
          />
          <DateField {...field('from')} label="施行日期" onChange={(from) => change({ from })} />
          <LongTextField
            {...field('summary')}
            label="说的是什么"
            hint="用平实的话概括，显示在“依据”里"
            max={300}
            onChange={(summary) => change({ summary })}
          />
          <TextField
            {...field('source')}
            label="出处"
            max={200}
            hint="公布的文号或网址"
            grows
            onChange={(source) => change({ source })}
          />
        </Card>
      )}
      {index < settings.rules.length && (
        <Button id="remove-rule" kind="text" small onClick={() => saveWith([])}>
          删除这一项
        </Button>
      )}
    </Screen>
  );
}
