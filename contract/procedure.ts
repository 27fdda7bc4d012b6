import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Post } from '@/domain/roles/posts';

/**
 * Who may call a procedure at all, before any record is looked at: 'anyone' (also without consent: the pages behind a
 * code), 'visitor' (has agreed to the privacy notice), 'person' (registered), or one of the posts.
 */
export type Caller = 'anyone' | 'visitor' | 'person' | Post;

/** At most `times` calls in `minutes` by one person. */
export interface RateLimit {
  times: number;
  minutes: number;
  /** Counted for all instances of the function together (two database operations), not for each instance alone. */
  shared: boolean;
}

export interface ProcedureSpec<I extends GenericSchema = GenericSchema, O extends GenericSchema = GenericSchema> {
  kind: 'query' | 'command';
  input: I;
  output: O;
  callers: readonly Caller[];
  rate: RateLimit;
}

/** Declares a procedure that only reads. May be asked again at will. */
export function query<I extends GenericSchema, O extends GenericSchema>(
  spec: Omit<ProcedureSpec<I, O>, 'kind'>,
): ProcedureSpec<I, O> & { kind: 'query' } {
  return { kind: 'query', ...spec };
}

/** Declares a procedure that changes something. Carries a command id and may come again with the same answer. */
export function command<I extends GenericSchema, O extends GenericSchema>(
  spec: Omit<ProcedureSpec<I, O>, 'kind'>,
): ProcedureSpec<I, O> & { kind: 'command' } {
  return { kind: 'command', ...spec };
}

export type InputOf<S extends ProcedureSpec> = InferInput<S['input']>;
export type ParsedInputOf<S extends ProcedureSpec> = InferOutput<S['input']>;
export type OutputOf<S extends ProcedureSpec> = InferOutput<S['output']>;

/** Limits for reading, writing, and for what is costly or can be guessed at. */
export const RATES = {
  read: { times: 240, minutes: 1, shared: false },
  write: { times: 120, minutes: 1, shared: false },
  save: { times: 240, minutes: 1, shared: false },
  costly: { times: 60, minutes: 10, shared: false },
  guessable: { times: 30, minutes: 10, shared: true },
} as const satisfies Record<string, RateLimit>;
