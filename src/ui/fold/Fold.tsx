import { Text, View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import './fold.scss';

interface FoldProps {
  title: string;
  /** How much is in it. */
  count?: string;
  openAtFirst?: boolean;
  id?: string;
}

/** A part that opens when it is tapped; what is closed is not drawn. */
export function Fold({ title, count, openAtFirst = false, id, children }: PropsWithChildren<FoldProps>) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <View className="fold">
      <View
        className={open ? 'fold__head fold__head--open' : 'fold__head'}
        id={id}
        aria-role="button"
        aria-label={`${title}，${open ? '点一下收起' : '点一下展开'}`}
        onClick={() => setOpen(!open)}
      >
        <Text className="fold__title">{title}</Text>
        {count && <Text className="fold__count">{count}</Text>}
      </View>
      {open && <View className="fold__body">{children}</View>}
    </View>
  );
}
