import { exchangeDefences as exchange, type ChosenDefence } from '@/domain/defences/defence';
import { mustBeSeated, namedSide } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { defenceId } from './defenceView';

/** A mediator lets every side read what respondents have written. One read for each. */
export const exchangeDefences = caseCommand(
  'defence.exchange',
  'exchangeDefences',
  async ({ transaction, context, input, record }) => {
    mustBeSeated(record, context);
    const chosen: ChosenDefence[] = [];
    for (const [index, { side: named, edition }] of input.defences.entries()) {
      const side = namedSide(record, named, `defences.${index}.side`);
      chosen.push({ side, edition, written: await transaction.get('defences', defenceId(record._id, side)) });
    }
    return { ...stepOf(exchange(record, chosen, context.now)), reason: null };
  },
);
