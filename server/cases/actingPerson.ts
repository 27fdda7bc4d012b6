import type { MediationCase } from '@/domain/cases/case';
import type { Context } from '../kernel/context';
import { roleInWords } from './viewLog';

/** Who acts, as the history names them. */
export function actingPerson(record: MediationCase, context: Context): { openid: string; name: string; role: string } {
  return { openid: context.openid, name: context.person?.name ?? '', role: roleInWords(record, context) };
}
