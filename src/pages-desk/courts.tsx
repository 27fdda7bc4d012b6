import { useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import { competenceInWords } from '@/domain/court/competence';
import { RIGHT_KINDS } from '@/domain/rights/kinds';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull, todayInShanghai } from '../ui/wording/dates';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee, useSaveSettings, type CommitteeInHand } from './useCommittee';

/** How such a change is called among the changes of the settings. */
const CHANGE = '法院管辖';
const MOST = 20;
/** What a form begins with when there is a limit: what most basic courts hear up to. */
const USUAL_MOST_YUAN = 5_000_000;

type Competence = CommitteeSettings['courts'][number];
const RIGHTS = RIGHT_KINDS.filter(({ kind }) => kind !== 'other').map(({ kind, label }) => ({ value: kind, label }));

const KINDS = RIGHTS.map(({ value }) => value);

/** Which disputes the courts of the city hear, so that a confirmation is asked of the right one. */
export default function CourtsPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="courts" loading problem={problem} onRetry={reload} />;
  return <Courts key={committee.version} committee={committee} />;
}

function Courts({ committee }: { committee: CommitteeInHand }) {
  const { settings, changes, mayChange, reload } = committee;
  const [writing, setWriting] = useState(false);
  const ofCourts = changes.filter(({ differences }) => differences.some(({ label }) => label === CHANGE));
  if (writing) return <CourtsForm committee={committee} onClose={() => setWriting(false)} />;
  return (
    <Screen id="courts">
      <Notice>
        各法院受理哪些知识产权案件、多少金额，由最高人民法院确定，这里照文件登记，经第二人同意后生效。当事人选择司法确认的法院时会看到；能不能受理由法院决定。
      </Notice>
      <SettingsChanges
        title="等第二人同意的修改"
        changes={ofCourts.filter(({ state }) => state === 'waiting')}
        onDecided={reload}
      />
      {settings.courts.length === 0 && <Notice>还没有登记。</Notice>}
      {settings.courts.map((competence, index) => (
        <Card key={`court-${index}`} title={competence.name}>
          <KeyValues
            rows={[
              { name: '受理', value: competenceInWords(competence) },
              { name: '文件', value: competence.document },
              { name: '从哪天起', value: dayInFull(competence.from) },
            ]}
          />
        </Card>
      ))}
      {mayChange && (
        <Button id="write-courts" onClick={() => setWriting(true)}>
          {settings.courts.length === 0 ? '登记' : '修改'}
        </Button>
      )}
      <SettingsChanges
        title="修改记录"
        changes={ofCourts.filter(({ state }) => state !== 'waiting')}
        onDecided={reload}
      />
    </Screen>
  );
}

function CourtsForm({ committee, onClose }: { committee: CommitteeInHand; onClose: () => void }) {
  const asked = useAnswer('units', () => call('unit.list', {}));
  const [values, setValues] = useState<Competence[]>(committee.settings.courts);
  const { findings, save } = useSaveSettings(committee, 'courts.');
  const units = asked.data?.items.filter(({ kind, active }) => kind === 'court' && active) ?? [];
  const choices = units.map(({ unitId, name }) => ({ value: unitId, label: name }));
  const [first] = choices;
  const change = (index: number, part: Partial<Competence>) =>
    setValues((before) => before.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const add = () =>
    setValues((before) => [
      ...before,
      ...[
        { unitId: first?.value ?? '', name: first?.label ?? '', rights: [], mostYuan: USUAL_MOST_YUAN, document: '' },
      ].map((each) => ({ ...each, from: todayInShanghai() })),
    ]);
  const saveAll = async () => {
    if ((await save({ ...committee.settings, courts: values })) !== null) onClose();
  };
  return (
    <Screen
      id="courts-form"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      bottom={
        <BottomBar>
          <Button id="save" onClick={saveAll}>
            保存
          </Button>
          <Button id="close-form" kind="secondary" onClick={onClose}>
            取消
          </Button>
        </BottomBar>
      }
    >
      {values.map(({ unitId, name, rights, mostYuan, document, from }, index) => {
        const field = (key: keyof Competence) => ({ name: `${index}.${key}`, required: true, findings });
        const own = choices.some(({ value }) => value === unitId)
          ? choices
          : [...choices, { value: unitId, label: name }];
        return (
          <Card key={`court-${index}`} title={own.find(({ value }) => value === unitId)?.label}>
            <ChoiceField
              {...field('unitId')}
              label="法院"
              wheel
              value={unitId}
              choices={own}
              onChange={(value) => change(index, { unitId: value })}
            />
            <CheckList
              {...field('rights')}
              label="受理哪些案件"
              values={rights}
              choices={RIGHTS}
              onChange={(how) => {
                setValues((before) =>
                  before.map((each, at) => {
                    const chosen: readonly string[] = at === index ? how(each.rights) : each.rights;
                    return { ...each, rights: KINDS.filter((kind) => chosen.includes(kind)) };
                  }),
                );
              }}
            />
            <SwitchField
              id={`court-${index}-limited`}
              label="有金额上限"
              on={mostYuan !== null}
              onChange={(on) => change(index, { mostYuan: on ? USUAL_MOST_YUAN : null })}
            />
            {mostYuan !== null && (
              <TextField
                {...field('mostYuan')}
                label="金额上限（元）"
                keyboard="number"
                value={String(mostYuan)}
                onChange={(value) => change(index, { mostYuan: Number(value) || 0 })}
              />
            )}
            <TextField
              {...field('document')}
              label="文件"
              hint="名称和文号"
              grows
              value={document}
              onChange={(value) => change(index, { document: value })}
            />
            <DateField
              {...field('from')}
              label="从哪天起"
              value={from}
              onChange={(value) => change(index, { from: value })}
            />
            <Button kind="text" small onClick={() => setValues(values.filter((_, at) => at !== index))}>
              删除这一项
            </Button>
          </Card>
        );
      })}
      <Button
        id="add-court"
        kind="secondary"
        disabledBecause={!first ? '成员单位里还没有法院，请先添加' : values.length >= MOST ? `最多${MOST}项` : null}
        onClick={add}
      >
        添加一项
      </Button>
    </Screen>
  );
}
