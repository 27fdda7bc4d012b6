import type { MeView } from '@/contract/account';

/** What leads on from page to page on the way to a filing: that it is one, and the code that it began with. */
export interface Onward {
  /** 'file' on the way to a filing. */
  then?: string;
  /** Token of the poster. */
  c?: string;
}

/**
 * The next page on the way to a filing: agreement to the privacy notice, then name and phone, then an enterprise to act
 * for (which may still wait to be confirmed), then the questions before filing.
 */
export function nextOnTheWayToFiling(me: MeView | null): string {
  if (!me?.consented) return '/pages-account/consent';
  if (!me.registered) return '/pages-account/register';
  const mayAct = me.acts.some((act) => act.status === 'approved' || act.status === 'pending');
  return mayAct ? '/pages-filing/triage' : '/pages-account/enterprise';
}

/** The next page on the way to being known, without a filing in mind; null when there is nothing left to do. */
export function nextOnTheWayToRegistration(me: MeView | null): string | null {
  if (!me?.consented) return '/pages-account/consent';
  return me.registered ? null : '/pages-account/register';
}
