import { emptyFiling, type FilingContent } from '../filing/content';
import type { MediationCase } from './case';
import { listingKeys } from './listingKeys';
import { noMediationYet } from './mediation';
import { titleOf } from './title';

export interface DraftOrigin {
  id: string;
  committeeId: string;
  filedBy: MediationCase['filedBy'];
  applicant: MediationCase['applicant'];
  poster: { token: string; place: string } | null;
  park?: string | null;
  contact: { name: string; phone: string; address: string };
  at: number;
}

/** An empty draft, with what is already known of the applicant filled in. */
export function newDraft(origin: DraftOrigin): MediationCase {
  const content: FilingContent = {
    ...emptyFiling(),
    applicant: {
      contactName: origin.contact.name,
      contactPhone: origin.contact.phone,
      address: origin.contact.address,
    },
  };
  return withKeys({
    _id: origin.id,
    version: 1,
    committeeId: origin.committeeId,
    stage: 'DRAFT',
    number: null,
    register: null,
    title: titleOf(content),
    filedBy: origin.filedBy,
    applicant: origin.applicant,
    posterToken: origin.poster?.token ?? null,
    posterPlace: origin.poster?.place ?? null,
    park: origin.park ?? null,
    content,
    evidence: [],
    confirmation: null,
    receipt: null,
    channel: null,
    packDay: null,
    referral: null,
    court: null,
    mediation: noMediationYet(),
    transferConsent: null,
    continues: null,
    reopening: null,
    supplements: [],
    clocks: [],
    outcome: null,
    timeline: [],
    textCheck: 'none',
    createdAt: origin.at,
    changedAt: origin.at,
    submittedAt: null,
    earlier: [],
    recentSaves: [],
    historySeq: 0,
    historyHash: '',
  });
}

/** The case with its title and its keys as they follow from what it says. */
export function withKeys(record: Omit<MediationCase, 'keys'>): MediationCase {
  const titled = { ...record, title: titleOf(record.content) };
  return { ...titled, keys: listingKeys(titled) };
}
