import * as v from 'valibot';
import type { Answer, Call } from '@/contract/errors';
import { parseInput } from '@/contract/parseInput';
import type { DocumentProcedure } from '@/contract/servedBy';
import { procedures, type CommandName, type ProcedureName, type QueryName } from '@/contract/procedures';
import type { Caller, ProcedureSpec } from '@/contract/procedure';
import { dayOf } from '@/domain/calendar/day';
import { accountTemplates } from '@/domain/notices/accountTemplates';
import { POSTS, type Post } from '@/domain/roles/posts';
import { AlreadyThere, WriteConflict } from '../store/failures';
import { get } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { earlierAnswer, keyOfCommand } from './commandReceipts';
import { committeeOf } from './committee';
import { whoIs, type Context } from './context';
import type { CommandHandler, Parsed, QueryHandler } from './handler';
import { sha256OfJson } from './hash';
import { countCall } from './limits';
import { Refusal } from './refusal';

type AllHandlers = { [N in QueryName]: QueryHandler<N> } & { [N in CommandName]: CommandHandler<N> };
/** Who carries out the procedures `N`. */
export type HandlersOf<N extends ProcedureName> = Pick<AllHandlers, N>;
/** What `api` serves, and what `documents` serves (contract/servedBy): together every procedure there is. */
export type Handlers = HandlersOf<Exclude<ProcedureName, DocumentProcedure>>;
export type DocumentHandlers = HandlersOf<DocumentProcedure>;

/** What the kernel is told from outside: the clock, who calls, where it runs, and where faults are written down. */
export interface Surroundings {
  now: number;
  openid: string | null;
  committeeId: string;
  namedAdministrators: readonly string[];
  templates: Readonly<Record<string, string>>;
  /** Needs whose template is a long-term one. */
  longTerm?: readonly string[];
  /** Writes a fault of ours to the function's log, under an id that the person can quote. */
  report(logId: string, procedure: string, error: unknown): void;
}

const envelope = v.strictObject({
  procedure: v.string(),
  input: v.unknown(),
  commandId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))),
});

function isProcedure(name: string): name is ProcedureName {
  return Object.prototype.hasOwnProperty.call(procedures, name);
}

async function identify(surroundings: Surroundings): Promise<Context> {
  const { openid, now, committeeId } = surroundings;
  if (openid === null) throw new Refusal('NOT_ALLOWED');
  const [known, committee] = await Promise.all([get('persons', openid), committeeOf(committeeId, now)]);
  const person = known?.consent.withdrawnAt === undefined ? known : null;
  const named = surroundings.namedAdministrators.includes(openid);
  const who = whoIs(openid, person, named ? [{ committeeId, post: 'administrator' }] : []);
  const { namedAdministrators, templates: ids, longTerm: lasting = [] } = surroundings;
  const written = committee?.settings.templates ?? [];
  const { templates, longTerm } = accountTemplates({ templates: ids, longTerm: lasting }, written);
  return {
    now,
    today: dayOf(now),
    openid,
    person,
    who,
    committee,
    committeeId,
    namedAdministrators,
    templates,
    longTerm,
  };
}

function isPost(caller: Caller): caller is Post {
  return (POSTS as readonly string[]).includes(caller);
}

/** Whether somebody of `callers` is asking; the refusal says what is missing first. */
function judgeRole(context: Context, callers: readonly Caller[]): void {
  if (callers.includes('anyone')) return;
  if (!context.person) throw new Refusal('CONSENT_NEEDED');
  if (callers.includes('visitor')) return;
  if (context.person.name === null) throw new Refusal('REGISTRATION_NEEDED');
  if (callers.includes('person')) return;
  const posts = callers.filter(isPost);
  if (context.who.posts.some((held) => held.committeeId === context.committeeId && posts.includes(held.post))) return;
  throw new Refusal('NOT_ALLOWED');
}

async function runQuery<N extends QueryName>(
  handler: QueryHandler<N>,
  context: Context,
  input: Parsed<N>,
): Promise<unknown> {
  const record = await handler.load(context, input);
  if (record === null || !handler.maySee(context, record, input)) throw new Refusal('NOT_FOUND');
  return handler.answer(context, input, record);
}

async function runCommand<N extends CommandName>(
  name: N,
  handler: CommandHandler<N>,
  context: Context,
  input: Parsed<N>,
  commandId: string | undefined,
  report: Surroundings['report'],
): Promise<unknown> {
  if (commandId === undefined) throw new Refusal('UNKNOWN_PROCEDURE');
  const call = { key: keyOfCommand(context.openid, commandId), inputSha256: sha256OfJson(input) };
  try {
    const prepared = handler.prepare ? await handler.prepare(context, input, call) : undefined;
    const done = await inTransaction(async (transaction) => {
      const record = await handler.load(transaction, context, input);
      if (record === null || !handler.maySee(context, record, input)) throw new Refusal('NOT_FOUND');
      const answer = await handler.change({ transaction, context, input, record, call, prepared });
      if (handler.receipt === 'commands') {
        const receipt = {
          _id: call.key,
          procedure: name,
          inputSha256: call.inputSha256,
          answer: JSON.stringify(answer),
        };
        await transaction.create('commands', { ...receipt, at: context.now });
      }
      return { answer, record };
    });
    if (handler.after) {
      await handler
        .after(context, input, done.record, done.answer)
        .catch((error: unknown) => report(call.key.slice(0, 10), name, error));
    }
    return done.answer;
  } catch (error) {
    // A refusal may only mean that the command was carried out before and its answer was lost on the way.
    if (error instanceof Refusal || error instanceof AlreadyThere) {
      const earlier = await earlierAnswer(handler, name, context, input, call);
      if (earlier) return earlier.answer;
    }
    if (error instanceof WriteConflict) throw new Refusal('BUSY');
    throw error;
  }
}

async function answerCall(
  handlers: Partial<AllHandlers>,
  event: unknown,
  surroundings: Surroundings,
): Promise<unknown> {
  const context = await identify(surroundings);
  const call = v.safeParse(envelope, event);
  if (!call.success || !isProcedure(call.output.procedure)) throw new Refusal('UNKNOWN_PROCEDURE');
  const name = call.output.procedure;
  // Another function's procedure is none of this one's.
  if (!handlers[name]) throw new Refusal('UNKNOWN_PROCEDURE');
  const spec: ProcedureSpec = procedures[name];
  await countCall(context.openid, name, spec.rate, context.now);
  const parsed = parseInput(spec.input, call.output.input);
  if (!parsed.ok) throw new Refusal('BAD_INPUT', parsed.findings);
  judgeRole(context, spec.callers);
  // The registry ties each name to the handler of the same name; the compiler cannot follow a name known only at run time.
  const handler = handlers[name] as unknown;
  const answer =
    spec.kind === 'query'
      ? await runQuery(handler as QueryHandler<QueryName>, context, parsed.value as Parsed<QueryName>)
      : await runCommand(
          name as CommandName,
          handler as CommandHandler<CommandName>,
          context,
          parsed.value as Parsed<CommandName>,
          call.output.commandId,
          surroundings.report,
        );
  // Nothing leaves the server that the contract does not name.
  return v.parse(spec.output, answer);
}

/**
 * Answers one call of a function that people call (`api`, `documents`): identify -> limit -> parse -> role -> load -> may see -> state -> one
 * transaction (records, history, outbox, receipt) -> answer. Never throws: what is unforeseen is reported and answered
 * with a fixed sentence and a log id.
 */
export async function run(
  handlers: Partial<AllHandlers>,
  event: unknown,
  surroundings: Surroundings,
): Promise<Answer<unknown>> {
  try {
    return { ok: true, data: await answerCall(handlers, event, surroundings) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toAnswer() };
    const procedure = (event as Partial<Call> | null)?.procedure;
    const logId = sha256OfJson([surroundings.now, surroundings.openid, String(error)]).slice(0, 10);
    surroundings.report(logId, typeof procedure === 'string' ? procedure.slice(0, 60) : '', error);
    return { ok: false, error: { ...new Refusal('UNFORESEEN').toAnswer(), logId } };
  }
}
