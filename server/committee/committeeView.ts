import type { committeeView } from '@/contract/account';
import type { InferOutput } from 'valibot';
import type { CommitteeDoc } from '../store/documents';
import { Refusal } from '../kernel/refusal';
import type { Context } from '../kernel/context';

export type CommitteeView = InferOutput<typeof committeeView>;

/** What everybody may know of the committee: its name, and a telephone with a person at the other end. */
export function viewCommittee(committee: CommitteeDoc): CommitteeView {
  const { name, region, phone, address, hours } = committee.settings;
  return { id: committee._id, name, region, phone, address, hours };
}

/** The committee of the call; nothing can be filed before an administrator has set it up. */
export function committeeIn(context: Context): CommitteeDoc {
  if (context.committee) return context.committee;
  throw new Refusal('NOT_FOUND', [], '本系统还没有设置完成，请联系管理员。');
}
