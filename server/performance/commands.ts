import { sideOf } from '@/domain/cases/relation';
import { answerReport as answer } from '@/domain/performance/answerReport';
import { closePerformance as close } from '@/domain/performance/close';
import { reportPerformance as report } from '@/domain/performance/report';
import { findObligation } from '@/domain/performance/theObligation';
import { rate as giveScore, visit as keepVisit } from '@/domain/performance/visitAndRate';
import { confirmationUntil, whatNow } from '@/domain/performance/whatNow';
import { takesPart } from '@/domain/cases/participants';
import { holdsPost } from '@/domain/roles/posts';
import { mustBeLead, mustBeSeated, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { theCase } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { committeeLimit } from '../intake/committeeLimit';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';

/** A debtor says what they did. */
export const reportPerformance = caseCommand('performance.report', 'reportPerformance', (work) => {
  const { call, context, input, record } = work;
  const { no, amountYuan, note, evidenceIds } = input;
  const side = sideActing(record, context);
  const made = { id: `p${call.key.slice(0, 23)}`, answerDays: committeeLimit(context, 'report') };
  return { ...stepOf(report(record, { no, amountYuan, note, evidenceIds }, side, made, context)), reason: null };
});

/** A creditor confirms or disputes it. */
export const answerReport = caseCommand('performance.answer', 'answerReport', ({ context, input, record }) => ({
  ...stepOf(answer(record, input, sideActing(record, context), context)),
  reason: null,
}));

/** What can be done about an obligation. Two reads. */
export const getWhatNow = answering('performance.whatNow', {
  ...theCase,
  answer(context, input, record) {
    const side = sideOf(record, context.who);
    const { agreement } = record.mediation;
    const obligation = findObligation(record, input.no);
    if (!agreement || !obligation || (side !== null && !takesPart(record, side))) throw new Refusal('NOT_FOUND');
    return Promise.resolve({
      ways: whatNow(record, obligation, context.today),
      confirmationUntil: confirmationUntil(agreement),
    });
  },
});

export const visit = caseCommand('performance.visit', 'visit', ({ context, input, record }) => {
  if (!holdsPost(context.who, record.committeeId, ['registrar', 'head'])) mustBeSeated(record, context);
  const by = { at: context.now, byName: nameOf(context) };
  return { ...stepOf(keepVisit(record, input, by)), reason: null };
});

export const rate = caseCommand('performance.rate', 'rate', ({ context, input, record }) => ({
  ...stepOf(giveScore(record, input, sideActing(record, context), context.now)),
  reason: null,
}));

/** The lead or the head ends the watch over performance. */
export const closePerformance = caseCommand('performance.close', 'closePerformance', ({ context, input, record }) => {
  if (!holdsPost(context.who, record.committeeId, ['head'])) mustBeLead(record, context);
  return { ...stepOf(close(record, input.reason, context)), reason: input.reason || null };
});
