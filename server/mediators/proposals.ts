import type { MediationCase } from '@/domain/cases/case';
import { partiesOf } from '@/domain/mediators/conflict';
import type { Candidate } from '@/domain/mediators/directory';
import { proposeMediators, type Proposals } from '@/domain/mediators/propose';
import { everNamed } from '@/domain/mediators/seats';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { takesPart } from '@/domain/cases/participants';
import { theCase } from '../cases/loadCase';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { candidatesOf, viewProposal } from './directory';

/** Who could mediate a case, of these candidates. */
export function proposalsFor(
  record: MediationCase,
  candidates: readonly Candidate[],
  context: Pick<Context, 'today'>,
): Proposals {
  return proposeMediators({
    candidates,
    parties: partiesOf(record),
    right: record.content.right.kind,
    today: context.today,
    without: everNamed(record),
  });
}

/** The desk, and the sides that take part; a case that no mediator was ever sought for has none to propose. */
function mustMayChoose(record: MediationCase, context: Context): void {
  if (record.mediation.respondents.length === 0) throw new Refusal('WRONG_STAGE', [], '案件还没有到确定调解员的阶段。');
  const relation = relationTo(record, context.who);
  const side = sideOf(record, context.who);
  if (relation === 'committee' || (side !== null && takesPart(record, side))) return;
  throw new Refusal('NOT_ALLOWED');
}

/** Field × load × conflict of interest, with the reason shown. Three reads beside who asks. */
export const propose = answering('mediator.propose', {
  ...theCase,
  async answer(context, _input, record) {
    mustMayChoose(record, context);
    const candidates = await candidatesOf(context);
    const { proposed, others, unfit } = proposalsFor(record, candidates, context);
    const view = ({ openid, why }: { openid: string; why: string }) => {
      const candidate = candidates.find((each) => each.openid === openid);
      return candidate ? [viewProposal(candidate, why)] : [];
    };
    const side = sideOf(record, context.who);
    return {
      proposed: proposed.flatMap(view),
      others: others.flatMap(view),
      unfit: side === null ? unfit : [],
      chosen: record.mediation.picks.find((pick) => pick.side === side)?.openid ?? null,
    };
  },
});
