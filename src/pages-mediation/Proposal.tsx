import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProposalView } from '@/contract/proposals';
import { dayInWords, isDay } from '@/domain/calendar/day';
import { fenToYuan } from '@/domain/rights/money';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { confirm, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Tag, type Tone } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { sideName } from '../ui/wording/mediationWords';
import { kindWord } from './agreementWork';
import { AnswerProposalSheet } from './AnswerProposalSheet';
import { aboutOf, type WorkProps } from './seatProps';
import './mediation.scss';

const STATES: Readonly<Record<ProposalView['state'], { text: string; tone: Tone }>> = {
  open: { text: '等答复', tone: 'warn' },
  accepted: { text: '都接受', tone: 'success' },
  notAccepted: { text: '没有都接受', tone: 'grey' },
  superseded: { text: '已有新方案', tone: 'grey' },
  closed: { text: '已结束', tone: 'grey' },
};
/** Of one that was put to one side alone. */
const STATES_ALONE: Partial<typeof STATES> = {
  accepted: { text: '已接受', tone: 'success' },
  notAccepted: { text: '没有接受', tone: 'grey' },
};
const ANSWERS = { accept: '接受', decline: '不接受', ask: '先问清楚' } as const;

interface ProposalProps extends WorkProps {
  proposal: ProposalView;
  onChanged: () => Promise<void>;
}

/** One proposal: who would do what, what the own side has said, and for mediators what each has. */
export function Proposal({ view, mediation, hand, proposal, onChanged }: ProposalProps) {
  const [answering, setAnswering] = useState(false);
  const alone = proposal.room === 'common' ? undefined : STATES_ALONE[proposal.state];
  const state = alone ?? STATES[proposal.state];
  const own = proposal.answers.find(({ side }) => side === mediation.ownSide);
  const mediates = mediation.ownSide === null;
  const words = (side: string) => {
    const said = proposal.answers.find((each) => each.side === side);
    return said ? [`${ANSWERS[said.answer]}，${moment(said.at)}`, said.words].filter(Boolean).join('\n') : '还没有答复';
  };
  const close = async () => {
    if (!(await confirm('收回这份方案？', '收回以后不能再答复，可以另提一份。', '收回'))) return;
    try {
      await command('proposal.close', { caseId: view.id, proposalId: proposal.id });
      await onChanged();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const draft = async () => {
    const replaces = mediation.agreement !== null;
    if (replaces && !(await confirm('用这份方案作协议草稿？', '现在的草稿会换成这份方案的内容。', '换成方案'))) return;
    const input = { ...aboutOf(view), proposalId: proposal.id };
    if (await hand.carryOut(() => command('agreement.fromProposal', input), '已写成协议草稿')) {
      open('/pages-mediation/agreement', { id: view.id });
    }
  };
  return (
    <Card
      title={proposal.room === 'common' ? '给各方的方案' : `只给${sideName(mediation, proposal.room)}的方案`}
      aside={<Tag tone={state.tone}>{state.text}</Tag>}
    >
      {proposal.words !== '' && <Text className="mediation__text">{proposal.words}</Text>}
      {proposal.obligations.map((each) => (
        <View key={each.no}>
          <Text className="mediation__heading">
            {`${each.no}. ${kindWord(each.kind)}${each.amountFen === null ? '' : `${fenToYuan(each.amountFen)}元`}`}
          </Text>
          <KeyValues
            rows={[
              { name: '谁做', value: sideName(mediation, each.debtor) },
              { name: '对谁', value: sideName(mediation, each.creditor) },
              { name: '做什么', value: each.what },
              { name: '怎样做', value: each.manner },
              { name: '最迟', value: isDay(each.dueOn) ? dayInWords(each.dueOn) : '' },
              { name: '凭证', value: each.proof },
            ]}
          />
        </View>
      ))}
      {proposal.terms !== '' && <Text className="mediation__text">{`其他约定：${proposal.terms}`}</Text>}
      <Text className="mediation__under">{`${proposal.byName}，${moment(proposal.sentAt)}`}</Text>
      {mediates ? (
        <KeyValues rows={proposal.sides.map(({ side, name }) => ({ name, value: words(side) }))} />
      ) : (
        own && <KeyValues rows={[{ name: '我方答复', value: words(own.side) }]} />
      )}
      <View className="mediation__buttons">
        {proposal.mayAnswer && (
          <Button id={`answer-${proposal.id}`} kind="secondary" small onClick={() => setAnswering(true)}>
            {own ? '改答复' : '答复'}
          </Button>
        )}
        {mediates && proposal.state === 'open' && view.commands.includes('draftAgreement') && (
          <Button id={`close-${proposal.id}`} kind="text" small onClick={close}>
            收回
          </Button>
        )}
        {proposal.mayDraft && (
          <Button id={`draft-${proposal.id}`} small onClick={draft}>
            用作协议草稿
          </Button>
        )}
      </View>
      {answering && (
        <AnswerProposalSheet
          caseId={view.id}
          proposalId={proposal.id}
          onClose={() => setAnswering(false)}
          onAnswered={async () => {
            setAnswering(false);
            await onChanged();
          }}
        />
      )}
    </Card>
  );
}
