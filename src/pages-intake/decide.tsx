import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { COMMAND_NAMES, type CaseCommand } from '@/domain/cases/lifecycle';
import { call } from '../data/call';
import { openInstead } from '../data/navigate';
import { say } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CaseFile } from '../ui/case-file/CaseFile';
import { LinkRow } from '../ui/link-row/LinkRow';
import { NextStep } from '../ui/next-step/NextStep';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { StageTag } from '../ui/stage-tag/StageTag';
import { AcceptSheet } from './AcceptSheet';
import { AskForMoreSheet } from './AskForMoreSheet';
import { Earlier } from './Earlier';
import { Identity } from './Identity';
import { RefuseSheet } from './RefuseSheet';
import { TransferSheet } from './TransferSheet';

const DECISIONS = ['accept', 'askForMore', 'refuse', 'transfer'] as const satisfies readonly CaseCommand[];
type Decision = (typeof DECISIONS)[number];

/** The desk on which a request is decided: who filed, what, what there was before; and the four ways on. */
export default function DecidePage() {
  const { id = '' } = useRouter().params;
  const desk = useAnswer(id, () => call('intake.context', { caseId: id }));
  useReloadOnShow(desk.reload);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const data = desk.data;

  const decided = (after: CaseView) => {
    setDeciding(null);
    say('已办理，申请人会收到通知');
    openInstead('/pages-case/detail', { id: after.id });
  };

  if (!data) return <Screen id="decide" loading problem={desk.problem} onRetry={desk.reload} />;
  const view = data.case;
  const sheet = { view, onClose: () => setDeciding(null), onDecided: decided };
  const possible = DECISIONS.filter((one) => view.commands.includes(one));
  return (
    <Screen
      id="decide"
      bottom={
        possible.includes('accept') && (
          <BottomBar>
            <Button id="ask-for-more" kind="secondary" onClick={() => setDeciding('askForMore')}>
              {COMMAND_NAMES.askForMore}
            </Button>
            <Button id="accept" onClick={() => setDeciding('accept')}>
              受理
            </Button>
          </BottomBar>
        )
      }
      layer={
        <>
          {deciding === 'accept' && <AcceptSheet {...sheet} channels={data.channels} courts={data.courts} />}
          {deciding === 'askForMore' && <AskForMoreSheet {...sheet} limits={data.supplement} />}
          {deciding === 'refuse' && <RefuseSheet {...sheet} />}
          {deciding === 'transfer' && <TransferSheet {...sheet} bodies={data.bodies} />}
        </>
      }
    >
      <Card title={view.title} aside={<StageTag stage={view.stage} />}>
        {view.number ?? ''}
      </Card>
      <NextStep next={view.next} why={view.why} />
      {possible.length === 0 && <Notice>这个案件现在没有要您办理的事。</Notice>}
      {view.toReview && <Notice tone="warn">有一段文字没有通过自动检查，请人工看一遍。</Notice>}
      <Identity view={view} membershipVersion={data.membershipVersion} onApproved={desk.reload} />
      <Earlier earlier={data.earlier} />
      <CaseFile view={view} />
      {possible.includes('transfer') && (
        <Card title="不属于本会受理的">
          <View>
            {possible.includes('refuse') ? (
              <LinkRow
                id="refuse"
                label={COMMAND_NAMES.refuse}
                note="选理由，写明情况，告知其他途径"
                onClick={() => setDeciding('refuse')}
              />
            ) : (
              <Notice title="不予受理由调委会主任决定">
                您认为不该受理的，请把理由告诉主任；主任在同一个受理台看得到这个案件，由主任办理。
              </Notice>
            )}
            <LinkRow
              id="transfer"
              label={COMMAND_NAMES.transfer}
              note="须申请人事先同意"
              onClick={() => setDeciding('transfer')}
            />
          </View>
        </Card>
      )}
    </Screen>
  );
}
