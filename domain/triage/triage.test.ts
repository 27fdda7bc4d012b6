import fc from 'fast-check';
import { ruleOn } from '../law/rules';
import { RIGHT_KINDS } from '../rights/kinds';
import { door, type DoorKey } from './doors';
import { ELSEWHERE, GRANTED_KINDS, mattersFor, QUESTION_IDS, questionFor, WISHES } from './questions';
import { checkTriage, triage, type TriageAnswers, type TriageResult } from './triage';

/** Every full set of answers that the questions offer. */
function* everyAnswer(): Generator<Record<string, string>> {
  for (const { kind: right } of RIGHT_KINDS) {
    for (const matter of mattersFor(right)) {
      for (const elsewhere of ELSEWHERE) {
        for (const wish of WISHES) yield { right, matter: matter.value, elsewhere: elsewhere.value, wish: wish.value };
      }
    }
  }
}

function resultOf(answers: TriageAnswers): TriageResult {
  const found = triage(answers);
  if (found.next !== null) throw new Error(`still asks ${found.next.id}`);
  return found;
}

function doorsOf(answers: TriageAnswers): DoorKey[] {
  return resultOf(answers).doors.map((each) => each.key);
}

const settled = { right: 'trademark', matter: 'infringement', elsewhere: 'no', wish: 'settle' };

describe('every combination of answers', () => {
  it('leads to doors with words, steps, a contact and rules that hold today and next year', () => {
    let combinations = 0;
    for (const answers of everyAnswer()) {
      combinations += 1;
      const result = resultOf(answers);
      expect(result.doors.length).toBeGreaterThan(0);
      expect(new Set(result.doors.map((each) => each.key)).size).toBe(result.doors.length);
      expect(result.headline).not.toBe('');
      for (const each of result.doors) {
        expect(each.title.length * each.why.length * each.contactKey.length).toBeGreaterThan(0);
        expect(each.steps.length).toBeGreaterThan(0);
        expect(each.steps.every((step) => step !== '')).toBe(true);
        expect(each.rules.length).toBeGreaterThan(0);
        for (const rule of each.rules) {
          if (!ruleOn(rule, '2026-11-22') || !ruleOn(rule, '2027-01-01')) throw new Error(`no rule ${rule}`);
        }
      }
      const hasMediation = result.doors.some((each) => each.key === 'mediation');
      expect(hasMediation).toBe(result.mayStillFile);
      expect(result.fits === 'mediation').toBe(result.doors.length === 1 && hasMediation);
      expect(checkTriage(answers)).toHaveLength(result.mayStillFile ? 0 : 1);
    }
    expect(combinations).toBe((GRANTED_KINDS.length * 7 + (RIGHT_KINDS.length - GRANTED_KINDS.length) * 6) * 7 * 5);
  });

  it('may be filed here, unless the law gives the matter to another body alone', () => {
    for (const answers of everyAnswer()) {
      expect(resultOf(answers).mayStillFile).toBe(answers['matter'] !== 'validity' && answers['matter'] !== 'monopoly');
    }
  });

  it('is reached by four questions at most, each with at least two options', () => {
    const option = fc.nat();
    fc.assert(
      fc.property(fc.array(option, { minLength: 4, maxLength: 4 }), (choices) => {
        const answers: Record<string, string> = {};
        for (const choice of choices) {
          const found = triage(answers);
          if (found.next === null) break;
          expect(found.of).toBe(4);
          expect(found.answered).toBe(Object.keys(answers).length);
          const { options, id, text, hint } = found.next;
          expect(options.length).toBeGreaterThan(1);
          expect(text.length * hint.length).toBeGreaterThan(0);
          expect(checkTriage(answers)).toMatchObject([{ field: `triage.${id}` }]);
          answers[id] = options[choice % options.length]?.value ?? '';
        }
        expect(triage(answers).next).toBeNull();
      }),
    );
  });

  it('never makes it throw, whatever is sent', () => {
    const key = fc.constantFrom<string>(...QUESTION_IDS, '__proto__', 'constructor');
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('patent', 'validity', 'no', 'settle', '$gt', '__proto__'),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (answers) => {
        const found = triage(answers);
        expect(found.next !== null || found.doors.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the answers lead to', () => {
  it('mediation alone, when both sides can settle it', () => {
    expect(resultOf(settled)).toMatchObject({ fits: 'mediation', mayStillFile: true, note: '' });
    expect(doorsOf({ ...settled, matter: 'deal', wish: 'unsure' })).toEqual(['mediation']);
  });

  it.each<[string, Record<string, string>, DoorKey[]]>([
    ['validity of a patent', { right: 'patent', matter: 'validity' }, ['patentValidity']],
    ['validity of a mark', { right: 'trademark', matter: 'validity' }, ['trademarkValidity']],
    ['validity of a variety', { right: 'plantVariety', matter: 'validity' }, ['otherValidity']],
    ['monopoly', { right: 'other', matter: 'monopoly' }, ['antiMonopoly']],
    [
      'ownership of a patent',
      { right: 'patent', matter: 'ownership' },
      ['mediation', 'ownershipCourt', 'patentDepartment'],
    ],
    [
      'ownership of a work',
      { right: 'copyright', matter: 'ownership', wish: 'judgment' },
      ['ownershipCourt', 'mediation'],
    ],
    ['crime', { matter: 'crime' }, ['police', 'mediation']],
    ['punishment', { wish: 'punish' }, ['police', 'mediation']],
    ['a penalty for a mark', { wish: 'penalty' }, ['marketRegulation', 'mediation']],
    ['a penalty for a patent', { right: 'patent', wish: 'penalty' }, ['patentDepartment', 'mediation']],
    ['a penalty for a work', { right: 'software', wish: 'penalty' }, ['copyrightDepartment', 'mediation']],
    ['a penalty for a variety', { right: 'plantVariety', wish: 'penalty' }, ['agricultureDepartment', 'mediation']],
    ['a penalty for a layout', { right: 'layoutDesign', wish: 'penalty' }, ['layoutOffice', 'mediation']],
    ['a judgment', { wish: 'judgment' }, ['court', 'mediation']],
    ['a court that has it', { elsewhere: 'court', wish: 'judgment' }, ['courtSeized', 'mediation']],
    ['a court that refers it', { elsewhere: 'referred' }, ['mediation']],
    ['a tribunal that has it', { elsewhere: 'arbitration' }, ['arbitrationPending', 'mediation']],
    ['an arbitration clause', { elsewhere: 'arbitrationClause', wish: 'judgment' }, ['arbitration', 'mediation']],
    ['a complaint under way', { elsewhere: 'administrative' }, ['mediation', 'marketRegulation']],
    ['a report to the police', { elsewhere: 'police' }, ['mediation', 'police']],
  ])('%s', (_, change, doors) => expect(doorsOf({ ...settled, ...change })).toEqual(doors));

  it('a word of warning where filing here needs it', () => {
    expect(resultOf({ ...settled, elsewhere: 'court' })).toMatchObject({ fits: 'other', mayStillFile: true });
    expect(resultOf({ ...settled, elsewhere: 'court' }).note).toContain('法院是否委托调解');
    expect(resultOf({ ...settled, matter: 'ownership' }).note).toContain('不确认权利归谁');
    expect(resultOf({ ...settled, right: 'tradeSecret' }).note).toContain('不要在申请里写出秘密');
    expect(resultOf({ right: 'patent', matter: 'validity' }).note).toContain('返回上一题');
  });

  it('the question again when what was answered is no longer offered', () => {
    expect(questionFor('matter', 'copyright').options.map((option) => option.value)).not.toContain('validity');
    expect(triage({ right: 'copyright', matter: 'validity' }).next?.id).toBe('matter');
  });

  it('the law of the right, for the same office', () => {
    expect(door('marketRegulation', 'trademark').rules[0]).toBe('trademark-administrative');
    expect(door('marketRegulation', 'tradeSecret').rules[0]).toBe('unfair-secret-penalty');
  });
});
