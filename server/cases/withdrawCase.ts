import { stopAllClocks } from '@/domain/cases/caseClocks';
import { remediesAfterWithdrawal } from '@/domain/ending/remedies';
import { cancelAhead } from '@/domain/sessions/openSession';
import { caseCommand } from './caseCommand';

/** The applicant takes the request back (人民调解法 art 23: nobody is held in a mediation). */
export const withdrawCase = caseCommand('case.withdraw', 'withdraw', ({ context, input, record }) => ({
  fields: {
    clocks: stopAllClocks(record.clocks, context.today),
    mediation: { ...record.mediation, sessions: cancelAhead(record, '申请人撤回了申请', context.now) },
    outcome: {
      kind: 'withdrawn',
      reasonCode: 'withdrawn',
      reason: input.reason,
      remedies: remediesAfterWithdrawal(record),
      bodyId: null,
      bodyName: null,
      at: context.now,
    },
  },
  reason: input.reason,
  text: '撤回了申请',
}));
