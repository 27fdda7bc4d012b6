import type { CaseView } from '@/contract/cases';
import { command } from '../data/call';
import { confirm, say, sayProblem } from '../data/tell';
import type { Asked } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Why } from '../ui/why/Why';

/** A respondent who asked first with the notice in hand answers here, without typing it again. */
export function OwnAnswer({ view, asked }: { view: CaseView; asked: Asked<CaseView> }) {
  const answer = async (given: 'agreed' | 'refused') => {
    const sure =
      given === 'agreed'
        ? await confirm('同意参加调解？', '中途可以退出，谈不成还可以去法院。', '同意')
        : await confirm('不同意这次调解？', '答复后不能在这里改，要改请打电话。', '不同意');
    if (!sure) return;
    try {
      asked.replace(
        await command('inquiry.answer', { caseId: view.id, version: view.version, answer: given, reason: '' }),
      );
      say('已记下您的答复');
    } catch (problem) {
      await sayProblem(problem);
      await asked.reload();
    }
  };
  return (
    <Card title="愿意参加调解吗？" id="own-answer">
      <Paragraph>问清楚了，在这里答复，不用再填通知书。</Paragraph>
      <Button id="answer-agreed" onClick={() => answer('agreed')}>
        同意调解
      </Button>
      <Button id="answer-refused" kind="secondary" onClick={() => answer('refused')}>
        不同意
      </Button>
      <Why why={view.why} of={['respond']} />
    </Card>
  );
}
