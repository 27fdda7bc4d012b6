import Taro from '@tarojs/taro';
import type { Finding } from '@/domain/text/finding';
import { fieldId } from './Field';

/** Brings the first field that something is wrong with into sight. */
export function scrollToFirst(findings: readonly Finding[]): void {
  const first = findings[0];
  if (!first) return;
  Taro.nextTick(() => {
    if (process.env.TARO_ENV === 'h5') {
      document.getElementById(fieldId(first.field))?.scrollIntoView({ block: 'center' });
      return;
    }
    Taro.pageScrollTo({ selector: `#${fieldId(first.field)}`, offsetTop: -120, duration: 200 }).then(
      undefined,
      () => undefined,
    );
  });
}
