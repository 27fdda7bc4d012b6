import fc from 'fast-check';
import type { LocalCloud } from '@/local-cloud/index';

/** A cut or an error somewhere between the phone, the function and the database. */
export interface OrderedFault {
  /** The call of a phone, or an action of the SDK inside the function. */
  where: 'phone' | 'database.commitTransaction' | 'database.modifyDocument' | 'database.insertDocument';
  kind: 'drop-before' | 'drop-after' | 'error';
  times: number;
}

/** Faults in any place: the request is lost, the answer is lost, or the database says that it is out of order. */
export const someFaults: fc.Arbitrary<OrderedFault[]> = fc.array(
  fc.record({
    where: fc.constantFrom(
      'phone' as const,
      'phone' as const,
      'database.commitTransaction' as const,
      'database.modifyDocument' as const,
      'database.insertDocument' as const,
    ),
    kind: fc.constantFrom('drop-before' as const, 'drop-after' as const, 'error' as const),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 4 },
);

export function order(cloud: LocalCloud, faults: readonly OrderedFault[]): void {
  for (const { where, kind, times } of faults) {
    cloud.fault(where === 'phone' ? { function: 'api', kind, times } : { action: where, kind, times });
  }
}
