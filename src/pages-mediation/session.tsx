import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCaseInHand } from '../data/useCaseInHand';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { Attendance } from './Attendance';
import { RecordForm } from './RecordForm';
import { SessionFacts } from './SessionFacts';
import { SessionForm } from './SessionForm';
import { SessionRecord } from './SessionRecord';
import { SessionSounds } from './SessionSounds';
import { TimesToAnswer } from './TimesToAnswer';

/** One session: times to choose from, the time that was set, who came, and the record. Without a session: a new one. */
export default function SessionPage() {
  const { id = '', session: wanted } = useRouter().params;
  const hand = useCaseInHand(id);
  const [sessionId, setSessionId] = useState(wanted ?? null);
  const [writing, setWriting] = useState(false);
  const { view } = hand;
  const mediation = view?.mediation;
  if (!view || !mediation)
    return <Screen id="session" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  const work = { view, mediation, hand };
  const session = mediation.sessions.find((one) => one.id === sessionId);
  if (!session) {
    return (
      <Screen id="session-new">
        {view.commands.includes('proposeSession') ? (
          <SessionForm {...work} onDone={setSessionId} />
        ) : (
          <Notice tone="warn">没有找到这次调解会，或者现在不能约时间。</Notice>
        )}
        <ContactCard committee={view.committee} />
      </Screen>
    );
  }
  const props = { ...work, session };
  return (
    <Screen id="session">
      <SessionFacts {...props} />
      {session.state === 'proposed' && <TimesToAnswer {...props} />}
      {(session.state === 'confirmed' || session.state === 'held') && <Attendance {...props} />}
      {(session.state === 'confirmed' || session.state === 'held') && <SessionSounds {...props} />}
      {writing ? (
        <RecordForm {...props} onDone={() => setWriting(false)} />
      ) : (
        <SessionRecord {...props} onWrite={() => setWriting(true)} />
      )}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}
