import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './bottom-bar.scss';

/** The fixed place of a page's main action, clear of the phone's own bar. `note` is one line above the buttons. */
export function BottomBar({ note, children }: PropsWithChildren<{ note?: string | null }>) {
  return (
    <View className="bottom-bar">
      {note && <Text className="bottom-bar__note">{note}</Text>}
      <View className="bottom-bar__buttons">{children}</View>
    </View>
  );
}
