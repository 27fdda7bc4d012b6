import type { DefenceView } from '@/contract/defences';
import type { MediationCase } from '@/domain/cases/case';
import { nameOfSide, peopleOfSide } from '@/domain/cases/participants';
import { mayWriteDefence, type Defence } from '@/domain/defences/defence';
import type { Side } from '@/domain/parties/side';

/** Key of what one side has written in one case. */
export function defenceId(caseId: string, side: Side): string {
  return `${caseId}-${side}`;
}

/** Whether nobody of a side uses the app: then a mediator takes down what it says, as papers are taken in. */
export function isWithoutPeople(record: MediationCase, side: Side): boolean {
  return peopleOfSide(record, side).length === 0;
}

/** What a side has written, for that side (`own`) or for the mediators. */
export function viewDefence(record: MediationCase, { side, editions }: Defence, own: boolean): DefenceView {
  return {
    side,
    name: nameOfSide(record, side),
    editions: [...editions].reverse().map(({ no, text, at, byName }) => ({ no, text, at, byName })),
    exchanged: record.mediation.defences.find((each) => each.side === side)?.edition ?? null,
    mayWrite: mayWriteDefence(record, side) && (own || isWithoutPeople(record, side)),
  };
}
