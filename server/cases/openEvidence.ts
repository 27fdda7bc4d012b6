import { relationTo } from '@/domain/cases/relation';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import { theCase } from './loadCase';
import { logView } from './viewLog';

/**
 * A short-lived link to one piece of evidence, after the access check and the log. Its own side gets what it handed in;
 * everyone else the copy without location data.
 */
export const openEvidence = answering('case.openEvidence', {
  ...theCase,
  async answer(context, input, record) {
    const item = record.evidence.find((each) => each.id === input.evidenceId);
    if (!item) throw new Refusal('NOT_FOUND');
    await logView(record, context, `证据“${item.name}”`);
    const own = relationTo(record, context.who) === 'applicant';
    const url = await linkOf(own ? item.originalFileId : item.sharedFileId);
    return { url, name: item.name, kind: item.kind };
  },
});
