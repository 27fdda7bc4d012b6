import { Text, View } from '@tarojs/components';
import { sentenceOf } from '../../data/problems';
import type { Pages } from '../../data/usePages';
import { Button } from '../button/Button';
import './more-rows.scss';

/** The foot of a list: load more, try again, or that this was all. */
export function MoreRows({ list }: { list: Pages<unknown> }) {
  if (!list.ready) return null;
  return (
    <View className="more-rows">
      {list.problem ? <Text>{sentenceOf(list.problem)}</Text> : null}
      {list.hasMore ? (
        <Button kind="text" busy={list.loading} onClick={list.more}>
          {list.problem ? '重试' : '加载更多'}
        </Button>
      ) : (
        list.items.length > 0 && <Text>没有更多了</Text>
      )}
      {list.cutAbove && (
        <Button kind="text" onClick={list.reload}>
          回到最前
        </Button>
      )}
    </View>
  );
}
