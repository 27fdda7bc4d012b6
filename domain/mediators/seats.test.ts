import fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Decision } from '../cases/decision';
import { after } from '../cases/decisionInTests';
import { leadsTo, transitionFor, type CaseCommand } from '../cases/lifecycle';
import { sidesTakingPart } from '../cases/participants';
import { SAMPLE_NOW, SAMPLE_TODAY } from '../cases/sampleMediation';
import type { Surroundings } from '../inquiry/settle';
import { acceptSeat, declineSeat, lapseSeats } from './answerSeat';
import { askOtherMediator, handOver } from './change';
import { nameMediators } from './name';
import { pickMediator } from './pick';
import { askRecusal, decideRecusal } from './recusal';
import { hasLead, isReady, loadedBy, openSeats } from './seats';
import { assigning, candidate } from './sampleAssigning';

const NOTHING = { kin: false, interest: false, other: false, details: '' };

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
    const rest = POOL.map(({ openid, name, organisation }) => ({ openid, name, organisation, why: '合适' })).filter(
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
        return [
          'askOtherMediator',
          askOtherMediator(record, { side, mediator: who.openid, reason: '换人', choosesNobody: false }, at),
        ];
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
