import type { MediationCase } from '@/domain/cases/case';
import { CASE_COMMANDS } from '@/domain/cases/commands';
import { transitionFor } from '@/domain/cases/lifecycle';
import { actorsOf } from '@/domain/cases/relation';
import { sampleMediation } from '@/domain/cases/sampleMediation';
import { STAGES, type Stage } from '@/domain/cases/stages';
import type { Post, Who } from '@/domain/roles/posts';
import { PEOPLE, STANDING, standsFor, type Person } from './authorizationTable';

/** A case with a respondent who agreed and one who refused, a lead, a second mediator, and one who was only named. */
function caseIn(stage: Stage): MediationCase {
  const sample = sampleMediation(['agreed', 'refused'], { stage });
  const [seat] = sample.mediation.mediators;
  if (!seat) throw new Error('the sample has no mediator');
  const mediators = [
    { ...seat, openid: 'lead', lead: true },
    { ...seat, openid: 'accepted', lead: false },
    { ...seat, openid: 'named', lead: false, state: 'named' as const, answeredAt: null },
  ];
  const openids = ['agreed', 'refused'];
  const respondents = sample.mediation.respondents.map((respondent, index) => ({
    ...respondent,
    people: respondent.people.map((person) => ({ ...person, openid: openids[index] ?? '' })),
  }));
  return {
    ...sample,
    filedBy: { ...sample.filedBy, openid: 'filer' },
    mediation: { ...sample.mediation, mediators, respondents },
  };
}

const POSTS_OF: Readonly<Partial<Record<Person, Post>>> = {
  named: 'mediator',
  accepted: 'mediator',
  lead: 'mediator',
  registrar: 'registrar',
  head: 'head',
  auditor: 'auditor',
  administrator: 'administrator',
  official: 'liaison',
  leader: 'leader',
};

function whoIs(person: Person, record: MediationCase): Who {
  const own = { filer: true, colleague: true, stranger: false }[person as string];
  const enterpriseId = own ? record.applicant.enterpriseId : '91429006MA00000001';
  const act = { enterpriseId, enterpriseName: '', capacity: 'member', status: 'approved', mayApprove: false } as const;
  const post = POSTS_OF[person];
  return {
    openid: person,
    name: person,
    acts: own === undefined ? [] : [act],
    posts: post === undefined ? [] : [{ committeeId: record.committeeId, post }],
  };
}

describe('who may give a command by their standing', () => {
  it.each(STAGES)('is in %s what the table says, for every command and everybody', (stage) => {
    const record = caseIn(stage);
    const wrong: string[] = [];
    for (const command of CASE_COMMANDS) {
      const row = transitionFor(stage, command);
      for (const person of PEOPLE) {
        const may = row && actorsOf(record, whoIs(person, record)).some((actor) => row.by.includes(actor));
        const should = standsFor(command, stage, person);
        if (may !== should) wrong.push(`${command} by ${person}: ${String(may)}, and should be ${String(should)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('names stages that there are, each once for a command', () => {
    for (const command of CASE_COMMANDS) {
      const stages = STANDING[command].flatMap((line) => (line.split(':')[0] ?? '').split(' '));
      expect(stages.filter((stage) => !STAGES.some((each) => each === stage))).toEqual([]);
      expect(new Set(stages).size).toBe(stages.length);
    }
  });
});
