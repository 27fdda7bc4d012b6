import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useStore } from 'zustand';
import { reviewFiling } from '@/domain/filing/review';
import { openInstead } from '../data/navigate';
import { Refused } from '../data/problems';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { todayInShanghai } from '../ui/wording/dates';
import { ClaimsStep } from './ClaimsStep';
import { EvidenceStep } from './EvidenceStep';
import { FactsStep } from './FactsStep';
import { JourneyHead } from './JourneyHead';
import { PartiesStep } from './PartiesStep';
import { ReviewStep } from './ReviewStep';
import { RightStep } from './RightStep';
import { SignStep, type Signing } from './SignStep';
import type { StepProps } from './stepProps';
import { findingsOfStep, isIn, STEPS } from './steps';
import { useDraftState, useFilingDraft, type OpenFiling } from './useFilingDraft';
import { useHandIn } from './useHandIn';
import { useStep } from './useStep';

/** A filing, step by step. It can be left at any time and gone on with on another phone. */
export default function JourneyPage() {
  const caseId = useRouter().params.caseId ?? '';
  const opened = useFilingDraft(caseId);
  const { problem, data } = opened;
  // Handed in meanwhile, here or on another phone: what there is to see is the case.
  if (problem instanceof Refused && problem.code === 'WRONG_STAGE') openInstead('/pages-case/detail', { id: caseId });
  if (!data) return <Screen id="journey" loading problem={problem} onRetry={opened.reload} />;
  // Opened anew, the steps start from what was opened.
  return <Journey key={data.filing ? 'cloud' : 'phone'} caseId={caseId} opened={data} onReconnect={opened.reload} />;
}

const LAST = STEPS.length - 1;

interface JourneyProps {
  caseId: string;
  opened: OpenFiling;
  onReconnect: () => Promise<void>;
}

function Journey({ caseId, opened, onReconnect }: JourneyProps) {
  const { draft, shelf, filing } = opened;
  const state = useDraftState(draft);
  const evidence = useStore(shelf.store);
  const [step, goTo] = useStep(caseId, STEPS.length);
  /** A step whose gaps were shown once may be left as it is. */
  const [warned, setWarned] = useState(-1);
  const [signing, setSigning] = useState<Signing>({ voluntary: false, truthful: false, signature: null });

  /** Of what is typed now, which may be newer than what is drawn. */
  const gaps = () =>
    reviewFiling(draft.store.getState().content, shelf.store.getState().items.length, todayInShanghai());
  const next = () => {
    void draft.flush();
    const here = findingsOfStep(step, gaps());
    if (here.length === 0 || warned === step) {
      draft.showFindings([]);
      goTo(step + 1);
      return;
    }
    setWarned(step);
    draft.showFindings(here);
    scrollToFirst(here);
  };

  const { submit, discard } = useHandIn({ caseId, draft, shelf, signing, goTo });

  /** What is mended loses its sentence at once. */
  const edit: StepProps['edit'] = (section, change) => {
    draft.edit(section, change(draft.store.getState().content[section]));
    const left = gaps();
    draft.showFindings(
      draft.store
        .getState()
        .findings.flatMap((one) => (isIn(section, one) ? left.filter((gap) => gap.field === one.field) : [one])),
    );
  };
  const props: StepProps = { content: state.content, findings: state.findings, edit };
  const missing = step === LAST ? gaps().length : 0;
  const cannotSubmit =
    missing > 0
      ? `还有${missing}处没有填好`
      : !signing.voluntary || !signing.truthful
        ? '请先勾选上面两句'
        : !signing.signature
          ? '请先签名'
          : null;
  const here = findingsOfStep(step, state.findings);

  return (
    <Screen
      id="journey"
      bottom={
        <BottomBar note={warned === step && here.length > 0 ? '不清楚的可以先空着，提交前会再提醒' : null}>
          {step > 0 && (
            <Button id="previous" kind="secondary" onClick={() => goTo(step - 1)}>
              上一步
            </Button>
          )}
          {step < LAST ? (
            <Button id="next" onClick={next}>
              {warned === step && here.length > 0 ? '先跳过，下一步' : '下一步'}
            </Button>
          ) : (
            <Button id="submit" disabledBecause={cannotSubmit} onClick={submit}>
              提交
            </Button>
          )}
        </BottomBar>
      }
    >
      <JourneyHead step={step} saveState={state.saveState} onGoTo={goTo} />
      {state.remark && <Notice tone="warn">{state.remark}</Notice>}
      {!filing && <Notice tone="warn">现在没有网络，打开的是本机保存的内容。可以继续填，联网后自动保存。</Notice>}
      <View id={`step-${STEPS[step]?.id ?? ''}`}>
        {step === 0 && <PartiesStep {...props} applicantName={filing?.applicant.name ?? ''} />}
        {step === 0 && (
          <Button id="discard" kind="text" onClick={discard}>
            不申请了，删除草稿
          </Button>
        )}
        {step === 1 && <RightStep {...props} />}
        {step === 2 && <ClaimsStep {...props} />}
        {step === 3 && <FactsStep {...props} />}
        {step === 4 &&
          (filing ? (
            <EvidenceStep shelf={shelf} findings={state.findings} />
          ) : (
            <Empty title="联网后才能查看和添加证据" hint="其他步骤可以先填。">
              <Button id="reconnect" kind="secondary" onClick={onReconnect}>
                重新连接
              </Button>
            </Empty>
          ))}
        {step === 5 && (
          <ReviewStep
            caseId={caseId}
            content={state.content}
            evidenceCount={evidence.items.length}
            draft={draft}
            shelf={shelf}
            onGoTo={goTo}
          />
        )}
        {step === LAST && (
          <SignStep
            signing={signing}
            onChange={(part) => setSigning((before) => ({ ...before, ...part }))}
            findings={state.findings}
            missing={missing}
          />
        )}
      </View>
      {filing?.place && <Text className="journey__place">{`扫码地点：${filing.place}`}</Text>}
    </Screen>
  );
}
