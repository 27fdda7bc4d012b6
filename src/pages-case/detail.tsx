import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { COMMAND_NAMES, type CaseCommand } from '@/domain/cases/lifecycle';
import { call, command } from '../data/call';
import { open, openInstead } from '../data/navigate';
import { useKnownMe } from '../data/session';
import { say, sayProblem, tell } from '../data/tell';
import { useCaseInHand } from '../data/useCaseInHand';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CaseFile } from '../ui/case-file/CaseFile';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Ending } from '../ui/ending/Ending';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { NextStep } from '../ui/next-step/NextStep';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { StageTag } from '../ui/stage-tag/StageTag';
import { Stepper } from '../ui/stepper/Stepper';
import { Timeline } from '../ui/timeline/Timeline';
import { moment } from '../ui/wording/dates';
import { WILLINGNESS_WORDS } from '../ui/wording/mediationWords';
import { GoOn } from './GoOn';
import { mediationWay, MEDIATION_STAGES } from './mediationWay';
import { OwnAnswer } from './OwnAnswer';
import { OwnMissing, PartiesAndSecrets } from './PartiesAndSecrets';
import './detail.scss';

const INTAKE_COMMANDS: readonly CaseCommand[] = ['accept', 'askForMore', 'refuse', 'transfer'];

/** A case: where it stands, what to do, what was handed in, what happened, whom to call. */
export default function CasePage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { asked } = hand;
  const [withdrawing, setWithdrawing] = useState(false);
  const view = asked.data;
  const me = useKnownMe();
  const isApproved = me?.acts.some(
    (act) => act.enterpriseId === view?.applicant.enterpriseId && act.status === 'approved',
  );
  const isWaiting = view?.relation === 'applicant' && view.applicant.status === 'pending' && !isApproved;
  if (view?.stage === 'DRAFT') openInstead('/pages-filing/journey', { caseId: id });

  const withdraw = async (reason: string) => {
    if (!view) return;
    try {
      asked.replace(await command('case.withdraw', { caseId: id, version: view.version, reason }));
      setWithdrawing(false);
      say('已撤回');
    } catch (problem) {
      await sayProblem(problem);
      await asked.reload();
    }
  };

  return (
    <Screen
      id="case"
      loading={!view}
      problem={view ? null : asked.problem}
      onRetry={asked.reload}
      bottom={view && <Actions view={view} />}
      layer={
        withdrawing && (
          <ReasonSheet
            title="撤回申请"
            hint="撤回后本会不再办理。以后有需要可以重新申请。"
            max={500}
            yes="撤回"
            danger
            onClose={() => setWithdrawing(false)}
            onGiven={withdraw}
          />
        )
      }
    >
      {view && (
        <>
          <Card>
            <View className="case-head">
              <View className="case-head__words">
                <Text className="case-head__title">{view.title}</Text>
                <Text className="case-head__under">
                  {[view.number, view.submittedAt !== null && `${moment(view.submittedAt)}提交`]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </View>
              <StageTag stage={view.stage} />
            </View>
            <Stepper stage={view.stage} />
          </Card>
          <NextStep next={view.next} why={view.why} />
          <OwnMissing view={view} />
          {view.toReview && <Notice tone="warn">有一段文字没有通过自动检查，请人工看一遍。</Notice>}
          {isWaiting && <Notice>您代表这家单位的身份正在核实，不影响受理审查。</Notice>}
          {view.commands.includes('respond') && <OwnAnswer view={view} asked={asked} />}
          {view.outcome && <Outcome outcome={view.outcome} />}
          <GoOn view={view} />
          {view.mediation && <MediationWays view={view} />}
          <SectionTitle title="经过" />
          <Card>
            <Timeline items={[...view.timeline].sort((a, b) => b.seq - a.seq)} />
          </Card>
          <SectionTitle title="申请内容" />
          <CaseFile view={view} />
          <Card>
            <PartiesAndSecrets view={view} />
            {view.hasReceipt && view.relation === 'applicant' && (
              <LinkRow
                id="open-receipt"
                label="申请凭证"
                note="编号、核验码、诉讼时效"
                onClick={() => open('/pages-filing/receipt', { caseId: id })}
              />
            )}
            {me?.posts.some((post) => post !== 'registrar' && post !== 'mediator') && (
              <LinkRow
                id="verify-history"
                label="核对历史记录"
                note="逐条核对哈希链，查有没有被改动"
                onClick={() => void verifyHistory(id)}
              />
            )}
            <LinkRow
              id="open-viewers"
              label="谁看过我的案子"
              note="每次打开都有记录"
              onClick={() => open('/pages-case/viewers', { id })}
            />
          </Card>
          <ContactCard committee={view.committee} />
          {/* Later it stands where the case is mediated, at the end of what there is to do. */}
          {!MEDIATION_STAGES.includes(view.stage) && <Ending view={view} hand={hand} />}
          {view.commands.includes('withdraw') && (
            <Button id="withdraw" kind="text" onClick={() => setWithdrawing(true)}>
              撤回申请
            </Button>
          )}
        </>
      )}
    </Screen>
  );
}

/** Walks the chain of the history and says whether it holds. */
async function verifyHistory(caseId: string): Promise<void> {
  try {
    const { sound, entries, soundUpTo, problem } = await call('case.verifyHistory', { caseId });
    await tell(
      sound ? '历史记录完整' : '历史记录对不上',
      sound ? `${entries}条记录环环相扣，没有改动。` : `第${soundUpTo}条以后对不上：${problem ?? '原因不明'}`,
    );
  } catch (problem) {
    await sayProblem(problem);
  }
}

/** The one thing to do now, if it is this person's turn. */
function Actions({ view }: { view: CaseView }) {
  if (view.commands.includes('answerItems')) {
    return (
      <BottomBar>
        <Button id="to-supplement" onClick={() => open('/pages-case/supplement', { id: view.id })}>
          去补正
        </Button>
      </BottomBar>
    );
  }
  if (view.commands.some((one) => INTAKE_COMMANDS.includes(one))) {
    return (
      <BottomBar note={view.commands.map((one) => COMMAND_NAMES[one]).join('、')}>
        <Button id="to-decide" onClick={() => open('/pages-intake/decide', { id: view.id })}>
          去办理
        </Button>
      </BottomBar>
    );
  }
  const way = mediationWay(view);
  if (!way) return null;
  return (
    <BottomBar note={way.note}>
      <Button id="to-mediation" onClick={() => open(way.page, { id: view.id })}>
        {way.button}
      </Button>
    </BottomBar>
  );
}

/** From a case to those who were asked, its mediators, and the table at which it is mediated. */
function MediationWays({ view }: { view: CaseView }) {
  const { mediation } = view;
  if (!mediation || mediation.respondents.length === 0) return null;
  return (
    <>
      <SectionTitle title="调解" />
      <Card>
        {view.relation !== 'committee' && (
          <KeyValues
            rows={mediation.respondents.map((each) => ({
              name: each.name,
              value: WILLINGNESS_WORDS[each.willingness].text,
            }))}
          />
        )}
        {view.relation === 'committee' && (
          <LinkRow
            id="open-inquiry"
            label="征询对方"
            note="答复、通知书、联系记录"
            value={`${mediation.respondents.filter((each) => each.willingness === 'agreed').length}/${mediation.respondents.length}方同意`}
            onClick={() => open('/pages-intake/inquiry', { id: view.id })}
          />
        )}
        {view.stage !== 'INQUIRING' && (
          <LinkRow
            id="open-mediators"
            label="调解员"
            note="选择、披露、回避、更换"
            value={mediation.mediators
              .filter((seat) => seat.state === 'accepted')
              .map((seat) => seat.name)
              .join('、')}
            onClick={() => open('/pages-mediation/mediators', { id: view.id })}
          />
        )}
        {(MEDIATION_STAGES.includes(view.stage) || mediation.sessions.length > 0) && (
          <LinkRow
            id="open-mediation"
            label="调解进行"
            note="调解会、请求、证据、沟通、协议"
            onClick={() => open('/pages-mediation/case', { id: view.id })}
          />
        )}
        {mediation.agreement && (
          <LinkRow
            id="open-agreement"
            label="调解协议"
            onClick={() => open('/pages-mediation/agreement', { id: view.id })}
          />
        )}
        {mediation.agreement && mediation.agreement.effectiveAt !== null && (
          <LinkRow
            id="open-performance"
            label="履行情况"
            onClick={() => open('/pages-mediation/performance', { id: view.id })}
          />
        )}
      </Card>
    </>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<CaseView['outcome']> }) {
  return (
    <Card title="结果">
      <KeyValues
        rows={[
          { name: '理由', value: outcome.reason },
          { name: '接收单位', value: outcome.bodyName ?? '' },
          { name: '时间', value: moment(outcome.at) },
          { name: '您还可以', value: outcome.remedies.join('\n') },
        ]}
      />
    </Card>
  );
}
