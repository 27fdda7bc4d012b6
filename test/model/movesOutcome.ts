import { addDays } from '@/domain/calendar/day';
import type { Agreement } from '@/domain/cases/mediation';
import { COURT } from '../properties/legalInputs';
import {
  actor,
  agreedNos,
  desk,
  isHindered,
  lead,
  leadOr,
  move,
  NOWHERE,
  peopleOf,
  pick,
  seated,
  SHORT_SIGNATURE,
  someMediator,
  taking,
  type Move,
  type MoveMaker,
  type Scene,
} from './scene';

/** Claims that an agreement may still settle, by index. */
function settleable({ record }: Scene): number[] {
  return record.content.claims.flatMap((_claim, index) => {
    const state = record.mediation.claims.find((each) => each.index === index)?.state ?? 'open';
    return state === 'open' || state === 'agreed' ? [index] : [];
  });
}

/** A text that is clear in everything: money in parts from a respondent, and something to stop. */
export function clearText(scene: Scene, terms: string) {
  const nos = agreedNos(scene);
  const debtor = `r${pick(scene.dice, nos) ?? 1}`;
  const pay = {
    kind: 'pay',
    debtor,
    creditor: 'applicant',
    amountYuan: '50000',
    what: '支付补偿款',
    manner: '银行转账',
    dueOn: addDays(scene.today, 20 + scene.dice.roll(20)),
    proof: '转账凭证',
  } as const;
  const stop = {
    ...pay,
    kind: 'stop',
    amountYuan: '',
    what: '停止使用近似包装',
    manner: '更换包装',
    proof: '照片',
  } as const;
  const obligations = scene.dice.roll(2) === 0 ? [pay] : [pay, stop];
  return {
    obligations,
    terms,
    claims: settleable(scene).slice(0, 1 + scene.dice.roll(2)),
    noOwnership: true,
    severable: true,
  };
}

function bound(agreement: Agreement | null): string[] {
  return [...new Set((agreement?.obligations ?? []).flatMap(({ debtor, creditor }) => [debtor, creditor]))];
}

/** Whether the draft is clear, as its writer knows it: who, until when, and claims that are still talked of. */
function isClear(scene: Scene): boolean {
  const { agreement } = scene.record.mediation;
  if (!agreement || agreement.obligations.length === 0) return false;
  const open = settleable(scene);
  const claims = agreement.claims.length > 0 && agreement.claims.every((index) => open.includes(index));
  const owed = agreement.obligations.every(({ dueOn }) => dueOn >= scene.today);
  return claims && owed && bound(agreement).every((side) => taking(scene).some((each) => each === side));
}

/** Whoever's turn it is: the sides that are bound, then the lead, then the head with the seal. */
function signAgreement(scene: Scene): Move {
  const { record, cast, dice } = scene;
  const { agreement } = record.mediation;
  const edition = agreement?.edition ?? 1;
  const signed = agreement?.signatures.map((each): string => each.side) ?? [];
  const unsigned = bound(agreement).filter((side) => !signed.includes(side));
  const ready = unsigned.filter((side) => agreement?.readBy.some((each) => each === side));
  const sign = (by: string, capacity: 'member' | null, hand: boolean, sure: boolean) =>
    move(
      scene,
      'signAgreement',
      'agreement.sign',
      by,
      { edition, signature: hand ? SHORT_SIGNATURE : null, hasSpecialAuthority: null, capacity },
      sure,
    );
  if (unsigned.length > 0 || !agreement) {
    const who = actor(scene, dice.roll(5) === 0 || ready.length === 0 ? unsigned : ready);
    const sure = who !== null && ready.some((side) => side === who.side) && !isHindered(scene, who.side);
    const capacity = who && who.side !== 'applicant' ? 'member' : null;
    return sign(who?.openid ?? peopleOf(scene, 'applicant')[0]!, capacity, true, sure);
  }
  if (!signed.includes('mediator')) return sign(leadOr(scene), null, true, lead(record) !== undefined);
  return sign(cast.head.openid, null, false, true);
}

function reportPerformance(scene: Scene): Move {
  const { record, dice } = scene;
  const { agreement, reports } = record.mediation;
  const left = (no: number, fen: number) =>
    fen -
    reports
      .filter((each) => each.no === no && each.answer !== 'disputed')
      .reduce((sum, each) => sum + (each.amountFen ?? 0), 0);
  const able = (agreement?.obligations ?? []).filter(({ no, amountFen }) =>
    amountFen === null
      ? !reports.some((each) => each.no === no && (each.answer === 'confirmed' || each.answer === 'deemed'))
      : left(no, amountFen) > 0,
  );
  const owed = pick(dice, able);
  const who = actor(scene, owed ? [owed.debtor] : taking(scene));
  const fen = !owed || owed.amountFen === null ? null : left(owed.no, owed.amountFen);
  const part = fen !== null && fen > 2_000_000 && dice.roll(2) === 0 ? 2_000_000 : fen;
  const proof = record.evidence.find((item) => item.side === owed?.debtor && item.shareable);
  const input = {
    no: owed?.no ?? 1,
    amountYuan: part === null ? '' : String(part / 100),
    note: '已经照办',
    evidenceIds: proof ? [proof.id] : [],
  };
  const sure = owed !== undefined && who !== null;
  const made = move(scene, 'reportPerformance', 'performance.report', who?.openid ?? '', input, sure);
  return proof ? { ...made, opens: { text: proof.caption, to: ['applicant', 'r1', 'r2', 'r3'] } } : made;
}

function answerReport(scene: Scene): Move {
  const { record, dice } = scene;
  const report = pick(
    dice,
    record.mediation.reports.filter(({ answer }) => answer === 'waiting'),
  );
  const creditor = record.mediation.agreement?.obligations.find(({ no }) => no === report?.no)?.creditor;
  const who = actor(scene, [creditor ?? 'applicant']);
  const confirmed = dice.roll(4) > 0;
  const input = { reportId: report?.id ?? NOWHERE, confirmed, reason: confirmed ? '' : '没有收到' };
  const sure = report !== undefined && who !== null;
  return move(scene, 'answerReport', 'performance.answer', who?.openid ?? '', input, sure);
}

/** A mark in what is told to those who mediate, and to no side that stands apart. */
function amongThose(scene: Scene): string {
  return scene.secrets.word('applicant', ...agreedNos(scene).map((no) => `r${no}` as const), 'seated', 'committee');
}

function terminate(scene: Scene): Move {
  const { record, dice, cast, secrets } = scene;
  const reason = (
    by: string,
    reasonCode: 'refused' | 'gap' | 'sham' | 'settledElsewhere',
    explanation: string,
    sure: boolean,
  ) => move(scene, 'terminate', 'mediation.terminate', by, { reasonCode, explanation }, sure);
  const sides = ['applicant', ...record.mediation.respondents.map(({ no }) => `r${no}`)];
  const who = dice.roll(2) === 0 ? actor(scene, sides) : null;
  if (who) {
    const words = secrets.word(who.side, 'seated', 'committee');
    return reason(who.openid, 'refused', words, who.side === 'applicant' || record.stage === 'MEDIATING');
  }
  if (dice.roll(2) === 0) return reason(cast.head.openid, 'sham', secrets.word('committee', 'seated'), true);
  const mediator = record.mediation.mediators.some(({ state }) => state === 'accepted')
    ? someMediator(scene)
    : cast.head.openid;
  return reason(mediator, 'gap', `各方差距较大${amongThose(scene)}`, true);
}

/** The text that is signed, and what follows it. */
export const OUTCOME_MOVES = {
  draftAgreement: (scene) => {
    const terms = `双方互不追究。${scene.secrets.word('seated', 'committee')}`;
    return move(scene, 'draftAgreement', 'agreement.draft', someMediator(scene), clearText(scene, terms), true);
  },
  openSigning: (scene) => {
    const made = move(
      scene,
      'openSigning',
      'agreement.openSigning',
      leadOr(scene),
      {},
      isClear(scene) && lead(scene.record) !== undefined,
    );
    const terms = scene.record.mediation.agreement?.terms ?? '';
    return { ...made, opens: { text: terms, to: ['applicant', 'r1', 'r2', 'r3'] } };
  },
  readAgreement: (scene) => {
    const { agreement } = scene.record.mediation;
    const who = actor(
      scene,
      taking(scene).filter((side) => !agreement?.readBy.includes(side)),
    );
    const input = { edition: agreement?.edition ?? 1 };
    return move(
      scene,
      'readAgreement',
      'agreement.read',
      who?.openid ?? peopleOf(scene, 'applicant')[0]!,
      input,
      who !== null,
    );
  },
  signAgreement,
  reviseAgreement: (scene) =>
    move(
      scene,
      'reviseAgreement',
      'agreement.revise',
      leadOr(scene),
      { reason: '金额有误' },
      lead(scene.record) !== undefined,
    ),
  refuseToSign: (scene) => {
    const who = actor(scene, bound(scene.record.mediation.agreement));
    const reason = scene.secrets.word(who?.side ?? 'committee', 'seated', 'committee');
    const by = who?.openid ?? peopleOf(scene, 'applicant')[0]!;
    return move(scene, 'refuseToSign', 'agreement.refuseToSign', by, { reason }, who !== null);
  },
  agreeOrally: (scene) => {
    const input = { ...clearText(scene, ''), noPaperWanted: true, agentsAuthorised: true } as const;
    const { respondents } = scene.record.mediation;
    // A yes by the code counts while somebody who gave it, or came in since, stands behind it.
    const left = respondents.some(
      (each) => each.willingness === 'agreed' && each.via === 'code' && !each.people.length,
    );
    const free = !left && !taking(scene).some((side) => isHindered(scene, side));
    // The departments' rules know nothing of an agreement by word of mouth.
    const mayBeOral = scene.record.channel === 'people';
    const sure = mayBeOral && settleable(scene).length > 0 && lead(scene.record) !== undefined && free;
    return move(scene, 'agreeOrally', 'agreement.oral', leadOr(scene), input, sure);
  },
  reportPerformance,
  answerReport,
  askConfirmation: (scene) => {
    const who = actor(scene, bound(scene.record.mediation.agreement));
    // The thirty days may be over, an outsider may not have agreed, the side may have asked.
    return move(
      scene,
      'askConfirmation',
      'performance.askConfirmation',
      who?.openid ?? '',
      { courtId: COURT.unitId },
      false,
    );
  },
  recordDecision: (scene) => {
    const { record, dice, today } = scene;
    const result = pick(dice, ['confirmed', 'refused', 'withdrawn'] as const)!;
    const mediator = seated(record).length > 0 && dice.roll(2) === 0;
    const input = { result, on: today, document: result === 'withdrawn' ? '' : '（2026）鄂0000民特1号' };
    const asked = Boolean(record.mediation.confirmationRequest?.askedOn);
    const by = mediator ? someMediator(scene) : desk(scene);
    return move(scene, 'recordDecision', 'performance.recordDecision', by, input, asked);
  },
  visit: (scene) => {
    const findings = `已经回访${scene.secrets.word('seated', 'committee')}`;
    const by = scene.dice.roll(2) === 0 ? desk(scene) : someMediator(scene);
    return move(scene, 'visit', 'performance.visit', by, { way: 'phone', findings }, true);
  },
  rate: (scene) => {
    const who = actor(scene, taking(scene));
    const comment = scene.secrets.word(who?.side ?? 'applicant', 'seated', 'committee');
    return move(
      scene,
      'rate',
      'performance.rate',
      who?.openid ?? '',
      { score: 1 + scene.dice.roll(5), comment },
      who !== null,
    );
  },
  closePerformance: (scene) => {
    const { agreement } = scene.record.mediation;
    const by = scene.dice.roll(2) === 0 ? scene.cast.head.openid : leadOr(scene);
    const overdue = agreement?.obligations.every(({ dueOn }) => dueOn < scene.today) ?? false;
    return move(
      scene,
      'closePerformance',
      'performance.close',
      by,
      { reason: `一方没有履行${amongThose(scene)}` },
      overdue,
    );
  },
  terminate,
  archive: (scene) =>
    move(scene, 'archive', 'case.archive', desk(scene), { statement: '个别材料无法补齐，情况已经核实。' }, true),
} satisfies Record<string, MoveMaker>;
