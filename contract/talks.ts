import * as v from 'valibot';
import { OFFER_STATES, OFFER_UNITS } from '@/domain/offers/sealedOffer';
import { MAX_AMOUNT_FEN } from '@/domain/rights/money';
import { checkMessage, MOST_MESSAGE, MOST_MESSAGE_FILES } from '@/domain/talks/checkMessage';
import {
  choice,
  cursor,
  filledText,
  id,
  instant,
  listOf,
  strict,
  text,
  uploadedFileId,
  wholeNumber,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';

/** 'common', or the side whose talk with the mediators it is: 'applicant', 'r1', … */
const room = writtenText(10);

/** What is said and not filed: pictures are welcome, control signs are not. Empty where a file says it. */
const spoken = v.pipe(
  text(MOST_MESSAGE + 500),
  v.check(
    (value) => checkMessage(value, 1).ok,
    ({ input }) => {
      const checked = checkMessage(input, 1);
      return checked.ok ? '' : `${checked.problem}|${checked.remedy}`;
    },
  ),
);

export const messageView = v.object({
  id: v.string(),
  at: instant,
  from: v.object({
    /** 'mediator', or the side. */
    party: v.string(),
    name: v.string(),
    /** Whether the reader wrote it. */
    mine: v.boolean(),
  }),
  text: v.string(),
  files: v.array(v.object({ id: v.string(), name: v.string(), kind: v.string(), size: v.number() })),
  /** Parties other than the writer's of whom somebody has read it. */
  readBy: v.array(v.string()),
});
export type MessageView = v.InferOutput<typeof messageView>;

const roomView = v.object({
  room: v.string(),
  name: v.string(),
  unread: v.number(),
  lastAt: v.nullable(instant),
  mayWrite: v.boolean(),
});

const range = v.object({ fromFen: v.number(), toFen: v.number() });

export const offerView = v.object({
  id: v.string(),
  topic: v.string(),
  unit: v.picklist(OFFER_UNITS),
  sides: v.array(v.object({ side: v.string(), name: v.string() })),
  state: v.picklist(OFFER_STATES),
  /** About the middle of the overlap, in fen, coarsely rounded. */
  middleFen: v.nullable(v.number()),
  openedAt: instant,
  openedByName: v.string(),
  endedAt: v.nullable(instant),
  /** The caller's own range, as long as the other side's is awaited. */
  own: v.nullable(range),
});
export type OfferView = v.InferOutput<typeof offerView>;

const figure = wholeNumber(0, MAX_AMOUNT_FEN);

/** What is said in a case: in the common room, and privately with the mediators. None of it touches the case itself. */
export const talkProcedures = {
  /** Nothing that was sent is ever deleted. Thirty in ten minutes are a lively talk; more is something else. */
  'message.send': command({
    input: strict({
      caseId: id,
      room,
      text: spoken,
      files: listOf(strict({ fileId: uploadedFileId, name: filledText(200) }), MOST_MESSAGE_FILES, '文件'),
    }),
    output: messageView,
    callers: ['person'],
    rate: { times: 60, minutes: 10, shared: false },
  }),

  /** One page of a room, newest first; what it shows counts as read. */
  'message.list': query({
    input: strict({ caseId: id, room, cursor }),
    output: v.object({ items: v.array(messageView), next: v.nullable(v.string()), mayWrite: v.boolean() }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** The rooms that the caller may look into, with how much is unread. */
  'message.rooms': query({
    input: strict({ caseId: id }),
    output: v.object({ rooms: v.array(roomView) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** A link of ten minutes to a file of a message. */
  'message.openFile': query({
    input: strict({ caseId: id, messageId: id, fileId: id }),
    output: v.object({ url: v.string(), name: v.string(), kind: v.string() }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** A mediator opens a round of sealed offers between two sides. */
  'offer.open': command({
    input: strict({
      caseId: id,
      topic: filledText(100),
      unit: choice(OFFER_UNITS),
      sides: listOf(writtenText(10), 2, '方'),
    }),
    output: offerView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The caller's side's range in fen, unseen by anybody; may be given anew until the other side is in too. */
  'offer.enter': command({
    input: strict({ caseId: id, offerId: id, fromFen: figure, toFen: figure }),
    output: offerView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'offer.close': command({
    input: strict({ caseId: id, offerId: id }),
    output: offerView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Whether the ranges meet, and the middle: to both sides and the mediators at the same moment, and never more. */
  'offer.result': query({
    input: strict({ caseId: id, offerId: id }),
    output: offerView,
    callers: ['person'],
    rate: RATES.read,
  }),

  'offer.list': query({
    input: strict({ caseId: id }),
    output: v.object({ items: v.array(offerView) }),
    callers: ['person'],
    rate: RATES.read,
  }),
};
