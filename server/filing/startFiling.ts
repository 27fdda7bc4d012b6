import type { MediationCase } from '@/domain/cases/case';
import { newDraft } from '@/domain/cases/newCase';
import type { Act } from '@/domain/roles/posts';
import { membershipId } from '../account/membershipKeys';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { carryingOut, NO_RECORD } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { isPoster, type PosterDoc } from '../codes/theCode';
import { parkOf } from '../roll/rollKeys';
import { get, list } from '../store/queries';
import { viewFiling } from './filingView';
import { actFor, isOwnFiling } from './theDraft';

interface Prepared {
  act: Act;
  unfinished: MediationCase | null;
  /** The poster by which the person came, while it hangs. */
  poster: PosterDoc | null;
  park: string | null;
}

async function hangingPoster(context: Context, token: string): Promise<PosterDoc | null> {
  const code = await get('codes', token);
  const hangs = code && isPoster(code) && code.committeeId === context.committeeId && code.revokedAt === null;
  return hangs ? code : null;
}

async function unfinishedDraft(context: Context, enterpriseId: string): Promise<MediationCase | null> {
  const drafts = await list('cases', {
    where: { 'keys.parties': `p:${context.openid}`, 'keys.phase': 'draft' },
    orderBy: ['keys.recency', 'desc'],
    limit: 20,
  });
  return drafts.find((draft) => draft.applicant.enterpriseId === enterpriseId && isOwnFiling(context, draft)) ?? null;
}

/** Opens a draft, or gives back the one that was left unfinished for the same enterprise. */
export const startFiling = carryingOut('filing.start', {
  receipt: 'record',
  async prepare(context, input): Promise<Prepared> {
    const act = actFor(context, input.enterpriseId);
    const [unfinished, poster, park] = await Promise.all([
      input.fresh ? null : unfinishedDraft(context, input.enterpriseId),
      input.posterToken === null ? null : hangingPoster(context, input.posterToken),
      parkOf(context.committeeId, input.enterpriseId),
    ]);
    return { act, unfinished, poster, park };
  },
  load: () => Promise.resolve(NO_RECORD),
  maySee: () => true,
  async change({ transaction, context, call, prepared }) {
    if (prepared.unfinished) return viewFiling(prepared.unfinished);
    const id = `c${call.key.slice(0, 23)}`;
    const repeated = await transaction.get('cases', id);
    if (repeated && !isOwnFiling(context, repeated)) throw new Refusal('NOT_FOUND');
    if (repeated) return viewFiling(repeated);
    const { act, poster, park } = prepared;
    // Until the person is approved they read back what they wrote themselves, never the enterprise's own data.
    const enterprise =
      act.status === 'approved'
        ? await transaction.get('enterprises', act.enterpriseId)
        : await transaction.get('memberships', membershipId(act.enterpriseId, context.openid));
    const draft = newDraft({
      id,
      committeeId: committeeIn(context)._id,
      filedBy: {
        openid: context.openid,
        name: context.person?.name ?? '',
        capacity: act.capacity,
        status: act.status,
      },
      applicant: {
        enterpriseId: act.enterpriseId,
        name: act.enterpriseName,
        legalRepresentative: enterprise?.legalRepresentative ?? '',
      },
      poster: poster && { token: poster._id, place: poster.place },
      // Of a park's own poster alone: another's place may name an enterprise, and parks are what officials see.
      park: park ?? (poster?.kind === 'park' ? poster.place : null),
      contact: {
        name: context.person?.name ?? '',
        phone: context.person?.phone ?? '',
        address: enterprise?.address ?? '',
      },
      at: context.now,
    });
    await transaction.create('cases', draft);
    return viewFiling(draft);
  },
});
