import { confirm } from '../../data/tell';
import type { Kept } from '../../data/useKept';
import { Button } from '../button/Button';
import { Notice } from '../notice/Notice';

interface LeftOverProps {
  kept: Pick<Kept<unknown>, 'left' | 'changed' | 'discard'>;
  /** Whether something is saved already, whose place this would take. */
  saved?: boolean;
}

/** Says that a form goes on from what was typed an earlier time, or that what is saved has changed since; it can be thrown away. */
export function LeftOver({ kept: { left, changed, discard }, saved = false }: LeftOverProps) {
  // Where nothing is saved, what a new form begins with is nobody's text.
  const behind = saved && changed;
  if (!left && !behind) return null;
  const words = [
    left && '上次写到一半，还没有保存，这里接着写。',
    behind && `${left ? '其间' : '您写的时候，'}已保存的内容有改动，请先对照；保存后以这一份为准。`,
  ];
  const askFirst = async () => {
    const what = left ? '上次写的和刚才写的都会清掉，不能恢复。' : '您刚才写的会清掉，不能恢复。';
    const then = saved ? '清掉后显示已保存的内容。' : '';
    if (await confirm(left ? '不要上次写的？' : '不要刚才写的？', what + then, '不要了', '留着')) discard();
  };
  return (
    <>
      <Notice tone={behind ? 'warn' : 'info'}>{words.filter(Boolean).join('')}</Notice>
      <Button id="discard-left" kind="text" small onClick={askFirst}>
        {left ? '不用上次写的' : '不用刚才写的'}
      </Button>
    </>
  );
}
