import { Button as PlatformButton, Text, View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import './button.scss';

interface ButtonProps {
  children: ReactNode;
  /** One primary a screen. */
  kind?: 'primary' | 'secondary' | 'danger' | 'text';
  /** A promise keeps the button busy until it is settled, so that one tap is one action. */
  onClick: () => unknown;
  busy?: boolean;
  /** Why it cannot be tapped now; said below the button, and when it is tapped all the same. */
  disabledBecause?: string | null;
  small?: boolean;
  label?: string;
  id?: string;
}

/** A button that is busy while its action runs, and says why when it cannot be used. */
export function Button({ children, kind = 'primary', onClick, busy, disabledBecause, small, label, id }: ButtonProps) {
  const running = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const isBusy = busy || isRunning;

  const tap = () => {
    if (running.current || isBusy || disabledBecause) return;
    const outcome = onClick();
    if (!(outcome instanceof Promise)) return;
    running.current = true;
    setRunning(true);
    const done = () => {
      running.current = false;
      setRunning(false);
    };
    outcome.then(done, done);
  };

  const look = [
    'button',
    `button--${kind}`,
    small && 'button--small',
    disabledBecause && 'button--off',
    isBusy && 'button--busy',
  ];
  const button = (
    <PlatformButton
      // New words are a new button: the browser build's own draws its spinner beside the words that it began with.
      key={typeof children === 'string' ? children : undefined}
      className={look.filter(Boolean).join(' ')}
      hoverClass="button--pressed"
      loading={isBusy || undefined}
      // A browser takes disabled="false" for disabled.
      disabled={isBusy || disabledBecause ? true : undefined}
      aria-label={label}
      id={id}
      onClick={tap}
    >
      {children}
    </PlatformButton>
  );
  if (!disabledBecause) return button;
  return (
    <View className="button__with-reason">
      {button}
      <Text className="button__reason">{disabledBecause}</Text>
    </View>
  );
}
