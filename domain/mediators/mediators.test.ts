import fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Decision } from '../cases/decision';
import { after } from '../cases/decisionInTests';
import { leadsTo, transitionFor, type CaseCommand } from '../cases/lifecycle';
import { sidesTakingPart } from '../cases/participants';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import type { Surroundings } from '../inquiry/settle';
import { packOf, startPackClock } from '../packs/packOn';
import { acceptSeat, declineSeat, disclosureInWords, lapseSeats } from './answerSeat';
import { askOtherMediator, handOver } from './change';
import { conflictWith, partiesOf } from './conflict';
import { FULL_LOAD, type Candidate } from './directory';
import { nameMediators } from './name';
import { pickMediator } from './pick';
import { PROPOSED, proposeMediators } from './propose';
import { askRecusal, decideRecusal } from './recusal';
import { hasLead, isReady, loadedBy, openSeats } from './seats';

function candidate(openid: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    openid,
    name: `调解员${openid}`,
    fields: ['trademark'],
    organisation: '',
    languages: [],
    introduction: '',
    ties: [],
    disclosed: [],
    termEndsOn: null,
    active: true,
    load: 0,
    enterprises: [],
    ...changes,
  };
}

/** A case that looks for a mediator. */
function assigning(respondents = 1): MediationCase {
  const base = sampleMediation(Array.from({ length: respondents }, () => 'agreed' as const));
  const record: MediationCase = {
    ...base,
    stage: 'ASSIGNING',
    channel: 'people',
    packDay: SAMPLE_TODAY,
    mediation: { ...base.mediation, mediators: [], picks: [], sessions: [], agreement: null },
  };
  const pack = packOf(record);
  if (!pack) throw new Error('no pack');
  return { ...record, clocks: [startPackClock(pack, 'naming', SAMPLE_TODAY, {})] };
}

const TODAY: Surroundings = { now: SAMPLE_NOW, today: SAMPLE_TODAY, limits: {} };
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
    const next = [{ openid: 'b', name: 'b', why: '' }];
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

describe('the way of a case through its mediators', () => {
  const POOL = ['a', 'b', 'c', 'd'].map((openid) => candidate(openid));
  type Step = { kind: number; who: number; other: number; flag: boolean; day: number };
  const steps = fc.array(
    fc.record({ kind: fc.nat(8), who: fc.nat(3), other: fc.nat(3), flag: fc.boolean(), day: fc.nat(6) }),
    { minLength: 1, maxLength: 40, size: 'max' },
  );

  function deed(record: MediationCase, step: Step, at: Surroundings): [CaseCommand, Decision] {
    // Who holds a seat is meant more often than not: the others are refused.
    const open = openSeats(record.mediation.mediators);
    const holder = step.kind === 1 || step.kind === 0 ? undefined : open[step.who % Math.max(1, open.length)]?.openid;
    const who = POOL.find((each) => each.openid === holder) ?? POOL[step.who] ?? candidate('a');
    const other = POOL[step.other] ?? candidate('b');
    const sides = sidesTakingPart(record);
    const side = sides[step.other % sides.length] ?? 'applicant';
    const rest = POOL.map(({ openid, name }) => ({ openid, name, why: '合适' })).filter(
      ({ openid }) => !record.mediation.mediators.some((seat) => seat.openid === openid),
    );
    const pending = record.mediation.recusals.find((recusal) => recusal.decided === null)?.id ?? 'recusal-1';
    const by = { openid: 'head', name: '主任' };
    switch (step.kind) {
      case 0:
        return ['pickMediators', pickMediator(record, side, who, at)];
      case 1: {
        const list = [...new Set([who, ...(step.flag ? [other] : [])])];
        const chosen = list.map((each, index) => ({ candidate: each, lead: index === 0, why: '合适' }));
        return ['nameMediators', nameMediators(record, chosen, at)];
      }
      case 2: {
        const disclosure = step.flag ? NOTHING : { ...NOTHING, other: true, details: '同乡' };
        return ['acceptSeat', acceptSeat(record, who, disclosure, at)];
      }
      case 3:
        return ['declineSeat', declineSeat(record, who.openid, '没有时间', rest, at)];
      case 4:
        return ['seatLapse', lapseSeats(record, rest, at)];
      case 5:
        return ['askRecusal', askRecusal(record, { by: side, mediator: who.openid, reason: '有关系' }, at)];
      case 6:
        return [
          'decideRecusal',
          decideRecusal(record, { recusalId: pending, granted: step.flag, reason: '已查明', by }, at),
        ];
      case 7:
        return ['askOtherMediator', askOtherMediator(record, { side, mediator: who.openid, reason: '换人' }, at)];
      default:
        return ['handOver', handOver(record, { from: who.openid, to: other, reason: '调动' }, at)];
    }
  }

  it('keeps one lead, one seat a person, a running clock, and begins only when all is in order', () => {
    const visited = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), steps, (respondents, walk) => {
        let record = assigning(respondents);
        let day = 0;
        for (const step of walk) {
          day += step.day;
          const today = addDays(SAMPLE_TODAY, day);
          const at = { now: SAMPLE_NOW + day * 86_400_000, today, limits: {} };
          const [command, decision] = deed(record, step, at);
          const row = transitionFor(record.stage, command);
          if (!row || !decision.ok) continue;
          const next = after(record, decision);
          expect([command, leadsTo(row, record.stage, next.stage)]).toEqual([command, true]);
          visited.add(`${record.stage} ${command} ${next.stage}`);
          const open = openSeats(next.mediation.mediators);
          expect(open.filter((seat) => seat.lead).length).toBeLessThanOrEqual(1);
          expect(new Set(open.map((seat) => seat.openid)).size).toBe(open.length);
          expect(loadedBy(next)).toEqual(open.map((seat) => seat.openid));
          const running = next.clocks.filter((clock) => clock.stoppedOn === null).map((clock) => clock.kind);
          expect(new Set(running).size).toBe(running.length);
          if (next.stage === 'MEDIATING') {
            expect(hasLead(open)).toBe(true);
            expect(open.every((seat) => seat.state === 'accepted')).toBe(true);
            expect(running).toEqual(['mediation']);
          } else {
            expect(isReady(next)).toBe(false);
            expect(running.filter((kind) => kind !== 'mediation')).toHaveLength(1);
            expect(running.includes('seat')).toBe(open.some((seat) => seat.state === 'named'));
          }
          record = next;
        }
      }),
      { numRuns: 500 },
    );
    for (const [stage, commands] of [
      [
        'ASSIGNING',
        ['pickMediators', 'nameMediators', 'acceptSeat', 'declineSeat', 'seatLapse', 'askRecusal', 'decideRecusal'],
      ],
      ['MEDIATING', ['askRecusal', 'decideRecusal', 'askOtherMediator', 'handOver']],
    ] as const) {
      for (const command of commands) {
        const found = [...visited].some((each) => each.startsWith(`${stage} ${command} `));
        expect([stage, command, found]).toEqual([stage, command, true]);
      }
    }
  });
});
