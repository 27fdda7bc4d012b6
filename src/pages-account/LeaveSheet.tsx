import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MyDataView } from '@/contract/myData';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import './lines.scss';

export type Leaving = 'withdraw' | 'delete';

const WORDS: Readonly<Record<Leaving, { title: string; agree: string; yes: string }>> = {
  withdraw: {
    title: '撤回同意',
    agree: '我知道撤回后小程序对我关闭',
    yes: '确认撤回同意',
  },
  delete: { title: '注销账号', agree: '我知道注销后不能恢复', yes: '确认注销账号' },
};

interface LeaveSheetProps {
  leaving: Leaving;
  data: Pick<MyDataView, 'withdrawn' | 'deleted' | 'kept'>;
  onClose: () => void;
  onSure: () => Promise<void>;
}

/** The second step before leaving: what goes, what has to stay and why, and a sentence to agree to. */
export function LeaveSheet({ leaving, data, onClose, onSure }: LeaveSheetProps) {
  const [understood, setUnderstood] = useState(false);
  const { title, agree, yes } = WORDS[leaving];
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button
          id="confirm-leave"
          kind="danger"
          disabledBecause={understood ? null : `请先勾选“${agree}”`}
          onClick={onSure}
        >
          {yes}
        </Button>
      }
    >
      {leaving === 'delete' && (
        <>
          <SectionTitle title="会删除" />
          {data.deleted.map((what) => (
            <Text key={what} className="lines__one">
              {what}
            </Text>
          ))}
          <SectionTitle title="依法还要保存" />
          {data.kept.map(({ what, why }) => (
            <View key={what} className="lines__pair">
              <Text>{what}</Text>
              <Text className="lines__remark">{why}</Text>
            </View>
          ))}
        </>
      )}
      {leaving === 'withdraw' && (
        <>
          <SectionTitle title="撤回以后" />
          {data.withdrawn.map((what) => (
            <Text key={what} className="lines__one">
              {what}
            </Text>
          ))}
        </>
      )}
      <Agree name="understood" on={understood} label={agree} onChange={setUnderstood} />
    </Sheet>
  );
}
