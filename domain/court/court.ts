import type { Day } from '../calendar/day';
import type { Side } from '../parties/side';

/** A court of the city, as the member unit of the joint conference that it is. */
export interface Court {
  unitId: string;
  name: string;
}

/** That the sides want a court to confirm their agreement (人民调解法 33: together, within thirty days of effect). */
export interface ConfirmationRequest {
  court: Court;
  /** Who asked so far; another court begins anew. */
  sides: { side: Side; byName: string; at: number }[];
  /** The day on which the last side that is bound had asked: from then on it is the court's. Null before. */
  askedOn: Day | null;
}
