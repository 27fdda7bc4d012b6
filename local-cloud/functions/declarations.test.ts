import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from './declarations';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'declarations-'));
  mkdirSync(join(root, 'cloudfunctions', 'api'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, content: unknown) =>
  writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));

describe('the declaration of an environment', () => {
  it('is read from cloudbaserc.json and each config.json, with the defaults of the cloud', () => {
    write('cloudbaserc.json', { envId: 'city-1', functions: [{ name: 'api', envVariables: { A: 1 } }] });
    write('cloudfunctions/api/config.json', {
      permissions: { openapi: ['security.msgSecCheck'] },
      triggers: [{ name: 't', type: 'timer', config: '0 0 8 * * * *' }],
    });
    expect(readEnvironment(root)).toMatchObject({
      envId: 'city-1',
      functions: [
        {
          name: 'api',
          entry: join(root, 'cloudfunctions', 'api', 'index.js'),
          timeoutSeconds: 3,
          memoryMb: 256,
          env: { A: '1' },
          openInterfaces: ['security.msgSecCheck'],
          triggers: [{ name: 't', cron: '0 0 8 * * * *' }],
        },
      ],
    });
  });

  it('fills in the variables of whoever deploys, and leaves empty what nobody set', () => {
    process.env.DECLARED_HERE = 'openid-1';
    const envVariables = { A: '{{env.DECLARED_HERE}}', B: '{{ env.NEVER_SET }}', C: 'as it is' };
    write('cloudbaserc.json', { functions: [{ name: 'api', envVariables }] });
    expect(readEnvironment(root).functions[0]?.env).toEqual({ A: 'openid-1', B: '', C: 'as it is' });
    delete process.env.DECLARED_HERE;
  });

  it('a placeholder for the environment id stands for the local one', () => {
    write('cloudbaserc.json', { envId: '{{env.ENV_ID}}', functions: [] });
    expect(readEnvironment(root).envId).toBe('local-dev');
  });

  it('the same trigger in both files is one, if they agree', () => {
    const trigger = (config: string) => ({ name: 't', type: 'timer', config });
    write('cloudfunctions/api/config.json', { triggers: [trigger('0 0 8 * * * *')] });
    write('cloudbaserc.json', { functions: [{ name: 'api', triggers: [trigger('0 0 8 * * * *')] }] });
    expect(readEnvironment(root).functions[0]?.triggers).toHaveLength(1);
    write('cloudbaserc.json', { functions: [{ name: 'api', triggers: [trigger('0 0 9 * * * *')] }] });
    expect(() => readEnvironment(root)).toThrow('declared twice');
  });

  it.each([
    ['nothing', null, 'is missing'],
    ['no JSON', '{', 'is not JSON'],
    ['a list', '[]', 'must hold an object'],
    ['a function without a name', { functions: [{}] }, '`functions[0]` needs a `name`'],
  ])('%s is refused', (_what, content, message) => {
    if (content !== null) write('cloudbaserc.json', content);
    expect(() => readEnvironment(root)).toThrow(message);
  });
});
