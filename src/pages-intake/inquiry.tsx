import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseCommand } from '@/domain/cases/lifecycle';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { useCaseInHand } from '../data/useCaseInHand';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Ending } from '../ui/ending/Ending';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { NextStep } from '../ui/next-step/NextStep';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { ContactSheet } from './ContactSheet';
import { NoticeSheet } from './NoticeSheet';
import { RecordAnswerSheet } from './RecordAnswerSheet';
import { ReissueSheet } from './ReissueSheet';
import { RespondentAsked } from './RespondentAsked';
import { isWaited, type Respondent } from './respondents';
import { ServiceSheet } from './ServiceSheet';

type Layer =
  | { kind: 'answer' | 'contact' | 'notice' | 'reissue' | 'service'; respondent: Respondent }
  | { kind: 'close' };

/** The desk on which respondents are asked: how each stands, the notice to print, what was said on the telephone. */
export default function InquiryPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { asked, view, findings, carryOut } = hand;
  const [layer, setLayer] = useState<Layer | null>(null);
  const mediation = view?.mediation;
  if (!view || !mediation) return <Screen id="inquiry" loading problem={asked.problem} onRetry={asked.reload} />;

  const may = (one: CaseCommand) => view.commands.includes(one);
  const about = { caseId: view.id, version: view.version };
  const missing = mediation.circumstances.filter(({ met }) => met === null).length;
  const close = () => setLayer(null);
  const toCall = mediation.respondents.filter((each) => isWaited(each) && each.people.length === 0).length;
  const reminded = toCall > 0 ? `已提醒；另有${toCall}方请打电话` : '已提醒还没有答复的各方';
  const remind = () => carryOut(() => command('inquiry.remind', about), reminded);
  const end = async (reason: string) => {
    if (await carryOut(() => command('inquiry.close', { ...about, reason }), '征询已结束')) close();
  };
  const sheet = { about, findings, carryOut, onClose: close };

  return (
    <Screen
      id="inquiry"
      bottom={
        (may('closeInquiry') || may('remindRespondents')) && (
          <BottomBar>
            {may('remindRespondents') && (
              <Button id="remind" kind="secondary" onClick={remind}>
                再次提醒
              </Button>
            )}
            {may('closeInquiry') && (
              <Button id="close-inquiry" onClick={() => setLayer({ kind: 'close' })}>
                结束征询
              </Button>
            )}
          </BottomBar>
        )
      }
      layer={
        <>
          {layer?.kind === 'answer' && <RecordAnswerSheet {...sheet} respondent={layer.respondent} />}
          {layer?.kind === 'contact' && <ContactSheet {...sheet} respondent={layer.respondent} />}
          {layer?.kind === 'service' && <ServiceSheet {...sheet} respondent={layer.respondent} />}
          {layer?.kind === 'reissue' && <ReissueSheet {...sheet} respondent={layer.respondent} />}
          {layer?.kind === 'notice' && <NoticeSheet caseId={view.id} respondent={layer.respondent} onClose={close} />}
          {layer?.kind === 'close' && (
            <ReasonSheet
              title="结束征询"
              hint="有一方同意的，转入确定调解员；没有人同意的，调解终止"
              max={500}
              yes="结束征询"
              onClose={close}
              onGiven={end}
            />
          )}
        </>
      }
    >
      <NextStep next={view.next} why={view.why} />
      {mediation.pack && (
        <Card title={mediation.pack.name}>
          <KeyValues
            rows={[
              { name: '对方不答复', value: mediation.pack.silence },
              { name: '收费', value: mediation.pack.fee },
              { name: '依据', value: mediation.pack.basis },
            ]}
          />
        </Card>
      )}
      {mediation.respondents.length === 0 && <Notice>这个案件还没有开始征询。</Notice>}
      {mediation.respondents.map((respondent) => (
        <RespondentAsked
          key={respondent.side}
          respondent={respondent}
          onNotice={respondent.notice ? () => setLayer({ kind: 'notice', respondent }) : null}
          onAnswer={may('recordAnswer') ? () => setLayer({ kind: 'answer', respondent }) : null}
          onReissue={may('reissueNotice') && respondent.notice ? () => setLayer({ kind: 'reissue', respondent }) : null}
          onService={
            may('recordService') && isWaited(respondent) ? () => setLayer({ kind: 'service', respondent }) : null
          }
          onContact={may('logContact') ? () => setLayer({ kind: 'contact', respondent }) : null}
        />
      ))}
      {(may('noteCircumstance') || mediation.circumstances.length > 0) && (
        <Card>
          <LinkRow
            id="open-parties"
            label="当事人情况"
            note="未成年、等待承继、外国当事人、国家机关"
            value={missing > 0 ? `${missing}项待落实` : ''}
            onClick={() => open('/pages-mediation/parties', { id: view.id })}
          />
        </Card>
      )}
      <Ending view={view} hand={hand} />
    </Screen>
  );
}
