import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const root = join(__dirname, 'fixtures', 'platform');
const PERSON = 'oPersonOne';

let cloud: LocalCloud;
const probe = (deed: string, rest: object = {}) => cloud.invoke('probe', { deed, ...rest }, PERSON);

beforeAll(async () => {
  cloud = await startLocalCloud({
    root,
    data: null,
    mode: 'test',
    instances: 2,
    env: { probe: { SECRET: 'from the console' } },
  });
});
afterAll(() => cloud.close());

describe('what a function is told', () => {
  it('has the identity of the caller, and the chain of sources, from getWXContext', async () => {
    expect(await probe('context')).toEqual({
      OPENID: PERSON,
      APPID: 'wx0000000000000000',
      CLIENTIP: '127.0.0.1',
      ENV: 'conformance',
      SOURCE: 'wx_client',
    });
  });

  it('gives no trace of an earlier caller to a later one', async () => {
    const seen = await Promise.all(
      ['oA', 'oB', 'oC', 'oD', 'oE', 'oF'].map((openid) => cloud.invoke('probe', { deed: 'context' }, openid)),
    );
    expect(seen.map((context) => (context as { OPENID: string }).OPENID)).toEqual(['oA', 'oB', 'oC', 'oD', 'oE', 'oF']);
  });

  it('gets the event with `userInfo` as the cloud adds it, and an identity in the event changes nothing', async () => {
    const event = await probe('echo', { userInfo: { openId: 'oSomeoneElse' }, OPENID: 'oSomeoneElse' });
    expect(event).toEqual({
      deed: 'echo',
      OPENID: 'oSomeoneElse',
      userInfo: { appId: 'wx0000000000000000', openId: PERSON },
    });
  });

  it('has its declared variables and those of the console, and nothing of this machine', async () => {
    const variables = (await probe('variables')) as Record<string, string>;
    expect(variables).toMatchObject({ DECLARED: 'by the file', SECRET: 'from the console', TCB_ENV: 'conformance' });
    expect(variables).not.toHaveProperty('PATH');
    expect(variables).not.toHaveProperty('HOME');
  });

  it('knows its limits from the second argument', async () => {
    expect(await probe('secondArgument')).toMatchObject({
      function_name: 'probe',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 20000,
    });
  });

  it('passes the person on when it calls another function', async () => {
    const answer = (await probe('calls', { name: 'other', data: { a: 1 } })) as { result: unknown };
    expect(answer.result).toMatchObject({ event: { a: 1 }, context: { OPENID: PERSON, SOURCE: 'wx_client,scf' } });
  });
});

describe('instances', () => {
  it('serve one call at a time: calls at once start as many as allowed, the others wait', async () => {
    const before = cloud.counts().coldStarts['probe'] ?? 0;
    await Promise.all([1, 2, 3, 4].map(() => probe('waits', { ms: 60 })));
    const started = (cloud.counts().coldStarts['probe'] ?? 0) - before;
    expect(before + started).toBe(2);
  });

  it('are used again', async () => {
    const first = Number(await probe('instance'));
    expect(Number(await probe('instance'))).toBe(first + 1);
  });

  it('write their log to the log of the environment', async () => {
    await probe('logs');
    // Lines arrive beside the answers: a few more calls at most.
    for (let call = 0; call < 200 && cloud.logs().length === 0; call += 1) await probe('echo');
    expect(cloud.logs()).toContain('[probe] a line of the log');
  });
});

describe('what goes wrong in a function', () => {
  it.each([
    ['throws', 'FUNCTIONS_EXECUTE_FAIL', 'TypeError: thrown on purpose'],
    ['throwsText', 'FUNCTIONS_EXECUTE_FAIL', 'a text'],
    ['circular', 'FUNCTIONS_EXECUTE_FAIL', 'circular'],
    ['exits', 'FUNCTIONS_EXECUTE_FAIL', 'exited'],
    ['laterCrash', 'FUNCTIONS_EXECUTE_FAIL', 'nobody catches this'],
  ])('%s: answers %s and the next call is served', async (deed, code, message) => {
    await expect(probe(deed)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
    expect(await probe('echo')).toMatchObject({ deed: 'echo' });
  });

  it.each(['hangs', 'spins'])('%s: ends at the time limit, and the next call is served', async (deed) => {
    await expect(cloud.invoke('impatient', { deed }, PERSON)).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      errCode: -504003,
      message: 'Invoking task timed out after 1 seconds',
    });
    expect(await cloud.invoke('impatient', { deed: 'echo' }, PERSON)).toMatchObject({ deed: 'echo' });
  });

  it('too much memory ends the instance, not the server', async () => {
    await expect(probe('eatsMemory')).rejects.toMatchObject({
      message: expect.stringMatching(/memory/i) as string,
    });
    expect(await probe('echo')).toMatchObject({ deed: 'echo' });
  });

  it('an answer of more than 6 MB is refused, one below is not', async () => {
    await expect(probe('large', { bytes: 6 * 1024 * 1024 })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(String(await probe('large', { bytes: 1024 * 1024 }))).toHaveLength(1024 * 1024);
  });

  it('an event of more than 100 KB is refused', async () => {
    await expect(probe('echo', { text: 'x'.repeat(101 * 1024) })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('a function that is not declared is not found', async () => {
    await expect(cloud.invoke('absent', {}, PERSON)).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  it('no answer is null', async () => {
    expect(await probe('nothing')).toBeNull();
  });
});
