import type { Post, Who } from '../roles/posts';
import { sampleMediation } from '../cases/sampleMediation';
import type { Stage } from '../cases/stages';
import { outsideQuietHours } from '../notices/quietHours';
import { checkMessage, MOST_MESSAGE } from './checkMessage';
import { hearersOf, isRoom, nameOfRoom, roomsFor, voiceIn } from './rooms';

function who(openid: string, ...posts: Post[]): Who {
  const acts =
    openid === 'applicant'
      ? [
          {
            enterpriseId: '91429006MA49ABCD1X',
            enterpriseName: '',
            capacity: 'member' as const,
            status: 'approved' as const,
            mayApprove: false,
          },
        ]
      : [];
  return { openid, name: '某人', acts, posts: posts.map((post) => ({ committeeId: 'main', post })) };
}

describe('the rooms of a case', () => {
  const record = sampleMediation(['agreed', 'refused', 'agreed']);

  it('are for the side and the mediators who accepted, and for nobody else', () => {
    expect(roomsFor(record, who('applicant'))).toEqual(['common', 'applicant']);
    expect(roomsFor(record, who('respondent-1'))).toEqual(['common', 'r1']);
    expect(roomsFor(record, who('respondent-2'))).toEqual(['r2']);
    expect(roomsFor(record, who('mediator', 'mediator'))).toEqual(['common', 'applicant', 'r1', 'r2', 'r3']);
    for (const post of ['head', 'registrar', 'auditor'] as const) {
      expect(roomsFor(record, who('staff', post))).toEqual(['common']);
      expect(voiceIn(record, who('staff', post), 'common')).toBeNull();
    }
    expect(roomsFor(record, who('staff', 'administrator'))).toEqual([]);
    expect(roomsFor(record, who('stranger', 'mediator'))).toEqual([]);
  });

  it.each(['named', 'declined', 'lapsed', 'recused', 'replaced'] as const)(
    'are closed to a mediator who is %s',
    (state) => {
      const [seat] = record.mediation.mediators;
      const changed = { ...record, mediation: { ...record.mediation, mediators: [{ ...seat!, state }] } };
      expect(roomsFor(changed, who('mediator', 'mediator'))).toEqual([]);
      expect(hearersOf(changed, 'r1').map(({ openid }) => openid)).toEqual(['respondent-1']);
    },
  );

  it('let a head of the committee who is a party of the case see what that party sees', () => {
    expect(roomsFor(record, who('respondent-1', 'head', 'mediator'))).toEqual(['common', 'r1']);
  });

  it('are written in while people talk, and read for ever', () => {
    const said = (stage: Stage) => voiceIn({ ...record, stage }, who('respondent-1'), 'r1');
    expect(said('MEDIATING')).toBe('r1');
    expect(said('PERFORMING')).toBe('r1');
    for (const stage of ['ASSIGNING', 'TERMINATED', 'PERFORMED', 'ARCHIVED'] as const) expect(said(stage)).toBeNull();
    expect(roomsFor({ ...record, stage: 'ARCHIVED' }, who('respondent-1'))).toEqual(['common', 'r1']);
    expect(voiceIn(record, who('respondent-1'), 'applicant')).toBeNull();
    expect(voiceIn(record, who('mediator'), 'r3')).toBe('mediator');
  });

  it('are heard by their own people', () => {
    expect(hearersOf(record, 'common').map(({ openid }) => openid)).toEqual([
      'applicant',
      'respondent-1',
      'respondent-3',
      'mediator',
    ]);
    expect(hearersOf(record, 'applicant').map(({ openid }) => openid)).toEqual(['applicant', 'mediator']);
    expect(nameOfRoom(record, 'r1')).toBe('示范第1方商贸有限公司与调解员');
    expect([isRoom('common'), isRoom('r1'), isRoom('r0'), isRoom('head'), isRoom('__proto__')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a message', () => {
  it('may hold pictures and lines, and must hold something', () => {
    expect(checkMessage('  好的👌\r\n明天见 ', 0)).toEqual({ ok: true, value: '好的👌\n明天见' });
    expect(checkMessage(' \n ', 0).ok).toBe(false);
    expect(checkMessage('', 1)).toEqual({ ok: true, value: '' });
    expect(checkMessage('长'.repeat(MOST_MESSAGE), 0).ok).toBe(true);
    expect(checkMessage('长'.repeat(MOST_MESSAGE + 1), 0).ok).toBe(false);
    expect(checkMessage('a\u0000b', 0).ok).toBe(false);
    expect(checkMessage('a\ud800b', 0).ok).toBe(false);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-03-02T07:59:59+08:00', '2026-03-02T08:00:00+08:00'],
    ['2026-03-02T08:00:00+08:00', '2026-03-02T08:00:00+08:00'],
    ['2026-03-02T20:59:59+08:00', '2026-03-02T20:59:59+08:00'],
    ['2026-03-02T21:00:00+08:00', '2026-03-03T08:00:00+08:00'],
    ['2026-03-03T00:30:00+08:00', '2026-03-03T08:00:00+08:00'],
    ['2026-12-31T23:00:00+08:00', '2027-01-01T08:00:00+08:00'],
  ])('%s rings at %s', (at, rings) => {
    expect(outsideQuietHours(Date.parse(at))).toBe(Date.parse(rings));
  });
});
