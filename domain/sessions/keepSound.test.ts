import { sampleMediation, SAMPLE_NOW } from '../cases/sampleMediation';
import type { MediationSession, SessionSound } from '../cases/mediation';
import { keepSound, MOST_SOUNDS } from './keepSound';

function sound(id: string, kind = 'mp3'): SessionSound {
  return {
    id,
    name: `录音12秒.${kind}`,
    kind,
    size: 4000,
    sha256: '0'.repeat(64),
    originalFileId: 'cloud://x/original',
    sharedFileId: 'cloud://x/shared',
    at: SAMPLE_NOW,
    byName: '调解员庚',
  };
}

function inSession(state: MediationSession['state'], sounds: SessionSound[] = []) {
  const record = sampleMediation();
  const session: MediationSession = {
    id: 'session-1',
    mode: 'onsite',
    place: '二楼',
    agenda: '听取意见',
    state,
    times: [],
    answers: [],
    chosen: null,
    changes: [],
    attendance: [],
    record: null,
    sounds,
    cancelReason: '',
    token: 'token',
  };
  return { ...record, mediation: { ...record.mediation, sessions: [session] } };
}

test('a spoken note is kept behind those that are there', () => {
  const kept = keepSound(inSession('held', [sound('one')]), 'session-1', sound('two'));
  expect(kept.ok && kept.step.fields.mediation?.sessions[0]?.sounds.map((each) => each.id)).toEqual(['one', 'two']);
});

test('what is no sound, too many of them, and a session that did not take place are refused with the reason', () => {
  expect(keepSound(inSession('held'), 'session-1', sound('one', 'jpg'))).toMatchObject({
    ok: false,
    findings: [{ field: 'fileId', problem: expect.stringContaining('JPG图片') }],
  });
  const full = Array.from({ length: MOST_SOUNDS }, (_, index) => sound(`s${index}`));
  expect(keepSound(inSession('held', full), 'session-1', sound('more'))).toMatchObject({
    sentence: expect.stringContaining('最多附10段'),
  });
  expect(keepSound(inSession('cancelled'), 'session-1', sound('one'))).toMatchObject({ ok: false });
  expect(keepSound(inSession('held'), 'session-2', sound('one'))).toMatchObject({ ok: false });
});
