import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProposedText } from '@/contract/lawTexts';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { confirm, say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { named, periodInWords } from './lawWords';
import './law.scss';
import { STATE_WORDS } from './stateWords';

const MOST_REASON = 200;

interface ProposedTextsProps {
  title: string;
  texts: readonly ProposedText[];
  /** A decision was made. */
  onDecided: () => Promise<void>;
}

/** What was proposed, and the decision of a second person on what waits. */
export function ProposedTexts({ title, texts, onDecided }: ProposedTextsProps) {
  const [asking, setAsking] = useState<{ text: ProposedText; what: 'refuse' | 'withdraw' } | null>(null);
  if (texts.length === 0) return null;

  const done = async (deed: Promise<unknown>, words: string) => {
    try {
      await deed;
      say(words);
    } catch (problem) {
      await sayProblem(problem);
    }
    setAsking(null);
    await onDecided();
  };
  const agree = async ({ id, instrument, source }: ProposedText) => {
    const question = `您已对照“${source}”核对过${named(instrument)}的全文。同意后马上生效，所有人都能看到。`;
    if (!(await confirm('同意这份文本？', question, '同意'))) return;
    await done(command('lawText.decide', { textId: id, approve: true, reason: '' }), '已同意，马上生效');
  };
  const give = async (reason: string) => {
    if (!asking) return;
    const { text, what } = asking;
    if (what === 'withdraw') await done(command('lawText.withdraw', { textId: text.id, reason }), '已撤回');
    else await done(command('lawText.decide', { textId: text.id, approve: false, reason }), '已告知对方');
  };
  return (
    <>
      <SectionTitle title={title} />
      {texts.map((text) => (
        <ProposedCard
          key={text.id}
          text={text}
          onAgree={() => agree(text)}
          onAsk={(what) => setAsking({ text, what })}
        />
      ))}
      {asking && (
        <ReasonSheet
          title={asking.what === 'refuse' ? '不同意这份文本' : '撤回这份文本'}
          about={named(asking.text.instrument)}
          hint={asking.what === 'refuse' ? '录入的人会看到' : undefined}
          max={MOST_REASON}
          yes={asking.what === 'refuse' ? '不同意' : '撤回'}
          onClose={() => setAsking(null)}
          onGiven={give}
        />
      )}
    </>
  );
}

interface ProposedCardProps {
  text: ProposedText;
  onAgree: () => Promise<void>;
  onAsk: (what: 'refuse' | 'withdraw') => void;
}

function ProposedCard({ text, onAgree, onAsk }: ProposedCardProps) {
  const { id, instrument, source, articles, state, at, byName, mine, replaces, decided } = text;
  const { word, tone } = STATE_WORDS[state];
  const waits = state === 'waiting';
  return (
    <Card title={named(instrument)} aside={<Tag tone={tone}>{word}</Tag>}>
      <KeyValues
        rows={[
          { name: '时间', value: periodInWords(text) },
          { name: '出处', value: source },
          { name: '录入人', value: `${byName}${mine ? '（您）' : ''}，${moment(at)}` },
          { name: '代替', value: waits && replaces ? '同一天施行的已生效文本，同意后旧的停用' : '' },
          {
            name: '结果',
            value: decided
              ? [`${decided.byName}，${moment(decided.at)}`, decided.reason].filter(Boolean).join('\n')
              : '',
          },
        ]}
      />
      <LinkRow
        id={`read-${id}`}
        label={waits && !mine ? '看全文，对照出处核对' : '看全文'}
        value={`${articles}条`}
        onClick={() => open('/pages-law/text', { id })}
      />
      {waits && mine && <Text>要由另一位管理员或调委会主任同意后才生效。</Text>}
      {waits && (
        <View className="law__buttons">
          <Button id={`refuse-${id}`} kind="secondary" small onClick={() => onAsk(mine ? 'withdraw' : 'refuse')}>
            {mine ? '撤回' : '不同意'}
          </Button>
          {!mine && (
            <Button id={`agree-${id}`} small onClick={onAgree}>
              同意
            </Button>
          )}
        </View>
      )}
    </Card>
  );
}
