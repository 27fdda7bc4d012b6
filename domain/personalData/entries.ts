import type { MediationCase } from '../cases/case';
import { respondentOf } from '../cases/participants';
import { PROCEEDING_KINDS, PROCEEDING_NAMES, type FilingContent, type Signature } from '../filing/content';
import { respondentNo, type Side } from '../parties/side';
import { claimLabel, isClaimKind } from '../rights/claims';
import { actLabel, isAct } from '../rights/conduct';
import { isRightKind, rightKind } from '../rights/kinds';

/*
 * What one person entered in a case, for their own copy (个人信息保护法 45). Of their side what the side said, of nobody else
 * a word: an answer to somebody's own data must not carry away another side's.
 */

/** One thing that was entered: what it is, the words, and when; null where the moment is not kept. */
export interface Entry {
  what: string;
  text: string;
  at: number | null;
}

function line(what: string, parts: readonly string[], at: number | null): Entry {
  return { what, text: parts.filter((part) => part.trim() !== '').join('，'), at };
}

function filed(
  { applicant, respondents, right, conduct, claims, facts, proceedings }: FilingContent,
  at: number | null,
) {
  const kind = isRightKind(right.kind) ? rightKind(right.kind).label : right.kind;
  const acts = conduct.acts.map((act) => (isAct(act) ? actLabel(act) : act));
  const proceedingName = (name: string) => {
    const known = PROCEEDING_KINDS.find((each) => each === name);
    return known ? PROCEEDING_NAMES[known] : name;
  };
  return [
    line('申请人的联系人', [applicant.contactName, applicant.contactPhone, applicant.address], at),
    ...respondents.map((each) =>
      line('对方', [each.name, each.creditCode, each.phone, each.address, each.contact], at),
    ),
    line('权利', [kind, ...Object.values(right.fields)], at),
    line('被诉行为', [...acts, conduct.subject, conduct.model, conduct.place, conduct.foundOn, conduct.link], at),
    ...claims.map((claim) =>
      line(
        '请求',
        [
          isClaimKind(claim.kind) ? claimLabel(claim.kind) : claim.kind,
          claim.amountYuan === '' ? '' : `${claim.amountYuan}元`,
          claim.detail,
        ],
        at,
      ),
    ),
    line('事实经过', [facts], at),
    ...proceedings.items.map((each) =>
      line('其他程序', [proceedingName(each.kind), each.body, each.caseNumber, each.detail], at),
    ),
  ];
}

function ofApplicant(record: MediationCase, openid: string): Entry[] {
  if (record.filedBy.openid !== openid) return [];
  const answers = record.supplements.flatMap(({ items, answeredAt }) =>
    items.map(({ what, answer }) => line(`补正：${what}`, [answer ?? ''], answeredAt)),
  );
  return [...filed(record.content, record.submittedAt), ...answers];
}

function ofRespondent(record: MediationCase, side: Side, openid: string): Entry[] {
  const respondent = respondentOf(record, side);
  if (respondentNo(side) === null || !respondent) return [];
  const own = respondent.people.find((person) => person.openid === openid);
  return [
    ...(own ? [line('答复人', [own.name, own.phone], own.since)] : []),
    line('答复的说明', [respondent.reason], respondent.answeredAt),
  ];
}

/** What the side said in the course of the mediation. */
function ofSide({ evidence, mediation }: MediationCase, side: Side, openid: string): Entry[] {
  const mine = <T extends { side: unknown }>(items: readonly T[]) => items.filter((item) => item.side === side);
  return [
    ...mine(evidence)
      .filter(({ addedBy }) => addedBy === openid)
      .map(({ name, caption, sha256, addedAt }) => line('证据', [name, caption, `校验值${sha256}`], addedAt)),
    ...mine(mediation.recusals).map(({ reason, at }) => line('申请回避', [reason], at)),
    ...mine(mediation.changes).map(({ reason, at }) => line('要求更换调解员', [reason], at)),
    ...mediation.sessions
      .flatMap(({ record }) => mine(record?.remarks ?? []))
      .map(({ text, at }) => line('对笔录的意见', [text], at)),
    ...mine(mediation.agreement?.refusals ?? []).map(({ reason, at }) => line('不签协议的理由', [reason], at)),
    ...mine(mediation.reports).map(({ note, amountFen, at }) =>
      line('履行报告', [note, amountFen === null ? '' : `${amountFen / 100}元`], at),
    ),
    ...mine(mediation.satisfaction).map(({ score, comment, at }) => line('评价', [`${score}分`, comment], at)),
  ];
}

function ofMediator({ mediation }: MediationCase, openid: string): Entry[] {
  return mediation.mediators
    .filter((seat) => seat.openid === openid)
    .map(({ organisation, disclosure, reason, answeredAt }) =>
      line('担任调解员', [organisation, disclosure ? `披露：${disclosure}` : '', reason], answeredAt),
    );
}

/**
 * What a person entered in a case.
 * @param side the side that they stand on now; null: none, and of the sides nothing is theirs
 */
export function entriesOf(record: MediationCase, openid: string, side: Side | null): Entry[] {
  const ofTheirs =
    side === null
      ? []
      : [
          ...(side === 'applicant' ? ofApplicant(record, openid) : ofRespondent(record, side, openid)),
          ...ofSide(record, side, openid),
        ];
  return [...ofTheirs, ...ofMediator(record, openid)].filter(({ text }) => text !== '');
}

/** A signature of theirs: what was signed, as whom, and the lines as they were drawn. */
export interface OwnSignature {
  what: string;
  name: string;
  at: number;
  /** Points `x,y` of each stroke, strokes apart by `|`. */
  lines: string;
}

function linesOf({ strokes }: Signature): string {
  return strokes.map((stroke) => stroke.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')).join('|');
}

/** What a person signed in a case. */
export function signaturesOf({ confirmation, mediation }: MediationCase, openid: string): OwnSignature[] {
  const filing = confirmation?.openid === openid ? [{ ...confirmation, what: '申请书' }] : [];
  const agreement = (mediation.agreement?.signatures ?? [])
    .filter((each) => each.openid === openid)
    .map((each) => ({ ...each, what: '调解协议书' }));
  return [...filing, ...agreement].map(({ what, name, at, signature }) => ({
    ...{ what, name, at },
    lines: linesOf(signature),
  }));
}
