import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { sentenceOf } from '../../data/problems';
import { usePreferences } from '../../data/preferences';
import { Button } from '../button/Button';
import { Skeleton } from './Skeleton';
import '../tokens.scss';
import './screen.scss';

interface ScreenProps {
  /** Nothing to show yet: the shape of the page is drawn instead. */
  loading?: boolean;
  /** Why there is nothing to show; with `onRetry` it can be tried again. */
  problem?: unknown;
  onRetry?: () => void;
  /** The fixed area at the bottom, a BottomBar. */
  bottom?: ReactNode;
  /** Sheets and other layers above the page. */
  layer?: ReactNode;
  id?: string;
}

/** The frame of every page: type size, spacing, safe area, and what is shown while loading or after a failure. */
export function Screen({ loading, problem, onRetry, bottom, layer, id, children }: PropsWithChildren<ScreenProps>) {
  const largeType = usePreferences((preferences) => preferences.largeType);
  return (
    <View className={largeType ? 'screen screen--large' : 'screen'} id={id}>
      <View className="screen__body">
        <Part loading={loading} problem={problem} onRetry={onRetry}>
          {children}
        </Part>
      </View>
      {!problem && !loading && bottom}
      {layer}
    </View>
  );
}

type PartProps = Pick<ScreenProps, 'loading' | 'problem' | 'onRetry'>;

/** What was asked for; while it is on the way its shape, and after a failure why, with a way to try again. */
function Part({ loading, problem, onRetry, children }: PropsWithChildren<PartProps>) {
  if (problem) return <Failed problem={problem} onRetry={onRetry} />;
  return loading ? <Skeleton /> : <>{children}</>;
}

Screen.Part = Part;

function Failed({ problem, onRetry }: { problem: unknown; onRetry: (() => void) | undefined }) {
  return (
    <View className="screen__middle">
      <Text className="screen__sentence">{sentenceOf(problem)}</Text>
      {onRetry && (
        <Button kind="secondary" onClick={onRetry}>
          重试
        </Button>
      )}
    </View>
  );
}

interface EmptyProps {
  title: string;
  /** What to do about it. */
  hint?: string;
}

/** An empty list says that it is empty, and what comes here. */
export function Empty({ title, hint, children }: PropsWithChildren<EmptyProps>) {
  return (
    <View className="screen__middle">
      <Text className="screen__empty">{title}</Text>
      {hint && <Text className="screen__sentence">{hint}</Text>}
      {children && <View className="screen__do">{children}</View>}
    </View>
  );
}
