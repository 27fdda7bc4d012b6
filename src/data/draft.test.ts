import fc from 'fast-check';
import type { FilingView, SectionChange } from '@/contract/filing';
import { emptyFiling, type FilingContent } from '@/domain/filing/content';
import { openDraft, type Draft, type KeptDraft } from './draft';
import { mergedContent } from './draftMerge';
import { NetworkLost, Refused } from './problems';

type Save = { caseId: string; version: number; changes: SectionChange[] };
type Fate = 'ok' | 'lostBefore' | 'lostAfter';

/** A server that keeps sections by version, answers the same save again the same, and loses what it is told to lose. */
function server(fates: Fate[] = []) {
  const state = { version: 1, content: emptyFiling() };
  const answered = new Map<string, number>();
  const saves: Save[] = [];
  const kept = new Map<string, KeptDraft>();
  const timers: { task: () => void; ms: number }[] = [];
  let refusal: ((save: Save) => Refused | null) | null = null;

  const apply = (save: Save): number => {
    // The same command again (same input): the same answer.
    const key = JSON.stringify(save);
    const before = answered.get(key);
    if (before !== undefined) return before;
    const refused = refusal?.(save);
    if (refused) throw refused;
    if (save.version !== state.version) throw new Refused({ code: 'CHANGED_MEANWHILE', message: '已更新' });
    state.content = { ...state.content, ...Object.fromEntries(save.changes.map((one) => [one.section, one.value])) };
    state.version += 1;
    answered.set(key, state.version);
    return state.version;
  };
  const view = (): FilingView => ({
    caseId: 'c1',
    version: state.version,
    applicant: { enterpriseId: 'e', name: '甲', status: 'approved' },
    place: null,
    content: structuredCloneOf(state.content),
    evidence: [],
    changedAt: 0,
  });
  return {
    state,
    saves,
    kept,
    timers,
    view,
    refuseWith: (judge: (save: Save) => Refused | null) => {
      refusal = judge;
    },
    /** Another phone saves. */
    otherPhone: (change: Partial<FilingContent>) => {
      state.content = { ...state.content, ...change };
      state.version += 1;
    },
    services: {
      async save(save: Save) {
        saves.push(structuredCloneOf(save));
        const fate = fates.shift() ?? 'ok';
        if (fate === 'lostBefore') throw new NetworkLost('cut');
        const version = apply(save);
        if (fate === 'lostAfter') throw new NetworkLost('cut');
        return { version };
      },
      load: async () => view(),
      keep: (id: string, draft: KeptDraft) => {
        kept.set(id, structuredCloneOf(draft));
        return true;
      },
      kept: (id: string) => kept.get(id) ?? null,
      forget: (id: string) => void kept.delete(id),
      later: (task: () => void, ms: number) => {
        const timer = { task, ms };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
      },
    },
  };
}

const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const now = (draft: Draft) => draft.store.getState();

test('typed text is on the phone at once and with the server after a pause', async () => {
  const s = server();
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '对方卖假货');
  expect(s.kept.get('c1')?.content.facts).toBe('对方卖假货');
  expect(s.saves).toHaveLength(0);
  expect(s.timers).toHaveLength(1);
  await draft.flush();
  expect(s.state.content.facts).toBe('对方卖假货');
  expect(now(draft)).toMatchObject({ saveState: 'saved', touched: [], version: 2 });
});

test('without a network it waits on the phone, says so, and goes out later', async () => {
  const s = server(['lostBefore', 'lostBefore', 'ok']);
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '一');
  expect(await draft.flush()).toBe(false);
  expect(now(draft).saveState).toBe('offline');
  draft.edit('facts', '二');
  expect(now(draft).saveState).toBe('offline');
  await draft.flush();
  expect(await draft.flush()).toBe(true);
  expect(s.state.content.facts).toBe('二');
  expect(now(draft).saveState).toBe('saved');
});

test('a save whose answer was lost goes out again as it was, before newer text: no false alarm of another phone', async () => {
  const s = server(['lostAfter']);
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '旧');
  await draft.flush();
  draft.edit('facts', '新');
  await draft.flush();
  expect(s.saves[1]).toEqual(s.saves[0]);
  expect(s.state.content.facts).toBe('新');
  expect(now(draft).remark).toBeNull();
});

test('the app is killed in the middle: what was typed and what was on its way are taken up again', async () => {
  const s = server(['lostAfter']);
  const first = openDraft('c1', s.view(), s.services);
  first.edit('facts', '旧');
  await first.flush();
  first.edit('facts', '新');
  const again = openDraft('c1', s.view(), s.services);
  expect(now(again).content.facts).toBe('新');
  await again.flush();
  expect(s.state.content.facts).toBe('新');
  expect(now(again).saveState).toBe('saved');
});

test('opened without a network, the phone’s copy does; with none there is nothing to open', () => {
  const s = server();
  openDraft('c1', s.view(), s.services).edit('facts', '本机');
  const offline = openDraft('c1', null, s.services);
  expect(now(offline)).toMatchObject({ saveState: 'offline', content: { facts: '本机' } });
  expect(() => openDraft('c2', null, s.services)).toThrow(NetworkLost);
});

test('another phone saved meanwhile: its sections come in, the typed one stays, and it is said', async () => {
  const s = server();
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '我写的');
  s.otherPhone({ facts: '别处写的', applicant: { contactName: '王', contactPhone: '1', address: '' } });
  await draft.flush();
  expect(s.state.content.facts).toBe('我写的');
  expect(s.state.content.applicant.contactName).toBe('王');
  expect(now(draft)).toMatchObject({ saveState: 'saved', content: { applicant: { contactName: '王' } } });
  expect(now(draft).remark).toContain('另一部手机');
});

test('what the server refuses is shown at its field; the rest is saved, and it is sent again once it was changed', async () => {
  const s = server();
  s.refuseWith((save) => {
    const at = save.changes.findIndex((one) => one.section === 'facts' && one.value.includes('坏'));
    return at < 0
      ? null
      : new Refused({
          code: 'BAD_INPUT',
          message: '请改',
          findings: [{ field: `changes.${at}.value`, problem: '有无法识别的半个字符', remedy: '请删去' }],
        });
  });
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '坏');
  draft.edit('applicant', { contactName: '陈', contactPhone: '', address: '' });
  expect(await draft.flush()).toBe(false);
  expect(now(draft)).toMatchObject({ saveState: 'refused', touched: ['facts'], held: ['facts'] });
  expect(now(draft).findings).toEqual([{ field: 'facts', problem: '有无法识别的半个字符', remedy: '请删去' }]);
  expect(s.state.content.applicant.contactName).toBe('陈');
  draft.edit('facts', '好');
  expect(now(draft).findings).toEqual([]);
  expect(await draft.flush()).toBe(true);
  expect(s.state.content.facts).toBe('好');
});

test('evidence takes its turn with the saves, and is tried again on the version after a merge', async () => {
  const s = server();
  const draft = openDraft('c1', s.view(), s.services);
  draft.edit('facts', '一');
  const versions: number[] = [];
  const add = draft.inTurn(async (version) => {
    versions.push(version);
    if (version !== s.state.version) throw new Refused({ code: 'CHANGED_MEANWHILE', message: '已更新' });
    s.state.version += 1;
    return { version: s.state.version };
  });
  s.otherPhone({});
  await add;
  await draft.flush();
  expect(versions).toEqual([1, 2]);
  expect(now(draft)).toMatchObject({ version: 4, saveState: 'saved' });
});

test('a full phone is said, and nothing else is lost', async () => {
  const s = server();
  const draft = openDraft('c1', s.view(), { ...s.services, keep: () => false });
  draft.edit('facts', '一');
  expect(now(draft).remark).toContain('本机存储已满');
  await draft.flush();
  expect(s.state.content.facts).toBe('一');
});

test('merging takes the touched sections from the phone and all others from the server', () => {
  const phone = { ...emptyFiling(), facts: '机', claims: [] };
  const cloud = { ...emptyFiling(), facts: '云', triage: { right: 'patent' } };
  expect(mergedContent(cloud, phone, ['facts'])).toEqual({ ...cloud, facts: '机' });
});

test('whatever the network does, once it works the server has the last text that was typed', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ do: fc.constant('flush' as const) }),
    fc.record({ do: fc.constant('kill' as const) }),
  );
  const fate = fc.constantFrom<Fate>('ok', 'lostBefore', 'lostAfter');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(fate, { maxLength: 12 }), async (steps, fates) => {
      const s = server(fates);
      let draft = openDraft('c1', s.view(), s.services);
      let last = '';
      for (const one of steps) {
        if (one.do === 'type') {
          last = one.text;
          draft.edit('facts', last);
        } else if (one.do === 'flush') {
          await draft.flush();
        } else {
          draft.leave();
          draft = openDraft('c1', s.view(), s.services);
        }
      }
      for (let tries = 0; tries < 15 && !(await draft.flush()); tries++);
      expect(s.state.content.facts).toBe(last);
      expect(now(draft)).toMatchObject({ saveState: 'saved', remark: null });
    }),
    { numRuns: 200 },
  );
});
