import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './notice.scss';

interface NoticeProps {
  tone?: 'info' | 'warn' | 'danger' | 'success';
  title?: string;
}

/** A remark that stands out, one to a screen where possible. */
export function Notice({ tone = 'info', title, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={`notice notice--${tone}`}>
      {title && <Text className="notice__title">{title}</Text>}
      <View className="notice__text">{children}</View>
    </View>
  );
}
