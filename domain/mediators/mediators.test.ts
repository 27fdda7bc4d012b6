import fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Agreement } from '../cases/mediation';
import { after } from '../cases/decisionInTests';
import { SAMPLE_TODAY } from '../cases/sampleMediation';
import { acceptSeat, declineSeat, disclosureInWords } from './answerSeat';
import { handOver } from './change';
import { conflictWith, partiesOf } from './conflict';
import { FULL_LOAD, type Candidate } from './directory';
import { nameMediators } from './name';
import { pickMediator } from './pick';
import { PROPOSED, proposeMediators } from './propose';
import { askRecusal, decideRecusal } from './recusal';
import { openSeats } from './seats';
import { assigning, candidate, TODAY } from './sampleAssigning';

const NO_SIGNATURE = { width: 1, height: 1, strokes: [] };
const NOTHING = { kin: false, interest: false, other: false, details: '' };

function named(record: MediationCase, ...people: Candidate[]): MediationCase {
  const list = people.map((each, index) => ({ candidate: each, lead: index === 0, why: '合适' }));
  return after(record, nameMediators(record, list, TODAY));
}

describe('conflicts of interest', () => {
  const record = assigning(2);
  const parties = partiesOf(record);
  const applicant = record.applicant;

  it.each<[string, Partial<Candidate>, string | null]>([
    ['nothing', {}, null],
    [
      'an enterprise of theirs, by its code',
      { enterprises: [{ creditCode: applicant.enterpriseId, name: '旧名' }] },
      '任职',
    ],
    [
      'an enterprise of theirs, by its name',
      { enterprises: [{ creditCode: '', name: ' 示范第2方商贸有限公司 ' }] },
      '任职',
    ],
    ['a tie', { ties: [{ name: applicant.name, creditCode: '', what: '持股' }] }, '持股'],
    [
      'an earlier disclosure',
      { disclosed: [{ name: '示范第1方商贸有限公司', creditCode: '', what: '', at: 0 }] },
      '以前披露',
    ],
    ['other people’s enterprises', { enterprises: [{ creditCode: '', name: '别的公司' }] }, null],
  ])('are found in %s', (_what, changes, words) => {
    const found = conflictWith(candidate('m', changes), parties);
    if (words === null) expect(found).toBeNull();
    else expect(found).toContain(words);
  });

  it('are found where the mediator is a party’s own person', () => {
    expect(conflictWith(candidate('respondent-1'), parties)).toContain('经办人');
    expect(conflictWith(candidate(record.filedBy.openid), parties)).toContain('经办人');
  });
});

describe('a proposal', () => {
  const request = { parties: partiesOf(assigning()), right: 'trademark', today: SAMPLE_TODAY, without: [] };

  it('puts room before field, field before load, and says why', () => {
    const candidates = [
      candidate('a', { fields: ['patent'] }),
      candidate('b', { load: 3 }),
      candidate('c', { load: 1 }),
      candidate('d', { load: FULL_LOAD }),
      candidate('e', { active: false }),
      candidate('f', { termEndsOn: addDays(SAMPLE_TODAY, -1) }),
      candidate('g', { termEndsOn: SAMPLE_TODAY, fields: ['patent'], load: 2 }),
    ];
    const { proposed, others, unfit } = proposeMediators({ ...request, candidates });
    expect(proposed.map((each) => each.openid)).toEqual(['c', 'b', 'a']);
    expect(others.map((each) => each.openid)).toEqual(['g', 'd']);
    expect(unfit.map((each) => each.openid)).toEqual(['e', 'f']);
    expect(proposed[0]?.why).toBe('熟悉商标纠纷；目前在办1件；系统没有发现与各方的利害关系');
  });

  it('is the same whatever order the directory comes in, leaves nobody out, and proposes no conflict', () => {
    const people = fc.uniqueArray(
      fc.record({
        openid: fc.stringMatching(/^[a-z]{1,3}$/),
        load: fc.nat(12),
        patent: fc.boolean(),
        tied: fc.boolean(),
        active: fc.boolean(),
      }),
      { selector: (each) => each.openid, maxLength: 12 },
    );
    fc.assert(
      fc.property(people, fc.array(fc.nat()), (list, chances) => {
        const candidates = list.map(({ openid, load, patent, tied, active }) =>
          candidate(openid, {
            load,
            active,
            fields: patent ? ['patent'] : ['trademark'],
            ties: tied ? [{ name: '示范第1方商贸有限公司', creditCode: '', what: '客户' }] : [],
          }),
        );
        const shuffled = candidates
          .map((each, index) => ({ each, key: chances[index] ?? index }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const one = proposeMediators({ ...request, candidates });
        const other = proposeMediators({ ...request, candidates: shuffled });
        expect([other.proposed, other.others]).toEqual([one.proposed, one.others]);
        expect(one.proposed.length).toBeLessThanOrEqual(PROPOSED);
        const fit = list.filter(({ tied, active }) => !tied && active).map(({ openid }) => openid);
        expect([...one.proposed, ...one.others].map(({ openid }) => openid).sort()).toEqual([...fit].sort());
        expect(one.unfit.length).toBe(list.length - fit.length);
      }),
    );
  });
});

describe('choosing', () => {
  it('names when every side that takes part chose the same, and only then', () => {
    const record = assigning(2);
    const [a, b] = [candidate('a'), candidate('b')];
    const one = after(record, pickMediator(record, 'applicant', a, TODAY));
    const two = after(one, pickMediator(one, 'r1', a, TODAY));
    const three = after(two, pickMediator(two, 'r2', b, TODAY));
    expect(three.mediation.mediators).toEqual([]);
    expect(three.mediation.picks).toHaveLength(3);
    const changed = after(three, pickMediator(three, 'r2', a, TODAY));
    expect(changed.mediation.mediators).toMatchObject([{ openid: 'a', namedBy: 'parties', lead: true }]);
    expect(changed.clocks.filter((clock) => clock.stoppedOn === null).map((clock) => clock.kind)).toEqual(['seat']);
    expect(pickMediator(changed, 'r1', b, TODAY)).toMatchObject({ ok: false });
  });

  it('lets the parties choose again after the one they chose declined, and names nobody for them', () => {
    const record = assigning(1);
    const [a, b] = [candidate('a'), candidate('b')];
    const one = after(record, pickMediator(record, 'applicant', a, TODAY));
    const both = after(one, pickMediator(one, 'r1', a, TODAY));
    const next = [{ openid: 'b', name: 'b', organisation: '', why: '' }];
    const declined = after(both, declineSeat(both, 'a', '没有时间', next, TODAY));
    expect(openSeats(declined.mediation.mediators)).toEqual([]);
    expect(declined.mediation.picks).toEqual([]);
    expect(pickMediator(declined, 'r1', a, TODAY)).toMatchObject({ ok: false });
    expect(pickMediator(declined, 'r1', b, TODAY)).toMatchObject({ ok: true });
  });
});

describe('accepting', () => {
  it('comes after the disclosure form, filled in soundly', () => {
    const record = named(assigning(), candidate('a'));
    const accept = (disclosure: typeof NOTHING, who = candidate('a')) => acceptSeat(record, who, disclosure, TODAY);
    expect(accept({ ...NOTHING, kin: true })).toMatchObject({ findings: [{ field: 'disclosure.details' }] });
    expect(accept({ ...NOTHING, details: '同学' })).toMatchObject({ findings: [{ field: 'disclosure.details' }] });
    const tied = candidate('a', { ties: [{ name: '示范第1方商贸有限公司', creditCode: '', what: '客户' }] });
    expect(accept(NOTHING, tied)).toMatchObject({ findings: [{ field: 'disclosure.other' }] });
    expect(after(record, accept(NOTHING)).stage).toBe('MEDIATING');
    expect(after(record, accept({ ...NOTHING, kin: true, details: '表亲' })).stage).toBe('ASSIGNING');
    expect(disclosureInWords({ kin: true, interest: false, other: true, details: ' 表亲 ' })).toBe(
      '近亲属关系、其他可能影响公正的关系：表亲',
    );
  });

  it('waits while a recusal is undecided, and begins when the head denies it', () => {
    const asked = named(assigning(), candidate('a'));
    const doubted = after(asked, askRecusal(asked, { by: 'r1', mediator: 'a', reason: '是对方的亲戚' }, TODAY));
    const accepted = after(doubted, acceptSeat(doubted, candidate('a'), NOTHING, TODAY));
    expect(accepted.stage).toBe('ASSIGNING');
    const how = { recusalId: 'recusal-1', granted: false, reason: '查无此事', by: { openid: 'head', name: '主任' } };
    expect(decideRecusal(accepted, { ...how, by: { openid: 'a', name: 'a' } }, TODAY)).toMatchObject({ ok: false });
    expect(after(accepted, decideRecusal(accepted, how, TODAY)).stage).toBe('MEDIATING');
    expect(
      openSeats(after(accepted, decideRecusal(accepted, { ...how, granted: true }, TODAY)).mediation.mediators),
    ).toEqual([]);
  });
});

describe('handing over', () => {
  const seated = () =>
    after(
      named(assigning(), candidate('a')),
      acceptSeat(named(assigning(), candidate('a')), candidate('a'), NOTHING, TODAY),
    );
  const how = { from: 'a', reason: '调动' };

  it('goes by way of disclosure and acceptance while the case is mediated', () => {
    const record = seated();
    const handed = after(record, handOver(record, { ...how, to: candidate('b') }, TODAY));
    expect(handed.stage).toBe('ASSIGNING');
    expect(openSeats(handed.mediation.mediators)).toMatchObject([{ openid: 'b', lead: true, state: 'named' }]);
  });

  it('leaves an agreement that is being performed with a mediator at every moment', () => {
    const record = { ...seated(), stage: 'PERFORMING' as const };
    const handed = after(record, handOver(record, { ...how, to: candidate('b') }, TODAY));
    expect(handed.stage).toBe('PERFORMING');
    expect(openSeats(handed.mediation.mediators)).toMatchObject([{ openid: 'b', lead: true, state: 'accepted' }]);
  });

  it('is refused to who may not sit, or sits already', () => {
    const record = seated();
    const tied = candidate('b', { ties: [{ name: '示范第1方商贸有限公司', creditCode: '', what: '客户' }] });
    for (const to of [tied, candidate('b', { active: false }), candidate('a')]) {
      expect(handOver(record, { ...how, to }, TODAY)).toMatchObject({ findings: [{ field: 'to' }] });
    }
    expect(handOver(record, { ...how, from: 'x', to: candidate('b') }, TODAY)).toMatchObject({
      findings: [{ field: 'from' }],
    });
    expect(handOver(record, { ...how, reason: ' ', to: candidate('b') }, TODAY)).toMatchObject({
      findings: [{ field: 'reason' }],
    });
  });

  it('voids signatures under a text whose mediator has left', () => {
    const agreement: Agreement = {
      ...{
        edition: 2,
        obligations: [],
        terms: '',
        claims: [0],
        noOwnership: true,
        severable: false,
        oral: false,
        refusals: [],
      },
      ...{ readBy: ['applicant'], openedAt: 5, text: '协议', textSha256: 'x', seal: null },
      signatures: [
        {
          side: 'applicant',
          openid: 'applicant',
          name: '丙',
          signature: NO_SIGNATURE,
          capacity: 'member',
          specialAuthority: null,
          authorityId: null,
          at: 6,
        },
      ],
    };
    const base = seated();
    const record: MediationCase = { ...base, stage: 'SIGNING', mediation: { ...base.mediation, agreement } };
    const handed = after(record, handOver(record, { ...how, to: candidate('b') }, TODAY));
    expect(handed.mediation.agreement).toMatchObject({ openedAt: null, readBy: [], signatures: [], edition: 3 });
  });
});
