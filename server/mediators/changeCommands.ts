import { askOtherMediator, handOver as handOverSeat } from '@/domain/mediators/change';
import { askRecusal as askForRecusal, decideRecusal as decideOnRecusal } from '@/domain/mediators/recusal';
import { relationTo } from '@/domain/cases/relation';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { surroundingsOf } from '../inquiry/surroundings';
import { badInput, Refusal } from '../kernel/refusal';
import { candidateIn } from './directory';
import { actingSide } from './seatCommands';

/** A side asks; a mediator asks for nobody but themself. */
export const askRecusal = caseCommand('mediator.askRecusal', 'askRecusal', ({ context, input, record }) => {
  const isMediator = relationTo(record, context.who) === 'mediator';
  if (isMediator && input.mediator !== context.openid) throw new Refusal('NOT_ALLOWED');
  const by = isMediator ? 'mediator' : actingSide(record, context);
  const asked = { by, mediator: input.mediator, reason: input.reason } as const;
  return { ...stepOf(askForRecusal(record, asked, surroundingsOf(context))), reason: input.reason };
});

export const decideRecusal = caseCommand('mediator.decideRecusal', 'decideRecusal', ({ context, input, record }) => {
  const { recusalId, granted, reason } = input;
  const by = { openid: context.openid, name: context.person?.name ?? '' };
  return { ...stepOf(decideOnRecusal(record, { recusalId, granted, reason, by }, surroundingsOf(context))), reason };
});

export const askOther = caseCommand('mediator.askOther', 'askOtherMediator', ({ context, input, record }) => {
  const { mediator, reason, choosesNobody } = input;
  const asked = { side: actingSide(record, context), mediator, reason, choosesNobody };
  return { ...stepOf(askOtherMediator(record, asked, surroundingsOf(context))), reason: input.reason.trim() || null };
});

export const handOver = caseCommand(
  'mediator.handOver',
  'handOver',
  async ({ transaction, context, input, record }) => {
    const to = await candidateIn(transaction, context, input.to);
    if (!to) throw badInput('to', '没有这位调解员', '请从列表中选择');
    const how = { from: input.from, to, reason: input.reason };
    return { ...stepOf(handOverSeat(record, how, surroundingsOf(context))), reason: input.reason };
  },
);
