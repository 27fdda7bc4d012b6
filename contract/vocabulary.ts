/** Closed lists that several procedures share, as tuples for their schemas; the words for them live in domain/. */
export const CAPACITIES = ['member', 'agent'] as const;
export const ACT_STATUSES = ['pending', 'approved', 'refused', 'ended'] as const;
export const CODE_KINDS = [
  'city',
  'park',
  'enterprise',
  'meeting',
  'receipt',
  'notice',
  'session',
  'appointment',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];
/** Codes that are hung up for people to scan; the others are made by the system. */
export const POSTER_KINDS = ['city', 'park', 'enterprise', 'meeting'] as const;
export type PosterKind = (typeof POSTER_KINDS)[number];
