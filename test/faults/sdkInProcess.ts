import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { callEnvironment, instanceEnvironment } from '@/local-cloud/functions/instance-environment';
import type { MessageTemplate } from '@/local-cloud/index';
import { Faults } from '@/local-cloud/gateway/faults';
import { makeServer } from '@/local-cloud/gateway/server';
import { makeParts, type Parts } from '@/local-cloud/parts';
import { makeRoutes } from '@/local-cloud/routes';

const ROOT = join(__dirname, '..', '..');

export interface CloudInProcess {
  url: string;
  parts: Parts;
  faults: Faults;
  close(): Promise<void>;
}

/**
 * A local cloud whose function `timer` is this very process: its code can be stopped at any await, which no worker can.
 * The SDK is the real one, under the identity that the cloud would give the function. Server modules may be required
 * only after this: the SDK reads its server's address once.
 */
export async function startCloudInProcess(templates?: MessageTemplate[]): Promise<CloudInProcess> {
  let url = '';
  const options = { root: ROOT, data: null, mode: 'test' as const, templates };
  const parts = makeParts(options, () => url);
  const faults = new Faults();
  const server = makeServer(
    makeRoutes(options, parts, faults, () => url),
    parts.log.write,
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const caller = { source: 'wx_trigger' };
  const call = parts.runtime.calls.begin('timer', caller);
  const declaration = parts.runtime.declaration('timer');
  const variables = {
    ...instanceEnvironment(declaration, parts.environment.envId, `${url}/admin`, {}),
    ...callEnvironment(caller, call.token),
  };
  for (const [name, value] of Object.entries(variables)) {
    if (value === null) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  return {
    url,
    parts,
    faults,
    async close() {
      parts.runtime.calls.end(call);
      await parts.runtime.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      parts.closeData();
    },
  };
}
