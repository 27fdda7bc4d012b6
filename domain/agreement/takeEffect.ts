import type { MediationCase } from '../cases/case';
import { stopAllClocks } from '../cases/caseClocks';
import type { CaseStep } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import { outcomeOfRemainder } from '../ending/remainder';
import { cancelAhead } from '../sessions/openSession';

/** The agreement is in effect: talks are over, what it leaves out has ended with its remedies told. */
export function takeEffect(
  record: MediationCase,
  agreement: Agreement,
  { now, today }: Moment,
): Pick<CaseStep, 'fields' | 'to' | 'event'> {
  return {
    fields: {
      mediation: {
        ...record.mediation,
        agreement,
        sessions: cancelAhead(record, '已经达成协议', now),
      },
      clocks: stopAllClocks(record.clocks, today),
      outcome: outcomeOfRemainder(record, now),
    },
    to: 'PERFORMING',
    event: 'agreementEffective',
  };
}
