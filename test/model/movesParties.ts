import {
  agreedNos,
  desk,
  move,
  NOWHERE,
  peopleOf,
  pick,
  seated,
  someMediator,
  taking,
  type MoveMaker,
  type Scene,
} from './scene';

/** The desk, or a mediator who works on the case. */
function knowsTheParties(scene: Scene): string {
  return seated(scene.record).length > 0 && scene.dice.roll(2) === 0 ? someMediator(scene) : desk(scene);
}

/** What a party is or what happened to it, who outside is touched, and what is a trade secret. */
export const PARTY_MOVES = {
  noteCircumstance: (scene) => {
    const { record, dice } = scene;
    const sides = ['applicant', ...record.mediation.respondents.map(({ no }) => `r${no}`)];
    const side = pick(dice, sides)!;
    const kind = pick(dice, ['limitedCapacity', 'succession', 'foreign', 'publicBody'] as const)!;
    const known = record.mediation.circumstances.some((each) => each.side === side && each.kind === kind && !each.met);
    const input = { side, kind, note: '正在补证明', upToYuan: '' };
    return move(scene, 'noteCircumstance', 'circumstance.note', knowsTheParties(scene), input, !known);
  },
  meetCircumstance: (scene) => {
    const open = pick(
      scene.dice,
      scene.record.mediation.circumstances.filter(({ met }) => met === null),
    );
    const input = { circumstanceId: open?.id ?? NOWHERE, name: '承继人辛', document: '证明原件一份' };
    return move(scene, 'meetCircumstance', 'circumstance.meet', knowsTheParties(scene), input, open !== undefined);
  },
  noteOutsider: (scene) => {
    const known = pick(scene.dice, scene.record.mediation.outsiders);
    const state = pick(scene.dice, ['invited', 'agrees', 'objects', 'untouched'] as const)!;
    const input = {
      outsiderId: known?.id ?? null,
      name: '示范共有人',
      what: '共有的包装设计',
      state,
      note: '电话邀请',
    };
    return move(scene, 'noteOutsider', 'outsider.note', someMediator(scene), input, (known?.notes.length ?? 0) < 20);
  },
  markSecret: (scene) => {
    const { record, dice } = scene;
    const item = pick(dice, record.evidence);
    const own = peopleOf(scene, item?.side ?? 'applicant');
    const sides = item?.side === 'applicant' || agreedNos(scene).some((no) => item?.side === `r${no}`);
    const by = item && own.length > 0 ? pick(dice, own)! : scene.cast.filer.openid;
    const input = { evidenceId: item?.id ?? NOWHERE, secret: !(item?.secret ?? false) };
    const sure = item !== undefined && own.length > 0 && sides;
    return move(scene, 'markSecret', 'evidence.markSecret', by, input, sure);
  },
  nameViewers: (scene) => {
    const side = pick(
      scene.dice,
      taking(scene).filter((each) => peopleOf(scene, each).length > 0),
    );
    const viewers = peopleOf(scene, side ?? 'applicant').slice(0, 1 + scene.dice.roll(2));
    const input = { side: side ?? 'applicant', viewers };
    return move(scene, 'nameViewers', 'evidence.nameViewers', someMediator(scene), input, side !== undefined);
  },
} satisfies Record<string, MoveMaker>;
