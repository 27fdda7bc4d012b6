import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './sheet.scss';

interface SheetProps {
  title: string;
  /** Whom or what it is about, below the title: a name may be long. */
  about?: string;
  onClose: () => void;
  /** Buttons at the foot. */
  foot?: ReactNode;
}

/** A layer from below for one question: a reason, a choice. Tapping beside it closes it; nothing typed is lost by the page. */
export function Sheet({ title, about, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className="sheet" catchMove>
      <View className="sheet__shade" onClick={onClose} aria-role="button" aria-label="关闭" />
      <View className="sheet__body" aria-role="dialog" aria-label={about ? `${title}，${about}` : title}>
        <View className="sheet__head">
          <View className="sheet__words">
            <Text className="sheet__title">{title}</Text>
            {about && <Text className="sheet__about">{about}</Text>}
          </View>
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
