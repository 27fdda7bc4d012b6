import { open } from '../data/navigate';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { moment } from '../ui/wording/dates';
import { sessionWord } from '../ui/wording/mediationWords';
import type { WorkProps } from './seatProps';
import { chosenTime, type Session } from './sessionWork';

function timeText(session: Session): string {
  const time = chosenTime(session);
  if (time) return moment(time.startsAt);
  return session.state === 'proposed' ? `${session.times.length}个时间待选` : '';
}

/** The sessions of a case, the next one first, and a way to propose another. */
export function SessionList({ view, mediation }: Pick<WorkProps, 'view' | 'mediation'>) {
  const mayPropose = view.commands.includes('proposeSession');
  if (mediation.sessions.length === 0 && !mayPropose) return null;
  return (
    <>
      <SectionTitle title="调解会" />
      <Card>
        {mediation.sessions.length === 0 && '还没有约时间。'}
        {[...mediation.sessions].reverse().map((session) => (
          <LinkRow
            key={session.id}
            id={`session-${session.id}`}
            label={session.agenda}
            note={[session.modeName, timeText(session), session.record && '有笔录'].filter(Boolean).join(' · ')}
            value={sessionWord(session).text}
            onClick={() => open('/pages-mediation/session', { id: view.id, session: session.id })}
          />
        ))}
        {mayPropose && (
          <Button
            id="propose-session"
            kind="secondary"
            onClick={() => open('/pages-mediation/session', { id: view.id })}
          >
            约定调解时间
          </Button>
        )}
      </Card>
    </>
  );
}
