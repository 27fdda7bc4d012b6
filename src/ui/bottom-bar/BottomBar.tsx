import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './bottom-bar.scss';

interface BottomBarProps {
  note?: string | null;
  /** What has to be answered before the buttons: a sentence to agree to. */
  lead?: ReactNode;
}

/** The fixed place of a page's main action, clear of the phone's own bar. `note` is one line above the buttons. */
export function BottomBar({ note, lead, children }: PropsWithChildren<BottomBarProps>) {
  return (
    <View className="bottom-bar">
      {lead}
      {note && <Text className="bottom-bar__note">{note}</Text>}
      <View className="bottom-bar__buttons">{children}</View>
    </View>
  );
}
