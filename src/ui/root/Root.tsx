import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import './root.scss';

/** Characters at each end that are shown before a tap. */
const ENDS = 6;

/** The head of the histories of a day: its ends, and on a tap the whole of it. */
export function Root({ root, id }: { root: string; id: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <View
      id={id}
      className="root"
      aria-role="button"
      aria-label={whole ? '指纹，点一下收起' : '指纹，点一下看全文'}
      onClick={() => setWhole(!whole)}
    >
      <Text className="root__name">指纹</Text>
      <Text className="root__value" selectable userSelect>
        {whole ? root : `${root.slice(0, ENDS)}…${root.slice(-ENDS)}`}
      </Text>
      <Text className="root__do">{whole ? '收起' : '看全文'}</Text>
    </View>
  );
}
