import { useState } from 'react';
import type { MediationView } from '@/contract/mediationView';
import { clauseMatter } from '@/domain/clauses/clauseMatter';
import { withTerm } from '@/domain/clauses/fillClause';
import type { Finding } from '@/domain/text/finding';
import { Button } from '../ui/button/Button';
import { sidesTakingPart } from '../ui/wording/mediationWords';
import { ClauseSheet } from './ClauseSheet';
import { ObligationForm, type TypedObligation } from './ObligationForm';
import type { WorkProps } from './seatProps';

/** What a text says so far: who owes what, and what else is agreed. */
export interface TypedText {
  obligations: TypedObligation[];
  terms: string;
}

interface ObligationsProps extends Pick<WorkProps, 'view' | 'mediation'> {
  typed: TypedText;
  /** Obligations at most. */
  most: number;
  findings: readonly Finding[];
  onChange: (next: (before: TypedText) => TypedText) => void;
}

/** An obligation of money between the first two sides, with everything still open. */
export function blankObligation(mediation: MediationView): TypedObligation {
  const [creditor, debtor] = sidesTakingPart(mediation);
  return {
    kind: 'pay',
    debtor: debtor?.side ?? '',
    creditor: creditor?.side ?? '',
    ...{ amountYuan: '', what: '', manner: '', dueOn: '', proof: '' },
  };
}

/** Whether anything was written into an obligation: one that was only begun gives way to a standard clause. */
function isBegun({ amountYuan, what, manner, dueOn, proof }: TypedObligation): boolean {
  return [amountYuan, what, manner, dueOn, proof].some((text) => text !== '');
}

/** The obligations of a text, one by one; more come from the standard clauses, or from a blank one. */
export function Obligations({ view, mediation, typed, most, findings, onChange }: ObligationsProps) {
  const [choosing, setChoosing] = useState(false);
  const sides = sidesTakingPart(mediation);
  const open = mediation.claims.filter(({ state }) => state === 'open' || state === 'agreed').map(({ index }) => index);
  const change = (next: (all: TypedObligation[]) => TypedObligation[]) =>
    onChange((before) => ({ ...before, obligations: next(before.obligations) }));
  return (
    <>
      {typed.obligations.map((obligation, index) => (
        <ObligationForm
          key={index}
          index={index}
          obligation={obligation}
          sides={sides}
          findings={findings}
          onChange={(part) => change((all) => all.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => change((all) => all.filter((_, at) => at !== index))}
        />
      ))}
      <Button id="choose-clause" kind="secondary" onClick={() => setChoosing(true)}>
        从标准条款里选
      </Button>
      {typed.obligations.length < most && (
        <Button id="add-obligation" kind="text" onClick={() => change((all) => [...all, blankObligation(mediation)])}>
          加一项义务
        </Button>
      )}
      {choosing && (
        <ClauseSheet
          matter={clauseMatter(view.content, open)}
          sides={sides}
          has={typed.obligations.filter(isBegun).length}
          most={most}
          onClose={() => setChoosing(false)}
          onAdd={(filled) => {
            onChange(({ obligations, terms }) => ({
              obligations: [...obligations.filter(isBegun), ...filled.obligations],
              terms: withTerm(terms, filled.terms),
            }));
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}
