import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { SectionChange } from '@/contract/filing';
import type { FilingContent } from '@/domain/filing/content';
import { startCity, type City } from '../journeys/city';
import { order, someFaults } from './faults';
import { clearFaults, PhoneOnBadLine } from './phoneOnBadLine';
import { StoredDocuments } from './storedDocuments';

/** What a person does on one phone in one moment; on the other phone something else may happen in the same moment. */
type Deed = 'look' | 'save' | 'nothing';

const text = fc.string({ maxLength: 40, unit: 'grapheme' });

const change: fc.Arbitrary<SectionChange> = fc.oneof(
  fc.record({ section: fc.constant('facts' as const), value: text }),
  fc.record({
    section: fc.constant('applicant' as const),
    value: fc.record({ contactName: text, contactPhone: text, address: text }),
  }),
  fc.record({
    section: fc.constant('right' as const),
    value: fc.record({
      kind: fc.constantFrom('', 'patent', 'other'),
      fields: fc.dictionary(fc.constant('name'), text),
    }),
  }),
);

const deed = fc.record({
  deed: fc.constantFrom<Deed>('save', 'save', 'look', 'nothing'),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
});
const moments = fc.array(fc.tuple(deed, deed), { minLength: 2, maxLength: 10 });

interface Save {
  /** The version that the person had before their eyes. */
  seen: number;
  version: number;
  changes: readonly SectionChange[];
}

/** A phone with the draft open: it knows the version that it last saw, and keeps what its person typed until it is saved. */
class OpenDraft {
  readonly versions: number[] = [];

  constructor(
    private readonly phone: PhoneOnBadLine,
    private readonly caseId: string,
    private version: number,
  ) {}

  async look(): Promise<void> {
    const answer = await this.phone.ask('filing.get', { caseId: this.caseId });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    this.see(answer.data.version);
  }

  /** Saves until it is saved: when the other phone was first, it looks and saves again, as a new intent. */
  async save(changes: SectionChange[]): Promise<Save> {
    for (;;) {
      const seen = this.version;
      const answer = await this.phone.tell(
        'filing.save',
        { caseId: this.caseId, version: seen, changes },
        randomUUID(),
      );
      if (answer.ok) {
        this.see(answer.data.version);
        return { seen, version: answer.data.version, changes };
      }
      expect(answer.error.code).toBe('CHANGED_MEANWHILE');
      await this.look();
    }
  }

  private see(version: number): void {
    this.version = version;
    this.versions.push(version);
  }
}

const written = (before: FilingContent, save: Save): FilingContent =>
  save.changes.reduce((content, { section, value }) => ({ ...content, [section]: value }), before);

let city: City;
let stored: StoredDocuments;
beforeAll(async () => {
  city = await startCity({ instances: 4 });
  stored = new StoredDocuments(city.cloud.url);
});
afterAll(() => city.close());

it('keeps every save that was answered, from two phones in any order and over any line, and its version only grows', async () => {
  const { caller, creditCode } = await city.entrepreneur(1);
  let saves = 0;
  await fc.assert(
    fc.asyncProperty(moments, someFaults, async (plan, faults) => {
      // What is guarded against too many calls counts by the ten minutes.
      await city.cloud.setNow(city.cloud.now() + 11 * 60_000);
      const draft = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: true });
      const phones = [0, 1].map(
        () => new OpenDraft(new PhoneOnBadLine(city.cloud, caller.openid), draft.caseId, draft.version),
      );
      const answered: Save[] = [];
      order(city.cloud, faults);
      for (const moment of plan) {
        await Promise.all(
          moment.map(async ({ deed: wanted, changes }, n) => {
            if (wanted === 'look') await phones[n]!.look();
            if (wanted === 'save') answered.push(await phones[n]!.save(changes));
          }),
        );
      }
      await clearFaults(city.cloud);

      const inOrder = answered.sort((a, b) => a.version - b.version);
      // Every save was made on the very version before it: nobody wrote over what they had not seen.
      expect(inOrder.map(({ seen }) => seen)).toEqual(inOrder.map((_, index) => draft.version + index));
      expect(inOrder.map(({ version }) => version)).toEqual(inOrder.map(({ seen }) => seen + 1));
      for (const { versions } of phones) expect(versions).toEqual([...versions].sort((a, b) => a - b));
      const record = await stored.one('cases', draft.caseId);
      expect(record.version).toBe(draft.version + inOrder.length);
      expect(record.content).toEqual(inOrder.reduce(written, draft.content));
      saves += inOrder.length;
    }),
    { numRuns: 50, interruptAfterTimeLimit: 20_000 },
  );
  expect(saves).toBeGreaterThan(5);
});
