import type { MediationCase } from '../cases/case';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import type { Surroundings } from '../inquiry/settle';
import { packOf, startPackClock } from '../packs/packOn';
import type { Candidate } from './directory';

/** A mediator of the directory, for tests. */
export function candidate(openid: string, changes: Partial<Candidate> = {}): Candidate {
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
export function assigning(respondents = 1): MediationCase {
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

/** The sample's own day and moment. */
export const TODAY: Surroundings = { now: SAMPLE_NOW, today: SAMPLE_TODAY, limits: {} };
