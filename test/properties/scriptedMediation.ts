import { startCity, type Caller, type City } from '../journeys/city';
import { act, appointStaff, mediatedCase, type Mediation } from '../journeys/mediating';
import { png } from '../journeys/samples';

/** Nine in the morning of an ordinary Monday: where every run of the script begins. */
const BEGIN = Date.parse('2026-03-02T09:00:00+08:00');
const MINUTE = 60_000;
const DAY = 86_400_000;

export const SIDES = ['applicant', 'r1', 'r2'] as const;
export type ScriptSide = (typeof SIDES)[number];

/** One thing done privately between two steps of the script. */
export type PrivateDeed =
  | { kind: 'say'; side: ScriptSide; text: string; file: boolean }
  | { kind: 'mediatorSays'; side: ScriptSide; text: string }
  | { kind: 'readOwnRoom'; side: ScriptSide }
  | { kind: 'offer'; side: 'applicant' | 'r1'; fromFen: number; toFen: number }
  | { kind: 'defend'; side: 'r1' | 'r2'; text: string }
  | { kind: 'propose'; side: ScriptSide; text: string; answer: 'accept' | 'decline' | 'ask' }
  | { kind: 'flag'; note: string };

/** Gaps of the script in which something private may happen. */
export const SLOTS = 6;
/** In these an offer is open that both sides may still enter. */
const OFFER_SLOTS = [3, 4, 5];

export interface Script {
  deeds: readonly { slot: number; deed: PrivateDeed }[];
  /** Which side gives its last word to the sealed offer first: whoever may have entered something else before. */
  first: 'applicant' | 'r1';
  /** What is done at the end in everybody's sight; nothing when left out. */
  ending?: (mediation: Mediation, city: City) => Promise<unknown>;
}

/** What each side received, in the order of its questions: the bytes of every answer, and what its phone got. */
export type Received = Record<ScriptSide, string[]>;

/** The same command has the same id in every run, however much else was said in between. */
function steadyIds(openid: string): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `${openid}-command-${String(n).padStart(6, '0')}`;
  };
}

/** Takes out what differs between two runs of the very same script: the port, links' signatures, milliseconds within a step. */
function normalised(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+\/[^"]*/g, '<link>')
    .replace(/1[78]\d{11}/g, (instant) => String(Math.floor(Number(instant) / MINUTE) * MINUTE));
}

class Run {
  private steps = 0;
  private privateDeeds = 0;
  private offerId: string | null = null;
  readonly received: Received = { applicant: [], r1: [], r2: [] };

  constructor(
    private readonly city: City,
    readonly mediation: Mediation,
    private readonly script: Script,
  ) {}

  caller(side: ScriptSide): Caller {
    const { applicant, respondents } = this.mediation;
    return side === 'applicant' ? applicant : respondents[Number(side.slice(1)) - 1]!;
  }

  /** Every step has a minute of its own, so that its instants read alike in every run. */
  async step<T>(deed: () => Promise<T>): Promise<T> {
    this.steps += 1;
    await this.city.cloud.setNow(BEGIN + this.steps * MINUTE);
    return deed();
  }

  async slot(slot: number): Promise<void> {
    this.steps += 1;
    await this.city.cloud.setNow(BEGIN + this.steps * MINUTE);
    for (const each of this.script.deeds) if (each.slot === slot) await this.carryOut(slot, each.deed);
  }

  private async carryOut(slot: number, deed: PrivateDeed): Promise<void> {
    const { caseId, mediator } = this.mediation;
    this.privateDeeds += 1;
    const id = `private-command-${String(this.privateDeeds).padStart(4, '0')}`;
    if (deed.kind === 'say') {
      const caller = this.caller(deed.side);
      const files = deed.file ? [{ fileId: await caller.upload(png(7)), name: '只给调解员.png' }] : [];
      await caller.tell('message.send', { caseId, room: deed.side, text: deed.text, files }, id);
    } else if (deed.kind === 'mediatorSays') {
      await mediator.tell('message.send', { caseId, room: deed.side, text: deed.text, files: [] }, id);
    } else if (deed.kind === 'readOwnRoom') {
      await this.caller(deed.side).ask('message.list', { caseId, room: deed.side, cursor: null });
    } else if (deed.kind === 'defend') {
      // Two texts are never the same: one that says what the last said is refused.
      const text = `${deed.text}（第${this.privateDeeds}次）`;
      await this.caller(deed.side).tell('defence.write', { caseId, side: null, text }, id);
    } else if (deed.kind === 'propose') {
      const { side, text, answer } = deed;
      const obligation = {
        kind: 'stop' as const,
        debtor: 'r1',
        creditor: 'applicant',
        amountYuan: '',
        what: `停止销售（${text}）`,
      };
      const obligations = [{ ...obligation, manner: '全部下架', dueOn: '2026-12-31', proof: '下架截图' }];
      const sent = { caseId, room: side, words: text, obligations, terms: '' };
      const { id: proposalId } = await mediator.tell('proposal.send', sent, id);
      await this.caller(side).tell('proposal.answer', { caseId, proposalId, answer, words: text }, `${id}-a`);
    } else if (deed.kind === 'flag') {
      await mediator.tell('flag.raise', { caseId, kind: 'escalation', note: deed.note }, id);
    } else if (this.offerId !== null && OFFER_SLOTS.includes(slot)) {
      const { side, fromFen, toFen } = deed;
      await this.caller(side).tell('offer.enter', { caseId, offerId: this.offerId, fromFen, toFen }, id);
    }
  }

  async openOffer(topic: string): Promise<void> {
    const { caseId, mediator } = this.mediation;
    const { id } = await mediator.tell('offer.open', { caseId, topic, unit: '元', sides: ['applicant', 'r1'] });
    this.offerId = id;
  }

  async endOffer(): Promise<void> {
    const { caseId, mediator } = this.mediation;
    if (this.offerId !== null) await mediator.tell('offer.close', { caseId, offerId: this.offerId });
    this.offerId = null;
  }

  async enterAll(): Promise<void> {
    const { caseId } = this.mediation;
    const offerId = this.offerId ?? '';
    this.offerId = null;
    const lastWords = { r1: { fromFen: 100, toFen: 200 }, applicant: { fromFen: 150, toFen: 300 } };
    const second = this.script.first === 'r1' ? 'applicant' : 'r1';
    for (const side of [this.script.first, second] as const) {
      await this.caller(side).tell('offer.enter', { caseId, offerId, ...lastWords[side] });
    }
  }

  /** Everything that a side can ask for, as bytes. */
  async observe(side: ScriptSide): Promise<void> {
    const { caseId } = this.mediation;
    const caller = this.caller(side);
    const mine = { scope: 'mine' as const, enterpriseId: null, phase: null, search: '', cursor: null };
    const offers = await caller.ask('offer.list', { caseId });
    const answers = [
      await caller.ask('case.get', { caseId }),
      await caller.ask('case.list', mine),
      await caller.ask('home.get', {}),
      await caller.ask('message.rooms', { caseId }),
      await caller.ask('message.list', { caseId, room: 'common', cursor: null }),
      await caller.ask('message.list', { caseId, room: side, cursor: null }),
      offers,
      await caller.ask('defence.list', { caseId }),
      await caller.ask('proposal.list', { caseId }),
      ...(await Promise.all(offers.items.map(({ id }) => caller.ask('offer.result', { caseId, offerId: id })))),
      await caller.ask('inbox.list', { cursor: null }),
      await caller.ask('case.viewers', { caseId, cursor: null }),
      await (await fetch(`${this.city.cloud.url}/phone/${caller.openid}`)).json(),
    ];
    this.received[side].push(...answers.map((answer) => normalised(JSON.stringify(answer))));
  }

  async observeAll(): Promise<void> {
    for (const side of SIDES) await this.step(() => this.observe(side));
  }
}

/** A mediation with two respondents: a session, evidence, talks in the common room, two rounds of sealed offers. */
async function play(run: Run): Promise<void> {
  const { caseId, applicant, mediator } = run.mediation;
  await run.slot(0);
  const times = [{ startsAt: BEGIN + 5 * DAY, minutes: 60 }];
  const session = { mode: 'online' as const, place: '', agenda: '听取意见', times, allAgreed: false };
  await run.step(() => act(mediator, caseId, 'session.propose', session));
  for (const side of SIDES) {
    const answer = { sessionId: 'session-1', timeIds: ['time-1'] };
    await run.step(() => act(run.caller(side), caseId, 'session.answer', answer));
  }
  await run.slot(1);
  const hello = { caseId, room: 'common', text: '各位好，请看证据。', files: [] };
  await run.step(() => mediator.tell('message.send', hello));
  const file = { caseId, side: null, fileId: await applicant.upload(png(9)), name: '包装.png', caption: '' };
  const { item } = await run.step(() => applicant.tell('evidence.add', file));
  await run.slot(2);
  await run.observeAll();
  await run.step(() => run.openOffer('赔偿数额'));
  await run.slot(3);
  await run.step(() => act(mediator, caseId, 'evidence.exchange', { evidenceIds: [item.id] }));
  await run.slot(4);
  await run.observeAll();
  await run.step(() => run.endOffer());
  await run.step(() => run.openOffer('每年许可费'));
  await run.slot(5);
  await run.observeAll();
  await run.step(() => run.enterAll());
}

/** Plays the script from an empty city to its end. Answers what each side received. */
export async function receivedIn(script: Script): Promise<Received> {
  const city = await startCity({ instances: 1, now: BEGIN, commandIds: steadyIds });
  try {
    const mediation = await mediatedCase(city, await appointStaff(city), 1, { respondents: 2 });
    const run = new Run(city, mediation, script);
    await play(run);
    if (script.ending) await run.step(() => script.ending!(mediation, city));
    await run.observeAll();
    return run.received;
  } finally {
    await city.close();
  }
}
