import { samenessOf } from '@/domain/cases/listingKeys';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { reviewFiling } from '@/domain/filing/review';
import { theCase } from '../cases/loadCase';
import { answering } from '../kernel/handler';
import { earlierFilings } from './earlierFilings';
import { isOwnFiling, mustBeDraft } from './theDraft';

/** What still keeps the draft from being filed, and earlier filings of the same thing. Three reads. */
export const reviewDraft = answering('filing.review', {
  load: theCase.load,
  maySee: isOwnFiling,
  async answer(context, _input, record) {
    mustBeDraft(record);
    const sameness = samenessOf(record.applicant.enterpriseId, record.content);
    const earlier = await earlierFilings(sameness, record._id, context.today, (each) => isOwnFiling(context, each));
    return {
      version: record.version,
      findings: reviewFiling(record.content, record.evidence.length, context.today),
      earlier: earlier.map(({ number, stage, submittedAt }) => ({
        number,
        stageName: STAGE_NAMES[stage],
        submittedAt,
      })),
    };
  },
});
