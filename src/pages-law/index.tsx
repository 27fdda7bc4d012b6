import type { Output } from '@/contract/procedures';
import { call } from '../data/call';
import { open } from '../data/navigate';
import { useKnownMe } from '../data/session';
import { useAnswer } from '../data/useAnswer';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { LinkRow } from '../ui/link-row/LinkRow';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Empty, Screen } from '../ui/screen/Screen';
import { MissingTexts } from './MissingTexts';
import { ProposedTexts } from './ProposedTexts';
import { named, periodInWords, PUBLISHED_PREVAILS } from './lawWords';

type Desk = Output<'lawText.desk'>;

/** The texts that articles are opened from; for those who load and decide also what waits and what is missing. */
export default function LawTextsPage() {
  const me = useKnownMe();
  const list = usePages('law-texts', (cursor) => call('lawText.list', { cursor }));
  const loads = me?.posts.includes('administrator') ?? false;
  const decides = loads || (me?.posts.includes('head') ?? false);
  const desk = useAnswer(`law-desk ${String(decides)}`, (): Promise<Desk | null> =>
    decides ? call('lawText.desk', {}) : Promise.resolve(null),
  );
  const reload = async () => {
    await Promise.all([list.reload(), desk.reload()]);
  };
  useReloadOnShow(reload);
  const { waiting = [], closed = [], missing = [] } = desk.data ?? {};
  return (
    <Screen
      id="law-texts"
      bottom={
        loads && (
          <BottomBar>
            <Button id="add-text" onClick={() => open('/pages-law/add')}>
              录入文本
            </Button>
          </BottomBar>
        )
      }
    >
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        <ProposedTexts title="等第二人同意的文本" texts={waiting} onDecided={reload} />
        {decides && missing.length > 0 && (
          <Fold id="missing" title="依据引用的，还没有录入" count={`${missing.length}部`}>
            <MissingTexts
              missing={missing}
              onChoose={loads ? ({ instrument, from }) => open('/pages-law/add', { instrument, from }) : null}
            />
          </Fold>
        )}
        {list.items.length === 0 ? (
          <Empty title="还没有录入文本" hint="依据里写着哪部文件的哪一条；全文录入后，点“看条文”就能看到原文。" />
        ) : (
          <Card title="已录入的文本">
            {list.items.map((text) => (
              <LinkRow
                key={text.id}
                id={`text-${text.id}`}
                label={named(text.instrument)}
                note={`${periodInWords(text)}，共${text.articles}条`}
                onClick={() => open('/pages-law/text', { id: text.id })}
              />
            ))}
          </Card>
        )}
        <MoreRows list={list} />
        <ProposedTexts title="没有同意、撤回和撤下的" texts={closed} onDecided={reload} />
        {!decides && list.items.length > 0 && <Paragraph quiet>{PUBLISHED_PREVAILS}</Paragraph>}
        {desk.problem ? <Notice tone="warn">等同意的文本没有取到，请下拉重试。</Notice> : null}
      </Screen.Part>
    </Screen>
  );
}
