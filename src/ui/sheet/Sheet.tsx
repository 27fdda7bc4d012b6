import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './sheet.scss';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** Buttons at the foot. */
  foot?: ReactNode;
}

/** A layer from below for one question: a reason, a choice. Tapping beside it closes it; nothing typed is lost by the page. */
export function Sheet({ title, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className="sheet" catchMove>
      <View className="sheet__shade" onClick={onClose} aria-role="button" aria-label="关闭" />
      <View className="sheet__body" aria-role="dialog" aria-label={title}>
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Text className="sheet__close" onClick={onClose}>
            关闭
          </Text>
        </View>
        <View className="sheet__content">{children}</View>
        {foot && <View className="sheet__foot">{foot}</View>}
      </View>
    </View>
  );
}
