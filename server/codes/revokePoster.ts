import { carryingOut } from '../kernel/handler';
import { isPoster, viewPoster } from './theCode';

/** Takes a poster down: whoever scans it from now on is told so. Taking it down twice is taking it down once. */
export const revokePoster = carryingOut('poster.revoke', {
  async load(transaction, context, input) {
    const code = await transaction.get('codes', input.token);
    return code && isPoster(code) && code.committeeId === context.committeeId ? code : null;
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: poster }) {
    if (poster.revokedAt !== null) return viewPoster(poster);
    const revoked = { ...poster, version: poster.version + 1, revokedAt: context.now, revokedReason: input.reason };
    await transaction.put('codes', revoked);
    return viewPoster(revoked);
  },
});
