import { dayOf, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { ENDED, registerKey } from '@/domain/cases/listingKeys';
import { isFinal } from '@/domain/cases/stages';
import type { StatusRow } from '@/contract/overview';
import { facetKey, facetsOf, type FacetKind } from '@/domain/overview/facets';
import { daysOfLight, lightOn } from '@/domain/overview/light';
import { logLook } from '../cases/viewLog';
import { answering, type Parsed } from '../kernel/handler';
import { badInput } from '../kernel/refusal';
import { list, type Range } from '../store/queries';
import { notForCourts } from '../units/courts';
import { speaksForOffice } from '../units/office';

const PAGE = 30;
/** Behind every id of a day, in keys `<day>~<id>`. */
const END_OF_DAY = '~\uffff';
/** Cases without a last day stand behind every day. */
const NO_DAY = '9999';

const FIELDS = [
  '_id',
  'number',
  'stage',
  'channel',
  'continues',
  'content.right.kind',
  'park',
  'posterPlace',
  'mediation.mediators',
  'submittedAt',
  'keys.due',
  'register',
];

/**
 * The place in a list as officials hold it, `<day>~<year>.<n of the register>`: keys hold ids of cases, which are not
 * theirs.
 */
const PLACE = /^(\d{4}-\d{2}-\d{2})~(\d{4})\.(\d{1,7})$/;

function placeOf({ keys, register }: MediationCase): string | null {
  return register && `${keys.due.slice(0, 10)}~${register.year}.${register.n}`;
}

/** The key behind which a page begins. One read; none for the first page. */
async function keyAt(committeeId: string, place: string | null): Promise<string | null> {
  if (place === null) return null;
  const [, day = '', year, n] = PLACE.exec(place) ?? [];
  const key = registerKey(committeeId, Number(year ?? 0), Number(n ?? 0));
  const [found] = await list('cases', {
    where: { 'keys.register': key },
    orderBy: ['keys.register', 'asc'],
    limit: 1,
    fields: ['_id'],
  });
  if (!found) throw badInput('cursor', '找不到列表的这个位置', '请返回上一页重新进入');
  return `${day}~${found._id}`;
}

function dueRange({ light, openOnly }: Parsed<'overview.list'>, behind: string | null, today: Day): Range {
  const { from, to } = light === null ? { from: null, to: null } : daysOfLight(light, today);
  return {
    ...(behind !== null ? { gt: behind } : from !== null ? { gte: from } : {}),
    // A light is of a last day: without one there is none.
    ...(light === null ? (openOnly ? { lt: ENDED } : {}) : to !== null ? { lt: `${to}${END_OF_DAY}` } : { lt: NO_DAY }),
  };
}

function rowOf(record: MediationCase, today: Day): StatusRow {
  const facet = (kind: FacetKind) => facetsOf(record).find((each) => each.kind === kind)?.value ?? '';
  const due = record.keys.due.slice(0, 10);
  const dueOn = isFinal(record.stage) || due.startsWith(NO_DAY) ? null : due;
  return {
    number: record.number ?? '',
    stage: record.stage,
    channel: facet('channel'),
    right: facet('right'),
    park: facet('park'),
    unit: facet('unit'),
    dueOn,
    light: dueOn === null ? null : lightOn(dueOn, today),
    filedOn: dayOf(record.submittedAt ?? 0),
  };
}

/**
 * The cases behind one number, as officials see them; keyset on the last day. Three reads (one more behind the first
 * page), one write for the log.
 */
export const listGroup = answering('overview.list', {
  ...notForCourts,
  async answer(context, input) {
    const range = dueRange(input, await keyAt(context.committeeId, input.cursor), context.today);
    const [found, mayIssue] = await Promise.all([
      list('cases', {
        where: {
          'keys.facets': facetKey(context.committeeId, { kind: input.kind, value: input.value }),
          ...(Object.keys(range).length === 0 ? {} : { 'keys.due': range }),
        },
        orderBy: ['keys.due', 'asc'],
        limit: PAGE + 1,
        fields: FIELDS,
      }),
      speaksForOffice(context),
      logLook(context, '看了一组案件的进度'),
    ]);
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return {
      today: context.today,
      items: rows.map((record) => rowOf(record, context.today)),
      next: found.length > PAGE && last ? placeOf(last) : null,
      mayIssue,
    };
  },
});
