import { maskPhone } from '@/domain/parties/mask';
import { checkPersonName } from '@/domain/parties/personName';
import { checkPhone } from '@/domain/parties/phone';
import { findingsAt } from '@/domain/text/finding';
import { carryingOut, noRecord, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { phoneOf } from '../platform/openInterfaces';
import type { PersonDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { viewMe, withPerson } from './meView';
import { membershipId } from './membershipKeys';

interface Identity {
  name: string;
  phone: string;
  phoneVerified: boolean;
}

/** Checks what was typed, and asks WeChat for the number behind the button's code. */
async function identityFrom(input: Parsed<'me.register'>): Promise<Identity> {
  const given = input.phoneCode === null ? null : await phoneOf(input.phoneCode);
  if (input.phoneCode !== null && given === null) {
    throw badInput('phone', '没能从微信取得手机号', '请再点一次按钮，或者直接填写手机号');
  }
  const name = checkPersonName(input.name);
  const phone = checkPhone(given ?? input.phone);
  if (!name.ok || !phone.ok) {
    throw new Refusal('BAD_INPUT', [...findingsAt('name', name), ...findingsAt('phone', phone)]);
  }
  return { name: name.value, phone: phone.value.number, phoneVerified: given !== null };
}

/** A name that others relied on when they approved or appointed its bearer cannot be changed by the bearer alone. */
function mayRename(person: PersonDoc): boolean {
  return person.posts.length === 0 && !person.acts.some((act) => act.status === 'approved');
}

/** Those who are still to decide must see the name as it is now. */
async function renewMemberships(transaction: Transaction, person: PersonDoc, identity: Identity): Promise<void> {
  for (const act of person.acts.filter((each) => each.status === 'pending')) {
    const membership = await transaction.get('memberships', membershipId(act.enterpriseId, person._id));
    if (!membership) continue;
    await transaction.put('memberships', {
      ...membership,
      version: membership.version + 1,
      personName: identity.name,
      maskedPhone: maskPhone(identity.phone),
    });
  }
}

/** Name and phone; may be called again to correct them. */
export const register = carryingOut('me.register', {
  ...noRecord,
  prepare: (_context, input) => identityFrom(input),
  receipt: 'commands',
  async change({ transaction, context, prepared }) {
    const before = await transaction.get('persons', context.openid);
    if (!before) throw new Refusal('CONSENT_NEEDED');
    if (before.name !== null && before.name !== prepared.name && !mayRename(before)) {
      throw badInput('name', '您的姓名已经核实，不能自行修改', '如确实改了名，请带证件联系调委会');
    }
    const samePhone = before.phone === prepared.phone;
    if (!samePhone && before.posts.length > 0) {
      // An administrator takes a post away by the number under which it was given.
      throw badInput('phone', '您在调委会任职，手机号不能自行修改', '请先请系统管理员免去职务，改号后再任命');
    }
    const person: PersonDoc = {
      ...before,
      version: before.version + 1,
      name: prepared.name,
      phone: prepared.phone,
      phoneVerified: prepared.phoneVerified || (samePhone && before.phoneVerified),
    };
    await renewMemberships(transaction, person, prepared);
    await transaction.put('persons', person);
    return viewMe(withPerson(context, person));
  },
});
