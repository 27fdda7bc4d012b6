import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Output } from '@/contract/procedures';
import { dayInWords } from '@/domain/calendar/day';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { useKnownMe } from '../data/session';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { todayInShanghai } from '../ui/wording/dates';
import { ArticleText } from './ArticleText';
import { named, periodInWords } from './lawWords';

type RuleView = Output<'lawText.ofRule'>;

/** The article that something was judged by: what it says in our words, and in its own. */
export default function ArticlePage() {
  const { rule = '', day = todayInShanghai() } = useRouter().params;
  const asked = useAnswer(`${rule} ${day}`, () => call('lawText.ofRule', { rule, day }));
  useReloadOnShow(asked.reload);
  const { data } = asked;
  return (
    <Screen id="article" loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
      {data && (
        <>
          <Card title={data.citation}>
            <Paragraph>{`${data.summary}。`}</Paragraph>
            <Paragraph quiet>{`这是本会归纳的大意，以条文原文为准。按${dayInWords(day)}有效的规定。`}</Paragraph>
          </Card>
          {data.mark === 'S' && (
            <Notice tone="warn">
              <Text>依据二手资料整理，尚未核对原文。</Text>
            </Notice>
          )}
          {data.mark !== 'committee' && <InFull rule={data} />}
        </>
      )}
    </Screen>
  );
}

function InFull({ rule: { instrument, since, source, articles } }: { rule: RuleView }) {
  if (!source || !articles) return <NotLoaded instrument={instrument} from={since} />;
  return (
    <>
      {source.from > since && (
        <Notice tone="warn">
          <Text>{`本会按${dayInWords(since)}起的文本整理这条依据；下面是之后的新文本，条号和内容可能已经变化。`}</Text>
        </Notice>
      )}
      <Card title="条文原文">
        {articles.map((article) => (
          <ArticleText key={article.label} {...article} />
        ))}
      </Card>
      <Card title="出自">
        <KeyValues
          rows={[
            { name: '文件', value: named(instrument) },
            { name: '时间', value: periodInWords(source) },
            { name: '出处', value: source.source },
          ]}
        />
        <LinkRow id="whole-text" label="看全文" onClick={() => open('/pages-law/text', { id: source.id })} />
      </Card>
    </>
  );
}

function NotLoaded({ instrument, from }: { instrument: string; from: string }) {
  const me = useKnownMe();
  return (
    <Card title="条文原文">
      <Paragraph>
        {`本条原文尚未录入。${named(instrument)}${dayInWords(from)}起施行的全文，由本会的系统管理员录入，经另一人同意后，这里就能看到。`}
      </Paragraph>
      {me?.posts.includes('administrator') && (
        <Button id="load-it" kind="secondary" onClick={() => open('/pages-law/add', { instrument, from })}>
          去录入
        </Button>
      )}
    </Card>
  );
}
