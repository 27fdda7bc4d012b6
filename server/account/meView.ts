import type { MeView } from '@/contract/account';
import type { TemplateNeed } from '@/domain/notices/templates';
import { needsToAsk } from '@/domain/notices/wallet';
import { maskPhone } from '@/domain/parties/mask';
import { viewCommittee } from '../committee/committeeView';
import { unitPostsOf } from '@/domain/units/unit';
import { whoIs, type Context } from '../kernel/context';
import { membershipId } from './membershipKeys';
import type { PersonDoc } from '../store/documents';

/** What to ask this person's leave for at the next tap; of who is not known yet, as a side: a notice is answered without registering. */
export function asksOf(context: Context): TemplateNeed[] {
  const { person, who, committeeId, templates, longTerm = [], now } = context;
  const posts = who.posts.filter((held) => held.committeeId === committeeId).map(({ post }) => post);
  return needsToAsk(person?.telling?.wallet ?? {}, posts, { templates, longTerm }, now);
}

/** Who I am, from what the kernel has read already: no further read. */
export function viewMe(context: Context): MeView {
  const { person, who, committee, openid } = context;
  const held = who.posts.filter((post) => post.committeeId === context.committeeId).map((post) => post.post);
  return {
    openid,
    consented: person !== null,
    registered: person !== null && person.name !== null,
    name: person?.name ?? null,
    maskedPhone: person?.phone ? maskPhone(person.phone) : null,
    acts: who.acts.map((act) => ({
      membershipId: membershipId(act.enterpriseId, openid),
      enterpriseId: act.enterpriseId,
      enterpriseName: act.enterpriseName,
      capacity: act.capacity,
      status: act.status,
      mayApprove: act.mayApprove,
      reason: act.reason ?? null,
    })),
    posts: [...new Set(held)],
    units: unitPostsOf(who, context.committeeId),
    // Asks for the units: the queries that tell who one is look them up.
    numbersAlone: null,
    guides: null,
    committee: committee ? viewCommittee(committee) : null,
    rules: committee?.settings.rules ?? [],
    templates: { ...context.templates },
    ask: asksOf(context),
  };
}

/** The context with its person as a command has just left them. */
export function withPerson(context: Context, person: PersonDoc): Context {
  const named = context.namedAdministrators.includes(context.openid);
  const extra = named ? [{ committeeId: context.committeeId, post: 'administrator' as const }] : [];
  return { ...context, person, who: whoIs(context.openid, person, extra) };
}
