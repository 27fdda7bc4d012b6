import Taro, { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';

const TABS = ['/pages/index/index', '/pages/cases/index', '/pages/inbox/index', '/pages/me/index'];

function withParams(path: string, params: Record<string, string | null | undefined>): string {
  const parts = Object.entries(params).flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value)}`] : [],
  );
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}

/** Opens a page above this one; a tab is switched to. */
export function open(path: string, params: Record<string, string | null | undefined> = {}): void {
  const url = withParams(path, params);
  if (TABS.includes(path)) void Taro.switchTab({ url: path });
  else void Taro.navigateTo({ url });
}

/** Opens a page in place of this one, so that going back does not lead here again. */
export function openInstead(path: string, params: Record<string, string | null | undefined> = {}): void {
  const url = withParams(path, params);
  if (TABS.includes(path)) void Taro.switchTab({ url: path });
  else void Taro.redirectTo({ url });
}

/** Back to where the person came from; to the home page when there is nothing behind this page. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/index/index' });
}

/**
 * The same for when an answer has come: the person may have left the page by then, or opened another one above it, and what is
 * on top is not for this answer to close. Called by the page itself, at whose first drawing the router still names it.
 */
export function useGoBack(): () => void {
  // Each opening of a page has a path of its own.
  const own = useRouter().$taroPath;
  return useCallback(() => {
    const pages = Taro.getCurrentPages();
    const onTop = pages[pages.length - 1]?.$taroPath as unknown;
    if (onTop === undefined || onTop === own) goBack();
  }, [own]);
}
