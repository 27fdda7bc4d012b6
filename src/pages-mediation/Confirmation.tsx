import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sheet } from '../ui/sheet/Sheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayInFull } from '../ui/wording/dates';
import { sideNames } from '../ui/wording/mediationWords';
import { CourtDecision } from './CourtDecision';
import { aboutOf, type WorkProps } from './seatProps';

const DECISION_WORDS = { confirmed: '法院已确认', refused: '没有确认', withdrawn: '已撤回' } as const;

type Standing = Output<'performance.confirmation'>;

/** Whether the sides ask a court to confirm the agreement: who has, who has not, until when; and the button to ask. */
export function Confirmation(work: WorkProps) {
  const { view } = work;
  const asked = useAnswer(`confirmation:${view.id}:${view.version}`, () =>
    call('performance.confirmation', { caseId: view.id }),
  );
  return asked.data ? <Standing {...work} standing={asked.data} /> : null;
}

function Standing({ standing, ...work }: WorkProps & { standing: Standing }) {
  const { view, mediation } = work;
  const [asking, setAsking] = useState(false);
  const { until, hindrance, courts, court, asked, missing, askedOn, mayAsk, iAsked, decision } = standing;
  // The thirty days run on in a case that was closed over what was not done.
  const mine = (view.stage === 'PERFORMING' || view.stage === 'TERMINATED') && mayAsk && hindrance === null;
  const anotherCourt = courts.some(({ unitId }) => unitId !== court?.unitId);
  // Once performance is over, a court that nobody asked is nothing to tell of.
  const isOpen = view.stage === 'PERFORMING' && hindrance !== null;
  if (court === null && decision === null && !mine && !isOpen) return null;
  return (
    <Card id="confirmation" title="司法确认" aside={<StandingTag standing={standing} />}>
      <KeyValues
        rows={[
          { name: '法院', value: court?.name ?? '' },
          { name: '已提出', value: sideNames(mediation, asked) },
          { name: '还没有提出', value: court === null || askedOn ? '' : sideNames(mediation, missing) },
          { name: '申请日期', value: askedOn ? dayInFull(askedOn) : '' },
          { name: '最后一天', value: askedOn || until === null ? '' : dayInFull(until) },
        ]}
      />
      {askedOn && decision === null && (
        <Paragraph quiet>
          请各方带上调解协议和身份证明，到法院办理。法院确认以后，对方不履行的可以申请强制执行。
        </Paragraph>
      )}
      {(askedOn || decision) && <CourtDecision {...work} decision={decision} />}
      {!askedOn && hindrance !== null && <Paragraph quiet>{hindrance}</Paragraph>}
      {mine && courts.length === 0 && (
        <Paragraph quiet>本市还没有登记法院，请各方在期限内直接向法院共同申请。</Paragraph>
      )}
      {mine && courts.length > 0 && !(iAsked && !anotherCourt) && (
        <Button id="ask-confirmation" kind="secondary" onClick={() => setAsking(true)}>
          {court === null ? '申请司法确认' : iAsked ? '改选法院' : '同意，一起申请'}
        </Button>
      )}
      {asking && <AskSheet {...work} standing={standing} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** How far it is: who has still to ask, that the court was asked, and what it decided. */
function StandingTag({ standing: { court, askedOn, decision } }: { standing: Standing }) {
  if (decision && (askedOn || court === null)) {
    return <Tag tone={decision.result === 'confirmed' ? 'success' : 'grey'}>{DECISION_WORDS[decision.result]}</Tag>;
  }
  if (court === null) return null;
  return <Tag tone={askedOn ? 'success' : 'warn'}>{askedOn ? '已共同申请' : '等各方提出'}</Tag>;
}

function AskSheet({ view, hand, standing, onClose }: WorkProps & { standing: Standing; onClose: () => void }) {
  const { courts, court } = standing;
  const [courtId, setCourtId] = useState(court?.unitId ?? (courts.length === 1 ? (courts[0]?.unitId ?? '') : ''));
  const picked = courts.find(({ unitId }) => unitId === courtId);
  const run = async () => {
    const input = { ...aboutOf(view), courtId };
    if (await hand.carryOut(() => command('performance.askConfirmation', input), '已提出')) onClose();
  };
  return (
    <Sheet
      title="申请司法确认"
      onClose={onClose}
      foot={
        <Button id="confirm-ask" disabledBecause={courtId === '' ? '请选择法院' : null} onClick={run}>
          确认提出
        </Button>
      }
    >
      <Paragraph>受协议约束的各方都要提出，在协议生效三十日内一起申请才有效。司法确认不收费。</Paragraph>
      {court !== null && courtId !== court.unitId && <Paragraph>换一个法院以后，已经提出的各方要重新提出。</Paragraph>}
      <Paragraph>
        各方都提出以后，该法院的联络员能看到案号、权利类型、进度和日期，看不到各方名称和协议内容。协议和材料由各方自己交给法院。
      </Paragraph>
      <ChoiceField
        name="courtId"
        label="向哪个法院申请"
        required
        value={courtId}
        choices={courts.map(({ unitId, name, competence }) => ({
          value: unitId,
          label: name,
          note: competence && `受理：${competence}`,
        }))}
        onChange={setCourtId}
        findings={hand.findings}
      />
      {picked?.hears === false && (
        <Notice tone="warn">
          按登记的管辖，这样的案件不由这个法院办理。案件本来由哪一级法院管，就向哪一级法院申请；能不能受理由法院决定，请先打电话问清楚。
        </Notice>
      )}
    </Sheet>
  );
}
