import type { MediationCase } from '@/domain/cases/case';
import type { Stage } from '@/domain/cases/stages';
import type { RollEntry } from '@/domain/enterprises/rollEntry';
import type { PosterColour, PosterPaper } from '@/domain/posters/design';
import type { InquiryCounts } from '@/domain/inquiry/counts';
import type { FlagKind } from '@/domain/flags/flag';
import type { Side } from '@/domain/parties/side';
import type { DirectoryEntry } from '@/domain/mediators/directory';
import type { Act, ActStatus, Capacity, HeldPost, Post, StaffPost } from '@/domain/roles/posts';
import type { CommitteeSettings } from '@/contract/committee';
import type { CodeKind } from '@/contract/vocabulary';
import type { NoticeEvent } from '@/domain/notices/matrix';
import type { NoticeChannel } from '@/domain/notices/preferences';
import type { PhoneResult } from '@/domain/notices/phoneTask';
import type { Telling } from '@/domain/notices/telling';
import type { CarriedMessage } from '@/domain/notices/templateChoice';
import type {
  AppointmentDoc,
  ChainHeadDoc,
  ChangeMatter,
  CityChangeDoc,
  ComingOrderDoc,
  SettingsChangeDoc,
  SupervisionDoc,
  TallyDoc,
  UnitDoc,
} from './conferenceDocuments';
import type { LawArticlesDoc, LawTextDoc } from './lawDocuments';
import type {
  DefenceDoc,
  MessageDoc,
  MessageFile,
  OfferDoc,
  ProposalsDoc,
  ReadMarkDoc,
  RoomDoc,
} from './talkDocuments';

export type { LawArticlesDoc, LawTextDoc };
export type { DefenceDoc, MessageDoc, MessageFile, OfferDoc, ProposalsDoc, ReadMarkDoc, RoomDoc };
export type {
  AppointmentDoc,
  ChainHeadDoc,
  ChangeMatter,
  CityChangeDoc,
  ComingOrderDoc,
  SettingsChangeDoc,
  SupervisionDoc,
  TallyDoc,
  UnitDoc,
};

/** A person who uses the product, by openid. One read tells who somebody is and what they may do. */
export interface PersonDoc {
  _id: string;
  version: number;
  /** Null until registered. */
  name: string | null;
  phone: string | null;
  /** Whether the phone came from the platform's own button. */
  phoneVerified: boolean;
  /** With `withdrawnAt` it was taken back: to the product this is nobody until they agree anew. */
  consent: { noticeVersion: string; at: number; withdrawnAt?: number };
  acts: Act[];
  posts: HeldPost[];
  createdAt: number;
  /** What they gave leave for and chose of messages; absent until they did. Not part of what `version` guards. */
  telling?: Telling;
}

/** An enterprise, by its unified social credit code. There once its first person was approved; before, only memberships speak of it. */
export interface EnterpriseDoc {
  _id: string;
  version: number;
  name: string;
  legalRepresentative: string;
  address: string;
  /** Set when its first person was approved. */
  verifiedAt: number | null;
  /** Those who may approve the next. */
  approvers: string[];
  createdAt: number;
}

/** That a person asks to act, or acts, for an enterprise: `<credit code>.<openid>`. */
export interface MembershipDoc {
  _id: string;
  version: number;
  committeeId: string;
  enterpriseId: string;
  /** As its person wrote it; from the approval on, as the enterprise has it. */
  enterpriseName: string;
  legalRepresentative: string;
  address: string;
  openid: string;
  personName: string;
  maskedPhone: string;
  capacity: Capacity;
  status: ActStatus;
  /** The first of its enterprise is decided by the registrar, as are agents. */
  first: boolean;
  authority: { fileId: string; name: string; sha256: string } | null;
  askedAt: number;
  decidedAt: number | null;
  decidedByName: string | null;
  reason: string | null;
  /** Whose decision it waits for or had: 'registrar' or 'e:<credit code>'. */
  desk: string;
  /** Waiting ones first, then by time: '0~…' and '1~…'. */
  order: string;
}

/** An enterprise in the city's list: `<committee>.<credit code>`. */
export interface RollDoc extends RollEntry {
  _id: string;
  version: number;
  committeeId: string;
  /** The code that hangs there, if one was made. */
  posterToken: string | null;
  changedAt: number;
  changedByName: string;
  /** By name, then by code. */
  order: string;
}

/** A file of posters for many enterprises, as far as it has come. */
export interface PosterBatchDoc {
  _id: string;
  version: number;
  committeeId: string;
  paper: PosterPaper;
  title: string;
  line: string;
  colour: PosterColour;
  items: { creditCode: string; name: string; token: string; drawn: boolean }[];
  fileId: string | null;
  bytes?: number;
  at: number;
}

/** A file that was made for one person to load; removed a day later. */
export interface MadeFileDoc {
  _id: string;
  committeeId: string;
  fileId: string;
  at: number;
}

/** A code that can be scanned, by its token. */
export interface CodeDoc {
  _id: string;
  version: number;
  kind: CodeKind;
  committeeId: string;
  title: string;
  place: string;
  /** Of posters: a line under the title, and the colour of the print; absent with those of before. */
  line?: string;
  colour?: PosterColour;
  enterprise: { creditCode: string; name: string } | null;
  /** For receipts and notices: the case. */
  caseId: string | null;
  /** For invitations to posts: of a unit, or of the committee (null). */
  invitation?: {
    unitId: string | null;
    posts: Post[];
    /** Whom the inviter means, in their words. */
    personName: string;
    by: { openid: string; name: string };
    until: number;
    usedAt: number | null;
    /** The unit or the committee in whose list it stands; null once it was used or taken back. */
    openAt: string | null;
  };
  /** For notices: answers under the wrong name or check code; after a few only the telephone is left. */
  wrongTries?: number;
  scans: number;
  issuedAt: number;
  revokedAt: number | null;
  revokedReason: string | null;
  pictureFileId: string | null;
  /** Newest first within a committee's posters; null for receipts. */
  recency: string | null;
}

/** One entry of the hash-chained history of a case, which is also the receipt of the command that made it. */
export interface HistoryDoc {
  /** Key of the command: a command that comes again finds its answer here. */
  _id: string;
  caseId: string;
  committeeId: string;
  caseNumber: string | null;
  seq: number;
  at: number;
  by: { openid: string; name: string; role: string };
  command: string;
  rule: string | null;
  from: Stage;
  to: Stage;
  reason: string | null;
  /** What was done, in words without confidential content. */
  text: string;
  /** SHA-256 of the case as this command left it. */
  stateSha256: string;
  prev: string;
  /** Tells a repeated command from a key that was used for something else. */
  inputSha256: string;
  /** Newest first in the committee's audit. */
  recency: string;
  /** SHA-256 of everything else in this entry. */
  hash: string;
}

/** The receipt of a command that is not about a case. */
export interface CommandDoc {
  _id: string;
  procedure: string;
  inputSha256: string;
  answer: string;
  at: number;
}

/**
 * How far the sending of a notice has come. `waiting`: to be sent by WeChat; `sending`: a tick has it in hand; `texting`: to
 * be sent by SMS; `checking`: somebody telephones unless it was read by then. The others are over: see docs/decisions/0006.
 */
export type RelayState =
  | 'waiting'
  | 'sending'
  | 'texting'
  | 'checking'
  | 'sent'
  | 'texted'
  | 'read'
  | 'task'
  | 'inboxOnly'
  | 'uncertain'
  | 'gaveUp';

/** What people of the city are told in their inbox alone, because something of the system wants their hand. */
export type AlertKind = 'templateRefused' | 'orderNotIssued';

/** A notice: first an outbox row that waits for the relay, then a message in the inbox. */
export interface NoticeDoc {
  _id: string;
  to: string;
  kind: NoticeEvent | AlertKind;
  caseId: string | null;
  /** The supervision order that it is about; left out where it is about none. */
  orderId?: string;
  title: string;
  text: string;
  page: string;
  at: number;
  /** Newest first in the inbox of its reader. */
  recency: string;
  /** Whether it asks its reader to do something. */
  asks: boolean;
  relay: {
    state: RelayState;
    /** Tries on the way that it is on now. */
    tries: number;
    /** When it is next looked at; OVER once it is done with. */
    nextAt: number;
    /** The messages that may carry it, the best first. */
    messages: CarriedMessage[];
    /** Whether an SMS and at last a telephone call follow where WeChat does not reach its reader. */
    mustKnow: boolean;
    /** The ways that were tried and are over. */
    tried: NoticeChannel[];
    /** The tick that has it in hand: tells a write of one's own whose answer was lost. */
    claim: string | null;
    lastError: string | null;
  };
}

/** What one person was told of one case, or of one thing beside cases (`<openid>.<case or notice>`): a row of the inbox. */
export interface ThreadDoc {
  _id: string;
  to: string;
  caseId: string | null;
  last: { noticeId: string; at: number; title: string; text: string; page: string };
  /** Instants of the notices that were not read, the latest at last; at most MOST_UNREAD. */
  unreadAt: number[];
  /** Everything up to this instant was read. */
  readTo: number;
  recency: string;
  /** The recency while something is unread, else empty. */
  unreadKey: string;
  /** The recency while a notice asked its reader to do something that is not done yet, else empty. */
  todoKey: string;
  /** The recency while it counts for the badge: unread or to do; else empty. */
  badgeKey: string;
}

/** A call to be made to somebody who must hear of something and was not reached; its id is that of the notice. */
export interface PhoneTaskDoc {
  _id: string;
  committeeId: string;
  /** The case; of what a supervision order asks for, the case that the order is about. */
  caseId: string | null;
  /** The supervision order that somebody of a unit is to hear of; left out where it is about none. */
  orderId?: string;
  caseNumber: string | null;
  to: string;
  name: string;
  phone: string;
  /** What to tell: title and text of the notice. */
  title: string;
  text: string;
  /** Why nothing else reached them. */
  why: string;
  /** When it was noticed. */
  toldAt: number;
  at: number;
  state: 'open' | 'done';
  tries: { at: number; byOpenid: string; byName: string; result: PhoneResult; note: string }[];
  /** Open ones first, the longest waiting on top; then those done, the latest on top; at last those that name nobody any more. */
  order: string;
}

/** That somebody opened a record. */
export interface ViewDoc {
  _id: string;
  committeeId: string;
  /** Null when it was no single case: a list, the numbers, an export. */
  caseId: string | null;
  /** With caseId null, the case that it tells of all the same: kept from auditors who have to do with it, as that case is. */
  aboutCaseId?: string;
  caseNumber: string | null;
  openid: string;
  name: string;
  role: string;
  what: string;
  /** Name of the file that was opened, for the parties: an audit of many cases says that one was, not which. */
  piece?: string;
  /** The side whose private material it was; the other sides read that something was opened, not what. Null: common. */
  privateTo: Side | null;
  at: number;
  recency: string;
}

export interface StaffMember {
  openid: string;
  name: string;
  maskedPhone: string;
  posts: StaffPost[];
}

/** A mediation committee: its settings are a city's own data. */
export interface CommitteeDoc {
  _id: string;
  /** Of the settings: what somebody saw when they changed them. Giving a post leaves it as it is. */
  version: number;
  settings: CommitteeSettings;
  staff: StaffMember[];
  /**
   * The holidays were changed at `since`: the clock counts the open cases anew, and has come to the one behind whose key
   * `after` it goes on. Absent when all are counted.
   */
  recount?: { since: number; after: string } | null;
}

/** A mediator of a committee's directory: `<committee>.<openid>`. */
export interface MediatorDoc extends DirectoryEntry {
  _id: string;
  version: number;
  committeeId: string;
}

/** What became of the notices that a committee issued in one month: `<committee>.<YYYY-MM>`. */
export interface InquiryCountDoc {
  _id: string;
  committeeId: string;
  month: string;
  counts: InquiryCounts;
}

/** What a mediator told the committee alone. */
export interface FlagDoc {
  _id: string;
  caseId: string;
  caseNumber: string | null;
  committeeId: string;
  kind: FlagKind;
  note: string;
  by: { openid: string; name: string };
  at: number;
  /** `proved`: the head found it true; then it holds the case for good. */
  settled: { at: number; byName: string; note: string; proved: boolean } | null;
  /** The committee at which it waits to be settled; null once it was. */
  openAt: string | null;
  recency: string;
}

/** How often one person called one procedure in one window of time. */
export interface LimitDoc {
  _id: string;
  times: number;
  until: number;
}

export interface Collections {
  persons: PersonDoc;
  enterprises: EnterpriseDoc;
  memberships: MembershipDoc;
  codes: CodeDoc;
  cases: MediationCase;
  history: HistoryDoc;
  commands: CommandDoc;
  notices: NoticeDoc;
  views: ViewDoc;
  committees: CommitteeDoc;
  limits: LimitDoc;
  rooms: RoomDoc;
  messages: MessageDoc;
  readMarks: ReadMarkDoc;
  defences: DefenceDoc;
  proposals: ProposalsDoc;
  offers: OfferDoc;
  flags: FlagDoc;
  inquiryCounts: InquiryCountDoc;
  threads: ThreadDoc;
  phoneTasks: PhoneTaskDoc;
  tallies: TallyDoc;
  roll: RollDoc;
  posterBatches: PosterBatchDoc;
  madeFiles: MadeFileDoc;
  units: UnitDoc;
  appointments: AppointmentDoc;
  supervisions: SupervisionDoc;
  comingOrders: ComingOrderDoc;
  chainHeads: ChainHeadDoc;
  settingsChanges: SettingsChangeDoc;
  cityChanges: CityChangeDoc;
  mediators: MediatorDoc;
  lawTexts: LawTextDoc;
  lawArticles: LawArticlesDoc;
}
export type CollectionName = keyof Collections;
