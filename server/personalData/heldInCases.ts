import type { MediationCase } from '@/domain/cases/case';
import { sideOf } from '@/domain/cases/relation';
import { entriesOf, signaturesOf } from '@/domain/personalData/entries';
import { roomsFor } from '@/domain/talks/rooms';
import type { Side } from '@/domain/parties/side';
import type { Context } from '../kernel/context';
import type { ViewDoc } from '../store/documents';
import { defenceId } from '../defences/defenceView';
import { get, list } from '../store/queries';
import { roomKeyOf } from '../talks/readMarks';
import { allRows } from './allRows';
import { moment } from './held';

/** Whole cases in one read: each may hold long texts. */
const CASES_AT_ONCE = 20;
/** A cell of a spreadsheet holds 32,767 characters at most. */
const MOST_IN_CELL = 32_000;

type Row = string[];

/** Rows for a copy of what is held of somebody in cases: each begins with the case's number. */
export interface HeldInCases {
  entries: Row[];
  signatures: Row[];
  messages: Row[];
  defences: Row[];
  answers: Row[];
  offers: Row[];
  looks: Row[];
}

const when = (at: number | null): string => (at === null ? '' : moment(at));

async function ownMessages(record: MediationCase, { who, openid }: Context, number: string): Promise<Row[]> {
  const rooms = await Promise.all(
    roomsFor(record, who).map((room) =>
      allRows('messages', { roomKey: roomKeyOf(record._id, room) }, ({ recency }) => recency),
    ),
  );
  return rooms
    .flat()
    .filter(({ from }) => from.openid === openid)
    .map(({ at, room, text, files }) => [
      number,
      moment(at),
      room === 'common' ? '共同房间' : '与调解员单独谈话',
      [text, ...files.map(({ name }) => `文件：${name}`)].filter(Boolean).join('；').slice(0, MOST_IN_CELL),
    ]);
}

/** What they themselves have written of the facts for their side, every text of it. */
async function ownDefences({ _id }: MediationCase, side: Side | null, openid: string, number: string): Promise<Row[]> {
  const written = side === null || side === 'applicant' ? null : await get('defences', defenceId(_id, side));
  return (written?.editions ?? [])
    .filter((edition) => edition.openid === openid)
    .map(({ no, text, at }) => [number, moment(at), `第${no}稿`, text]);
}

const ANSWER_WORDS = { accept: '接受', decline: '不接受', ask: '先问清楚' } as const;

/** What they themselves have said to a mediator's proposals for their side. */
async function ownAnswers({ _id }: MediationCase, side: Side | null, openid: string, number: string): Promise<Row[]> {
  const proposals = side === null ? [] : ((await get('proposals', _id))?.proposals ?? []);
  return proposals
    .flatMap(({ answers }) => answers)
    .filter((given) => given.openid === openid)
    .map(({ at, answer, words }) => [number, moment(at), ANSWER_WORDS[answer], words]);
}

/** The ranges that their side has entered and that are still kept. */
async function ownOffers({ _id }: MediationCase, side: Side | null, number: string): Promise<Row[]> {
  if (side === null) return [];
  const offers = await allRows('offers', { caseId: _id }, ({ recency }) => recency);
  return offers.flatMap(({ topic, unit, openedAt, entries }) =>
    entries
      .filter((entry) => entry.side === side)
      .map(({ range }) => [
        number,
        moment(openedAt),
        topic,
        range === null ? '已出结果，数字已删除' : `${range.fromFen / 100}至${range.toFen / 100}${unit}`,
      ]),
  );
}

/** Who opened the case, as its sides read it: what is another side's alone is not named. */
function lookRow({ at, name, role, what, piece, privateTo }: ViewDoc, side: Side, number: string): Row {
  const others = privateTo !== null && privateTo !== side;
  const seen = piece === undefined ? what : `证据“${piece}”`;
  return [number, moment(at), name, role, others ? '一份还没有交换的材料' : seen];
}

async function heldInCase(record: MediationCase, context: Context): Promise<HeldInCases> {
  const { who, openid } = context;
  const number = record.number ?? '草稿';
  const side = sideOf(record, who);
  const [messages, defences, answers, offers, views] = await Promise.all([
    ownMessages(record, context, number),
    ownDefences(record, side, openid, number),
    ownAnswers(record, side, openid, number),
    ownOffers(record, side, number),
    side === null ? [] : allRows('views', { caseId: record._id }, ({ recency }) => recency),
  ]);
  return {
    entries: entriesOf(record, openid, side).map(({ what, text, at }) => [
      number,
      when(at),
      what,
      text.slice(0, MOST_IN_CELL),
    ]),
    signatures: signaturesOf(record, openid).map(({ what, name, at, lines }) => [
      number,
      moment(at),
      what,
      name,
      lines.slice(0, MOST_IN_CELL),
    ]),
    messages,
    defences,
    answers,
    offers,
    looks: side === null ? [] : views.map((view) => lookRow(view, side, number)),
  };
}

/** What is held of the caller in all their cases. One read for each twenty cases, and a few for each. */
export async function heldInCases(context: Context): Promise<HeldInCases> {
  const held: HeldInCases = {
    entries: [],
    signatures: [],
    messages: [],
    defences: [],
    answers: [],
    offers: [],
    looks: [],
  };
  let cursor: string | null = null;
  for (;;) {
    const found: MediationCase[] = await list('cases', {
      where: {
        'keys.parties': `p:${context.openid}`,
        ...(cursor === null ? {} : { 'keys.recency': { lt: cursor } }),
      },
      orderBy: ['keys.recency', 'desc'],
      limit: CASES_AT_ONCE,
    });
    for (const record of found) {
      const one = await heldInCase(record, context);
      held.entries.push(...one.entries);
      held.signatures.push(...one.signatures);
      held.messages.push(...one.messages);
      held.defences.push(...one.defences);
      held.answers.push(...one.answers);
      held.offers.push(...one.offers);
      held.looks.push(...one.looks);
    }
    const last = found[found.length - 1];
    if (!last || found.length < CASES_AT_ONCE) return held;
    cursor = last.keys.recency;
  }
}
