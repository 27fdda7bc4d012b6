import { useState } from 'react';
import {
  MEMBER_DUTIES,
  MEMBER_DUTY_NAMES,
  MOST_MEMBERS,
  termEnd,
  termState,
  type Composition,
} from '@/domain/committee/composition';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { findingAt } from '../ui/field/Field';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull, todayInShanghai } from '../ui/wording/dates';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee, useSaveSettings, type CommitteeInHand } from './useCommittee';

/** How such a change is called among the changes of the settings. */
const CHANGE = '调委会组成';
const CHOICES = MEMBER_DUTIES.map((duty) => ({ value: duty, label: MEMBER_DUTY_NAMES[duty] }));

type Member = Composition['members'][number];

function nobodyYet(): Composition {
  const member = (duty: Member['duty']): Member => ({ name: '', duty, unit: '' });
  return { from: '', members: [member('head'), member('member'), member('member')], womenAmong: false };
}

/** Who the committee consists of, and until when: its head and members, as the statute has them. */
export default function CompositionPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="composition" loading problem={problem} onRetry={reload} />;
  return <TheComposition key={committee.version} committee={committee} />;
}

function TheComposition({ committee }: { committee: CommitteeInHand }) {
  const { settings, staff, changes, mayChange, reload } = committee;
  const [writing, setWriting] = useState(false);
  const { composition } = settings;
  const ofMembers = changes.filter(({ differences }) => differences.some(({ label }) => label === CHANGE));
  if (writing) return <CompositionForm committee={committee} onClose={() => setWriting(false)} />;
  const head = composition?.members.find(({ duty }) => duty === 'head')?.name;
  const acting = staff.filter(({ posts }) => posts.includes('head')).map(({ name }) => name);
  return (
    <Screen id="composition">
      <Notice>
        调委会由委员三至九人组成，设主任一人，应当有妇女成员，每届任期三年（人民调解法第八条、第九条）。这些是法律的规定，不能修改。
      </Notice>
      <SettingsChanges
        title="等第二人同意的修改"
        changes={ofMembers.filter(({ state }) => state === 'waiting')}
        onDecided={reload}
      />
      {composition && <Term composition={composition} />}
      {head !== undefined && !acting.includes(head) && (
        <Notice tone="warn">
          {`登记的主任是${head}，${acting.length > 0 ? `系统里任主任职务的是${acting.join('、')}` : '系统里还没有人任主任职务'}。请核对，职务在“人员与职务”里任免。`}
        </Notice>
      )}
      {mayChange && (
        <Button id="write-composition" kind={composition ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
          {composition ? '修改或换届' : '登记组成人员'}
        </Button>
      )}
      <SettingsChanges
        title="修改记录"
        changes={ofMembers.filter(({ state }) => state !== 'waiting')}
        onDecided={reload}
      />
    </Screen>
  );
}

function Term({ composition }: { composition: Composition }) {
  const state = termState(composition, todayInShanghai());
  const end = dayInFull(termEnd(composition));
  return (
    <>
      {state === 'over' && <Notice tone="danger">{`本届任期到${end}已经届满，请换届以后重新登记。`}</Notice>}
      {state === 'soon' && <Notice tone="warn">{`本届任期到${end}届满，请安排换届，委员可以连选连任。`}</Notice>}
      <Card title="本届组成">
        <KeyValues
          rows={[
            { name: '任期', value: `${dayInFull(composition.from)}至${end}` },
            ...composition.members.map(({ name, duty, unit }) => ({
              name: MEMBER_DUTY_NAMES[duty],
              value: unit ? `${name}（${unit}）` : name,
            })),
          ]}
        />
      </Card>
    </>
  );
}

function CompositionForm({ committee, onClose }: { committee: CommitteeInHand; onClose: () => void }) {
  const [values, setValues] = useState(committee.settings.composition ?? nobodyYet());
  const { findings, save } = useSaveSettings(committee, 'composition.');
  const change = (part: Partial<Composition>) => setValues((before) => ({ ...before, ...part }));
  const { from, members, womenAmong } = values;
  const wrong = findingAt('members', findings) ?? findingAt('womenAmong', findings);
  const setMember = (index: number, part: Partial<Member>) =>
    change({ members: members.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const saveAll = async () => {
    const composition = { ...values, members: members.map((each) => ({ ...each })) };
    if ((await save({ ...committee.settings, composition })) !== null) onClose();
  };
  return (
    <Screen
      id="composition-form"
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
      {wrong && <Notice tone="danger">{`${wrong.problem}。${wrong.remedy}。`}</Notice>}
      <Card title="任期">
        <DateField
          name="from"
          label="从哪天起"
          hint="每届三年，截止日自动算出"
          required
          value={from}
          onChange={(day) => change({ from: day })}
          findings={findings}
        />
        <SwitchField
          id="women-among"
          label="委员里有妇女成员"
          on={womenAmong}
          onChange={(on) => change({ womenAmong: on })}
        />
      </Card>
      {members.map(({ name, duty, unit }, index) => (
        <Card key={`member-${index}`} title={name || `第${index + 1}位`}>
          <TextField
            name={`members.${index}.name`}
            label="姓名"
            required
            value={name}
            onChange={(value) => setMember(index, { name: value })}
            findings={findings}
          />
          <ChoiceField
            name={`members.${index}.duty`}
            label="担任"
            required
            wheel
            value={duty}
            choices={CHOICES}
            onChange={(value) => setMember(index, { duty: MEMBER_DUTIES.find((each) => each === value) ?? duty })}
            findings={findings}
          />
          <TextField
            name={`members.${index}.unit`}
            label="所在单位"
            grows
            value={unit}
            onChange={(value) => setMember(index, { unit: value })}
            findings={findings}
          />
          <Button kind="text" small onClick={() => change({ members: members.filter((_, at) => at !== index) })}>
            删除这个人
          </Button>
        </Card>
      ))}
      <Button
        id="add-member"
        kind="secondary"
        disabledBecause={members.length >= MOST_MEMBERS ? `委员最多${MOST_MEMBERS}人（人民调解法第八条）` : null}
        onClick={() => change({ members: [...members, { name: '', duty: 'member', unit: '' }] })}
      >
        添加一人
      </Button>
    </Screen>
  );
}
