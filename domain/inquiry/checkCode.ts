import { tidyCode } from '../text/plainText';

/**
 * Letters of a check code: none of those that are taken for one another on paper or on the telephone (0 O D Q, 1 I L,
 * 2 Z, 5 S, 8 B, U V, M N, 6 G).
 */
export const CHECK_LETTERS = 'ACEFHJKPRTWXY3479';
export const CHECK_CODE_LENGTH = 8;
/** How much of it a respondent types. */
export const TYPED_LENGTH = 4;
/** Answers under a wrong name or code, after which only the telephone is left: 5 of 83,521. */
export const MOST_WRONG_TRIES = 5;

/** A check code. @param pick gives a whole number from 0 up to, but not including, its argument; each as likely as another */
export function makeCheckCode(pick: (below: number) => number): string {
  return Array.from({ length: CHECK_CODE_LENGTH }, () => CHECK_LETTERS.charAt(pick(CHECK_LETTERS.length))).join('');
}

/** For reading: `ACEF 3479`. */
export function checkCodeInWords(code: string): string {
  return `${code.slice(0, -TYPED_LENGTH)} ${code.slice(-TYPED_LENGTH)}`;
}

/** Whether what was typed is the end of the check code; case, width and spaces do not matter. */
export function endsWithTyped(code: string, typed: string): boolean {
  const tidy = tidyCode(typed).toUpperCase();
  return tidy.length === TYPED_LENGTH && code.endsWith(tidy);
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()·.,，。'’-]/g, '')
    .toLowerCase();
}

/** Whether a name is the one on the notice; spaces, width, brackets and dots do not matter. */
export function isNameOnNotice(onNotice: string, typed: string): boolean {
  return bare(typed) !== '' && bare(typed) === bare(onNotice);
}
