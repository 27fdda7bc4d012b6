import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './secret.scss';

/** Two full-width spaces: between two marks in a line. */
const GAP = '\u3000\u3000';
/** Points between two lines of the mark, and the width that a phone's page gives to a picture at most. */
const LINE = 72;
const WIDTH = 430;
/** A picture as tall as forty screens is still covered; more elements would make the page slow. */
const MOST_LINES = 400;

interface WatermarkProps {
  words: string;
  /** Height of what is covered, in parts of its width. */
  shape: number;
}

/** How many lines cover something of this shape, turned as they are. */
export function linesOver(shape: number): number {
  const height = Number.isFinite(shape) && shape > 0 ? shape * WIDTH : WIDTH;
  return Math.min(Math.ceil(height / LINE) + 6, MOST_LINES);
}

/** Lays words over what is looked at, again and again, so that no part of it can be shown without them. */
export function Watermark({ words, shape, children }: PropsWithChildren<WatermarkProps>) {
  return (
    <View className="watermark">
      {children}
      <View className="watermark__over" aria-hidden>
        <View className="watermark__lines">
          {Array.from({ length: linesOver(shape) }, (_, n) => (
            <Text key={n} className={n % 2 === 0 ? 'watermark__line' : 'watermark__line watermark__line--in'}>
              {`${words}${GAP}${words}`}
            </Text>
          ))}
        </View>
      </View>
    </View>
  );
}
