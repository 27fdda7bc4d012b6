import { evidenceFor } from '@/domain/cases/redaction';
import { isSecret, mayOpenEvidence, watermark } from '@/domain/evidence/vault';
import { sideOf } from '@/domain/cases/relation';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import { nameOf } from './acting';
import { theCase } from './loadCase';
import { logView } from './viewLog';

/**
 * A short-lived link to one piece of evidence that the caller may open, after it was logged. Its own side gets what it
 * handed in; everyone else the copy without location data. What was not exchanged does not exist for the other sides. A
 * trade secret is for its named viewers and the mediators, to be looked at under a watermark; the others learn that it is
 * kept, and get no link.
 */
export const openEvidence = answering('case.openEvidence', {
  ...theCase,
  async answer(context, input, record) {
    const item = evidenceFor(record, context.who).find((each) => each.id === input.evidenceId);
    if (!item) throw new Refusal('NOT_FOUND');
    if (!mayOpenEvidence(record, context.who, item)) {
      throw new Refusal(
        'NOT_ALLOWED',
        [],
        '这份材料涉及商业秘密，只有指定的查阅人和调解员能打开。需要查阅的，请告诉调解员。',
      );
    }
    const secret = isSecret(record, item);
    const exchanged = record.mediation.exchanged.includes(item.id);
    const what = secret ? '一份涉密材料' : '一份证据';
    await logView(record, context, what, exchanged ? null : item.side, secret ? undefined : item.name);
    const own = item.side === sideOf(record, context.who) && (!secret || item.addedBy === context.openid);
    const url = await linkOf(own ? item.originalFileId : item.sharedFileId);
    const mark = secret && record.stage !== 'DRAFT' ? watermark(nameOf(context), context.now) : null;
    return { url, name: item.name, kind: item.kind, watermark: mark };
  },
});
