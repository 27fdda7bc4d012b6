import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { PersonDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** A person who has registered: name and phone are there. */
export type RegisteredPerson = PersonDoc & { name: string; phone: string };

export function isRegistered(person: PersonDoc | null): person is RegisteredPerson {
  return person !== null && person.name !== null && person.phone !== null;
}

/** The caller as they are now, read in the transaction that will change them. */
export async function callerIn(transaction: Transaction, context: Context): Promise<RegisteredPerson> {
  const person = await transaction.get('persons', context.openid);
  if (!isRegistered(person)) throw new Refusal('REGISTRATION_NEEDED');
  return person;
}
