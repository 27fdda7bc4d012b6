import type { ListedKind } from '@/domain/overview/facets';
import type { LightColour } from '@/domain/overview/light';
import { open } from '../data/navigate';

export interface GroupBehind {
  kind: ListedKind;
  /** '' for the cases that have none; of the trend a month, YYYY-MM. */
  value: string;
  light?: LightColour | null;
  /** Without the cases that are over. */
  openOnly?: boolean;
}

/** Opens the list of the cases behind a number. */
export function openGroup({ kind, value, light, openOnly }: GroupBehind): void {
  open('/pages-official/group', { kind, value, light, open: openOnly ? '1' : null });
}
