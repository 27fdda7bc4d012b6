import type { SupplementRound } from '@/domain/cases/case';
import { resumeClock, stopClock } from '@/domain/cases/caseClocks';
import { ANSWER_CHARACTERS } from '@/domain/filing/content';
import { checkLongText } from '@/domain/text/plainText';
import { findingsAt, type Finding } from '@/domain/text/finding';
import type { Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { caseCommand } from './caseCommand';

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
    return findingsAt(
      `${field}.text`,
      checkLongText(answer.text, { label: '答复', max: ANSWER_CHARACTERS, optional: true }),
    );
  });
}

/** The applicant answers the items that were asked for and hands the request in again; the acceptance clock runs on. */
export const answerItems = caseCommand('case.answerItems', 'answerItems', ({ context, input, record }) => {
  const round = record.supplements[record.supplements.length - 1];
  if (!round) throw new Refusal('WRONG_STAGE');
  const evidenceIds = record.evidence.map((item) => item.id);
  const findings = judge(round, input.answers, evidenceIds);
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
  return {
    fields: {
      supplements: [...record.supplements.slice(0, -1), answered],
      clocks: resumeClock(stopped, 'acceptance', context.today),
    },
    reason: null,
    text: `逐项答复了${round.items.length}项补正要求，重新提交`,
  };
});
