import { useState } from 'react';
import type { ProposalView } from '@/contract/mediators';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { aboutOf, type WorkProps } from './seatProps';

/** A side chooses: three proposed with the reason, the others behind a fold. */
export function ChooseMediator({ view, hand }: WorkProps) {
  const asked = useAnswer(`${view.id}:${view.version}`, () => call('mediator.propose', { caseId: view.id }));
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = asked;
  const own = chosen ?? data?.chosen ?? null;
  const choose = async (openid: string) => {
    const input = { ...aboutOf(view), mediator: openid };
    if (await hand.carryOut(() => command('mediator.pick', input), '已记下您的选择')) setChosen(openid);
  };
  const row = (one: ProposalView) => (
    <Candidate key={one.openid} candidate={one} chosen={own === one.openid} onChoose={() => choose(one.openid)} />
  );
  return (
    <>
      <SectionTitle title="选择调解员" />
      <Notice>各方选的是同一位，就由他调解；选得不同，或者不选，由调委会指定。</Notice>
      <Screen.Part loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
        {data?.proposed.map(row)}
        {data && data.proposed.length === 0 && <Empty title="现在没有合适的调解员可选" hint="由调委会指定。" />}
        {data && data.others.length > 0 && (
          <Fold id="fold-others" title="其他调解员" count={`${data.others.length}位`}>
            {data.others.map(row)}
          </Fold>
        )}
      </Screen.Part>
    </>
  );
}

interface CandidateProps {
  candidate: ProposalView;
  chosen: boolean;
  onChoose: () => Promise<void>;
}

function Candidate({ candidate, chosen, onChoose }: CandidateProps) {
  return (
    <Card title={candidate.name}>
      <KeyValues
        rows={[
          { name: '推荐理由', value: candidate.why },
          { name: '单位', value: candidate.organisation },
          { name: '擅长', value: candidate.fields.join('、') },
          { name: '语言', value: candidate.languages.join('、') },
          { name: '介绍', value: candidate.introduction },
        ]}
      />
      <Button
        id={`pick-${candidate.openid}`}
        kind="secondary"
        small
        disabledBecause={chosen ? '已选' : null}
        onClick={onChoose}
      >
        {chosen ? '已选这位' : '选这位'}
      </Button>
    </Card>
  );
}
