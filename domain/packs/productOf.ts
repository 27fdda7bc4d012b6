import type { MediationCase } from '../cases/case';
import { packOf } from './packOn';
import { PEOPLES_AGREEMENT, type Product } from './product';

/** What the pack of a case makes of an agreement; people's mediation before a way was chosen. */
export function productOf(record: Pick<MediationCase, 'channel' | 'packDay'>): Product {
  return packOf(record)?.product ?? PEOPLES_AGREEMENT;
}
