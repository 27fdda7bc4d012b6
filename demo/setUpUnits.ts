import { PEOPLE, type DemoPerson, type PersonKey } from './people';
import { register } from './register';
import { headAgrees } from './secondPerson';
import type { Phones } from './setUpCity';
import { UNITS, type UnitKey } from './units';

/**
 * The units are added; their people come by a code: the head of each is invited by the administrator and approved by the
 * committee's head, then approves the others.
 */
export async function setUpUnits(phones: Phones): Promise<void> {
  for (const unit of Object.values(UNITS)) {
    await phones.administrator.tell('unit.save', { ...unit, version: 0, active: true });
  }
  await headAgrees(phones);
  const officials = (Object.entries(PEOPLE) as [PersonKey, DemoPerson][]).flatMap(([key, person]) =>
    person.unit ? [{ key, person, unit: person.unit }] : [],
  );
  const headOf = (unitId: UnitKey) => officials.find(({ unit }) => unit.of === unitId && unit.post === 'unitHead');
  for (const { key, person, unit } of officials) {
    await register(phones[key], person);
    const head = unit.post === 'unitHead' ? undefined : headOf(unit.of);
    const inviter = head ? phones[head.key] : phones.administrator;
    const { token } = await inviter.tell('invitation.make', {
      unitId: unit.of,
      posts: [unit.post],
      personName: person.name,
    });
    const { id, version } = await phones[key].tell('invitation.accept', { token });
    if (unit.waits) continue;
    const decider = head ? inviter : phones.head;
    await decider.tell('appointment.decide', { appointmentId: id, version, approve: true, reason: '' });
  }
}
