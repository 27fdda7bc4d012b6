import type { MediationCase } from '@/domain/cases/case';
import { isSeated } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import type { Side } from '@/domain/parties/side';
import { isRoom, nameOfRoom, roomsFor, voiceIn, type Room } from '@/domain/talks/rooms';
import { theCase } from '../cases/loadCase';
import { logView } from '../cases/viewLog';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import type { ReadMarkDoc } from '../store/documents';
import { get, list } from '../store/queries';
import { viewMessage } from './messageView';
import { markIdOf, markRead, newMark, roomKeyOf } from './readMarks';

const PAGE = 30;
/** People of one room: sides and their people are few. */
const MOST_READERS = 200;

/** The room, if the caller may look into it; a room that is not theirs does not exist. */
function roomOf(record: MediationCase, context: Context, room: string): Room {
  if (isRoom(room) && roomsFor(record, context.who).includes(room)) return room;
  throw new Refusal('NOT_FOUND');
}

/** As whom somebody reads; null for the committee, which looks on and leaves no mark. */
function readerOf(record: MediationCase, context: Context): Side | 'mediator' | null {
  return sideOf(record, context.who) ?? (isSeated(record, context.openid) ? 'mediator' : null);
}

/**
 * One page of a room, newest first; keyset. What is shown is read. Four reads (who asks, the case, the page, the marks)
 * and one write when something was new. Not in the log of who opened the case: a private talk leaves no trace elsewhere.
 */
export const listMessages = answering('message.list', {
  ...theCase,
  async answer(context, input, record) {
    const room = roomOf(record, context, input.room);
    const roomKey = roomKeyOf(record._id, room);
    const [found, marks] = await Promise.all([
      list('messages', {
        where: input.cursor === null ? { roomKey } : { roomKey, recency: { lt: input.cursor } },
        orderBy: ['recency', 'desc'],
        limit: PAGE + 1,
      }),
      list('readMarks', { where: { roomKey }, orderBy: ['roomKey', 'asc'], limit: MOST_READERS }),
    ]);
    const rows = found.slice(0, PAGE);
    const party = readerOf(record, context);
    const own = marks.find((mark) => mark.openid === context.openid);
    const newest = rows[0];
    if (party !== null && newest) {
      await markRead(own ?? newMark(record._id, room, context.openid, party), own !== undefined, newest.seq);
    }
    const last = rows[rows.length - 1];
    return {
      items: rows.map((message) => viewMessage(message, context.openid, marks)),
      next: found.length > PAGE && last ? last.recency : null,
      mayWrite: voiceIn(record, context.who, room) !== null,
    };
  },
});

/** The rooms that the caller may look into, with what is unread in each. Four reads. */
export const listRooms = answering('message.rooms', {
  ...theCase,
  async answer(context, _input, record) {
    const rooms = roomsFor(record, context.who);
    const [known, marks] = await Promise.all([
      list('rooms', { where: { caseId: record._id }, orderBy: ['caseId', 'asc'], limit: 50 }),
      list('readMarks', {
        where: { caseId: record._id, openid: context.openid },
        orderBy: ['openid', 'asc'],
        limit: 50,
      }),
    ]);
    const reads = readerOf(record, context) !== null;
    const seen = new Map<string, ReadMarkDoc>(marks.map((mark) => [mark._id, mark]));
    return {
      rooms: rooms.map((room) => {
        const doc = known.find((each) => each.room === room);
        const mark = seen.get(markIdOf(record._id, room, context.openid));
        return {
          room,
          name: nameOfRoom(record, room),
          unread: reads ? Math.max(0, (doc?.last ?? 0) - (mark?.seq ?? 0)) : 0,
          lastAt: doc?.lastAt ?? null,
          mayWrite: voiceIn(record, context.who, room) !== null,
        };
      }),
    };
  },
});

/** A link to a file of a message: the original for its own side, for everybody else the copy without location data. */
export const openFile = answering('message.openFile', {
  ...theCase,
  async answer(context, input, record) {
    const message = await get('messages', input.messageId);
    if (message?.caseId !== record._id) throw new Refusal('NOT_FOUND');
    const room = roomOf(record, context, message.room);
    const file = message.files.find((each) => each.id === input.fileId);
    if (!file) throw new Refusal('NOT_FOUND');
    if (room === 'common') await logView(record, context, '共同房间里的一份文件');
    const own = message.from.party === readerOf(record, context);
    const url = await linkOf(own ? file.originalFileId : file.sharedFileId);
    return { url, name: file.name, kind: file.kind };
  },
});
