import type { SessionToday } from '@/contract/cases';
import { open } from '../../data/navigate';
import { Card } from '../../ui/card/Card';
import { LinkRow } from '../../ui/link-row/LinkRow';
import { clock } from '../../ui/wording/dates';

const MINUTE_MS = 60_000;

/** The sessions of today: when, where or how, which case; one tap leads to the session. */
export function TodaySessions({ sessions }: { sessions: readonly SessionToday[] }) {
  return (
    <Card id="today-sessions" title={sessions.length > 0 ? `今天的调解会（${sessions.length}场）` : '今天没有调解会'}>
      {sessions.map(({ caseId, sessionId, title, number, startsAt, minutes, modeName, place, isOver }) => (
        <LinkRow
          key={`${caseId}-${sessionId}`}
          id={`today-${caseId}-${sessionId}`}
          label={`${clock(startsAt)}—${clock(startsAt + minutes * MINUTE_MS)} ${modeName}`}
          note={[place, title, number].filter(Boolean).join('\n')}
          value={isOver ? '已结束' : ''}
          onClick={() => open('/pages-mediation/session', { id: caseId, session: sessionId })}
        />
      ))}
    </Card>
  );
}
