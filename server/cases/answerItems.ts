import type { SupplementRound } from '@/domain/cases/case';
import { resumeClock, stopClock } from '@/domain/cases/caseClocks';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt, type Finding } from '@/domain/text/finding';
import { carryingOut, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { caseAgain } from './caseAgain';
import { viewCase } from './caseView';
import { commitCase } from './commitCase';
import { allowedTransition, mustBeAsSeen } from './guards';
import { theCaseInTransaction } from './loadCase';
import { actingPerson } from './actingPerson';

type Answers = Parsed<'case.answerItems'>['answers'];

/** Every item needs words or a file; files must be among the evidence of the case. */
function judge(round: SupplementRound, answers: Answers, evidenceIds: readonly string[]): Finding[] {
  return round.items.flatMap((item) => {
    const index = answers.findIndex((each) => each.itemId === item.id);
    const answer = answers[index];
    const field = `answers.${index < 0 ? round.items.indexOf(item) : index}`;
    if (!answer || (answer.text.trim() === '' && answer.evidenceIds.length === 0)) {
      return [{ field: `${field}.text`, problem: `“${item.what}”还没有答复`, remedy: '请写明情况或上传材料' }];
    }
    if (answer.evidenceIds.some((id) => !evidenceIds.includes(id))) {
      return [{ field: `${field}.evidenceIds`, problem: '有一份材料没有上传成功', remedy: '请重新上传' }];
    }
    return findingsAt(`${field}.text`, checkLongText(answer.text, { label: '答复', max: 2000, optional: true }));
  });
}

/** The applicant answers the items that were asked for and hands the request in again; the acceptance clock runs on. */
export const answerItems = carryingOut('case.answerItems', {
  ...theCaseInTransaction,
  receipt: 'history',
  again: caseAgain,
  async change({ transaction, context, input, record, call }) {
    const transition = allowedTransition(record, 'answerItems', context.who);
    mustBeAsSeen(record, input.version);
    const round = record.supplements[record.supplements.length - 1];
    if (!round) throw new Refusal('WRONG_STAGE');
    const findings = judge(
      round,
      input.answers,
      record.evidence.map((item) => item.id),
    );
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const answered: SupplementRound = {
      ...round,
      answeredAt: context.now,
      items: round.items.map((item) => {
        const answer = input.answers.find((each) => each.itemId === item.id);
        return { ...item, answer: answer?.text.trim() ?? '', evidenceIds: answer?.evidenceIds ?? [] };
      }),
    };
    const stopped = stopClock(record.clocks, 'supplement', context.today);
    const after = await commitCase(transaction, context, call, record, {
      command: 'answerItems',
      to: transition.to,
      rule: transition.rule,
      fields: {
        supplements: [...record.supplements.slice(0, -1), answered],
        clocks: resumeClock(stopped, 'acceptance', context.today),
      },
      reason: null,
      text: `逐项答复了${round.items.length}项补正要求,重新提交`,
      event: transition.event,
      by: actingPerson(record, context),
    });
    return viewCase(after, context);
  },
});
