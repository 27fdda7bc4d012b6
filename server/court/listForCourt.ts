import { courtKey } from '@/domain/cases/listingKeys';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list } from '../store/queries';
import { courtsOfLiaison } from '../units/courts';
import { courtRow, wholeAgain } from './courtRow';

const PAGE = 30;

const FIELDS = [
  ...[
    '_id',
    'number',
    'stage',
    'channel',
    'court',
    'packDay',
    'register',
    'clocks',
    'outcome',
    'committeeId',
    'version',
  ],
  ...[
    'filedBy.openid',
    'applicant.enterpriseId',
    'createdAt',
    'content.respondents.creditCode',
    'mediation.respondents.people.openid',
  ],
  ...['content.right.kind', 'keys.court', 'keys.courtPlace', 'mediation.confirmationRequest'],
  // What the day of effect follows from: who signed and when, never a word of the text.
  ...['oral', 'openedAt', 'seal', 'signatures.side', 'signatures.at'].map((field) => `mediation.agreement.${field}`),
  ...['debtor', 'creditor'].map((field) => `mediation.agreement.obligations.${field}`),
];

/** The cases that are with the court of the liaison who asks; keyset. Three reads, one write for the log. */
export const listForCourt = answering('court.list', {
  ...noRecord,
  async answer(context, { cursor }) {
    const { committeeId, today } = context;
    const courts = await courtsOfLiaison(context);
    if (courts.length === 0) throw new Refusal('NOT_ALLOWED', [], '送法院的案件由法院的联络员查看。');
    const [found] = await Promise.all([
      list('cases', {
        where: {
          'keys.court': { in: courts.map((unitId) => courtKey(committeeId, unitId)) },
          ...(cursor === null ? {} : { 'keys.courtPlace': { gt: cursor } }),
        },
        orderBy: ['keys.courtPlace', 'asc'],
        limit: PAGE + 1,
        fields: FIELDS,
      }),
      logLook(context, '看了送法院的案件'),
    ]);
    const page = found.slice(0, PAGE);
    const last = page[page.length - 1];
    return {
      today,
      items: page.flatMap((record) => courtRow(wholeAgain(record), courts, context)),
      next: found.length > PAGE && last ? last.keys.courtPlace : null,
    };
  },
});
