import { useState } from 'react';
import type { MediationView } from '@/contract/mediationView';
import { clausesFor, type ClauseMatter } from '@/domain/clauses/catalogue';
import { CLAUSE_GROUPS, type Clause } from '@/domain/clauses/clause';
import { clauseInWords } from '@/domain/clauses/clauseMatter';
import { fillClause, firstBlanks, type ClauseSides, type FilledClause } from '@/domain/clauses/fillClause';
import type { Finding } from '@/domain/text/finding';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Fold } from '../ui/fold/Fold';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { todayInShanghai } from '../ui/wording/dates';
import { ClauseBlanks } from './ClauseBlanks';

interface ClauseSheetProps {
  matter: ClauseMatter & { subject: string; right: string };
  sides: MediationView['sides'];
  /** Obligations that the text has, and how many it may have at most. */
  has: number;
  most: number;
  onClose: () => void;
  onAdd: (filled: FilledClause) => void;
}

interface Filling {
  clause: Clause;
  sides: ClauseSides;
  typed: Record<string, string>;
}

const GROUPS = Object.entries(CLAUSE_GROUPS);

/** A standard clause is chosen, its blanks are filled, and what it will say is read before it is put in. */
export function ClauseSheet({ matter, sides, has, most, onClose, onAdd }: ClauseSheetProps) {
  const [filling, setFilling] = useState<Filling | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const { suggested, others } = clausesFor(matter, todayInShanghai());

  const begin = (clause: Clause) => {
    const [applicant = '', respondent = ''] = sides.map(({ side }) => side);
    const owes = clause.owedBy === 'applicant' ? [applicant, respondent] : [respondent, applicant];
    setFindings([]);
    setFilling({
      clause,
      sides: { debtor: owes[0] ?? '', creditor: owes[1] ?? '' },
      typed: firstBlanks(clause, matter),
    });
  };
  const rows = (clauses: readonly Clause[]) =>
    clauses.map((clause) => (
      <LinkRow
        key={clause.id}
        id={`clause-${clause.id}`}
        label={clause.title}
        note={clause.about}
        onClick={() => begin(clause)}
      />
    ));

  if (!filling) {
    return (
      <Sheet title="选一条标准条款" about="选好以后填空，加进去还可以再改" onClose={onClose}>
        {suggested.length > 0 && <SectionTitle title="按本案的请求" />}
        {rows(suggested)}
        {GROUPS.map(([group, name]) => {
          const inGroup = others.filter((clause) => clause.group === group);
          return inGroup.length === 0 ? null : (
            <Fold key={group} id={`clauses-${group}`} title={name} count={`${inGroup.length}条`}>
              {rows(inGroup)}
            </Fold>
          );
        })}
      </Sheet>
    );
  }

  const { clause, typed } = filling;
  const answer = fillClause(clause, filling.sides, typed, todayInShanghai());
  const change = (field: string, part: Partial<Filling>) => {
    setFilling({ ...filling, ...part });
    setFindings((before) => before.filter((finding) => finding.field !== field));
  };
  const people = sides.map(({ side, name }) => ({ value: side, label: name }));
  const nameOf = (wanted: string) => people.find(({ value }) => value === wanted)?.label ?? '';
  const add = () => {
    if (!answer.ok) {
      setFindings(answer.findings);
      scrollToFirst(answer.findings);
      return;
    }
    onAdd(answer.filled);
  };
  const tooMany = answer.ok && has + answer.filled.obligations.length > most;
  return (
    <Sheet
      title={clause.title}
      about={clause.about}
      onClose={onClose}
      foot={
        <>
          <Button id="add-clause" disabledBecause={tooMany ? `最多${most}项义务，已经有${has}项` : null} onClick={add}>
            加进去
          </Button>
          <Button id="other-clause" kind="text" onClick={() => setFilling(null)}>
            换一条
          </Button>
        </>
      }
    >
      {clause.owedBy !== null && (
        <>
          <ChoiceField
            name="debtor"
            label="谁做"
            required
            wheel
            value={filling.sides.debtor}
            choices={people}
            onChange={(debtor) => change('debtor', { sides: { ...filling.sides, debtor } })}
            findings={findings}
          />
          <ChoiceField
            name="creditor"
            label="对谁"
            required
            wheel
            value={filling.sides.creditor}
            choices={people}
            onChange={(creditor) => change('creditor', { sides: { ...filling.sides, creditor } })}
            findings={findings}
          />
        </>
      )}
      <ClauseBlanks
        blanks={clause.blanks}
        typed={typed}
        onChange={(name, value) => change(name, { typed: { ...typed, [name]: value } })}
        findings={findings}
      />
      {answer.ok ? (
        <Notice title="会写成">
          <Paragraph>{clauseInWords(answer.filled, nameOf, has + 1).join('\n')}</Paragraph>
        </Notice>
      ) : (
        <Notice>填好以后，这里会出现写进去的话。</Notice>
      )}
    </Sheet>
  );
}
