import { useState } from 'react';
import { SESSION_MODES } from '@/domain/cases/mediation';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { aboutOf } from './seatProps';
import { SessionWords, type TypedWords } from './SessionWords';
import type { SessionProps } from './sessionWork';
import { NO_TIME, TimeRow, type TypedTime } from './TimeRow';
import { instantOf } from './wallClock';

/** Sets or moves a session. */
export function ChangeSheet({ view, hand, session, onClose }: SessionProps & { onClose: () => void }) {
  const [words, setWords] = useState<TypedWords>({
    mode: SESSION_MODES.find((one) => one === session.mode) ?? 'onsite',
    place: session.place,
    agenda: session.agenda,
  });
  const [time, setTime] = useState<TypedTime>(NO_TIME);
  const [reason, setReason] = useState('');
  const [allAgreed, setAllAgreed] = useState(false);
  const startsAt = instantOf(time.day, time.clock);
  const save = async () => {
    if (startsAt === null) return;
    const input = {
      ...aboutOf(view),
      sessionId: session.id,
      ...words,
      startsAt,
      minutes: Number(time.minutes),
      reason,
      allAgreed,
    };
    if (await hand.carryOut(() => command('session.change', input), '已变更，会通知各方')) onClose();
  };
  return (
    <Sheet
      title="改时间、地点"
      onClose={onClose}
      foot={
        <Button
          id="save-change"
          disabledBecause={startsAt === null ? '请选新的日期和时间' : reason.trim() === '' ? '请写明原因' : null}
          onClick={save}
        >
          变更
        </Button>
      }
    >
      <TimeRow within="" label="新的时间" time={time} findings={hand.findings} onChange={setTime} />
      <SessionWords words={words} findings={hand.findings} onChange={setWords} />
      <LongTextField
        name="reason"
        label="原因"
        required
        fixed
        max={500}
        value={reason}
        onChange={setReason}
        findings={hand.findings}
      />
      <Agree name="allAgreed" on={allAgreed} label="已经问过各方，都同意" onChange={setAllAgreed} />
    </Sheet>
  );
}
