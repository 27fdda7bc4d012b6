import { SESSION_RESULTS } from '@/domain/cases/mediation';
import { SESSION_RESULT_NAMES } from '@/domain/sessions/sessionWords';
import { command } from '../data/call';
import { useKept } from '../data/useKept';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree, CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { findingAt } from '../ui/field/Field';
import { LeftOver } from '../ui/left-over/LeftOver';
import { Notice } from '../ui/notice/Notice';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { sidesTakingPart } from '../ui/wording/mediationWords';
import { aboutOf } from './seatProps';
import type { SessionProps } from './sessionWork';

type Result = (typeof SESSION_RESULTS)[number];
const RESULTS = SESSION_RESULTS.map((result) => ({ value: result, label: SESSION_RESULT_NAMES[result] }));
const TOLD = [
  { key: 'rights', label: '已告知各方的权利和义务' },
  { key: 'recusal', label: '已告知可以申请回避' },
  { key: 'sham', label: '已告知虚假调解的后果' },
] as const;

interface Typed {
  /** Names, with 顿号 between them. */
  present: string;
  told: { rights: boolean; recusal: boolean; sham: boolean };
  recorded: boolean;
  texts: { statements: string; issues: string; course: string; failedWhy: string };
  absent: readonly string[];
  result: Result;
}

/** The record as it was written before; a new one begins with who has signed in. */
function asTyped({ record, attendance }: SessionProps['session']): Typed {
  return {
    present: (record?.present ?? [...new Set(attendance.map((one) => one.name))]).join('、'),
    told: record?.told ?? { rights: false, recusal: false, sham: false },
    recorded: record?.recording === 'consented',
    texts: {
      statements: record?.statements ?? '',
      issues: record?.issues ?? '',
      course: record?.course ?? '',
      failedWhy: record?.failedWhy ?? '',
    },
    absent: record?.absent ?? [],
    result: record?.result ?? 'continue',
  };
}

/** The mediator writes the record down. */
export function RecordForm({ view, mediation, hand, session, onDone }: SessionProps & { onDone: () => void }) {
  const begun = asTyped(session);
  const kept = useKept(`record:${session.id}`, begun, { ...begun, absent: ['applicant'] });
  const { present, told, recorded, texts, absent, result } = kept.typed;
  const change = (part: Partial<Typed>) => kept.type((before) => ({ ...before, ...part }));
  const isHeld = result !== 'notHeld';
  const sides = sidesTakingPart(mediation).map(({ side, name }) => ({ value: side, label: name }));
  const toldWrong = hand.findings.find((one) => one.field.startsWith('told'));
  const long = (name: keyof Typed['texts'], label: string, max: number, required = false) => (
    <LongTextField
      name={name}
      label={label}
      required={required}
      max={max}
      value={texts[name]}
      onChange={(value) => kept.type((before) => ({ ...before, texts: { ...before.texts, [name]: value } }))}
      findings={hand.findings}
    />
  );
  const save = async () => {
    const { present, told, recorded, texts, absent, result } = kept.latest();
    const input = {
      ...aboutOf(view),
      sessionId: session.id,
      present: present
        .split(/[、，,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      absent: [...absent],
      told,
      recording: recorded ? ('consented' as const) : ('none' as const),
      ...texts,
      result,
      failedWhy: result === 'failed' || result === 'notHeld' ? texts.failedWhy : '',
    };
    if (!(await hand.carryOut(() => command('session.record', input), '已保存，等各方确认'))) return;
    kept.done();
    onDone();
  };
  return (
    <Card title="调解笔录">
      <LeftOver kept={kept} saved={session.record !== null} />
      <ChoiceField
        name="result"
        label="结果"
        required
        value={result}
        choices={RESULTS}
        onChange={(value) => change({ result: SESSION_RESULTS.find((one) => one === value) ?? 'continue' })}
        findings={hand.findings}
      />
      <TextField
        name="present"
        label="到场的人"
        required={isHeld}
        hint={isHeld ? '用顿号隔开' : '用顿号隔开；谁都没有来的，不填'}
        value={present}
        onChange={(present) => change({ present })}
        findings={hand.findings}
      />
      <CheckList
        name="absent"
        label="没有来的一方"
        required={!isHeld}
        values={absent}
        choices={sides}
        onChange={(next) => kept.type((before) => ({ ...before, absent: next(before.absent) }))}
        findings={hand.findings}
      />
      {isHeld ? (
        <>
          {toldWrong && !findingAt('present', hand.findings) && (
            <Notice tone="danger">{`${toldWrong.problem}。${toldWrong.remedy}`}</Notice>
          )}
          {TOLD.map(({ key, label }) => (
            <Agree
              key={key}
              name={`told.${key}`}
              on={told[key]}
              label={label}
              onChange={(on) => kept.type((before) => ({ ...before, told: { ...before.told, [key]: on } }))}
            />
          ))}
          <Agree
            name="recording"
            on={recorded}
            label="有录音或录像，各方都同意"
            onChange={(recorded) => change({ recorded })}
          />
          {long('statements', '各方怎么说', 5000, true)}
          {long('issues', '争议焦点', 2000)}
          {long('course', '调解经过', 5000, true)}
          {result === 'failed' && long('failedWhy', '没有达成一致的原因', 1000, true)}
        </>
      ) : (
        long('failedWhy', '没有开成的原因', 1000, true)
      )}
      <Button id="save-record" onClick={save}>
        保存笔录
      </Button>
      <Button id="leave-record" kind="text" onClick={onDone}>
        先不写
      </Button>
    </Card>
  );
}
