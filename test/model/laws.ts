import type { MediationCase } from '@/domain/cases/case';
import { LIFECYCLE } from '@/domain/cases/lifecycle';
import { nextStepOf } from '@/domain/cases/nextStep';
import type { Stage } from '@/domain/cases/stages';
import { ruleOn } from '@/domain/law/rules';
import { packOf } from '@/domain/packs/packOn';
import { lead } from './scene';

/** Stages in which something is waited for: which clock runs, and who owes the next step. */
const RUNNING: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  SUBMITTED: ['acceptance'],
  SUPPLEMENT: ['supplement'],
  INQUIRING: ['inquiry'],
  ASSIGNING: ['naming', 'seat'],
  MEDIATING: ['mediation'],
  SIGNING: ['signing'],
};
const LED: readonly Stage[] = ['MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING'];
const OVER: readonly Stage[] = [
  'REJECTED',
  'TRANSFERRED',
  'WITHDRAWN',
  'ARCHIVED',
  'PERFORMING',
  'PERFORMED',
  'TERMINATED',
];

/** A clock that runs has a rule that holds on its first day: of the case's pack, or of the committee. */
function clocksWithoutRule(record: MediationCase): string[] {
  const pack = packOf(record);
  return record.clocks.flatMap(({ kind, rule, startedOn }) => {
    if (ruleOn(rule, startedOn) === null)
      return [`the clock ${kind} names ${rule}, which does not hold on ${startedOn}`];
    const packs = kind === 'acceptance' || kind === 'supplement' ? null : pack?.clocks[kind];
    return packs && packs.rule !== rule ? [`the clock ${kind} names ${rule}, and its pack ${packs.rule}`] : [];
  });
}

function clocksThatRun(record: MediationCase): string[] {
  const running = record.clocks.filter((clock) => clock.stoppedOn === null);
  const kinds = running.map(({ kind }): string => kind);
  const wrong =
    OVER.includes(record.stage) && kinds.length > 0 ? [`${kinds.join()} still runs in ${record.stage}`] : [];
  const wanted = RUNNING[record.stage];
  if (wanted && !wanted.some((kind) => kinds.includes(kind)))
    wrong.push(`no clock of ${wanted.join()} runs in ${record.stage}`);
  if (new Set(kinds).size < kinds.length) wrong.push(`two clocks of a kind run: ${kinds.join()}`);
  const paused = running.find(({ kind }) => kind === 'mediation')?.pauses.some(({ to }) => to === null);
  if (record.stage === 'MEDIATING' && paused) wrong.push('the term of mediation stands still while it is mediated');
  if (record.stage === 'SUSPENDED' && !paused) wrong.push('the term of mediation runs on while it is suspended');
  return wrong;
}

/** Somebody owes the next step: words for the page, a mediator who leads while it is mediated, a desk before. */
function ownerless(record: MediationCase): string[] {
  const next = nextStepOf(record);
  const wrong = next.who === '' || next.what === '' ? [`${record.stage} has no next step`] : [];
  if (LED.includes(record.stage) && !lead(record)) wrong.push(`nobody leads in ${record.stage}`);
  const desks: Partial<Record<Stage, string>> = { SUBMITTED: 'intake', INQUIRING: 'inquiry', ASSIGNING: 'naming' };
  const desk = desks[record.stage];
  if (desk && record.keys.desk !== desk) wrong.push(`${record.stage} is on the desk ${String(record.keys.desk)}`);
  return wrong;
}

/** What no case may be like, whatever was done to it; nothing: []. */
export function brokenLaws(record: MediationCase): string[] {
  if (record.stage === 'DRAFT') return [];
  return [...clocksWithoutRule(record), ...clocksThatRun(record), ...ownerless(record)];
}

/** Stages that a case can be in next, by the table. */
function next(stage: Stage): Stage[] {
  return LIFECYCLE.filter((row) => row.from.includes(stage)).flatMap((row) =>
    row.to.flatMap((to) => (to === 'same' ? [] : [to])),
  );
}

/** Whether the table leads from `stage` to one of `ends`. */
export function canReach(stage: Stage, ends: readonly Stage[], seen: readonly Stage[] = []): boolean {
  if (ends.includes(stage)) return true;
  return next(stage).some((to) => !seen.includes(to) && canReach(to, ends, [...seen, stage]));
}
