import type { Kept } from '../../data/useKept';
import { Button } from '../button/Button';
import { Notice } from '../notice/Notice';

interface LeftOverProps {
  kept: Pick<Kept<unknown>, 'left' | 'discard'>;
}

/** Says that a form goes on from what was typed an earlier time; it can be thrown away. */
export function LeftOver({ kept: { left, discard } }: LeftOverProps) {
  if (left === null) return null;
  const words = '上次写到一半，还没有保存，这里接着写。';
  return (
    <>
      <Notice tone={left === 'changed' ? 'warn' : 'info'}>
        {left === 'changed' ? `${words}其间已保存的内容有改动，请先对照；保存后以这一份为准。` : words}
      </Notice>
      <Button id="discard-left" kind="text" small onClick={discard}>
        不用上次写的
      </Button>
    </>
  );
}
