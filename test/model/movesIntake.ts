import { desk, move, peopleOf, pick, SHORT_SIGNATURE, type MoveMaker, type Scene } from './scene';

const applicant = (scene: Scene) => pick(scene.dice, peopleOf(scene, 'applicant')) ?? '';

/** From the first word to the decision whether the request is taken in. */
export const INTAKE_MOVES = {
  submit: (scene) => {
    const input = { signature: SHORT_SIGNATURE, voluntary: true, truthful: true } as const;
    return move(scene, 'submit', 'filing.submit', scene.cast.filer.openid, input, scene.record.stage === 'DRAFT');
  },
  accept: (scene) => {
    // A patent goes the administrative way, for which the committee has a delegation on record.
    const channel = scene.record.content.right.kind === 'patent' ? 'adminPatent' : 'people';
    return move(scene, 'accept', 'intake.accept', desk(scene), { note: '', channel, referral: '' }, true);
  },
  askForMore: (scene) =>
    move(
      scene,
      'askForMore',
      'intake.askForMore',
      desk(scene),
      { workingDays: 7, items: [{ what: '购买凭证', reason: '用来说明何时买到' }] },
      true,
    ),
  answerItems: (scene) => {
    const items = scene.record.supplements.at(-1)?.items ?? [];
    const answers = items.map(({ id }) => ({ itemId: id, text: '凭证已经遗失', evidenceIds: [] }));
    return move(scene, 'answerItems', 'case.answerItems', applicant(scene), { answers }, items.length > 0);
  },
  refuse: (scene) => {
    const input = { reasonCode: 'otherBody', explanation: '不属于本会范围' } as const;
    return move(scene, 'refuse', 'intake.refuse', scene.cast.head.openid, input, true);
  },
  transfer: (scene) => {
    const input = {
      bodyId: 'ip-office',
      reason: '属于行政处理的事项',
      applicantAgreed: true,
      agreedOn: scene.today,
    } as const;
    return move(scene, 'transfer', 'intake.transfer', desk(scene), input, true);
  },
  withdraw: (scene) => move(scene, 'withdraw', 'case.withdraw', applicant(scene), { reason: '双方已自行和解' }, true),
} satisfies Record<string, MoveMaker>;
