import type { Cast } from './cast';
import { actor, pick, taking, type Dice } from './scene';
import type { Walk } from './walk';

/** A talk in confidence, an account of the facts, a sealed offer, a flag: with words and figures that are for nobody else. */
export async function sayPrivately(walk: Walk, dice: Dice): Promise<void> {
  const { record } = walk;
  const { cast, secrets } = walk.scene(dice);
  const mediator = record.mediation.mediators.find(({ state }) => state === 'accepted')?.openid;
  const registered = record.mediation.respondents.find(
    ({ no, willingness, people }) =>
      willingness === 'agreed' && people.some(({ openid }) => openid === cast.respondents[no - 1]?.openid),
  );
  if (!mediator || !registered) return;
  const { no } = registered;
  const own = cast.respondents[no - 1]!.openid;
  const caseId = record._id;
  const talk = (room: `r${number}` | 'applicant') => ({
    caseId,
    room,
    text: `私下说：${secrets.word(room, 'seated')}`,
    files: [],
  });
  switch (dice.roll(5)) {
    case 0:
      await walk.say('message.send', own, talk(`r${no}`));
      return;
    case 1:
      await walk.say('message.send', dice.roll(2) === 0 ? mediator : cast.filer.openid, talk('applicant'));
      return;
    case 2: {
      const kind = pick(dice, ['escalation', 'escalation', 'sham', 'crime'] as const)!;
      const raised = await walk.say('flag.raise', mediator, { caseId, kind, note: secrets.word('seated', 'head') });
      const flagId = raised.ok && dice.roll(4) > 0 ? (raised.data as { id: string }).id : undefined;
      const note = secrets.word('seated', 'head');
      if (flagId) await walk.say('flag.settle', cast.head.openid, { flagId, proved: dice.roll(5) === 0, note });
      return;
    }
    case 3:
      await writeDefence(walk, dice);
      return;
    default: {
      const sides = ['applicant', `r${no}`];
      const opened = await walk.say('offer.open', mediator, { caseId, topic: '赔偿数额', unit: '元', sides });
      if (!opened.ok) return;
      const { id: offerId } = opened.data as { id: string };
      const first = secrets.fen('applicant');
      // Wide ranges meet far from their ends, so that the middle gives none of them away; a point meets nothing.
      const width = dice.roll(2) === 0 ? 50_000_000 : 0;
      await walk.say('offer.enter', cast.filer.openid, { caseId, offerId, fromFen: first, toFen: first + width });
      await walk.ask('offer.list', own, { caseId });
      const second = secrets.fen(`r${no}`);
      await walk.say('offer.enter', own, { caseId, offerId, fromFen: second, toFen: second + 50_000_000 });
      await walk.ask('offer.result', cast.filer.openid, { caseId, offerId });
    }
  }
}

/** A respondent who takes part writes what they say of the facts, for the mediators alone until it is exchanged. */
export async function writeDefence(walk: Walk, dice: Dice): Promise<void> {
  const scene = walk.scene(dice);
  const exchanged = walk.record.mediation.defences.map(({ side }) => side);
  const who = actor(
    scene,
    taking(scene).filter((side) => side !== 'applicant' && !exchanged.includes(side)),
  );
  if (!who) return;
  const text = `${scene.fresh('我方的说法')}：${scene.secrets.word(who.side as `r${number}`, 'seated')}`;
  await walk.say('defence.write', who.openid, { caseId: walk.record._id, side: null, text });
}

/** Everything that somebody can ask for. */
export async function lookAround(walk: Walk, openid: string): Promise<void> {
  const caseId = walk.record._id;
  const rooms = ['common', 'applicant', 'r1', 'r2'];
  await walk.ask('case.get', openid, { caseId });
  await walk.ask('message.rooms', openid, { caseId });
  for (const room of rooms) await walk.ask('message.list', openid, { caseId, room, cursor: null });
  await walk.ask('offer.list', openid, { caseId });
  await walk.ask('defence.list', openid, { caseId });
  await walk.ask('proposal.list', openid, { caseId });
  await walk.ask('flag.list', openid, { caseId, cursor: null });
  await walk.ask('inbox.list', openid, { cursor: null });
  await walk.ask('case.viewers', openid, { caseId, cursor: null });
  for (const scope of ['mine', 'committee'] as const) {
    await walk.ask('case.list', openid, { scope, enterpriseId: null, phase: null, search: '', cursor: null });
  }
  await walk.ask('home.get', openid, {});
  await walk.ask('intake.queue', openid, { cursor: null });
  await walk.ask('inquiry.queue', openid, { desk: 'naming', cursor: null });
}

/** Somebody of the cast, and whoever stands in the case by a code alone. */
export function anybody(walk: Walk, cast: Cast, dice: Dice): string {
  const people = [cast.filer, cast.colleague, ...cast.respondents, cast.registrar, cast.head, cast.auditor];
  const others = [cast.administrator, cast.outsider, cast.conflicted].map(({ openid }) => openid);
  const seats = walk.record.mediation.mediators.map(({ openid }) => openid);
  const byCode = walk.record.mediation.respondents.flatMap((each) => each.people.map(({ openid }) => openid));
  return pick(dice, [...people.map(({ openid }) => openid), ...others, ...seats, ...byCode])!;
}
