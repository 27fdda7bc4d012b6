import { obligationSentence } from '../agreement/agreementText';
import type { FilingContent } from '../filing/content';
import { isSide, type Side } from '../parties/side';
import { yuanToFen } from '../rights/money';
import type { ClauseMatter } from './catalogue';
import type { FilledClause } from './fillClause';

/**
 * What of a filing clauses are chosen by and begin with: the goods complained of, and the right as “name” (number).
 * @param open indexes of the claims that are still to be settled
 */
export function clauseMatter(
  { right, conduct, claims }: Pick<FilingContent, 'right' | 'conduct' | 'claims'>,
  open: readonly number[],
): ClauseMatter & { subject: string; right: string } {
  const { name = '', number = '', domain = '' } = right.fields;
  const called = name === '' ? domain : `“${name.replace(/^[“"]|[”"]$/g, '')}”`;
  return {
    rightKind: right.kind,
    claimKinds: open.flatMap((index) => claims[index]?.kind ?? []),
    subject: conduct.subject,
    right: [called, number === '' ? '' : `（${number}）`].join(''),
  };
}

/**
 * A filled clause as the agreement will say it, line by line.
 * @param firstNo number of its first obligation in the agreement
 */
export function clauseInWords(
  { obligations, terms }: FilledClause,
  nameOf: (side: Side) => string,
  firstNo: number,
): string[] {
  const sentences = obligations.flatMap(({ debtor, creditor, amountYuan, ...rest }, at) => {
    if (!isSide(debtor) || !isSide(creditor)) return [];
    const fen = yuanToFen(amountYuan);
    const amountFen = amountYuan !== '' && fen.ok ? fen.value : null;
    return [obligationSentence({ ...rest, no: firstNo + at, debtor, creditor, amountFen }, nameOf)];
  });
  return terms === '' ? sentences : [...sentences, terms];
}
