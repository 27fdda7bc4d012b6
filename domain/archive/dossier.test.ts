import type { MediationCase } from '../cases/case';
import { refusedAt, taken } from '../cases/decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { CHANNELS, type Channel } from '../packs/channels';
import { RULE_PACKS } from '../packs/rulePacks';
import { archive } from './archive';
import { dossierOf } from './dossier';
import { DOSSIER_RULES } from './dossierRules';

const DAY = '2026-11-22';

function ended(channel: Channel | null, changes: Partial<MediationCase> = {}): MediationCase {
  const record = sampleMediation(['agreed'], { channel, packDay: channel === null ? null : DAY });
  const outcome = { kind: 'terminated' as const, reasonCode: 'gap', reason: '差距大', remedies: ['可以起诉'] };
  return {
    ...record,
    stage: 'TERMINATED',
    outcome: { ...outcome, bodyId: null, bodyName: null, at: SAMPLE_NOW } as MediationCase['outcome'],
    ...changes,
  };
}
const missing = (record: MediationCase) =>
  dossierOf(record).flatMap(({ state, rule }) => (state === 'missing' ? [rule.id] : []));

it('knows how to find every document that any pack asks for, and says of each what is missing and what to do', () => {
  const known = new Set(DOSSIER_RULES.map(({ kind }) => kind));
  for (const { channel, documents } of RULE_PACKS) {
    expect([channel, documents.filter(({ kind }) => !known.has(kind))]).toEqual([channel, []]);
  }
  for (const { problem, remedy } of DOSSIER_RULES) expect([problem === '', remedy === '']).toEqual([false, false]);
  expect(new Set(DOSSIER_RULES.map(({ id }) => id)).size).toBe(DOSSIER_RULES.length);
});

it('lists the documents in the order of the pack, and those of no other', () => {
  for (const channel of CHANNELS) {
    const documents = RULE_PACKS.find((pack) => pack.channel === channel)?.documents ?? [];
    const listed = dossierOf(ended(channel)).map(({ rule }) => rule.kind);
    expect([...new Set(listed)]).toEqual(documents.map(({ kind }) => kind));
    expect(listed.includes('referral')).toBe(channel.startsWith('court'));
    expect(listed.includes('returnLetter')).toBe(channel.startsWith('court'));
  }
  expect(dossierOf(ended(null)).some(({ rule }) => rule.kind === 'application')).toBe(true);
});

it('asks for the court’s letter and the one back where a court sent the case, which a statement may explain', () => {
  expect(missing(ended('people'))).not.toContain('returnLetter');
  const sent = ended('courtBefore', { referral: null });
  expect(missing(sent)).toEqual(expect.arrayContaining(['referral', 'returnLetter']));
  expect(missing({ ...sent, referral: '（2026）示0001委派1号' })).not.toContain('referral');
  const whole = missing(sent).filter((id) => !DOSSIER_RULES.find((rule) => rule.id === id)?.explainable);
  const refused = archive(sent, '', SAMPLE_TODAY);
  expect(refusedAt(refused)).toContain('dossier.returnLetter');
  const explained = archive(sent, '材料3月5日退回法院，函号（2026）示退1号', SAMPLE_TODAY);
  if (whole.length === 0) expect(taken(explained).text).toContain('退回法院的函');
  else expect(refusedAt(explained)).toBe(whole.map((id) => `dossier.${id}`).join(','));
});

it('asks for a notice, an identity and an authority where there was somebody to ask, to meet and to sign', () => {
  const record = ended('people');
  const [one] = record.mediation.respondents;
  const having = (changes: Partial<typeof one>) => ({
    ...record,
    mediation: { ...record.mediation, respondents: [{ ...one!, ...changes }] },
  });
  expect(missing(having({ notice: null, answeredAt: null }))).toContain('notice');
  expect(missing(having({ notice: null, answeredAt: SAMPLE_NOW }))).not.toContain('notice');
  expect(missing(having({ people: [] }))).toContain('identity');
  expect(missing(having({ people: [], willingness: 'silent' }))).not.toContain('identity');
  expect(missing({ ...record, filedBy: { ...record.filedBy, status: 'pending' } })).toContain('identity');
  expect(missing(record)).not.toContain('authority');
});

it('is called as the pack calls it', () => {
  const named = (channel: Channel) => dossierOf(ended(channel)).find(({ rule }) => rule.id === 'agreement')?.name;
  expect([named('people'), named('adminPatent')]).toEqual(['人民调解协议书', '专利纠纷行政调解协议书']);
});
