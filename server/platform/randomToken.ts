import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 22 letters of 62 are about 131 bits: not to be guessed, and short enough for a scene of 32 characters. */
const LENGTH = 22;

/** A random token of base62. Bytes of 248 and more are thrown away, so that every letter is as likely as another. */
export function randomToken(): string {
  let token = '';
  while (token.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < 248 && token.length < LENGTH) token += LETTERS[byte % 62];
    }
  }
  return token;
}
