import type { CaseView } from '@/contract/cases';
import { MOST_TIMES } from '@/domain/sessions/sessionTimes';
import { command } from '../data/call';
import { say } from '../data/tell';
import { useKept } from '../data/useKept';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree } from '../ui/check-list/CheckList';
import { LeftOver } from '../ui/left-over/LeftOver';
import { aboutOf, type WorkProps } from './seatProps';
import { SessionWords, type TypedWords } from './SessionWords';
import { NO_TIME, TimeRow, type TypedTime } from './TimeRow';
import { instantOf } from './wallClock';

interface SessionFormProps extends WorkProps {
  /** The new session. */
  onDone: (sessionId: string) => void;
}

interface Typed {
  words: TypedWords;
  times: readonly TypedTime[];
  allAgreed: boolean;
}

/** A mediator proposes up to three times; the sides say which suit them. */
export function SessionForm({ view, mediation, hand, onDone }: SessionFormProps) {
  const begun: Typed = {
    words: { mode: 'onsite', place: view.committee.address, agenda: '' },
    times: [NO_TIME],
    allAgreed: false,
  };
  const kept = useKept(`session:${view.id}`, begun, begun);
  const { words, times, allAgreed } = kept.typed;
  const change = (part: Partial<Typed>) => kept.type((before) => ({ ...before, ...part }));
  const setTimes = (times: readonly TypedTime[]) => change({ times });
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
    kept.done();
    say('已发出，等各方答复');
    if (newest) onDone(newest);
  };
  return (
    <Card title="约定调解时间">
      <LeftOver kept={kept} />
      <SessionWords words={words} findings={hand.findings} onChange={(words) => change({ words })} />
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
          change(on ? { allAgreed: on, times: times.slice(0, 1) } : { allAgreed: on });
        }}
      />
      <Button id="send-session" disabledBecause={gap} onClick={propose}>
        {allAgreed ? '请各方确认' : '请各方选时间'}
      </Button>
    </Card>
  );
}
