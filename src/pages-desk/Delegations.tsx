import { Text, View } from '@tarojs/components';
import type { CommitteeSettings } from '@/contract/committee';
import { CHANNEL_NAMES, DELEGATED_CHANNELS } from '@/domain/packs/channels';
import type { Finding } from '@/domain/text/finding';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';
import { dayInFull } from '../ui/wording/dates';

type Delegation = CommitteeSettings['delegations'][number];
const MOST_DELEGATIONS = 20;
const CHOICES = DELEGATED_CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_NAMES[channel] }));

/** What opens the channel: a department's paper, or for commercial mediation a licence. */
const PAPERS = {
  delegated: { document: '授权文件', grantedBy: '授权机关' },
  licensed: { document: '许可证件', grantedBy: '发证机关' },
} as const;

function kindOf(channel: Delegation['channel']): keyof typeof PAPERS {
  return channel === 'commercial' ? 'licensed' : 'delegated';
}

interface DelegationsProps {
  /** Only looked at. */
  disabled: boolean;
  delegations: Delegation[];
  findings: readonly Finding[];
  today: string;
  onChange: (delegations: Delegation[]) => void;
}

/** The papers that give the committee channels which are not its own; a channel is off while none holds. */
export function Delegations({ disabled, delegations, findings, today, onChange }: DelegationsProps) {
  const change = (index: number, part: Partial<Delegation>) =>
    onChange(delegations.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <>
      <SectionTitle title="授权的渠道" />
      <Notice>
        {`${CHOICES.map(({ label }) => label).join('、')}，都不是本会自己的职权。行政调解要有主管部门的书面授权；商事调解要有商事调解的执业许可，可以收费，收费标准事先公开，和免费的人民调解分开办理。登记并经第二人同意后，受理时才能选。`}
      </Notice>
      {disabled && delegations.length === 0 && <Text>没有登记授权。</Text>}
      {delegations.map((delegation, index) =>
        disabled ? (
          <Seen key={`delegation-${index}`} delegation={delegation} />
        ) : (
          <Written
            key={`delegation-${index}`}
            index={index}
            delegation={delegation}
            findings={findings}
            today={today}
            onChange={(part) => change(index, part)}
            onRemove={() => onChange(delegations.filter((_, at) => at !== index))}
          />
        ),
      )}
      {!disabled && (
        <Button
          id="add-delegation"
          kind="secondary"
          disabledBecause={delegations.length >= MOST_DELEGATIONS ? `最多${MOST_DELEGATIONS}项` : null}
          onClick={() =>
            onChange([...delegations, { channel: 'adminPatent', document: '', grantedBy: '', from: today, to: null }])
          }
        >
          登记一项授权
        </Button>
      )}
    </>
  );
}

function Seen({ delegation: { channel, document, grantedBy, from, to } }: { delegation: Delegation }) {
  return (
    <Card title={CHANNEL_NAMES[channel]}>
      <KeyValues
        rows={[
          { name: PAPERS[kindOf(channel)].document, value: document },
          { name: PAPERS[kindOf(channel)].grantedBy, value: grantedBy },
          { name: '从哪天起', value: dayInFull(from) },
          { name: '到哪天止', value: to === null ? '长期有效' : dayInFull(to) },
        ]}
      />
    </Card>
  );
}

interface WrittenProps {
  index: number;
  delegation: Delegation;
  findings: readonly Finding[];
  today: string;
  onChange: (part: Partial<Delegation>) => void;
  onRemove: () => void;
}

function Written({ index, delegation, findings, today, onChange, onRemove }: WrittenProps) {
  const { channel, document, grantedBy, from, to } = delegation;
  const field = (key: keyof Delegation) => ({ name: `delegations.${index}.${key}`, required: true, findings });
  return (
    <Card title={CHANNEL_NAMES[channel]}>
      <ChoiceField
        {...field('channel')}
        label="渠道"
        wheel
        value={channel}
        choices={CHOICES}
        onChange={(value) => onChange({ channel: DELEGATED_CHANNELS.find((each) => each === value) ?? channel })}
      />
      <TextField
        {...field('document')}
        label={PAPERS[kindOf(channel)].document}
        hint="名称和文号"
        grows
        value={document}
        onChange={(value) => onChange({ document: value })}
      />
      <TextField
        {...field('grantedBy')}
        label={PAPERS[kindOf(channel)].grantedBy}
        grows
        value={grantedBy}
        onChange={(value) => onChange({ grantedBy: value })}
      />
      <DateField {...field('from')} label="从哪天起" value={from} onChange={(value) => onChange({ from: value })} />
      <SwitchField
        id={`delegation-${index}-ends`}
        label="有截止日期"
        note="没有截止日期的，长期有效"
        on={to !== null}
        onChange={(on) => onChange({ to: on ? today : null })}
      />
      {to !== null && (
        <DateField {...field('to')} label="到哪天止" value={to} onChange={(value) => onChange({ to: value })} />
      )}
      <View>
        <Button kind="text" small onClick={onRemove}>
          删除这一项
        </Button>
      </View>
    </Card>
  );
}
