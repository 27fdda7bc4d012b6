import type { MyDataView } from '@/contract/myData';
import { DELETED, hindrancesOf, keptOf, WITHDRAWN } from '@/domain/personalData/leaving';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { directoryLines, identityLines, messageLines, standingLines } from './held';
import { ownCases, placeIn, standingOf } from './ownCases';

/** Cases on the page; all of them are in the file. */
const SHOWN = 100;

/** What is held of the caller (个人信息保护法 45), as far as a page shows it; everything is in the file. Three reads, one more for each further two hundred cases and for each post of a unit. */
export const getMyData = answering('myData.get', {
  ...noRecord,
  async answer(context): Promise<MyDataView> {
    const { person } = context;
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const [cases, directory] = await Promise.all([ownCases(context), directoryLines(context)]);
    const standing = standingOf(context, cases);
    return {
      identity: identityLines(person),
      standing: [...standingLines(context), ...directory],
      messages: messageLines(person),
      cases: cases.slice(0, SHOWN).map((record) => ({
        number: record.number,
        role: placeIn(record, context.openid),
        stage: record.stage,
        changedAt: record.changedAt,
      })),
      caseCount: cases.length,
      hindrances: hindrancesOf(standing),
      withdrawn: [...WITHDRAWN],
      deleted: [...DELETED],
      kept: keptOf(standing),
    };
  },
});
