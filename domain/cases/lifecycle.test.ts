import { RULES } from '../law/rules';
import { CASE_COMMANDS, COMMAND_NAMES, commandsFor, LIFECYCLE, transitionFor } from './lifecycle';
import { CLOCK_RULES } from './caseClocks';
import { isFinal, STAGE_NAMES, STAGE_PHASE, STAGES } from './stages';

describe('the lifecycle table', () => {
  it('names a rule on record in every row and for every clock', () => {
    const known = new Set(RULES.map((rule) => rule.id));
    const named = [...LIFECYCLE.map((row) => row.rule), ...Object.values(CLOCK_RULES)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has at most one row for a stage and a command', () => {
    for (const stage of STAGES) {
      for (const command of CASE_COMMANDS) {
        const rows = LIFECYCLE.filter((row) => row.command === command && row.from.includes(stage));
        expect(rows.length).toBeLessThanOrEqual(1);
        expect(transitionFor(stage, command)).toBe(rows[0] ?? null);
      }
    }
  });

  it('leaves no command without a row and without a name', () => {
    for (const command of CASE_COMMANDS) {
      expect(LIFECYCLE.some((row) => row.command === command)).toBe(true);
      expect(COMMAND_NAMES[command]).not.toBe('');
    }
  });

  it('lets a final stage lead to nothing but the archive, and lets every other stage reach a final one', () => {
    for (const stage of STAGES) {
      if (isFinal(stage)) expect(reachable(stage).filter((each) => each !== stage && each !== 'ARCHIVED')).toEqual([]);
      else expect(reachable(stage).some(isFinal)).toBe(true);
    }
  });

  it('keeps the archive as it is', () => {
    expect(LIFECYCLE.filter((row) => row.from.includes('ARCHIVED'))).toEqual([]);
  });

  it('offers a button to those alone who may use it', () => {
    expect(commandsFor('SUBMITTED', ['applicant'])).toEqual(['withdraw', 'markSecret']);
    expect(commandsFor('SUBMITTED', ['registrar'])).toEqual(['accept', 'askForMore', 'refuse', 'transfer']);
    expect(commandsFor('SUBMITTED', ['auditor'])).toEqual([]);
    expect(commandsFor('SUPPLEMENT', ['clock'])).toEqual(['lapse']);
  });

  it('has names of stages that fit the phrase field of a message', () => {
    for (const stage of STAGES) {
      expect(STAGE_NAMES[stage].length).toBeLessThanOrEqual(5);
      expect(STAGE_PHASE[stage]).toBeDefined();
    }
  });
});

function reachable(start: (typeof STAGES)[number]) {
  const found = new Set([start]);
  for (const stage of found) {
    for (const row of LIFECYCLE)
      if (row.from.includes(stage)) row.to.forEach((to) => found.add(to === 'same' ? stage : to));
  }
  return [...found];
}
