import type { MediationCase } from '../cases/case';
import type { DocumentKind, PackDocument } from '../packs/pack';
import { packOf } from '../packs/packOn';
import { USUAL_DOCUMENTS } from '../packs/packParts';
import { productOf } from '../packs/productOf';
import { DOSSIER_RULES } from './dossierRules';
import { isInEffect } from './whatWasDone';

/** Whether a document of the file is there, is missing, or is not needed for this case. */
export type DossierState = 'there' | 'missing' | 'notNeeded';

/** How a document of the pack shows itself in a case. */
export interface DossierRule {
  /** Distinct in the table. */
  readonly id: string;
  /** The document of the file (卷内目录) that it is about. */
  readonly kind: DocumentKind;
  readonly name: string;
  /** Whether it makes sense at all in a case that went like this one: it is not asked for otherwise. */
  readonly sensible: (record: MediationCase) => boolean;
  /** Whether the case asks for it, whatever the pack says: what was begun belongs into the file. */
  readonly asked: (record: MediationCase) => boolean;
  readonly there: (record: MediationCase) => boolean;
  /** What is missing, and what to do about it. */
  readonly problem: string;
  readonly remedy: string;
  /** Nobody may be able to bring it any more: then a statement on the file (卷宗情况说明) stands in its place. */
  readonly explainable: boolean;
}

export interface DossierItem {
  rule: DossierRule;
  /** As the pack of the case calls it. */
  name: string;
  state: DossierState;
}

/** Whether the pack asks for a document in a case that ended as this one did. */
function isAskedByPack({ needed }: PackDocument, record: MediationCase): boolean {
  const { stage, outcome } = record;
  switch (needed) {
    case 'always':
      return true;
    case 'agreed':
      return isInEffect(record) || stage === 'PERFORMED' || outcome?.kind === 'unperformed';
    case 'failed':
      return stage === 'TERMINATED' || stage === 'REJECTED';
    case 'asNeeded':
      return false;
  }
}

function nameIn(record: MediationCase, { kind, name }: DossierRule): string {
  return kind === 'agreement' ? productOf(record).title : name;
}

/**
 * Every document of the file in the order of the pack that the case runs by (of people's mediation before a way was chosen), and
 * whether it is there.
 */
export function dossierOf(record: MediationCase): DossierItem[] {
  const documents = packOf(record)?.documents ?? USUAL_DOCUMENTS;
  return documents.flatMap((document) =>
    DOSSIER_RULES.filter(({ kind }) => kind === document.kind).map((rule): DossierItem => {
      const name = nameIn(record, rule);
      const needed = rule.sensible(record) && (rule.asked(record) || isAskedByPack(document, record));
      return { rule, name, state: !needed ? 'notNeeded' : rule.there(record) ? 'there' : 'missing' };
    }),
  );
}
