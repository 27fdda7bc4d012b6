import { PEOPLE, type DemoPerson, type PersonKey } from './people';
import { register } from './register';
import type { Phones } from './setUpCity';
import { UNITS, type UnitKey } from './units';

/** The units are added; their people come by a code: the head of each is approved by the administrator, then approves the others. */
export async function setUpUnits(phones: Phones): Promise<void> {
  for (const unit of Object.values(UNITS)) {
    await phones.administrator.tell('unit.save', { ...unit, version: 0, active: true });
  }
  const officials = (Object.entries(PEOPLE) as [PersonKey, DemoPerson][]).flatMap(([key, person]) =>
    person.unit ? [{ key, person, unit: person.unit }] : [],
  );
  const headOf = (unitId: UnitKey) => officials.find(({ unit }) => unit.of === unitId && unit.post === 'unitHead');
  for (const { key, person, unit } of officials) {
    await register(phones[key], person);
    const head = unit.post === 'unitHead' ? undefined : headOf(unit.of);
    const decider = head ? phones[head.key] : phones.administrator;
    const { token } = await decider.tell('unit.invite', { unitId: unit.of, post: unit.post });
    const { id, version } = await phones[key].tell('unit.join', { token });
    if (unit.waits) continue;
    await decider.tell('appointment.decide', { appointmentId: id, version, approve: true, reason: '' });
  }
}
