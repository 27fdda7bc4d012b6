import Taro from '@tarojs/taro';
import { sentenceOf } from './problems';

/** The accent of tokens.scss: the platform's own dialogs take colours as arguments. */
const ACCENT = '#17408b';

/** Says a short thing that needs no answer. */
export function say(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}

/** Says what went wrong, in full; it stays until it is read. */
export async function sayProblem(problem: unknown): Promise<void> {
  await Taro.showModal({
    title: '没有办成',
    content: sentenceOf(problem),
    showCancel: false,
    confirmText: '知道了',
    confirmColor: ACCENT,
  });
}

/** Says something that has to be read before going on. */
export async function tell(title: string, content: string): Promise<void> {
  await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了', confirmColor: ACCENT });
}

/** Asks before something that cannot be taken back. */
export async function confirm(title: string, content: string, yes: string, no = '再想想'): Promise<boolean> {
  const answer = await Taro.showModal({ title, content, confirmText: yes, cancelText: no, confirmColor: ACCENT });
  return answer.confirm;
}

/** Calls a number after a tap. */
export function phone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).then(undefined, () => undefined);
}
