import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { askToBeTold } from '../data/askToBeTold';
import { command } from '../data/call';
import { useSession } from '../data/session';
import { Button } from '../ui/button/Button';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import type { DecisionProps } from './decisionProps';
import { useDecision } from './useDecision';

const MOST_CHARACTERS = 500;

type Channels = Output<'intake.context'>['channels'];

const REFERRAL_LABELS = { courtReferral: '法院委派、委托函的文号', agencyCase: '行政机关的案号' } as const;
const MOST_REFERRAL = 100;
/** A court that is no member unit. */
const OTHER = '-';

interface AcceptSheetProps extends DecisionProps {
  channels: Channels;
  courts: Output<'intake.context'>['courts'];
}

/** Accepts a request for inquiry, on one of the ways that are open to it; people's mediation unless another is picked. */
export function AcceptSheet({ view, onClose, onDecided, channels, courts }: AcceptSheetProps) {
  const [note, setNote] = useState('');
  const [channel, setChannel] = useState<Channels[number]['channel']>('people');
  const [referral, setReferral] = useState('');
  const way = channels.find((each) => each.channel === channel);
  const asksFor = way?.referral ?? null;
  // Of one court there is no choice; another one that is no member unit is nobody's.
  const [court, setCourt] = useState(courts.length === 1 ? (courts[0]?.unitId ?? '') : '');
  const referred = asksFor === 'courtReferral' && courts.length > 0;
  const { findings, decide } = useDecision(onDecided);
  return (
    <Sheet
      title="受理并征询对方"
      onClose={onClose}
      foot={
        <Button
          id="confirm-accept"
          disabledBecause={
            asksFor && referral.trim() === ''
              ? `请填写${REFERRAL_LABELS[asksFor]}`
              : referred && court === ''
                ? '请选择委派、委托的法院'
                : null
          }
          onClick={() =>
            decide(async () => {
              await askToBeTold(useSession.getState().me);
              return command('intake.accept', {
                caseId: view.id,
                version: view.version,
                note,
                channel,
                referral: asksFor ? referral : '',
                courtId: referred && court !== OTHER ? court : null,
              });
            })
          }
        >
          确认受理
        </Button>
      }
    >
      <Paragraph>受理后进入“征询意愿”，由本会联系被申请人。申请人会马上收到通知。</Paragraph>
      {channels.length > 1 && (
        <ChoiceField
          name="channel"
          label="调解途径"
          required
          value={channel}
          choices={channels.map((each) => ({ value: each.channel, label: each.name, note: each.basis }))}
          onChange={(value) => setChannel(channels.find((each) => each.channel === value)?.channel ?? 'people')}
          findings={findings}
        />
      )}
      {asksFor && (
        <TextField
          name="referral"
          label={REFERRAL_LABELS[asksFor]}
          required
          max={MOST_REFERRAL}
          value={referral}
          onChange={setReferral}
          findings={findings}
        />
      )}
      {referred && (
        <ChoiceField
          name="courtId"
          label="委派、委托的法院"
          required
          hint="该院联络员能看到案号、类型、进度和日期"
          value={court}
          choices={[
            ...courts.map(({ unitId, name }) => ({ value: unitId, label: name })),
            { value: OTHER, label: '其他法院', note: '不是本市成员单位，不能在线查看进度' },
          ]}
          onChange={setCourt}
          findings={findings}
        />
      )}
      {way && <Notice title={way.name}>{`对方不答复：${way.silence.replace(/。$/, '')}。收费：${way.fee}。`}</Notice>}
      <LongTextField
        name="note"
        label="说明"
        fixed
        hint="写给申请人看的话，可以不写"
        max={MOST_CHARACTERS}
        value={note}
        onChange={setNote}
        findings={findings}
      />
    </Sheet>
  );
}
