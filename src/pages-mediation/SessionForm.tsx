import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { MOST_TIMES } from '@/domain/sessions/sessionTimes';
import { command } from '../data/call';
import { say } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree } from '../ui/check-list/CheckList';
import { aboutOf, type WorkProps } from './seatProps';
import { SessionWords, type TypedWords } from './SessionWords';
import { NO_TIME, TimeRow, type TypedTime } from './TimeRow';
import { instantOf } from './wallClock';

interface SessionFormProps extends WorkProps {
  /** The new session. */
  onDone: (sessionId: string) => void;
}

/** A mediator proposes up to three times; the sides say which suit them. */
export function SessionForm({ view, mediation, hand, onDone }: SessionFormProps) {
  const [words, setWords] = useState<TypedWords>({ mode: 'onsite', place: view.committee.address, agenda: '' });
  const [times, setTimes] = useState<readonly TypedTime[]>([NO_TIME]);
  const [allAgreed, setAllAgreed] = useState(false);
  const picked = times.flatMap((time) => {
    const startsAt = instantOf(time.day, time.clock);
    return startsAt === null ? [] : [{ startsAt, minutes: Number(time.minutes) }];
  });
  const gap =
    words.agenda.trim() === ''
      ? '请写明谈什么'
      : picked.length < times.length && words.mode !== 'written'
        ? '请把日期和时间选完整'
        : null;
  const propose = async () => {
    const known = mediation.sessions.map((one) => one.id);
    const created = (after: CaseView) => after.mediation?.sessions.find((one) => !known.includes(one.id))?.id;
    let newest: string | undefined;
    const isDone = await hand.carryOut(async () => {
      const after = await command('session.propose', { ...aboutOf(view), ...words, times: picked, allAgreed });
      newest = created(after);
      return after;
    });
    if (!isDone) return;
    say('已发出，等各方答复');
    if (newest) onDone(newest);
  };
  return (
    <Card title="约定调解时间">
      <SessionWords words={words} findings={hand.findings} onChange={setWords} />
      {times.map((time, index) => (
        <TimeRow
          key={index}
          within={`times.${index}`}
          label={times.length > 1 ? `时间${index + 1}` : '时间'}
          time={time}
          findings={hand.findings}
          onChange={(next) => setTimes(times.map((one, at) => (at === index ? next : one)))}
        />
      ))}
      {times.length < MOST_TIMES && !allAgreed && (
        <Button id="add-time" kind="text" small onClick={() => setTimes([...times, NO_TIME])}>
          再加一个时间
        </Button>
      )}
      <Agree
        name="allAgreed"
        on={allAgreed}
        label="已经问过各方，都同意这个时间"
        note="只提一个时间，可以不到24小时；各方还要在手机上点一下确认"
        onChange={(on) => {
          setAllAgreed(on);
          if (on) setTimes(times.slice(0, 1));
        }}
      />
      <Button id="send-session" disabledBecause={gap} onClick={propose}>
        {allAgreed ? '请各方确认' : '请各方选时间'}
      </Button>
    </Card>
  );
}
