import { useState } from 'react';
import { VISIT_WAYS, VISIT_WAY_NAMES } from '@/domain/performance/visitAndRate';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { Why } from '../ui/why/Why';
import { aboutOf, type WorkProps } from './seatProps';

type Step = 'visit' | 'rate' | 'close';
const WAYS = VISIT_WAYS.map((way) => ({ value: way, label: VISIT_WAY_NAMES[way] }));
const SCORES = [
  { value: '5', label: '很满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '一般' },
  { value: '2', label: '不满意' },
  { value: '1', label: '很不满意' },
];

/** A follow-up visit, a rating of the service, and the end of performance. */
export function PerformanceSteps(work: WorkProps) {
  const { view, mediation } = work;
  const [step, setStep] = useState<Step | null>(null);
  const may = (one: (typeof view.commands)[number]) => view.commands.includes(one);
  return (
    <>
      {mediation.ownRating !== null && <Notice tone="success">{`您的评价：${mediation.ownRating}分。谢谢。`}</Notice>}
      {may('visit') && (
        <Button id="visit" kind="secondary" onClick={() => setStep('visit')}>
          登记回访
        </Button>
      )}
      {may('closePerformance') && (
        <Button id="close-performance" kind="text" onClick={() => setStep('close')}>
          结束履行
        </Button>
      )}
      {may('rate') && (
        <Button id="rate" kind="text" onClick={() => setStep('rate')}>
          {mediation.ownRating === null ? '评价服务' : '改评价'}
        </Button>
      )}
      <Why
        why={view.why}
        of={['reportPerformance', 'answerReport', 'askConfirmation', 'visit', 'closePerformance', 'rate']}
      />
      {step && <StepSheet {...work} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

const TITLES: Readonly<Record<Step, string>> = { visit: '登记回访', rate: '评价服务', close: '结束履行' };
const YES: Readonly<Record<Step, string>> = { visit: '保存回访', rate: '提交评价', close: '确认结束' };

function StepSheet({ view, mediation, hand, step, onClose }: WorkProps & { step: Step; onClose: () => void }) {
  const [text, setText] = useState('');
  const [way, setWay] = useState<(typeof VISIT_WAYS)[number]>('phone');
  const [score, setScore] = useState('');
  const about = aboutOf(view);
  const open = mediation.agreement?.obligations.filter((one) => one.state !== 'done') ?? [];
  const left = open.length;
  const proven = left > 0 && open.every((one) => one.state === 'unanswered');
  const run = () => {
    if (step === 'visit') return command('performance.visit', { ...about, way, findings: text });
    if (step === 'rate') return command('performance.rate', { ...about, score: Number(score), comment: text });
    return command('performance.close', { ...about, reason: text });
  };
  const save = async () => {
    if (await hand.carryOut(run, '已办理')) onClose();
  };
  const gap =
    step === 'rate' && !score
      ? '请先选一项'
      : step === 'visit' && text.trim() === ''
        ? '请写明回访情况'
        : step === 'close' && left > 0 && text.trim() === ''
          ? proven
            ? '请写明怎样核对的凭证'
            : '还有没履行的，请写明为什么结束'
          : null;
  const field = { visit: 'findings', rate: 'comment', close: 'reason' }[step];
  return (
    <Sheet
      title={TITLES[step]}
      onClose={onClose}
      foot={
        <Button id={`save-${step}`} disabledBecause={gap} onClick={save}>
          {YES[step]}
        </Button>
      }
    >
      {step === 'close' && (
        <Notice tone={left > 0 ? 'warn' : 'info'}>
          {proven
            ? `有${left}项报告了履行，对方到期没有答复。核对凭证属实的，可以按已全部履行结束。`
            : left > 0
              ? `还有${left}项没有履行。现在结束，会告知各方其他途径。`
              : '各项都已履行。'}
        </Notice>
      )}
      {step === 'visit' && (
        <ChoiceField
          name="way"
          label="方式"
          required
          value={way}
          choices={WAYS}
          onChange={(value) => setWay(VISIT_WAYS.find((one) => one === value) ?? 'phone')}
          findings={hand.findings}
        />
      )}
      {step === 'rate' && (
        <ChoiceField
          name="score"
          label="对这次调解"
          required
          value={score}
          choices={SCORES}
          onChange={setScore}
          findings={hand.findings}
        />
      )}
      <LongTextField
        name={field}
        label={step === 'rate' ? '想说的话' : step === 'visit' ? '情况' : proven ? '核对凭证的情况' : '理由'}
        required={step === 'visit' || (step === 'close' && left > 0)}
        fixed
        hint={step === 'rate' ? '对方看不到' : undefined}
        max={step === 'visit' ? 2000 : 1000}
        value={text}
        onChange={setText}
        findings={hand.findings}
      />
    </Sheet>
  );
}
