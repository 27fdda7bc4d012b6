import type { ListedKind } from '@/domain/overview/facets';
import type { LightColour } from '@/domain/overview/light';
import { createContext, useContext } from 'react';
import { open } from '../data/navigate';

export interface GroupBehind {
  kind: ListedKind;
  /** '' for the cases that have none; of the trend a month, YYYY-MM. */
  value: string;
  light?: LightColour | null;
  /** Without the cases that are over. */
  openOnly?: boolean;
}

/** Whether whoever looks may open the cases behind the numbers; a court's people may not. */
export const MayOpenCases = createContext(true);

/** Opens the list of the cases behind a number. */
function openGroup({ kind, value, light, openOnly }: GroupBehind): void {
  open('/pages-official/group', { kind, value, light, open: openOnly ? '1' : null });
}

/** What a tap on a number does; null for whom there is no list behind it. */
export function useOpenGroup(): ((behind: GroupBehind) => void) | null {
  return useContext(MayOpenCases) ? openGroup : null;
}
