import type { FieldSpec } from './fieldSpec';
import type { RightKind } from './kinds';
import { REGISTERED_RIGHT_FIELDS } from './registeredRightFields';
import { UNREGISTERED_RIGHT_FIELDS } from './unregisteredRightFields';

const FIELDS: Readonly<Record<RightKind, readonly FieldSpec[]>> = {
  ...REGISTERED_RIGHT_FIELDS,
  ...UNREGISTERED_RIGHT_FIELDS,
};

/**
 * What is asked about a right: only what a person can know (the annex to the application form, not an examiner's list).
 * Order is the order on the page.
 */
export function fieldsOfRight(kind: RightKind): readonly FieldSpec[] {
  return FIELDS[kind];
}
