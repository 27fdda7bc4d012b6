import { randomInt } from 'node:crypto';
import { makeCheckCode } from '@/domain/inquiry/checkCode';

/** A check code for a notice, from the system's own source of chance. */
export function randomCheckCode(): string {
  return makeCheckCode((below) => randomInt(below));
}
