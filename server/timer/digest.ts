import { addDays, dayOf } from '@/domain/calendar/day';
import { digestDayBy, digestRule, type DigestCounts } from '@/domain/notices/digest';
import type { StaffPost } from '@/domain/roles/posts';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import { CLOCK } from '../cases/clockDeed';
import { keyOfCommand } from '../kernel/commandReceipts';
import { sha256OfJson } from '../kernel/hash';
import { noticeOf, type Matter } from '../notices/outbox';
import { AlreadyThere } from '../store/failures';
import { list } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { unitsByName } from '../units/keys';

/** The desks that owe a next step: every case that is open and not a draft stands at one of them. */
const DESKS = ['intake', 'applicant', 'inquiry', 'naming', 'mediation', 'performance'] as const;
/** Cases of one desk that are read at once (limit of the platform). */
const PAGE = 1000;
const WEEK_DAYS = 7;

/** Receipt of the digest that should have gone out by `now`; '' when none should. */
export function digestKeyBy(committeeId: string, now: number): string {
  const day = digestDayBy(now);
  return day === null ? '' : keyOfCommand(CLOCK.openid, `digest.${committeeId}.${day}`);
}

/** Counts by the key of the desks' queues: read once a week, and only the key. */
async function countCases({ committeeId, today }: Context): Promise<DigestCounts> {
  const counts: DigestCounts = { open: 0, soon: 0, overdue: 0 };
  const soonUntil = addDays(today, WEEK_DAYS);
  for (const desk of DESKS) {
    for (let after = ''; ;) {
      const found = await list('cases', {
        where: { committeeId, 'keys.desk': desk, 'keys.due': { gt: after } },
        orderBy: ['keys.due', 'asc'],
        limit: PAGE,
        fields: ['keys.due'],
      });
      counts.open += found.length;
      counts.overdue += found.filter(({ keys }) => keys.due < today).length;
      counts.soon += found.filter(({ keys }) => keys.due >= today && keys.due < soonUntil).length;
      const last = found[found.length - 1];
      if (!last || found.length < PAGE) break;
      after = last.keys.due;
    }
  }
  return counts;
}

/** Heads of the member units, but for the courts', who see only what is sent to their court. Two reads. */
async function unitHeads({ committeeId }: Context): Promise<string[]> {
  const units = await unitsByName(committeeId);
  const numbered = units.filter(({ kind, active }) => kind !== 'court' && active).map(({ unitId }) => unitId);
  if (numbered.length === 0) return [];
  const found = await list('appointments', {
    where: { committeeId, unitId: { in: numbered }, status: 'approved' },
    orderBy: ['unitId', 'asc'],
    limit: PAGE,
  });
  return found.filter(({ post }) => post === 'unitHead').map(({ openid }) => openid);
}

const NO_CASE: Matter = { caseId: null, record: null, status: '每周情况', number: null, due: null };

/**
 * Writes the weekly digest to the heads and the leaders of the committee and the heads of the units, with its receipt among the commands: once for
 * each week, however often and late the clock comes round. Returns how many were told.
 */
export async function writeDigest(context: Context): Promise<number> {
  const { committee, committeeId, now } = context;
  const key = digestKeyBy(committeeId, now);
  if (key === '' || !committee) return 0;
  const readers = (post: StaffPost) =>
    committee.staff.filter(({ posts }) => posts.includes(post)).map((each) => each.openid);
  const heads = new Set(readers('head'));
  const above = [...readers('leader'), ...(await unitHeads(context))];
  const leaders = new Set(above.filter((openid) => !heads.has(openid)));
  const counts = await countCases(context);
  const day = dayOf(now);
  const notices = [
    ...[...heads].map((to) => ({ to, rule: digestRule('heads', day, counts) })),
    ...[...leaders].map((to) => ({ to, rule: digestRule('leaders', day, counts) })),
  ].map(({ to, rule }, n) => noticeOf(`${key}.${n}`, to, rule, NO_CASE, now));
  try {
    await inTransaction(async (transaction) => {
      const receipt = { procedure: 'weeklyDigest', inputSha256: sha256OfJson(day), answer: '{}', at: now };
      await transaction.create('commands', { _id: key, ...receipt });
      await tellPeople(transaction, notices);
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return 0;
    throw error;
  }
  return notices.length;
}
