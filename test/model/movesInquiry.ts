import type { RespondentFacts } from '@/domain/cases/mediation';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import {
  actor,
  agreedNos,
  desk,
  isHindered,
  move,
  NOWHERE,
  open,
  pick,
  seated,
  taking,
  unnamed,
  type Move,
  type MoveMaker,
  type Scene,
} from './scene';

const ANSWERS = ['agreed', 'agreed', 'agreed', 'agreed', 'agreed', 'refused', 'asking'] as const;

function awaited({ record }: Scene): RespondentFacts[] {
  return record.mediation.respondents.filter(
    ({ willingness }) => willingness === 'waiting' || willingness === 'asking',
  );
}

/** What somebody with the paper in hand types. */
function paper(respondent: RespondentFacts | undefined) {
  const { token = NOWHERE, checkCode = 'AAAAAAAA' } = respondent?.notice ?? {};
  const answererName = '答复人戊';
  const name = respondent?.name ?? '示范对方商贸有限公司';
  const noticeVersion = RESPONDENT_NOTICE.version;
  return {
    token,
    respondentName: name,
    checkCode: checkCode.slice(-4),
    answererName,
    phone: '13900000001',
    noticeVersion,
  };
}

/** By the code on the notice: by a person who is registered, or by somebody of whom nothing is known. */
function respond(scene: Scene): Move {
  const { dice, cast, secrets } = scene;
  const respondent = pick(dice, awaited(scene));
  const no = respondent?.no ?? 1;
  const answer = pick(dice, ANSWERS)!;
  const reason = secrets.word(`r${no}`, 'seated', 'committee');
  const own = cast.respondents[no - 1]!.openid;
  const known = respondent?.people.some((person) => person.openid === own) ?? false;
  if (known && dice.roll(2) === 0) {
    return move(
      scene,
      'respond',
      'inquiry.answer',
      own,
      { answer, reason },
      respondent !== undefined && !isHindered(scene, `r${no}`),
    );
  }
  const by = dice.roll(4) === 0 ? scene.fresh('phone') : own;
  const due = respondent?.notice?.dueOn ?? '';
  const input = { ...paper(respondent), answer, reason };
  return {
    command: 'respond',
    by,
    procedure: 'invite.answer',
    input,
    sure: due >= scene.today && !isHindered(scene, `r${no}`),
  };
}

function pickMediators(scene: Scene): Move {
  const { record, dice } = scene;
  const { picks } = record.mediation;
  const disclosed = seated(record).find((seat) => (seat.disclosure ?? '') !== '');
  const chosen = disclosed?.openid ?? picks[0]?.openid ?? pick(dice, unnamed(scene));
  const left = taking(scene).filter((side) => !picks.some((each) => each.side === side && each.openid === chosen));
  const who = actor(scene, dice.roll(6) === 0 ? taking(scene) : left);
  const sure = who !== null && open(record).length === 0 && unnamed(scene).includes(chosen ?? '');
  return move(scene, 'pickMediators', 'mediator.pick', who?.openid ?? '', { mediator: chosen ?? NOWHERE }, sure);
}

function nameMediators(scene: Scene): Move {
  const { cast, dice } = scene;
  const free = unnamed(scene);
  const first = pick(dice, free);
  const second = pick(
    dice,
    free.filter((openid) => openid !== first),
  );
  const conflicted = dice.roll(8) === 0;
  const several = dice.roll(3) === 0 && second !== undefined;
  const openid = conflicted ? cast.conflicted.openid : (first ?? NOWHERE);
  const mediators = [{ openid, lead: true }, ...(several ? [{ openid: second, lead: false }] : [])];
  const sure = !conflicted && first !== undefined;
  return move(scene, 'nameMediators', 'mediator.name', desk(scene), { mediators }, sure);
}

function acceptSeat(scene: Scene): Move {
  const { record, dice, cast } = scene;
  const seat = pick(
    dice,
    open(record).filter(({ state }) => state === 'named'),
  );
  const other = dice.roll(8) === 0;
  const disclosure = { kin: false, interest: false, other, details: other ? '与一方是同乡' : '' };
  const by = seat?.openid ?? cast.mediators[0]!.openid;
  return move(scene, 'acceptSeat', 'mediator.accept', by, { disclosure }, seat !== undefined);
}

function askRecusal(scene: Scene): Move {
  const { record, dice, secrets, cast } = scene;
  const seat = pick(dice, open(record));
  const mediator = seat?.openid ?? cast.mediators[0]!.openid;
  const asked = (side: string) =>
    record.mediation.recusals.some((each) => each.decided === null && each.mediator === mediator && each.side === side);
  const who = dice.roll(3) === 0 ? null : actor(scene, taking(scene));
  const reason = secrets.word(who?.side ?? 'seated', 'seated', 'committee');
  const sure = seat !== undefined && !asked(who?.side ?? 'mediator');
  return move(scene, 'askRecusal', 'mediator.askRecusal', who?.openid ?? mediator, { mediator, reason }, sure);
}

/** Asking each respondent, and finding mediators. */
export const INQUIRY_MOVES = {
  respond,
  recordAnswer: (scene) => {
    const { record, dice, secrets } = scene;
    const no = (pick(dice, awaited(scene)) ?? pick(dice, record.mediation.respondents))?.no ?? 1;
    const reason = secrets.word(`r${no}`, 'seated', 'committee');
    const input = { no, answer: pick(dice, ANSWERS)!, via: 'phone', answererName: '答复人戊', reason } as const;
    return move(scene, 'recordAnswer', 'inquiry.recordAnswer', desk(scene), input, !isHindered(scene, `r${no}`));
  },
  logContact: (scene) => {
    const { dice, secrets } = scene;
    const respondent = pick(dice, awaited(scene));
    const unreachable = (respondent?.tries.length ?? 0) >= 2 && dice.roll(3) > 0;
    const result = `无人接听${secrets.word('seated', 'committee')}`;
    const input = { no: respondent?.no ?? 1, way: 'phone', result, unreachable } as const;
    return move(scene, 'logContact', 'inquiry.logContact', desk(scene), input, respondent !== undefined);
  },
  // Only an administrative mediation over a patent counts the days to answer from receipt.
  recordService: (scene) => {
    const respondent = pick(
      scene.dice,
      awaited(scene).filter(({ notice }) => notice?.served === null),
    );
    // When it is over, whoever opens the notice is told so, and nothing is refused.
    const runs = scene.record.channel === 'adminPatent' && scene.record.stage === 'INQUIRING';
    const sure = respondent !== undefined && runs;
    const token = respondent?.notice?.token;
    if (sure && token !== undefined && scene.dice.roll(2) === 0) {
      const by = scene.fresh('phone');
      return { command: 'recordService', by, procedure: 'invite.seen', input: { token }, sure };
    }
    const input = { no: respondent?.no ?? 1, servedOn: scene.today };
    return move(scene, 'recordService', 'inquiry.recordService', desk(scene), input, sure);
  },
  remindRespondents: (scene) => {
    // Who never used the notice is known to nobody: such a reminder would reach no one.
    const due = awaited(scene).some(({ notice, people }) => (notice?.reminders ?? 9) < 2 && people.length > 0);
    return move(scene, 'remindRespondents', 'inquiry.remind', desk(scene), {}, due);
  },
  closeInquiry: (scene) =>
    move(scene, 'closeInquiry', 'inquiry.close', desk(scene), { reason: '都有了结果' }, awaited(scene).length === 0),
  joinRespondent: (scene) => {
    const { record, dice } = scene;
    const able = record.mediation.respondents.filter((each) => agreedNos(scene).includes(each.no));
    const respondent = pick(
      dice,
      able.filter(({ people }) => people.length < 5),
    );
    const own = scene.cast.respondents[(respondent?.no ?? 1) - 1]!.openid;
    const isThere = respondent?.people.some((person) => person.openid === own) ?? true;
    const by = isThere ? scene.fresh('phone') : own;
    const input = paper(respondent);
    return { command: 'joinRespondent', by, procedure: 'invite.join', input, sure: respondent !== undefined };
  },
  reissueNotice: (scene) => {
    const no = pick(scene.dice, scene.record.mediation.respondents)?.no ?? 1;
    const input = { no, dropPeople: scene.dice.roll(12) === 0, reason: '通知书遗失' };
    return move(scene, 'reissueNotice', 'inquiry.reissue', desk(scene), input, true);
  },
  pickMediators,
  nameMediators,
  acceptSeat,
  declineSeat: (scene) => {
    const seat = pick(
      scene.dice,
      open(scene.record).filter(({ state }) => state === 'named'),
    );
    const by = seat?.openid ?? scene.cast.mediators[0]!.openid;
    return move(scene, 'declineSeat', 'mediator.decline', by, { reason: '出差' }, seat !== undefined);
  },
  askRecusal,
  decideRecusal: (scene) => {
    const request = pick(
      scene.dice,
      scene.record.mediation.recusals.filter(({ decided }) => decided === null),
    );
    const input = { recusalId: request?.id ?? NOWHERE, granted: scene.dice.roll(2) === 0, reason: '已经核实' };
    const by = scene.cast.head.openid;
    return move(scene, 'decideRecusal', 'mediator.decideRecusal', by, input, request !== undefined);
  },
  askOtherMediator: (scene) => {
    const { record, dice, secrets } = scene;
    const who = actor(scene, taking(scene));
    const seat = pick(dice, open(record));
    const before = record.mediation.changes.some((each) => each.side === who?.side);
    const choosesNobody = before && dice.roll(6) === 0;
    const reason = secrets.word(who?.side ?? 'committee', 'seated', 'committee');
    const input = { mediator: seat?.openid ?? NOWHERE, reason, choosesNobody };
    const sure = who !== null && seat !== undefined && (!before || choosesNobody);
    return move(scene, 'askOtherMediator', 'mediator.askOther', who?.openid ?? '', input, sure);
  },
  handOver: (scene) => {
    const { record, dice, cast } = scene;
    const from = pick(dice, open(record));
    const to = pick(dice, unnamed(scene));
    const input = { from: from?.openid ?? NOWHERE, to: to ?? cast.mediators[0]!.openid, reason: '调离' };
    const sure = from !== undefined && to !== undefined;
    return move(scene, 'handOver', 'mediator.handOver', cast.head.openid, input, sure);
  },
} satisfies Record<string, MoveMaker>;
