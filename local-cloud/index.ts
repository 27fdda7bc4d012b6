import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Faults } from './gateway/faults';
import { makeServer } from './gateway/server';
import type { LocalCloud, LocalCloudOptions } from './options';
import { makeParts } from './parts';
import { makeRoutes } from './routes';

export type { Counts, LocalCloud, LocalCloudOptions } from './options';
export type { MessageTemplate } from './wechat/phone';

/** Starts WeChat's cloud on this machine. @throws when a declaration is wrong or the port is taken */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  let port = 0;
  const host = options.host ?? '127.0.0.1';
  const url = () => `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const parts = makeParts(options, url);
  const { clock, log, phones, runtime, timetable } = parts;
  const faults = new Faults();
  const server = makeServer(makeRoutes(options, parts, faults, url), log.write);
  try {
    port = await listen(server, options.port ?? 0, host);
  } catch (thrown) {
    parts.closeData();
    throw thrown;
  }
  if (!parts.testing) timetable.start();

  return {
    url: url(),
    port,
    data: parts.data,
    invoke: async (name, event, openid) => {
      phones.noteVisit(openid);
      const answer = await runtime.invoke(name, JSON.stringify(event ?? {}), { source: 'wx_client', openid });
      return JSON.parse(answer.text);
    },
    fireTimer: (name, trigger) => timetable.fireNow(name, trigger),
    setNow: async (time) => void (await parts.setNow(time)),
    now: () => clock.now(),
    fault: (order) => faults.order({ ...order }),
    counts: parts.counts,
    resetCounts: parts.resetCounts,
    logs: log.lines,
    close: async () => {
      timetable.stop();
      await runtime.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      parts.closeData();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address: AddressInfo | string | null = server.address();
      if (typeof address === 'object' && address) done(address.port);
      else fail(new Error('the server has no port'));
    });
  });
}
