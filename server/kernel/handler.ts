import type { CommandName, Output, ProcedureName, QueryName, procedures } from '@/contract/procedures';
import type { ParsedInputOf } from '@/contract/procedure';
import type { Transaction } from '../store/transaction';
import type { Context } from './context';

/** Input of a procedure after its schema has cleaned and checked it. */
export type Parsed<N extends ProcedureName> = ParsedInputOf<(typeof procedures)[N]>;

/**
 * How a query is carried out. The kernel calls the parts in this order and in no other:
 * load -> maySee (else NOT_FOUND) -> answer.
 */
export interface QueryHandler<N extends QueryName, R = unknown> {
  load(context: Context, input: Parsed<N>): Promise<R | null>;
  maySee(context: Context, record: R, input: Parsed<N>): boolean;
  answer(context: Context, input: Parsed<N>, record: R): Promise<Output<N>>;
}

/** The command as it came: its key is unique to the person and the intent. */
export interface CommandCall {
  key: string;
  inputSha256: string;
}

/** Everything that a command's change may use. */
export interface Work<N extends CommandName, R, P> {
  transaction: Transaction;
  context: Context;
  input: Parsed<N>;
  record: R;
  call: CommandCall;
  prepared: P;
}

/**
 * How a command is carried out:
 * prepare (outside of the transaction: files, safety checks; it judges for itself what the caller may see)
 * -> load -> maySee (else NOT_FOUND) -> change, which judges the state, writes through the transaction, and answers.
 */
export interface CommandHandler<N extends CommandName, R = unknown, P = unknown> {
  prepare?(context: Context, input: Parsed<N>, call: CommandCall): Promise<P>;
  load(transaction: Transaction, context: Context, input: Parsed<N>): Promise<R | null>;
  maySee(context: Context, record: R, input: Parsed<N>): boolean;
  change(work: Work<N, R, P>): Promise<Output<N>>;
  /**
   * After the commit: what must not happen in a transaction, and may fail without undoing the command (files to remove).
   * `record` is as it was loaded, before the change. Also called when a command that tells its own repetition comes again.
   */
  after?(context: Context, input: Parsed<N>, record: R, answer: Output<N>): Promise<void>;
  /**
   * Where the receipt of the command is kept: 'commands' (the kernel writes it in the same transaction), 'history' (the
   * entry in the history of its case is the receipt), or 'record' (its record tells a repetition by itself: drafts).
   */
  receipt: 'commands' | 'history' | 'record';
  /** With 'history': the answer to a command that comes again, from the case as it is now. */
  again?(context: Context, input: Parsed<N>): Promise<Output<N>>;
}

/** Declares the handler of a query; `name` fixes the types of input and answer. */
export function answering<N extends QueryName, R>(_name: N, handler: QueryHandler<N, R>): QueryHandler<N> {
  return handler as QueryHandler<N>;
}

/** Declares the handler of a command; `name` fixes the types of input and answer. */
export function carryingOut<N extends CommandName, R, P = undefined>(
  _name: N,
  handler: CommandHandler<N, R, P>,
): CommandHandler<N> {
  return handler as CommandHandler<N>;
}

/** For procedures that are about no record of their own. */
export const NO_RECORD = { none: true } as const;
export const noRecord = {
  load: () => Promise.resolve(NO_RECORD),
  maySee: () => true,
};
