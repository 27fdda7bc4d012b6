import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { call, command } from '../data/call';
import { useGoBack } from '../data/navigate';
import { useKnownMe } from '../data/session';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { TextField } from '../ui/text-field/TextField';
import { ArticleText } from './ArticleText';
import { named, periodInWords, PUBLISHED_PREVAILS } from './lawWords';
import { STATE_WORDS } from './stateWords';

type TextPage = Output<'lawText.read'>;
const MOST_REASON = 200;
/** Articles of which somebody would not turn the pages one by one. */
const LONG = 20;

/** A text from its first article to its last, a page at a time. */
export default function LawTextPage() {
  const { id = '' } = useRouter().params;
  const [first, setFirst] = useState<TextPage | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const me = useKnownMe();
  const goBack = useGoBack();
  const [wanted, setWanted] = useState('');
  const [article, setArticle] = useState<number | null>(null);
  const list = usePages(`${id} ${String(article)}`, async (cursor) => {
    const page = await call('lawText.read', { textId: id, article, cursor });
    if (cursor === null) setFirst(page);
    return page;
  });
  const number = /^\d{1,4}$/.test(wanted) ? Number(wanted) : 0;
  const decides = me?.posts.some((post) => post === 'administrator' || post === 'head') ?? false;
  const withdraw = async (reason: string) => {
    try {
      await command('lawText.withdraw', { textId: id, reason });
      say('已撤下');
      goBack();
    } catch (problem) {
      setWithdrawing(false);
      await sayProblem(problem);
    }
  };
  return (
    <Screen
      id="law-text"
      layer={
        withdrawing && (
          <ReasonSheet
            title="撤下这份文本"
            hint="撤下后，依据里马上看不到它的条文。原因记入修改记录"
            max={MOST_REASON}
            yes="撤下"
            danger
            onClose={() => setWithdrawing(false)}
            onGiven={withdraw}
          />
        )
      }
    >
      {first && <Head page={first} decides={decides} />}
      {first && first.text.articles > LONG && (
        <Card>
          <TextField
            name="wanted"
            label="从第几条看起"
            required
            keyboard="number"
            placeholder="填数字，例如12"
            value={wanted}
            onChange={setWanted}
          />
          <Button
            id="go-to-article"
            kind="secondary"
            small
            disabledBecause={number === 0 && wanted !== '' ? '请填数字' : null}
            onClick={() => setArticle(number === 0 ? null : number)}
          >
            {number === 0 ? '从头看' : `看第${number}条`}
          </Button>
        </Card>
      )}
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        <Card>
          {list.items.map((article, index) => (
            <ArticleText key={`${article.label}-${index}`} {...article} />
          ))}
        </Card>
        <MoreRows list={list} />
        {decides && first?.state === 'inForce' && (
          <Button id="withdraw-text" kind="text" onClick={() => setWithdrawing(true)}>
            撤下这份文本
          </Button>
        )}
      </Screen.Part>
    </Screen>
  );
}

function Head({ page: { text, state, sha256, preamble }, decides }: { page: TextPage; decides: boolean }) {
  const { word, tone } = STATE_WORDS[state];
  return (
    <>
      <Card title={named(text.instrument)} aside={decides ? <Tag tone={tone}>{word}</Tag> : undefined}>
        <KeyValues
          rows={[
            { name: '时间', value: periodInWords(text) },
            { name: '出处', value: text.source },
            { name: '共有', value: `${text.articles}条` },
            { name: '校验值', value: decides ? sha256.slice(0, 16) : '' },
          ]}
        />
      </Card>
      <Paragraph quiet>{PUBLISHED_PREVAILS}</Paragraph>
      {preamble !== '' && (
        <Fold id="preamble" title="标题和目录">
          {preamble.split('\n').map((line, index) => (
            <View className="law__line" key={`${index}-${line.slice(0, 8)}`}>
              <Text>{line}</Text>
            </View>
          ))}
        </Fold>
      )}
    </>
  );
}
