import type { MediationCase } from '../cases/case';
import { respondentSide, type Side } from '../parties/side';
import type { Candidate, Tie } from './directory';

/** A party as the check for conflicts knows it. */
export interface CaseParty {
  side: Side;
  name: string;
  creditCode: string;
  /** Openids of the people who stand on this side. */
  people: readonly string[];
}

export function partiesOf(record: MediationCase): CaseParty[] {
  const { applicant, filedBy, content, mediation } = record;
  return [
    { side: 'applicant', name: applicant.name, creditCode: applicant.enterpriseId, people: [filedBy.openid] },
    ...mediation.respondents.map(({ no, name, people }) => ({
      side: respondentSide(no),
      name,
      creditCode: content.respondents[no - 1]?.creditCode.trim().toUpperCase() ?? '',
      people: people.map((person) => person.openid),
    })),
  ];
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()·.,，。-]/g, '')
    .toLowerCase();
}

function isSame(one: Pick<Tie, 'name' | 'creditCode'>, party: CaseParty): boolean {
  if (one.creditCode !== '' && one.creditCode.toUpperCase() === party.creditCode) return true;
  return bare(one.name) !== '' && bare(one.name) === bare(party.name);
}

/**
 * What speaks against somebody as the mediator between these parties, in words; null: nothing that the system knows of.
 * The grounds are those of 在线调解规则 13 and 特邀调解规定 15: being a party's own person, an interest, another relation
 * that may impair fairness. What it does not know the mediator has to disclose.
 */
export function conflictWith(
  candidate: Pick<Candidate, 'openid' | 'enterprises' | 'ties' | 'disclosed'>,
  parties: readonly CaseParty[],
): string | null {
  for (const party of parties) {
    if (party.people.includes(candidate.openid)) return `是“${party.name}”一方的经办人`;
    if (candidate.enterprises.some((enterprise) => isSame(enterprise, party)))
      return `在“${party.name}”任职或代表它办事`;
    const tie = candidate.ties.find((each) => isSame(each, party));
    if (tie) return `与“${party.name}”有关系：${tie.what}`;
    const disclosed = candidate.disclosed.find((each) => isSame(each, party));
    if (disclosed) return `以前披露过与“${party.name}”的关系`;
  }
  return null;
}
