import type { Side } from '../parties/side';

export const OUTSIDER_STATES = ['invited', 'agrees', 'objects', 'untouched'] as const;
export type OutsiderState = (typeof OUTSIDER_STATES)[number];

/** Somebody outside of the case whose right may be touched by what is agreed on (特邀调解规定 14; 民诉法解释 358(2)). */
export interface Outsider {
  id: string;
  name: string;
  /** Which right of theirs, and how it is touched. */
  what: string;
  state: OutsiderState;
  /** How they were invited or what they said; the latest last. */
  notes: { state: OutsiderState; note: string; byName: string; at: number }[];
}

export const CIRCUMSTANCES = ['limitedCapacity', 'succession', 'foreign', 'publicBody'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What a party is, or what happened to it, that asks for more before it can be bound. */
export interface PartyCircumstance {
  id: string;
  side: Side;
  kind: Circumstance;
  note: string;
  /** Of a public body: what it may settle by itself, in fen; null: nothing, and of the other kinds. */
  upToFen: number | null;
  notedByName: string;
  at: number;
  /** Who stands in or approved, and by which paper, with its copy among the evidence; null while it is missing. */
  met: { name: string; document: string; evidenceId: string | null; byName: string; at: number } | null;
}

/** Who may open the trade secrets of a case: two of each side at most, besides the mediators. */
export interface SecretViewer {
  side: Side;
  openid: string;
  name: string;
}
