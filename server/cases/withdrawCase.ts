import { stopAllClocks } from '@/domain/cases/caseClocks';
import { cancelAhead } from '@/domain/sessions/openSession';
import { caseCommand } from './caseCommand';

const REMEDIES = [
  '以后有需要可以重新申请调解。',
  '撤回不影响您向人民法院起诉的权利。',
  '提出申请时诉讼时效已中断，时效期间重新计算，请留意。',
];

/** The applicant takes the request back (人民调解法 art 23: nobody is held in a mediation). */
export const withdrawCase = caseCommand('case.withdraw', 'withdraw', ({ context, input, record }) => ({
  fields: {
    clocks: stopAllClocks(record.clocks, context.today),
    mediation: { ...record.mediation, sessions: cancelAhead(record.mediation.sessions, '申请人撤回了申请') },
    outcome: {
      kind: 'withdrawn',
      reasonCode: 'withdrawn',
      reason: input.reason,
      remedies: REMEDIES,
      bodyId: null,
      bodyName: null,
      at: context.now,
    },
  },
  reason: input.reason,
  text: '撤回了申请',
}));
