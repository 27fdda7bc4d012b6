/** A file on this phone, before it is sent. */
export interface PhoneFile {
  /** Path of a temporary file (WeChat) or object URL (browser). */
  path: string;
  name: string;
  /** Bytes, as the platform says; the server measures again. */
  size: number;
}
