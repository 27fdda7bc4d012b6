import { parseArgs } from 'node:util';
import { startLocalCloud } from './index';
import { messageOf } from './json';

/**
 * The command line: `node main.cjs --root . --data .data --h5 dist/h5 --port 8080 --mode demo`.
 * Prints the address as its first line, so that a start script can wait for it.
 */
async function main(): Promise<void> {
  // The cloud's functions run by UTC, whatever this machine's zone is.
  process.env.TZ = 'UTC';
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: process.cwd() },
      data: { type: 'string' },
      h5: { type: 'string' },
      desk: { type: 'string' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      'public-url': { type: 'string' },
      mode: { type: 'string', default: 'demo' },
      instances: { type: 'string' },
      'movable-clock': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('`--port` must be 0 to 65535');
  if (values.mode !== 'test' && values.mode !== 'demo') throw new Error('`--mode` must be test or demo');
  const cloud = await startLocalCloud({
    root: values.root,
    data: values.data ?? null,
    h5: values.h5,
    desk: values.desk,
    port,
    host: values.host,
    publicUrl: values['public-url'],
    mode: values.mode,
    instances: values.instances ? Number(values.instances) : undefined,
    movableClock: values['movable-clock'],
    onLog: values.quiet ? undefined : (line) => console.error(line),
  });
  console.log(cloud.url);
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((thrown) => {
  console.error(messageOf(thrown));
  process.exit(1);
});
