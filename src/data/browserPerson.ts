const STORAGE_KEY = 'zhihe-openid';

function randomOpenId(): string {
  const bytes = new Uint8Array(14);
  crypto.getRandomValues(bytes);
  return `h5_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Who uses the H5 build, which has no WeChat to say so: `?as=<openid>` in the page's address, or a random id that the
 * browser keeps. Only for H5; in WeChat the platform tells the server.
 */
export function browserOpenId(): string {
  const named = new URLSearchParams(window.location.search).get('as');
  if (named !== null && /^[\w-]{1,64}$/.test(named)) return named;
  const kept = window.localStorage.getItem(STORAGE_KEY);
  if (kept !== null) return kept;
  const made = randomOpenId();
  window.localStorage.setItem(STORAGE_KEY, made);
  return made;
}

/** The scene of a scanned code in the page's address (`?scene=`), or null. */
export function browserScene(): string | null {
  return new URLSearchParams(window.location.search).get('scene');
}
