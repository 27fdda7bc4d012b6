import { isControlCodePoint, codePointsOf, isSurrogate } from '../text/characters';
import { accept, refuse, type Checked } from '../text/finding';

/** Characters of one message. */
export const MOST_MESSAGE = 2000;
/** Files with one message. */
export const MOST_MESSAGE_FILES = 9;

const LINE_FEED = 0x0a;

/**
 * A message as people write on a phone: pictures in the text are welcome, since nothing prints it. Trimmed; refused when
 * it is empty without files, too long, or holds what cannot be shown.
 */
export function checkMessage(text: string, fileCount: number): Checked<string> {
  const value = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim();
  const points = codePointsOf(value);
  if (points.length > MOST_MESSAGE) {
    return refuse(`超过了${MOST_MESSAGE}个字`, '请分几条发送');
  }
  if (points.some((point) => isSurrogate(point) || (point !== LINE_FEED && isControlCodePoint(point)))) {
    return refuse('有看不见的控制字符', '请删去后重新输入');
  }
  if (value === '' && fileCount === 0) return refuse('还没有写内容', '请写一句话，或者选一个文件');
  return accept(value);
}
