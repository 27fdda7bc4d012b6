import type { CommitteeSettings } from '@/contract/committee';
import { COMMITTEE_LIMITS } from '@/domain/committee/limits';
import { USUAL_CASE_TEMPLATE } from '@/domain/committee/numbering';

/** What a committee begins with. */
export const EMPTY_SETTINGS: CommitteeSettings = {
  name: '',
  region: '',
  phone: '',
  address: '',
  hours: '',
  numberTemplate: USUAL_CASE_TEMPLATE,
  bodies: [],
  delegations: [],
  holidays: [],
  courts: [],
  composition: null,
  templates: [],
  rules: [],
  limits: Object.fromEntries(COMMITTEE_LIMITS.map((limit) => [limit.key, limit.usual])),
};
