const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An identifier that no other phone makes at the same time: the time and 80 random bits. It keeps one intent apart from
 * the next, and file names apart; it is not a secret, so the logic layer's plain randomness is enough.
 */
export function newIdentifier(now: number = Date.now(), random: () => number = Math.random): string {
  let text = '';
  for (let rest = now; rest > 0; rest = Math.floor(rest / 32)) text = ALPHABET.charAt(rest % 32) + text;
  for (let i = 0; i < 16; i++) text += ALPHABET.charAt(Math.floor(random() * 32));
  return text;
}
