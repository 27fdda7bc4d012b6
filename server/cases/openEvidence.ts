import { evidenceFor } from '@/domain/cases/redaction';
import { sideOf } from '@/domain/cases/relation';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import { theCase } from './loadCase';
import { logView } from './viewLog';

/**
 * A short-lived link to one piece of evidence that the caller may open, after it was logged. Its own side gets what it
 * handed in; everyone else the copy without location data. What was not exchanged does not exist for the other sides.
 */
export const openEvidence = answering('case.openEvidence', {
  ...theCase,
  async answer(context, input, record) {
    const item = evidenceFor(record, context.who).find((each) => each.id === input.evidenceId);
    if (!item) throw new Refusal('NOT_FOUND');
    const exchanged = record.mediation.exchanged.includes(item.id);
    await logView(record, context, `证据“${item.name}”`, exchanged ? null : item.side);
    const own = item.side === sideOf(record, context.who);
    const url = await linkOf(own ? item.originalFileId : item.sharedFileId);
    return { url, name: item.name, kind: item.kind };
  },
});
