import { join } from 'node:path';
import { handleAdmin, type AdminSettings } from './gateway/admin';
import { clientRoutes } from './gateway/client-routes';
import { deskRoutes } from './gateway/desk-routes';
import { environmentRoutes } from './gateway/environment-routes';
import type { Faults } from './gateway/faults';
import { fileRoutes } from './gateway/file-routes';
import type { Route } from './gateway/http';
import { phoneRoutes } from './gateway/phone-routes';
import { smsRoutes } from './gateway/sms-routes';
import type { LocalCloudOptions } from './options';
import type { Parts } from './parts';

/** Everything that the server answers. */
export function makeRoutes(options: LocalCloudOptions, parts: Parts, faults: Faults, url: () => string): Route[] {
  const { clock, counters, database, openInterfaces, phones, publicUrl, runtime, store, templates, testing } = parts;
  const downloadBase = () => `${publicUrl()}/files`;
  const admin: AdminSettings = {
    ...{ database, runtime, store, openInterfaces, faults, counters },
    addresses: () => ({ upload: `${url()}/store`, download: downloadBase() }),
    onFailure: parts.log.write,
  };
  const health = () => ({
    mode: options.mode,
    envId: parts.environment.envId,
    now: new Date(clock.now()).toISOString(),
    instanceHeaps: runtime.heaps(),
    counts: parts.counts(),
    memory: process.memoryUsage(),
    // Microseconds of processor time, all threads together.
    cpu: process.cpuUsage(),
  });
  return [
    { method: 'POST', pattern: /^\/admin$/, handle: (exchange) => handleAdmin(exchange, admin) },
    ...clientRoutes({ runtime, store, phones, faults }),
    ...fileRoutes(store, counters),
    ...phoneRoutes(phones, templates),
    ...smsRoutes(parts.texts, faults),
    ...environmentRoutes({
      ...{ clock, faults, testing, health },
      timetable: parts.timetable,
      movable: testing || options.movableClock === true,
      setNow: parts.setNow,
      resetCounts: parts.resetCounts,
    }),
    ...deskRoutes({
      data: parts.data,
      desk: options.desk ?? join(options.root, 'local-cloud', 'desk'),
      h5: options.h5 ?? null,
      store,
      downloadBase,
    }),
  ];
}
