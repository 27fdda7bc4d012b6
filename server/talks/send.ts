import type { MediationCase } from '@/domain/cases/case';
import { recencyKey } from '@/domain/cases/listingKeys';
import type { Side } from '@/domain/parties/side';
import { checkMessage } from '@/domain/talks/checkMessage';
import { hearersOf, isRoom, roomsFor, voiceIn, type Room } from '@/domain/talks/rooms';
import { nameOf } from '../cases/acting';
import { theCaseInTransaction } from '../cases/loadCase';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { talkNotices } from '../notices/outbox';
import { removeFiles } from '../platform/files';
import type { MessageDoc, MessageFile } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { judgeText } from './judgeText';
import { takeInFiles } from './messageFiles';
import { viewMessage } from './messageView';
import { newMark, roomKeyOf } from './readMarks';

/** Who did not look is told again after so long. */
const TOLD_AGAIN_AFTER = 86_400_000;

interface Prepared {
  text: string;
  files: MessageFile[];
  textCheck: MediationCase['textCheck'];
}

function idOf(call: CommandCall): string {
  return `m${call.key.slice(0, 23)}`;
}

/** The room that the caller may write into now, and as whom. What they may not look into is not there. */
function voiceOf(record: MediationCase, context: Context, room: string): { room: Room; party: Side | 'mediator' } {
  if (!isRoom(room) || !roomsFor(record, context.who).includes(room)) throw new Refusal('NOT_FOUND');
  const party = voiceIn(record, context.who, room);
  if (party === null) throw new Refusal('WRONG_STAGE', [], '这里现在只能看，不能发消息。');
  return { room, party };
}

/**
 * Tells whoever hears the room and has looked since they were last told: at most one notice waits for a reader in a
 * room. At night the phones stay silent; the message itself is there at once.
 */
async function tellHearers(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  message: MessageDoc,
  key: string,
): Promise<void> {
  const readers: string[] = [];
  const { room, seq } = message;
  for (const { openid, party } of hearersOf(record, room)) {
    if (openid === context.openid) continue;
    const fresh = newMark(record._id, room, openid, party);
    const mark = (await transaction.get('readMarks', fresh._id)) ?? fresh;
    if (mark.noticedSeq > mark.seq && context.now - mark.noticedAt < TOLD_AGAIN_AFTER) continue;
    readers.push(openid);
    await transaction.put('readMarks', { ...mark, noticedSeq: seq, noticedAt: context.now });
  }
  await tellPeople(transaction, talkNotices('messageReceived', readers, record, { now: context.now, key }));
}

/** What the writer has written they have read. */
async function markOwn(transaction: Transaction, context: Context, message: MessageDoc): Promise<void> {
  const fresh = newMark(message.caseId, message.room, context.openid, message.from.party);
  const mark = (await transaction.get('readMarks', fresh._id)) ?? fresh;
  await transaction.put('readMarks', { ...mark, seq: message.seq });
}

/** Says something in a room. Neither the case, nor its version, nor its history knows of it. */
export const sendMessage = carryingOut('message.send', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async prepare(context, input, call): Promise<Prepared | null> {
    const record = await get('cases', input.caseId);
    if (!record || !theCaseInTransaction.maySee(context, record)) throw new Refusal('NOT_FOUND');
    const { room } = voiceOf(record, context, input.room);
    const id = idOf(call);
    if (await get('messages', id)) return null;
    const checked = checkMessage(input.text, input.files.length);
    if (!checked.ok) throw badInput('text', checked.problem, checked.remedy);
    const textCheck = await judgeText(context, record, checked.value);
    const files = await takeInFiles(context.openid, input.files, room, `messages/${record._id}/${id}`);
    return { text: checked.value, files, textCheck };
  },
  async change({ transaction, context, input, record, call, prepared }) {
    const { room, party } = voiceOf(record, context, input.room);
    const id = idOf(call);
    const repeated = await transaction.get('messages', id);
    if (repeated) return viewMessage(repeated, context.openid, []);
    if (!prepared) throw new Refusal('CHANGED_MEANWHILE');
    const roomKey = roomKeyOf(record._id, room);
    const before = await transaction.get('rooms', roomKey);
    const seq = (before?.last ?? 0) + 1;
    const message: MessageDoc = {
      _id: id,
      caseId: record._id,
      roomKey,
      room,
      seq,
      from: { openid: context.openid, party, name: nameOf(context) },
      ...prepared,
      at: context.now,
      recency: recencyKey(context.now, `${String(seq).padStart(9, '0')}~${id}`),
    };
    await transaction.put('rooms', { _id: roomKey, caseId: record._id, room, last: seq, lastAt: context.now });
    await transaction.create('messages', message);
    await markOwn(transaction, context, message);
    await tellHearers(transaction, context, record, message, call.key);
    return viewMessage(message, context.openid, []);
  },
  after: (_context, input) => removeFiles(input.files.map((file) => file.fileId)),
});
