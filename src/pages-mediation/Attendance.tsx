import { Image, Text } from '@tarojs/components';
import { useState } from 'react';
import { command } from '../data/call';
import { scanCode } from '../data/codes';
import { open } from '../data/navigate';
import { say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';
import { moment } from '../ui/wording/dates';
import { sideName, sidesTakingPart } from '../ui/wording/mediationWords';
import { aboutOf } from './seatProps';
import type { SessionProps } from './sessionWork';
import './mediation.scss';

/** Who came, by the code at the door or written down by the mediator. */
export function Attendance(props: SessionProps) {
  const { view, mediation, session } = props;
  const [url, setUrl] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  const mayCheckIn = view.commands.includes('checkIn') && session.state === 'confirmed';
  const { token } = session;
  const show = async () => {
    if (!token) return;
    try {
      setUrl((await command('code.picture', { token })).url);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const scan = async () => {
    const scanned = process.env.TARO_ENV === 'h5' ? null : await scanCode();
    if (scanned === '') say('没有认出这个码');
    else if (scanned) open('/pages-mediation/checkin', { c: scanned });
    else if (process.env.TARO_ENV === 'h5') open('/pages-mediation/checkin');
  };
  return (
    <Card title="签到">
      {session.attendance.length === 0 && <Text>还没有人签到。</Text>}
      <KeyValues
        rows={session.attendance.map((one) => ({
          name: one.name,
          value: `${sideName(mediation, one.side)}，${moment(one.at)}`,
        }))}
      />
      {mayCheckIn && mediation.ownSide && (
        <Button id="scan-check-in" kind="secondary" onClick={scan}>
          扫码签到
        </Button>
      )}
      {mayCheckIn && token && (
        <>
          {url && <Image className="mediation__code" src={url} mode="aspectFit" aria-label="签到码" />}
          {url && <Text className="mediation__under">{`编号：${token}`}</Text>}
          <Button id="show-check-in" kind="secondary" onClick={show}>
            {url ? '刷新签到码' : '显示签到码'}
          </Button>
          <Button id="note-check-in" kind="text" onClick={() => setNoting(true)}>
            替没有手机的人登记
          </Button>
        </>
      )}
      {noting && <NoteSheet {...props} onClose={() => setNoting(false)} />}
    </Card>
  );
}

function NoteSheet({ view, mediation, hand, session, onClose }: SessionProps & { onClose: () => void }) {
  const [side, setSide] = useState('');
  const [name, setName] = useState('');
  const save = async () => {
    const input = { ...aboutOf(view), sessionId: session.id, side, name };
    if (await hand.carryOut(() => command('session.checkInFor', input), '已登记')) onClose();
  };
  return (
    <Sheet
      title="登记到场的人"
      onClose={onClose}
      foot={
        <Button
          id="save-check-in"
          disabledBecause={!side ? '请选哪一方' : name.trim() === '' ? '请填姓名' : null}
          onClick={save}
        >
          登记
        </Button>
      }
    >
      <ChoiceField
        name="side"
        label="哪一方"
        required
        value={side}
        choices={[
          ...sidesTakingPart(mediation).map((one) => ({ value: one.side, label: one.name })),
          { value: 'mediator', label: '调解员' },
        ]}
        onChange={setSide}
        findings={hand.findings}
      />
      <TextField name="name" label="姓名" required value={name} onChange={setName} findings={hand.findings} />
    </Sheet>
  );
}
