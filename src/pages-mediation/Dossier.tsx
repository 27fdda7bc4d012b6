import { useState } from 'react';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { LongTextField } from '../ui/text-field/LongTextField';
import { aboutOf, type WorkProps } from './seatProps';

const STATES = { there: '有', missing: '缺', notNeeded: '不需要' } as const;

/** The file of a case that is over: what is there, what is missing, and closing it for good. */
export function Dossier({ view, hand }: Pick<WorkProps, 'view' | 'hand'>) {
  const dossier = useAnswer(`${view.id}:${view.version}`, () => call('case.dossier', { caseId: view.id }));
  const [statement, setStatement] = useState('');
  const { data } = dossier;
  const missing = data?.items.filter((one) => one.state === 'missing') ?? [];
  const stuck = missing.filter((one) => !one.explainable);
  const archive = () =>
    hand.carryOut(() => command('case.archive', { ...aboutOf(view), statement }), '已归档，只供查阅');
  const wrong = hand.findings.filter((one) => one.field.startsWith('dossier'));
  return (
    <>
      <SectionTitle title="卷宗" />
      <Screen.Part loading={!data} problem={data ? null : dossier.problem} onRetry={dossier.reload}>
        {data && (
          <Card>
            <KeyValues
              rows={data.items.map((one) => ({
                name: STATES[one.state],
                value: one.state === 'missing' ? `${one.name}\n${one.problem}。${one.remedy}` : one.name,
              }))}
            />
            {wrong.map((one) => (
              <Notice key={one.field} tone="danger">{`${one.problem}。${one.remedy}`}</Notice>
            ))}
            {missing.some((one) => one.explainable) && (
              <LongTextField
                name="statement"
                label="卷宗情况说明"
                required
                hint="写明缺的材料为什么没有"
                max={2000}
                value={statement}
                onChange={setStatement}
                findings={hand.findings}
              />
            )}
            <Button
              id="archive"
              disabledBecause={
                stuck.length > 0
                  ? `还缺：${stuck.map((one) => one.name).join('、')}`
                  : missing.length > 0 && statement.trim() === ''
                    ? '请写卷宗情况说明'
                    : null
              }
              onClick={archive}
            >
              归档
            </Button>
          </Card>
        )}
      </Screen.Part>
    </>
  );
}
