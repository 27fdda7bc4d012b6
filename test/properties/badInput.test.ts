import { randomUUID } from 'node:crypto';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { ERROR_SENTENCES, type Answer, type RefusalAnswer } from '@/contract/errors';
import { parseInput } from '@/contract/parseInput';
import type { ProcedureSpec } from '@/contract/procedure';
import { procedures } from '@/contract/procedures';
import type { CollectionName } from '@/server/store/documents';
import { ADMINISTRATOR, ALL_PROCEDURES, startCity, type Caller, type City } from '../journeys/city';
import {
  EXTRA_KEYS,
  IMPOSSIBLE_NUMBERS,
  IMPOSSIBLE_TEXTS,
  NOT_A_VALUE,
  ODD_TEXTS,
  UNFIT_TEXTS,
  withExtraKeys,
  type Hostile,
} from './hostileValues';
import { kindOf, needsAField, placesOf, valueAt, withValue, type Place } from './inputPlaces';
import { legalInputs, setTheScene, type LegalInputs, type Scene } from './legalInputs';
import { StoredDocuments } from './storedDocuments';

/** Everything that a call could write to, but the counting of calls itself. */
const COLLECTIONS: readonly CollectionName[] = [
  'persons',
  'enterprises',
  'memberships',
  'codes',
  'cases',
  'history',
  'commands',
  'committees',
  'messages',
  'rooms',
  'defences',
  'proposals',
  'offers',
  'flags',
  'mediators',
  'lawTexts',
  'lawArticles',
];

const HANZI = /[\u4e00-\u9fff]/;
/** A line of a stack, a path of a source file, or a word of a programming error. */
const INSIDES = /\bat .+:\d+:\d+|\.(?:ts|js)\b|TypeError|undefined|\[object/;

let city: City;
let stored: StoredDocuments;
let scene: Scene;
let legal: LegalInputs;

beforeAll(async () => {
  city = await startCity({ instances: 1 });
  stored = new StoredDocuments(city.cloud.url);
  scene = await setTheScene(city);
  legal = legalInputs(city, scene);
  // What the timer has to write on its next round, as the digest of a Monday, is written before anything is compared.
  await city.cloud.setNow(city.cloud.now() + 3_600_000);
});
afterAll(() => city.close());

const specOf = (name: (typeof ALL_PROCEDURES)[number]): ProcedureSpec => procedures[name];

/** Calls as anybody with a phone could, without being stopped for calling too often. */
class Prober {
  private made = 0;
  private refused = 0;

  constructor(
    private readonly name: (typeof ALL_PROCEDURES)[number],
    private readonly caller: Caller,
  ) {}

  get schema(): ProcedureSpec['input'] {
    return specOf(this.name).input;
  }

  /** Whether what the contract refuses goes through the function this time. */
  isTurnOfTheFunction(): boolean {
    return this.refused++ % ONE_OF === 0;
  }

  /** Lets time pass when the next call would be one too many; the timers that run on the way have written what they will. */
  async wait(): Promise<void> {
    const { rate } = specOf(this.name);
    if (this.made++ % (rate.times - 1) === 0) await city.cloud.setNow(city.cloud.now() + rate.minutes * 60_000 + 1);
  }

  async call(input: unknown): Promise<Answer<unknown>> {
    const { kind } = specOf(this.name);
    const command = kind === 'command' ? { commandId: randomUUID() } : {};
    return this.caller.raw({ procedure: this.name, input, ...command });
  }
}

/** All that is stored; how far the relay has come with a notice is the timer's own doing. */
async function everythingStored(): Promise<Record<string, string[]>> {
  const dump = await stored.dump(COLLECTIONS);
  const notices = (await stored.all('notices')).map(({ relay: _relay, ...notice }) => JSON.stringify(notice));
  return { ...dump, notices };
}

/** Writes so far, but the counting of calls. */
function writesSoFar(): number {
  const { writes, byCollection } = city.cloud.counts().database;
  return writes - (byCollection['limits']?.writes ?? 0);
}

/** What is wrong with the words of a refusal; null when a person can use them. */
function flawOf(error: RefusalAnswer): string | null {
  if (!(error.code in ERROR_SENTENCES)) return `an unknown code ${error.code}`;
  if (error.code === 'UNFORESEEN' || error.code === 'TOO_OFTEN') return error.code;
  if (!HANZI.test(error.message)) return `a message in no Chinese: ${error.message}`;
  if (INSIDES.test(JSON.stringify(error))) return `shows its insides: ${JSON.stringify(error)}`;
  if (error.code !== 'BAD_INPUT') return null;
  const { findings = [] } = error;
  if (findings.length === 0) return 'BAD_INPUT without a finding';
  const mute = findings.find(({ problem, remedy }) => !HANZI.test(problem) || !HANZI.test(remedy));
  return mute ? `a finding in no Chinese: ${JSON.stringify(mute)}` : null;
}

/** What is wrong with a refusal that must be at this field; null when nothing is. */
function flawAtField(error: RefusalAnswer, place: Place): string | null {
  const flaw = flawOf(error);
  if (flaw !== null) return flaw;
  if (error.code !== 'BAD_INPUT') return `was refused only with ${error.code}`;
  const path = place.path.join('.');
  const fields = (error.findings ?? []).map(({ field }) => field);
  const there = fields.some((field) => path === '' || field === path || field.startsWith(`${path}.`));
  return there ? null : `the finding is at ${JSON.stringify(fields)}`;
}

/** One of so many attacks goes through the real function even though the contract, which the function asks first, refuses it. */
const ONE_OF = 4;

/**
 * What is wrong with how a call was refused that must be refused at its field; null when nothing is. What the contract lets
 * pass always goes through the function; of what it refuses, each `ONE_OF`th.
 */
async function flawOfRefusal(prober: Prober, input: unknown, place: Place): Promise<string | null> {
  const parsed = parseInput(prober.schema, JSON.parse(JSON.stringify(input)));
  if (!parsed.ok && !prober.isTurnOfTheFunction()) {
    return flawAtField({ code: 'BAD_INPUT', message: ERROR_SENTENCES.BAD_INPUT, findings: parsed.findings }, place);
  }
  await prober.wait();
  const writes = writesSoFar();
  const answer = await prober.call(input);
  if (answer.ok) return 'was taken';
  return flawAtField(answer.error, place) ?? (writesSoFar() === writes ? null : 'something was written');
}

const TEXTS = [
  ...UNFIT_TEXTS.map((text) => ({ ...text, unfit: true })),
  ...ODD_TEXTS.map((text) => ({ ...text, unfit: false })),
];

/** What people say to each other may be or hold a picture, or a word of a program: nothing prints it. */
const SAYABLE = ['a picture', 'an operator as text', 'a name of every object'];
const maySay = (procedure: string, place: Place, what: string) =>
  procedure === 'message.send' && place.path.join('.') === 'text' && SAYABLE.includes(what);

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Whether a hostile value is, by chance, of the kind that this place takes. */
function isOfItsKind(place: Place, { name, value }: Hostile): boolean {
  if (value === null) return parseInput(place.schema, null).ok;
  switch (kindOf(place)) {
    case 'array':
      return Array.isArray(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
    case 'literal':
      return value === true;
    case 'record':
      return isEmpty(value) && !Array.isArray(value) && name === 'an empty object';
    case 'strict_object':
      // What has no fields at all is the input of a procedure that takes none, or needs none.
      return isEmpty(value) && !needsAField(place);
    default:
      return false;
  }
}

/** Everything that must be refused in this place. */
function attacksOn(place: Place): Hostile[] {
  const attacks = NOT_A_VALUE.filter((hostile) => !isOfItsKind(place, hostile));
  switch (kindOf(place)) {
    case 'string':
      return [...attacks, ...IMPOSSIBLE_TEXTS];
    case 'number':
      return [...attacks, ...IMPOSSIBLE_NUMBERS];
    case 'picklist':
    case 'literal':
      return [...attacks, ...IMPOSSIBLE_TEXTS, ...UNFIT_TEXTS];
    case 'array':
      return [
        ...attacks,
        { name: 'a list of lists', value: [[[]]] },
        { name: 'a list of operators', value: [{ $gt: '' }] },
      ];
    case 'strict_object':
      return [...attacks, ...withExtraKeys(place.value as object, [...EXTRA_KEYS, 'toString'])];
    case 'record':
      return [...attacks, ...withExtraKeys(place.value as object, EXTRA_KEYS)];
    default:
      return attacks;
  }
}

async function flawOfAnswer(prober: Prober, attack: unknown): Promise<string | null> {
  await prober.wait();
  const answer = await prober.call(attack);
  return answer.ok ? null : flawOf(answer.error);
}

/** A draft keeps what was typed, to the last sign, or says no. */
async function flawOfKeeping(prober: Prober, attack: unknown): Promise<string | null> {
  const { version } = await stored.one('cases', scene.draftId);
  const sent = withValue(attack, ['version'], version) as { changes: { section: string; value: unknown }[] };
  await prober.wait();
  const answer = await prober.call(sent);
  if (!answer.ok) return flawOf(answer.error);
  const { content } = await stored.one('cases', scene.draftId);
  const changed = sent.changes.find(
    ({ section, value }) => JSON.stringify(valueAt(content, [section])) !== JSON.stringify(value),
  );
  return changed ? `${changed.section} was not kept as it was typed` : null;
}

describe.each(ALL_PROCEDURES)('%s', (name) => {
  it('refuses what is no input, at its field, in plain words, and stores nothing', async () => {
    const { caller, input } = legal[name];
    const { input: schema } = specOf(name);
    expect(parseInput(schema, input)).toMatchObject({ ok: true });
    const before = await everythingStored();
    const prober = new Prober(name, caller);
    const flaws: string[] = [];
    for (const place of placesOf(schema, input)) {
      for (const { name: what, value } of attacksOn(place)) {
        const flaw = await flawOfRefusal(prober, withValue(input, place.path, value), place);
        if (flaw !== null) flaws.push(`${place.path.join('.')} = ${what}: ${flaw}`);
      }
    }
    expect(flaws).toEqual([]);
    expect(await everythingStored()).toEqual(before);
  });

  it('answers odd texts, and takes none that a record cannot hold', async () => {
    const { caller, input } = legal[name];
    const spec = specOf(name);
    const prober = new Prober(name, caller);
    const flaws: string[] = [];
    for (const place of placesOf(spec.input, input).filter((each) => kindOf(each) === 'string')) {
      for (const { name: what, value, unfit } of TEXTS) {
        const attack = withValue(input, place.path, value);
        const flaw =
          name === 'filing.save'
            ? await flawOfKeeping(prober, attack)
            : spec.kind === 'command' && unfit && !maySay(name, place, what)
              ? await flawOfRefusal(prober, attack, place)
              : await flawOfAnswer(prober, attack);
        if (flaw !== null) flaws.push(`${place.path.join('.')} = ${what}: ${flaw}`);
      }
    }
    expect(flaws).toEqual([]);
  });
});

describe('the envelope of a call', () => {
  const strangeEvents: [string, unknown][] = [
    ['nothing', null],
    ['a list', []],
    ['a text', 'me.get'],
    ['a number', 5],
    ['an empty object', {}],
    ['an operator for a name', { procedure: { $gt: '' }, input: {} }],
    ['a name that every object has', { procedure: 'constructor', input: {} }],
    ['`__proto__` for a name', { procedure: '__proto__', input: {} }],
    ['a name with a method of objects', { procedure: 'hasOwnProperty', input: {} }],
    ['an unknown name', { procedure: 'case.delete', input: {} }],
    [
      'a command without an id',
      { procedure: 'me.consent', input: { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true } },
    ],
    ...[{ $gt: '' }, '', 'short', 'a'.repeat(65), 'with.dots.and.more.letters', 42, null, ['a'.repeat(20)]].map(
      (commandId): [string, unknown] => [
        `the command id ${JSON.stringify(commandId).slice(0, 30)}`,
        { procedure: 'me.consent', input: { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true }, commandId },
      ],
    ),
  ];

  it.each(strangeEvents)('refuses %s', async (what, event) => {
    const writes = writesSoFar();
    const answer = await scene.writer.raw(event);
    if (answer.ok) throw new Error('was taken');
    expect({ what, flaw: flawOf(answer.error) }).toEqual({ what, flaw: null });
    expect(answer.error.code).toBe('UNKNOWN_PROCEDURE');
    expect(writesSoFar()).toBe(writes);
  });

  it('takes nobody for another because the call says so', async () => {
    const claims = { openid: ADMINISTRATOR, OPENID: ADMINISTRATOR, userInfo: { openId: ADMINISTRATOR } };
    const answer = await scene.writer.raw({ procedure: 'me.get', input: {}, ...claims });
    expect(answer).toMatchObject({ ok: true, data: { openid: scene.writer.openid, posts: [] } });
  });

  it('survives nesting without end', async () => {
    const body = `{"procedure":"me.get","input":${'['.repeat(45_000)}${']'.repeat(45_000)}}`;
    const response = await fetch(`${city.cloud.url}/invoke/api`, {
      method: 'POST',
      headers: { 'x-openid': scene.writer.openid, 'content-type': 'application/json' },
      body,
    });
    expect(await response.text()).not.toMatch(INSIDES);
    expect(await scene.writer.raw({ procedure: 'me.get', input: {} })).toMatchObject({ ok: true });
  });
});
