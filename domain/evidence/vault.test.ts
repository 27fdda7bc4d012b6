import type { MediationCase } from '../cases/case';
import { after } from '../cases/decisionInTests';
import { contentFor, evidenceSeenBy } from '../cases/redaction';
import { sampleMediation, samplePiece } from '../cases/sampleMediation';
import { respondentSide } from '../parties/side';
import { RIGHT_KINDS } from '../rights/kinds';
import type { Post, Who } from '../roles/posts';
import { isSecret, markSecret, mayOpenEvidence, nameViewers, watermark } from './vault';

const ENTERPRISE = '91429006MA49ABCD1X';

function person(openid: string, post?: Post): Who {
  return { openid, name: openid, acts: [], posts: post ? [{ committeeId: 'main', post }] : [] };
}

function colleague(openid: string): Who {
  const act = {
    ...{ enterpriseId: ENTERPRISE, enterpriseName: '', mayApprove: false },
    ...({ capacity: 'member', status: 'approved' } as const),
  };
  return { ...person(openid), acts: [act] };
}

const APPLICANT = colleague('applicant');
const COLLEAGUE = colleague('colleague');
const R1 = person('respondent-1');
const R2 = person('respondent-2');
const MEDIATOR = person('mediator');
const OFFICE: readonly Who[] = [person('registrar', 'registrar'), person('head', 'head'), person('auditor', 'auditor')];

/** The applicant's piece is a secret and was exchanged with both respondents. */
function withSecret(changes: Partial<MediationCase> = {}): MediationCase {
  const record = sampleMediation(['agreed', 'agreed'], changes);
  const secret = samplePiece('secret', 'applicant', { secret: true, addedBy: 'applicant', caption: '配方' });
  const open = samplePiece('open', 'applicant', { addedBy: 'applicant' });
  return {
    ...record,
    evidence: [secret, open],
    mediation: { ...record.mediation, exchanged: ['secret', 'open'] },
  };
}

function mayOpen(record: MediationCase, who: Who, id = 'secret'): boolean | null {
  return evidenceSeenBy(record, who).find(({ item }) => item.id === id)?.mayOpen ?? null;
}

describe('a trade secret among the evidence', () => {
  it('is opened by the mediators and by who handed it in, until viewers are named', () => {
    const record = withSecret();
    expect([MEDIATOR, APPLICANT].map((who) => mayOpen(record, who))).toEqual([true, true]);
    expect([COLLEAGUE, R1, R2, ...OFFICE].map((who) => mayOpen(record, who))).toEqual(Array(6).fill(false));
    expect([COLLEAGUE, R1, R2, ...OFFICE].map((who) => mayOpen(record, who, 'open'))).toEqual(Array(6).fill(true));
  });

  it('is opened by the named viewers of a side, two at most, and by nobody else of it', () => {
    const record = withSecret();
    const one = after(record, nameViewers(record, 'r1', [{ side: 'r1', openid: 'respondent-1', name: '甲' }]));
    expect([R1, R2].map((who) => mayOpen(one, who))).toEqual([true, false]);
    const named = after(one, nameViewers(one, 'applicant', [{ side: 'applicant', openid: 'colleague', name: '同事' }]));
    expect([COLLEAGUE, APPLICANT, R1].map((who) => mayOpen(named, who))).toEqual([true, false, true]);
    const three = ['a', 'b', 'c'].map((openid) => ({ side: 'r1' as const, openid, name: openid }));
    expect(nameViewers(record, 'r1', three)).toMatchObject({ findings: [{ field: 'viewers' }] });
    expect(nameViewers(record, 'r1', [])).toMatchObject({ findings: [{ field: 'viewers' }] });
    expect(nameViewers(record, 'r1', [three[0]!, three[0]!])).toMatchObject({ findings: [{ field: 'viewers' }] });
    expect(nameViewers(record, 'r9', three.slice(0, 1))).toMatchObject({ findings: [{ field: 'side' }] });
  });

  it('shows the others that it exists, and nothing of what is in it', () => {
    const seen = evidenceSeenBy(withSecret(), R1).find(({ item }) => item.id === 'secret')?.item;
    expect(seen).toMatchObject({ name: '涉密材料', caption: '', sha256: '', size: 0, side: 'applicant' });
  });

  it('does not exist for the other side before it was exchanged, named viewers or not', () => {
    const record = withSecret();
    const named = after(record, nameViewers(record, 'r1', [{ side: 'r1', openid: 'respondent-1', name: '甲' }]));
    const kept = { ...named, mediation: { ...named.mediation, exchanged: [] } };
    expect(mayOpen(kept, R1)).toBeNull();
  });

  it('is every piece of a case that is about a secret, as the kind of right promises', () => {
    for (const { kind, restricted } of RIGHT_KINDS) {
      const record = withSecret();
      const about = { ...record, content: { ...record.content, right: { kind, fields: { points: '一、温度' } } } };
      expect([kind, about.evidence.every((item) => isSecret(about, item))]).toEqual([kind, restricted]);
      expect([kind, mayOpen(about, R1, 'open')]).toEqual([kind, !restricted]);
      expect([kind, contentFor(about, R1).right.fields]).toEqual([kind, restricted ? {} : { points: '一、温度' }]);
      const named = after(about, nameViewers(about, 'r1', [{ side: 'r1', openid: 'respondent-1', name: '甲' }]));
      expect(contentFor(named, R1).right.fields).toEqual({ points: '一、温度' });
    }
  });

  it('is marked by its side or a mediator, and unmarked by its side alone', () => {
    const record = withSecret();
    const mark = (evidenceId: string, secret: boolean, by: 'mediator' | 'applicant' | 'r1') =>
      markSecret(record, { evidenceId, secret }, by);
    expect(after(record, mark('open', true, 'mediator')).evidence[1]?.secret).toBe(true);
    expect(mark('open', true, 'r1')).toMatchObject({ findings: [{ field: 'evidenceId' }] });
    expect(mark('secret', false, 'mediator').ok).toBe(false);
    expect(after(record, mark('secret', false, 'applicant')).evidence[0]?.secret).toBe(false);
    expect(mark('secret', true, 'applicant').ok).toBe(false);
  });

  it('is looked at under who looks and when, and never named in the history', () => {
    expect(watermark('调解员庚', Date.parse('2026-03-02T10:05:00+08:00'))).toBe(
      '调解员庚 2026-03-02 10:05 仅供本案查阅',
    );
    const record = withSecret();
    const viewers = [{ side: respondentSide(1), openid: 'respondent-1', name: '答复人甲' }];
    for (const decision of [
      nameViewers(record, 'r1', viewers),
      markSecret(record, { evidenceId: 'secret', secret: false }, 'applicant'),
    ]) {
      expect(decision.ok && decision.step.text).not.toMatch(/答复人甲|配方|secret/);
    }
  });

  it('is its own side’s whole while it is a draft', () => {
    const record = { ...withSecret(), stage: 'DRAFT' as const };
    expect(record.evidence.map((item) => mayOpenEvidence(record, COLLEAGUE, item))).toEqual([true, true]);
  });
});
