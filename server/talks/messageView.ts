import type { MessageView } from '@/contract/talks';
import type { MessageDoc, ReadMarkDoc } from '../store/documents';

/** A message as a member of its room sees it; who has read it is told by side, not by person. */
export function viewMessage(message: MessageDoc, openid: string, marks: readonly ReadMarkDoc[]): MessageView {
  const readers = marks.filter((mark) => mark.seq >= message.seq && mark.party !== message.from.party);
  return {
    id: message._id,
    at: message.at,
    from: { party: message.from.party, name: message.from.name, mine: message.from.openid === openid },
    text: message.text,
    files: message.files.map(({ id, name, kind, size }) => ({ id, name, kind, size })),
    readBy: [...new Set(readers.map((mark) => mark.party))].sort(),
  };
}
