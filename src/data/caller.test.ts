import type { Call } from '@/contract/errors';
import { resetTaro } from '@/test/mocks/taro';
import { makeCaller } from './caller';
import { NetworkLost, Refused } from './problems';

beforeEach(resetTaro);

/** Answers call after call from a script; 'lost' is done by the server, but the answer does not come. */
function scripted(script: ('lost' | unknown)[]) {
  const calls: Call[] = [];
  const caller = makeCaller(
    {
      invoke: (call) => {
        calls.push(call);
        const answer = script.shift();
        return answer === 'lost' ? Promise.reject(new NetworkLost('cut')) : Promise.resolve(answer);
      },
      upload: () => Promise.reject(new NetworkLost('cut')),
    },
    () => Promise.resolve(),
  );
  return { caller, calls, ids: () => calls.map((call) => call.commandId) };
}

const done = (data: unknown) => ({ ok: true, data });
const no = (code: string) => ({ ok: false, error: { code, message: '不行' } });

test('a query whose answers are lost is asked three times, then the loss is said', async () => {
  const { caller, calls } = scripted(['lost', 'lost', done(7)]);
  await expect(caller.query('me.get', {})).resolves.toBe(7);
  expect(calls).toHaveLength(3);
  const gone = scripted(['lost', 'lost', 'lost']);
  await expect(gone.caller.query('me.get', {})).rejects.toBeInstanceOf(NetworkLost);
});

test('a refusal is not asked again, except when the server is busy', async () => {
  const { caller, calls } = scripted([no('NOT_FOUND')]);
  await expect(caller.query('case.get', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(calls).toHaveLength(1);
  const busy = scripted([no('BUSY'), done('x')]);
  await expect(busy.caller.query('case.get', {})).resolves.toBe('x');
});

test('a command keeps its id through lost answers and through a second tap', async () => {
  const { caller, ids } = scripted(['lost', 'lost', 'lost', 'lost', done('receipt')]);
  await expect(caller.command('filing.submit', { caseId: 'c1' })).rejects.toBeInstanceOf(NetworkLost);
  await expect(caller.command('filing.submit', { caseId: 'c1' })).resolves.toBe('receipt');
  expect(new Set(ids()).size).toBe(1);
  expect(ids()[0]).toMatch(/^\w{6,64}$/);
});

test('after an answer, yes or no, the same wish is a new intent', async () => {
  const { caller, ids } = scripted([done(1), done(2), no('WRONG_STAGE'), done(3)]);
  await caller.command('poster.issue', { title: 'a' });
  await caller.command('poster.issue', { title: 'a' });
  await expect(caller.command('poster.issue', { title: 'a' })).rejects.toBeInstanceOf(Refused);
  await caller.command('poster.issue', { title: 'a' });
  expect(new Set(ids()).size).toBe(4);
});

test('after something unforeseen it is not known whether it was done: the id stays', async () => {
  const { caller, ids } = scripted([no('UNFORESEEN'), done(1)]);
  await expect(caller.command('case.withdraw', { caseId: 'c' })).rejects.toMatchObject({ code: 'UNFORESEEN' });
  await caller.command('case.withdraw', { caseId: 'c' });
  expect(new Set(ids()).size).toBe(1);
});

test('different inputs are different intents, unless the intent is named', async () => {
  const { caller, ids } = scripted(['lost', 'lost', 'lost', done(1), 'lost', 'lost', 'lost', done(1)]);
  await expect(caller.command('p', { a: 1 })).rejects.toBeInstanceOf(NetworkLost);
  await caller.command('p', { a: 2 });
  expect(ids()[3]).not.toBe(ids()[0]);
  await expect(caller.command('p', { a: 1 }, 'named')).rejects.toBeInstanceOf(NetworkLost);
  await caller.command('p', { a: 2 }, 'named');
  expect(ids()[7]).toBe(ids()[4]);
});

test('what is no answer of ours counts as lost', async () => {
  const { caller } = scripted([undefined, { ok: 'maybe' }, '<html>']);
  await expect(caller.query('me.get', {})).rejects.toBeInstanceOf(NetworkLost);
});
