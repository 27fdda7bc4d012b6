import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './card.scss';

interface CardProps {
  title?: string;
  /** Beside the title: a tag, a small button. */
  aside?: ReactNode;
  onClick?: () => void;
  label?: string;
  id?: string;
}

/** A piece of a page with a thin border. */
export function Card({ title, aside, onClick, label, id, children }: PropsWithChildren<CardProps>) {
  return (
    <View
      className="card"
      hoverClass={onClick ? 'card--pressed' : 'none'}
      onClick={onClick}
      aria-role={onClick ? 'button' : undefined}
      aria-label={label}
      id={id}
    >
      {title && (
        <View className="card__head">
          <Text className="card__title">{title}</Text>
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}
