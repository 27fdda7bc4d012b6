import { checkPersonName } from '@/domain/parties/personName';
import { checkPhone } from '@/domain/parties/phone';
import { findingsAt, type Finding } from '@/domain/text/finding';
import { Refusal } from '../kernel/refusal';

/** Name and telephone of who holds a notice, as they are kept. Refuses with BAD_INPUT at each field. */
export function cleanedPerson(
  input: { answererName: string; phone: string },
  others: readonly Finding[] = [],
): { name: string; phone: string } {
  const name = checkPersonName(input.answererName, '您的姓名');
  const phone = checkPhone(input.phone);
  const findings = [...findingsAt('answererName', name), ...findingsAt('phone', phone), ...others];
  if (name.ok && phone.ok && findings.length === 0) return { name: name.value, phone: phone.value.number };
  throw new Refusal('BAD_INPUT', findings);
}
