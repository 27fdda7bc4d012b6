import { orderedInstant } from '@/domain/cases/instants';
import type { MembershipDoc } from '../store/documents';

/** One document for an enterprise and a person: asking again changes it. */
export function membershipId(enterpriseId: string, openid: string): string {
  return `${enterpriseId}.${openid}`;
}

/** The desk of the registrars: first people of an enterprise, and agents. */
export const REGISTRARS_DESK = 'registrar';

/** The desk of those who may approve the next people of an enterprise. */
export function enterpriseDesk(enterpriseId: string): string {
  return `e:${enterpriseId}`;
}

/** Later than every instant, for keys that run backwards: fifteen digits. */
const END_OF_TIME = 999_999_999_999_999;

/** Those who wait come first, the longest waiting on top; then those decided, the latest on top. */
export function deskOrder(asked: Pick<MembershipDoc, '_id' | 'status' | 'askedAt' | 'decidedAt'>): string {
  return asked.status === 'pending'
    ? `0~${orderedInstant(asked.askedAt)}~${asked._id}`
    : `1~${orderedInstant(END_OF_TIME - (asked.decidedAt ?? asked.askedAt))}~${asked._id}`;
}

/** The beginning of the order keys of those who wait. */
export const WAITING = { gte: '0~', lt: '1~' } as const;
