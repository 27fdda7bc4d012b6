import type { CommandName, Input, Output } from '@/contract/procedures';
import { addDays, dayOf } from '@/domain/calendar/day';
import { filledSections, MONDAY, settleCity, SIGNATURE, submission, type Caller } from '../journeys/city';
import { appointStaff } from '../journeys/mediating';
import { pdf, png } from '../journeys/samples';
import { answerWith, NOTHING_TO_DISCLOSE } from '../journeys/stages';
import type { CloudProcess } from './cloudProcess';
import { Meter } from './meter';
import type { Row } from './table';

/** Function calls that the whole life of a case may cost. */
const MOST_CALLS = 110;
const MINUTE = 60_000;
const SESSION_AT = MONDAY + 2 * 24 * 60 * MINUTE;

type CaseView = Output<'case.get'>;
type CaseCommand = {
  [N in CommandName]: Input<N> extends { caseId: string; version: number } ? N : never;
}[CommandName];

/** One case in the hands of its people, who open it before they act, as the pages do. */
class CaseLife {
  private seen: CaseView | null = null;

  constructor(
    private readonly meter: Meter,
    readonly caseId: string,
  ) {}

  get view(): CaseView {
    if (!this.seen) throw new Error('nobody has opened the case yet');
    return this.seen;
  }

  /** Somebody opens the case. */
  async open(who: string, caller: Caller): Promise<CaseView> {
    this.seen = await this.meter.screen(`${who}: the case`, () => caller.ask('case.get', { caseId: this.caseId }));
    return this.seen;
  }

  /** Gives a command on the version that was opened; its answer is the case as it is then. */
  async act<N extends CaseCommand>(
    what: string,
    caller: Caller,
    command: N,
    input: Omit<Input<N>, 'caseId' | 'version'>,
  ): Promise<void> {
    const whole = { caseId: this.caseId, version: this.view.version, ...input } as unknown as Input<N>;
    this.seen = (await this.meter.action(what, () => caller.tell(command, whole))) as unknown as CaseView;
  }
}

interface People {
  applicant: Caller;
  respondent: Caller;
  mediator: Caller;
  head: Caller;
  registrar: Caller;
}

/** From the draft to the first answer. */
async function fileAndAsk(meter: Meter, people: People, enterpriseId: string): Promise<CaseLife> {
  const { applicant, respondent, registrar } = people;
  await meter.screen('applicant: first page', () => applicant.ask('home.get', {}));
  const draft = await meter.action('applicant: begin', () =>
    applicant.tell('filing.start', { enterpriseId, posterToken: null, fresh: false }),
  );
  const { caseId } = draft;
  let { version } = draft;
  for (const change of filledSections()) {
    const saved = await meter.action(`applicant: keep ${change.section}`, () =>
      applicant.tell('filing.save', { caseId, version, changes: [change] }),
    );
    ({ version } = saved);
  }
  const files = [await applicant.upload(png(40), 'photo.png'), await applicant.upload(pdf('BT ET'), 'licence.pdf')];
  for (const [i, fileId] of files.entries()) {
    await meter.action('applicant: hand in evidence', () =>
      applicant.tell('filing.addEvidence', { caseId, fileId, name: ['照片.png', '证书.pdf'][i] ?? '', caption: '' }),
    );
  }
  const review = await meter.screen('applicant: the review', () => applicant.ask('filing.review', { caseId }));
  await meter.action('applicant: sign and submit', () =>
    applicant.tell('filing.submit', submission({ caseId, version: review.version })),
  );
  await meter.screen('applicant: the receipt', () => applicant.ask('receipt.get', { caseId }));
  const life = new CaseLife(meter, caseId);
  await meter.screen('registrar: the queue', () => registrar.ask('intake.queue', { cursor: null }));
  await meter.screen('registrar: the desk', () => registrar.ask('intake.context', { caseId }));
  await life.open('registrar', registrar);
  await life.act('registrar: accept', registrar, 'intake.accept', { note: '' });
  const desk = life.view;
  const token = desk.mediation?.respondents[0]?.notice?.token ?? '';
  await meter.screen('respondent: the notice', () => respondent.ask('invite.open', { token }));
  await meter.action('respondent: agree', () => respondent.tell('invite.answer', answerWith(desk, 1, 'agreed')));
  return life;
}

/** A mediator is named and accepts; evidence, words, facts, a session, offers, more time. */
async function talk(cloud: CloudProcess, meter: Meter, people: People, life: CaseLife): Promise<void> {
  const { applicant, respondent, mediator, registrar } = people;
  const { caseId } = life;
  const sides = [
    ['applicant', applicant],
    ['respondent', respondent],
  ] as const;
  await meter.screen('registrar: who could mediate', () => registrar.ask('mediator.propose', { caseId }));
  await life.open('registrar', registrar);
  await life.act('registrar: name the mediator', registrar, 'mediator.name', {
    mediators: [{ openid: mediator.openid, lead: true }],
  });
  await meter.screen('mediator: first page', () => mediator.ask('home.get', {}));
  await life.open('mediator', mediator);
  await life.act('mediator: accept', mediator, 'mediator.accept', { disclosure: NOTHING_TO_DISCLOSE });
  await life.act('mediator: exchange evidence', mediator, 'evidence.exchange', {
    evidenceIds: life.view.evidence.map(({ id }) => id),
  });
  await life.act('mediator: propose a session', mediator, 'session.propose', {
    mode: 'onsite',
    place: '示范路1号',
    agenda: '听取意见',
    times: [{ startsAt: SESSION_AT, minutes: 90 }],
    allAgreed: false,
  });
  for (const [who, caller] of sides) {
    const { sessions } = (await life.open(who, caller)).mediation ?? {};
    await life.act(`${who}: a time suits`, caller, 'session.answer', {
      sessionId: sessions?.[0]?.id ?? '',
      timeIds: sessions?.[0]?.times.map(({ id }) => id) ?? [],
    });
    await meter.screen(`${who}: the common room`, () =>
      caller.ask('message.list', { caseId, room: 'common', cursor: null }),
    );
    await meter.action(`${who}: write a message`, () =>
      caller.tell('message.send', { caseId, room: 'common', text: '收到，准时参加。', files: [] }),
    );
  }
  await cloud.setNow(SESSION_AT + MINUTE);
  await life.open('mediator', mediator);
  const session = life.view.mediation?.sessions[0];
  const sessionId = session?.id ?? '';
  for (const [who, caller] of sides) {
    await meter.action(`${who}: check in`, () => caller.tell('session.checkIn', { token: session?.token ?? '' }));
  }
  await life.open('mediator', mediator);
  await life.act('mediator: write the record', mediator, 'session.record', {
    sessionId,
    present: ['申请人丙', '答复人戊'],
    absent: [],
    told: { rights: true, recusal: true, sham: true },
    recording: 'none',
    statements: '双方陈述了意见。',
    issues: '赔偿数额',
    course: '各让一步。',
    result: 'continue',
    failedWhy: '',
  });
  await life.act('mediator: state a fact', mediator, 'fact.state', { text: '双方2025年签过代销合同。' });
  const { id: factId } = life.view.mediation?.undisputed.at(-1) ?? { id: '' };
  await life.act('mediator: settle a claim', mediator, 'claim.settle', {
    ...{ index: 0, state: 'agreed', note: '立即停止', saidBy: '' },
  });
  await life.act('mediator: ask for more time', mediator, 'extension.propose', { workingDays: 5, reason: '核算数额' });
  const extensionId = life.view.mediation?.extensions.at(-1)?.id ?? '';
  const offer = await meter.action('mediator: open sealed offers', () =>
    mediator.tell('offer.open', { caseId, topic: '赔偿数额', unit: '元', sides: ['applicant', 'r1'] }),
  );
  for (const [who, caller] of sides) {
    await life.open(who, caller);
    await life.act(`${who}: confirm the record`, caller, 'session.confirmRecord', {
      sessionId,
      correct: true,
      remark: '',
    });
    await life.act(`${who}: confirm the fact`, caller, 'fact.confirm', { factId, confirmed: true });
    await life.act(`${who}: agree to more time`, caller, 'extension.answer', { extensionId, agree: true });
    await meter.screen(`${who}: the offers`, () => caller.ask('offer.list', { caseId }));
    await meter.action(`${who}: enter a range`, () =>
      caller.tell('offer.enter', { caseId, offerId: offer.id, fromFen: 100_000, toFen: 900_000 }),
    );
  }
}

/** What the respondent says of the facts, opened to all; and what the mediator proposes, answered by both. */
async function proposeAndAnswer(meter: Meter, { applicant, respondent, mediator }: People, life: CaseLife) {
  const { caseId } = life;
  const account = { caseId, side: null, text: '货从外地批发，不知道近似。' };
  const { editions } = await meter.action('respondent: write an account', () =>
    respondent.tell('defence.write', account),
  );
  await life.open('mediator', mediator);
  const defences = [{ side: 'r1', edition: editions[0]?.no ?? 1 }];
  await life.act('mediator: open the account to all', mediator, 'defence.exchange', { defences });
  const text = { obligations: [pays('5000', 20)], terms: '' };
  const put = { caseId, room: 'common', words: '按已卖出的数量折算。', ...text };
  const { id: proposalId } = await meter.action('mediator: put a proposal', () => mediator.tell('proposal.send', put));
  for (const [who, caller] of [
    ['applicant', applicant],
    ['respondent', respondent],
  ] as const) {
    await meter.screen(`${who}: the proposals`, () => caller.ask('proposal.list', { caseId }));
    const yes = { caseId, proposalId, answer: 'accept' as const, words: '' };
    await meter.action(`${who}: accept the proposal`, () => caller.tell('proposal.answer', yes));
  }
  await life.open('mediator', mediator);
  await life.act('mediator: draft the agreement from it', mediator, 'agreement.fromProposal', { proposalId });
}

/** An amount that the respondent pays the applicant. */
function pays(amountYuan: string, days: number) {
  return {
    ...{ kind: 'pay' as const, debtor: 'r1', creditor: 'applicant', amountYuan, what: '支付赔偿款' },
    ...{ manner: '转账', dueOn: addDays(dayOf(SESSION_AT), days), proof: '银行回单' },
  };
}

/** The text, its signatures, two payments, the visit, the file. */
async function agreeAndClose(meter: Meter, people: People, life: CaseLife): Promise<void> {
  const { applicant, respondent, mediator, head, registrar } = people;
  const { caseId } = life;
  await meter.screen('mediator: the offers', () => mediator.ask('offer.list', { caseId }));
  await life.open('mediator', mediator);
  await life.act('mediator: draft the agreement', mediator, 'agreement.draft', {
    obligations: [pays('5000', 20)],
    terms: '',
    claims: [0, 1],
    noOwnership: true,
  });
  await life.act('mediator: open it for signing', mediator, 'agreement.openSigning', {});
  const byHand = { edition: 1, signature: SIGNATURE, capacity: null, hasSpecialAuthority: null, authorityId: null };
  for (const [who, caller] of [
    ['applicant', applicant],
    ['respondent', respondent],
  ] as const) {
    await life.open(who, caller);
    await life.act(`${who}: read the agreement`, caller, 'agreement.read', { edition: 1 });
    const capacity = who === 'respondent' ? ('member' as const) : null;
    await life.act(`${who}: sign the agreement`, caller, 'agreement.sign', { ...byHand, capacity });
  }
  await life.open('mediator', mediator);
  await life.act('mediator: sign', mediator, 'agreement.sign', byHand);
  await life.open('head', head);
  await life.act('head: seal', head, 'agreement.sign', { ...byHand, signature: null });
  for (const amountYuan of ['2000', '3000']) {
    await life.open('respondent', respondent);
    const slip = await respondent.upload(pdf(`BT (${amountYuan}) ET`), 'slip.pdf');
    const added = await meter.action('respondent: hand in the slip', () =>
      respondent.tell('evidence.add', { caseId, side: null, fileId: slip, name: '回单.pdf', caption: '' }),
    );
    const report = { caseId, version: added.version, no: 1, amountYuan, note: '', evidenceIds: [added.item.id] };
    await meter.action('respondent: report a payment', () => respondent.tell('performance.report', report));
    if (amountYuan === '3000') {
      await life.open('mediator', mediator);
      await life.act('mediator: visit', mediator, 'performance.visit', { way: 'phone', findings: '款已到账。' });
    }
    const { mediation } = await life.open('applicant', applicant);
    await life.act('applicant: confirm a payment', applicant, 'performance.answer', {
      reportId: mediation?.reports.at(-1)?.id ?? '',
      confirmed: true,
      reason: '',
    });
  }
  await life.act('applicant: rate', applicant, 'performance.rate', { score: 5, comment: '' });
  await meter.screen('registrar: what the file needs', () => registrar.ask('case.dossier', { caseId }));
  await life.open('registrar', registrar);
  await life.act('registrar: file away', registrar, 'case.archive', { statement: '' });
  if (life.view.stage !== 'ARCHIVED') throw new Error(`the case is ${life.view.stage}`);
}

/** The first row of each kind: the second payment costs what the first did. */
function eachOnce(rows: readonly Row[]): Row[] {
  return rows.filter((row, i) => rows.findIndex(({ what }) => what === row.what) === i);
}

/** The whole life of a case, from the first page to the archive: what it costs in all, and each kind of action once. */
export async function measureLife(cloud: CloudProcess): Promise<Row[]> {
  const city = await settleCity(cloud, MONDAY);
  const { head, mediator } = await appointStaff(city);
  const { caller: applicant, creditCode } = await city.entrepreneur(1);
  const respondent = await city.registered('respondent-0001', '答复人戊', 5000);
  const people: People = { applicant, respondent, mediator, head, registrar: city.registrar };
  const meter = new Meter(cloud);
  const life = await fileAndAsk(meter, people, creditCode);
  await talk(cloud, meter, people, life);
  await proposeAndAnswer(meter, people, life);
  await agreeAndClose(meter, people, life);
  const { actions, calls, reads, writes, others } = meter.total;
  return [
    ...eachOnce(meter.rows),
    {
      what: `the whole life of a case: ${actions} actions and the screens between them`,
      measured: `${calls} calls  ${reads} reads  ${writes} written, ${others} of storage and WeChat`,
      aim: `at most ${MOST_CALLS} calls`,
      met: calls <= MOST_CALLS,
    },
  ];
}
