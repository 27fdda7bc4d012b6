import { dayOf, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { ENDED } from '@/domain/cases/listingKeys';
import { isFinal } from '@/domain/cases/stages';
import type { StatusRow } from '@/contract/overview';
import { facetKey, facetsOf, type FacetKind } from '@/domain/overview/facets';
import { daysOfLight, lightOn } from '@/domain/overview/light';
import { logLook } from '../cases/viewLog';
import { answering, noRecord, type Parsed } from '../kernel/handler';
import { list, type Range } from '../store/queries';
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
];

function dueRange({ light, openOnly, cursor }: Parsed<'overview.list'>, today: Day): Range {
  const { from, to } = light === null ? { from: null, to: null } : daysOfLight(light, today);
  return {
    ...(cursor !== null ? { gt: cursor } : from !== null ? { gte: from } : {}),
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

/** The cases behind one number, as officials see them; keyset on the last day. Three reads, one write for the log. */
export const listGroup = answering('overview.list', {
  ...noRecord,
  async answer(context, input) {
    const range = dueRange(input, context.today);
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
      next: found.length > PAGE && last ? last.keys.due : null,
      mayIssue,
    };
  },
});
