import type { Output } from '@/contract/procedures';
import type { MediationCase } from '@/domain/cases/case';
import { CHANNEL_NAMES, CHANNELS } from '@/domain/packs/channels';
import { choosePack } from '@/domain/packs/offered';
import { basisInWords } from '@/domain/packs/packOn';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';

/** The ways on which this case could be mediated today; what the committee has no competence for is left out. */
export function channelsFor(record: MediationCase, context: Context): Output<'intake.context'>['channels'] {
  const { delegations } = committeeIn(context).settings;
  return CHANNELS.flatMap((channel) => {
    // A number that is still to be filled in hides nothing.
    const right = record.content.right.kind;
    const chosen = choosePack({ channel, right, day: context.today, delegations, referral: '-' });
    if (!chosen.ok) return [];
    const { fee, silenceText, guards } = chosen.pack;
    const referral = guards.find((guard) => guard === 'courtReferral' || guard === 'agencyCase') ?? null;
    const name = CHANNEL_NAMES[channel];
    return [{ channel, name, basis: basisInWords(chosen.pack, context.today), fee, silence: silenceText, referral }];
  });
}
