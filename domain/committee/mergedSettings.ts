import { mapVersions, mergedEntries, mergedField, mergedValue, unlessOvertaken, type Versions } from './merging';
import type { ComparedSettings } from './settingsChange';

type List = 'bodies' | 'delegations' | 'holidays' | 'courts' | 'templates' | 'rules';

/** The fields that tell the entries of a list apart. */
const IDENTITY: { readonly [L in List]: readonly (keyof ComparedSettings[L][number])[] } = {
  bodies: ['id'],
  delegations: ['channel', 'from'],
  holidays: ['year'],
  courts: ['unitId'],
  templates: ['need'],
  rules: ['id', 'from'],
};

/** Entry by entry; as a whole where two entries of a version cannot be told apart. */
function mergedList<T extends object>(versions: Versions<readonly T[]>, identity: readonly (keyof T)[]): readonly T[] {
  const named = (entries: readonly T[]) =>
    new Map(entries.map((entry) => [identity.map((field) => String(entry[field])).join(' '), entry]));
  const { base, proposed, now } = versions;
  const areToldApart = [base, proposed, now].every((entries) => named(entries).size === entries.length);
  return areToldApart ? [...mergedEntries(mapVersions(versions, named)).values()] : mergedValue(versions);
}

/**
 * The settings in force, `now`, with a change that was proposed when they were `base`: what others have changed since stays,
 * field by field, limit by limit, entry by entry. Null where others have changed just what the change is of. Whether the
 * merged settings fit together is still to be judged.
 */
export function mergedSettings(versions: Versions<ComparedSettings>): ComparedSettings | null {
  const value = <K extends keyof ComparedSettings>(key: K) => mergedField(versions, key);
  const list = <L extends List>(key: L) =>
    mergedList<ComparedSettings[L][number]>(
      mapVersions(versions, (settings) => settings[key]),
      IDENTITY[key],
    );
  const limits = mapVersions(versions, (settings) => new Map(Object.entries(settings.limits)));
  return unlessOvertaken(() => ({
    name: value('name'),
    region: value('region'),
    phone: value('phone'),
    address: value('address'),
    hours: value('hours'),
    numberTemplate: value('numberTemplate'),
    limits: Object.fromEntries(mergedEntries(limits)),
    composition: value('composition'),
    bodies: list('bodies'),
    delegations: list('delegations'),
    holidays: list('holidays'),
    courts: list('courts'),
    templates: list('templates'),
    rules: list('rules'),
  }));
}
