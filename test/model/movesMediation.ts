import type { MediationSession } from '@/domain/cases/mediation';
import {
  actor,
  DAY,
  HOUR,
  isHindered,
  move,
  NOWHERE,
  peopleOf,
  pick,
  seated,
  someMediator,
  taking,
  type Move,
  type MoveMaker,
  type Scene,
} from './scene';

const MINUTE = 60_000;
const WORDS = { mode: 'online', place: '', agenda: '商谈赔偿' } as const;

function ahead({ record }: Scene): MediationSession[] {
  return record.mediation.sessions.filter(({ state }) => state === 'proposed' || state === 'confirmed');
}

function startOf(session: MediationSession | undefined): number | null {
  return session?.times.find((time) => time.id === session.chosen)?.startsAt ?? null;
}

/** Ahead, and not begun: what has begun is not called off any more. */
function toCome(scene: Scene): MediationSession[] {
  return ahead(scene).filter((each) => (startOf(each) ?? Infinity) > scene.now);
}

function all(scene: Scene, sides: readonly string[]): boolean {
  return taking(scene).every((side) => sides.includes(side));
}

function checkIn(scene: Scene): Move {
  const { record, now, dice } = scene;
  const session = record.mediation.sessions.find((each) => {
    const startsAt = startOf(each);
    return each.state === 'confirmed' && startsAt !== null && now >= startsAt - 2 * HOUR && now <= startsAt + 12 * HOUR;
  });
  const who = actor(scene, taking(scene));
  if (who && dice.roll(2) === 0) {
    const input = { token: session?.token ?? record.mediation.sessions[0]?.token ?? NOWHERE };
    return { command: 'checkIn', by: who.openid, procedure: 'session.checkIn', input, sure: false };
  }
  const name = `到场人${scene
    .fresh('甲')
    .replace(/[^0-9]/g, '')
    .replace(/[0-9]/g, (n) => '零一二三四五六七八九'.charAt(Number(n)))}`;
  const input = { sessionId: session?.id ?? NOWHERE, side: 'applicant', name };
  return move(scene, 'checkIn', 'session.checkInFor', someMediator(scene), input, session !== undefined);
}

function recordSession(scene: Scene): Move {
  const { record, now, dice } = scene;
  const session = record.mediation.sessions.find((each) => {
    const startsAt = startOf(each);
    const may = each.state === 'confirmed' || each.state === 'held';
    return may && startsAt !== null && startsAt <= now && !(each.record && all(scene, each.record.readBy));
  });
  const input = {
    sessionId: session?.id ?? NOWHERE,
    present: ['申请人丙'],
    told: { rights: true, recusal: true, sham: true },
    recording: 'none',
    statements: '双方陈述了各自的意见',
    issues: '赔偿数额',
    course: '逐项商谈',
    result: pick(dice, ['agreed', 'continue', 'failed', 'notHeld'] as const)!,
    failedWhy: '数额相差较大',
  } as const;
  return move(
    scene,
    'recordSession',
    'session.record',
    someMediator(scene),
    { ...input, present: [...input.present], absent: taking(scene).slice(1, 2) },
    session !== undefined && seated(record).length > 0,
  );
}

function confirmRecord(scene: Scene): Move {
  const { record, dice } = scene;
  const written = record.mediation.sessions.find((each) => each.record && !all(scene, each.record.readBy));
  const who = actor(
    scene,
    taking(scene).filter((side) => !written?.record?.readBy.includes(side)),
  );
  const correct = dice.roll(5) > 0;
  const input = { sessionId: written?.id ?? NOWHERE, correct, remark: correct ? '' : '日期有误' };
  const sure = written !== undefined && who !== null;
  const by = who?.openid ?? peopleOf(scene, 'applicant')[0]!;
  return move(scene, 'confirmRecord', 'session.confirmRecord', by, input, sure);
}

function exchangeEvidence(scene: Scene): Move {
  const { record, dice } = scene;
  const item = pick(
    dice,
    record.evidence.filter((each) => each.shareable && !record.mediation.exchanged.includes(each.id)),
  );
  const input = { evidenceIds: [item?.id ?? NOWHERE] };
  const made = move(scene, 'exchangeEvidence', 'evidence.exchange', someMediator(scene), input, item !== undefined);
  return item ? { ...made, opens: { text: item.caption, to: ['applicant', 'r1', 'r2', 'r3'] } } : made;
}

/** Called with something that was written before: see `withDefence`. */
function exchangeDefences(scene: Scene): Move {
  const { record, dice, defences } = scene;
  const left = taking(scene).filter((side) => !record.mediation.defences.some((each) => each.side === side));
  const side = pick(
    dice,
    left.filter((each) => defences.has(each)),
  );
  const { no, text } = (side ? defences.get(side) : undefined) ?? { no: 1, text: '' };
  const input = { defences: [{ side: side ?? 'r1', edition: no }] };
  const by = someMediator(scene);
  const made = move(scene, 'exchangeDefences', 'defence.exchange', by, input, side !== undefined);
  return { ...made, opens: { text, to: ['applicant', 'r1', 'r2', 'r3', 'committee'] } };
}

function answerAgain(scene: Scene): Move {
  const { record, dice, cast } = scene;
  const asked = record.mediation.respondents.filter(({ second }) => second && second.answeredAt === null);
  const who = actor(
    scene,
    asked.map(({ no }) => `r${no}`),
  );
  const by = who?.openid ?? cast.respondents[0]!.openid;
  return move(
    scene,
    'answerAgain',
    'mediation.answerAgain',
    by,
    { willing: dice.roll(3) > 0 },
    who !== null && !isHindered(scene, who.side),
  );
}

function confirmFact(scene: Scene): Move {
  const { record } = scene;
  const fact = record.mediation.undisputed.find((each) => !all(scene, each.confirmedBy));
  const who = actor(
    scene,
    taking(scene).filter((side) => !fact?.confirmedBy.includes(side)),
  );
  const input = { factId: fact?.id ?? NOWHERE, confirmed: true };
  const by = who?.openid ?? peopleOf(scene, 'applicant')[0]!;
  return move(scene, 'confirmFact', 'fact.confirm', by, input, fact !== undefined && who !== null);
}

function answerExtension(scene: Scene): Move {
  const { record, dice } = scene;
  const last = record.mediation.extensions[record.mediation.extensions.length - 1];
  const request = last && last.until === null && last.refusedBy === null ? last : undefined;
  const who = actor(
    scene,
    taking(scene).filter((side) => !request?.consents.includes(side)),
  );
  const input = { extensionId: request?.id ?? NOWHERE, agree: dice.roll(4) > 0 };
  const overdue = record.clocks.some((clock) => clock.kind === 'mediation' && clock.dueOn < scene.today);
  const sure = request !== undefined && who !== null && !overdue;
  const by = who?.openid ?? peopleOf(scene, 'applicant')[0]!;
  return move(scene, 'answerExtension', 'extension.answer', by, input, sure);
}

/** Sessions, facts, and time. */
export const MEDIATION_MOVES = {
  proposeSession: (scene) => {
    const { now, dice } = scene;
    const startsAt = now + 2 * DAY + dice.roll(10) * 30 * MINUTE;
    const times = [
      { startsAt, minutes: 60 },
      { startsAt: startsAt + DAY, minutes: 90 },
    ];
    const input = { ...WORDS, times, allAgreed: false };
    return move(scene, 'proposeSession', 'session.propose', someMediator(scene), input, toCome(scene).length < 3);
  },
  answerSession: (scene) => {
    const session = pick(
      scene.dice,
      ahead(scene).filter(({ state }) => state === 'proposed'),
    );
    const left = taking(scene).filter((side) => !session?.answers.some((each) => each.side === side));
    const who = actor(scene, scene.dice.roll(6) === 0 ? taking(scene) : left);
    const times = session?.times.map((time) => time.id) ?? [];
    const input = { sessionId: session?.id ?? NOWHERE, timeIds: scene.dice.roll(8) === 0 ? [] : times };
    const by = who?.openid ?? '';
    return move(scene, 'answerSession', 'session.answer', by, input, session !== undefined && who !== null);
  },
  changeSession: (scene) => {
    const session = pick(scene.dice, toCome(scene));
    const input = { ...WORDS, sessionId: session?.id ?? NOWHERE, startsAt: scene.now + 3 * DAY, minutes: 60 };
    const why = { reason: '场地有变', allAgreed: false };
    return move(
      scene,
      'changeSession',
      'session.change',
      someMediator(scene),
      { ...input, ...why },
      session !== undefined,
    );
  },
  cancelSession: (scene) => {
    const session = pick(scene.dice, toCome(scene));
    const input = { sessionId: session?.id ?? NOWHERE, reason: '一方有事' };
    return move(scene, 'cancelSession', 'session.cancel', someMediator(scene), input, session !== undefined);
  },
  checkIn,
  recordSession,
  confirmRecord,
  exchangeEvidence,
  exchangeDefences,
  askAgain: (scene) => {
    const { exchanged, respondents } = scene.record.mediation;
    const able = exchanged.length > 0 && respondents.some(({ second, people }) => second === null && people.length > 0);
    return move(scene, 'askAgain', 'mediation.askAgain', someMediator(scene), {}, able);
  },
  answerAgain,
  stateFact: (scene) => {
    const input = { text: `双方对第${scene.fresh('次')}销售没有争议。` };
    const few = scene.record.mediation.undisputed.length < 20;
    return move(scene, 'stateFact', 'fact.state', someMediator(scene), input, few);
  },
  confirmFact,
  settleClaim: (scene) => {
    const state = pick(scene.dice, ['open', 'open', 'agreed', 'agreed', 'dropped', 'carvedOut'] as const)!;
    const input = { index: scene.dice.roll(2), state, note: '另行处理', saidBy: '申请人丙，当日到场' };
    return move(scene, 'settleClaim', 'claim.settle', someMediator(scene), input, true);
  },
  proposeExtension: (scene) => {
    const { record, dice, today } = scene;
    const clock = record.clocks.find((each) => each.kind === 'mediation' && each.stoppedOn === null);
    const who = dice.roll(2) === 0 ? actor(scene, taking(scene)) : null;
    const by = who?.openid ?? someMediator(scene);
    const few = record.mediation.extensions.length < 10;
    const sure = few && clock !== undefined && clock.dueOn >= today;
    return move(scene, 'proposeExtension', 'extension.propose', by, { workingDays: 10, reason: '等待材料' }, sure);
  },
  answerExtension,
  suspend: (scene) => {
    const reason = pick(scene.dice, ['appraisal', 'invalidation', 'shamCheck', 'other'] as const)!;
    const told = reason === 'appraisal' || reason === 'invalidation';
    const note = told ? '等待结果' : scene.secrets.word('seated', 'committee');
    const by = scene.dice.roll(3) === 0 ? scene.cast.head.openid : someMediator(scene);
    const known = scene.record.mediation.suspensions.some((each) => each.to === null && each.reason === reason);
    // Whoever was named and has not accepted does not let it stand still.
    const may = by === scene.cast.head.openid || seated(scene.record).some((seat) => seat.openid === by);
    return move(scene, 'suspend', 'mediation.suspend', by, { reason, note }, !known && may);
  },
  resume: (scene) => {
    const awaited = scene.record.mediation.circumstances.some(({ kind, met }) => kind === 'succession' && met === null);
    const by =
      scene.dice.roll(3) === 0 || seated(scene.record).length === 0 ? scene.cast.head.openid : someMediator(scene);
    const sure = !awaited && scene.flags.length === 0;
    return move(scene, 'resume', 'mediation.resume', by, { note: '已有结果' }, sure);
  },
  // Called with a file that was uploaded before: see `withFile`.
  addEvidence: (scene) => {
    const who = actor(scene, taking(scene));
    const caption = scene.secrets.word((who?.side ?? 'applicant') as `r${number}`, 'seated', 'committee');
    const input = { caseId: scene.record._id, side: null, fileId: '', name: '照片.png', caption };
    const few = scene.record.evidence.length < 10;
    return {
      command: 'addEvidence',
      by: who?.openid ?? '',
      procedure: 'evidence.add',
      input,
      sure: who !== null && few,
    };
  },
} satisfies Record<string, MoveMaker>;
