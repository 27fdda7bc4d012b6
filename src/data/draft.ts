import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FilingView, SectionChange } from '@/contract/filing';
import type { FilingContent, FilingSection } from '@/domain/filing/content';
import type { Finding } from '@/domain/text/finding';
import { changesOf, findingsInFiling, mergedContent, sectionsOf } from './draftMerge';
import { NetworkLost, Refused, sentenceOf } from './problems';

/** Where the typed text is: with the server, on the way, on this phone only, or refused by the server. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'refused';

export const SAVE_WORDS: Readonly<Record<SaveState, string>> = {
  saved: '已保存',
  saving: '正在保存',
  unsaved: '正在保存',
  offline: '网络断开，已存在本机',
  refused: '有内容保存不了，请看标红处',
};

/** What the phone keeps of a draft, so that a killed app or a lost network loses nothing. */
export interface KeptDraft {
  version: number;
  content: FilingContent;
  /** Sections typed in since the server last kept them. */
  touched: FilingSection[];
  /** A save whose answer has not come: it goes out again as it was, before anything newer. */
  underway: { version: number; changes: SectionChange[] } | null;
}

/** What a draft needs of its surroundings. */
export interface DraftServices {
  save(input: { caseId: string; version: number; changes: SectionChange[] }): Promise<{ version: number }>;
  load(caseId: string): Promise<FilingView>;
  keep(caseId: string, draft: KeptDraft): boolean;
  kept(caseId: string): KeptDraft | null;
  forget(caseId: string): void;
  /** Runs `task` after `ms`; gives back how to call it off. */
  later(task: () => void, ms: number): () => void;
}

export interface DraftState extends KeptDraft {
  caseId: string;
  saveState: SaveState;
  /** One sentence about what is special now, or null. */
  remark: string | null;
  findings: readonly Finding[];
  /** Sections that the server refused as they are: sent again only after they were changed. */
  held: readonly FilingSection[];
}

export interface Draft {
  store: StoreApi<DraftState>;
  /** Keeps a section as it is typed. */
  edit<S extends FilingSection>(section: S, value: FilingContent[S]): void;
  /** Sends what is not saved yet. True when the server has everything. */
  flush(): Promise<boolean>;
  /**
   * Runs a call that moves the version on (evidence) between two saves, never during one. It gets the present version;
   * when another phone was faster it runs once more, with what the server has now.
   */
  inTurn<T extends { version: number }>(run: (version: number, latest: FilingView | null) => Promise<T>): Promise<T>;
  showFindings(findings: readonly Finding[]): void;
  /** Filed or thrown away: the phone forgets it. */
  end(): void;
  /** The page is left: timers stop, what is typed stays kept. */
  leave(): void;
}

/** The server hears of typing after this pause. */
const SAVE_AFTER_MS = 900;
const RETRY_AFTER_MS = [2000, 5000, 15_000, 30_000];
const MERGED = '另一部手机刚保存过，已为您合并最新内容。';
const NO_ROOM = '本机存储已满，请保持网络畅通，直到显示“已保存”。';

/**
 * The draft of a filing as one phone works on it: typed text goes to the phone at once and to the server after a pause;
 * without a network it waits. `server` is what the server has, or null when it cannot be asked and the phone's copy has
 * to do.
 */
export function openDraft(caseId: string, server: FilingView | null, services: DraftServices): Draft {
  const store = createStore<DraftState>()(() => firstState(caseId, server, services.kept(caseId)));
  let cancelTimer: (() => void) | null = null;
  let saving: Promise<boolean> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let ended = false;

  const set = (change: Partial<DraftState>) => {
    store.setState(change);
    if (ended) return;
    const { version, content, touched, underway } = store.getState();
    const isKept = services.keep(caseId, { version, content, touched, underway });
    if (!isKept) store.setState({ remark: NO_ROOM });
  };

  const schedule = (ms: number) => {
    cancelTimer?.();
    cancelTimer = services.later(() => {
      cancelTimer = null;
      void flush();
    }, ms);
  };

  /** One call of this draft at a time: each moves the version on. */
  const afterOthers = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = turn.then(run);
    turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };

  const flush = (): Promise<boolean> => {
    saving ??= afterOthers(saveAll).finally(() => {
      saving = null;
    });
    return saving;
  };

  /** Saves until nothing is left, a refusal stands, or the network is gone. */
  async function saveAll(): Promise<boolean> {
    cancelTimer?.();
    cancelTimer = null;
    for (let merges = 0; ;) {
      if (ended) return true;
      const state = store.getState();
      const ready = state.touched.filter((section) => !state.held.includes(section));
      const underway =
        state.underway ??
        (ready.length > 0 ? { version: state.version, changes: changesOf(state.content, ready) } : null);
      if (!underway) {
        const isAllSaved = state.touched.length === 0;
        set(isAllSaved ? { saveState: 'saved' } : { saveState: 'refused' });
        return isAllSaved;
      }
      set({ saveState: 'saving', underway });
      try {
        const answer = await services.save({ caseId, ...underway });
        failures = 0;
        const now = store.getState();
        set({ version: answer.version, underway: null, touched: stillTouched(now, underway.changes) });
      } catch (problem) {
        if (isChangedMeanwhile(problem) && merges < 3) {
          merges++;
          if (await mergeFromServer()) continue;
          return false;
        }
        if (problem instanceof Refused && problem.findings.length > 0) {
          const findings = findingsInFiling(problem.findings, underway.changes);
          const refused = sectionsOf(findings);
          if (refused.length > 0) {
            set({ underway: null, findings, held: [...store.getState().held, ...refused] });
            continue;
          }
        }
        waitAndTryAgain(problem);
        return false;
      }
    }
  }

  async function mergeFromServer(): Promise<FilingView | null> {
    try {
      const latest = await services.load(caseId);
      const { content, touched } = store.getState();
      set({
        version: latest.version,
        underway: null,
        content: mergedContent(latest.content, content, touched),
        remark: MERGED,
      });
      return latest;
    } catch (problem) {
      waitAndTryAgain(problem);
      return null;
    }
  }

  function waitAndTryAgain(problem: unknown): void {
    if (problem instanceof NetworkLost) {
      set({ saveState: 'offline' });
    } else {
      set({ saveState: 'unsaved', underway: null, remark: sentenceOf(problem) });
      if (problem instanceof Refused && problem.code !== 'BUSY' && problem.code !== 'TOO_OFTEN') return;
    }
    schedule(RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? SAVE_AFTER_MS);
    failures++;
  }

  // What waited on the phone goes out without being touched again.
  if (store.getState().saveState !== 'saved') schedule(SAVE_AFTER_MS);

  return {
    store,
    edit(section, value) {
      const state = store.getState();
      const touched = state.touched.includes(section) ? state.touched : [...state.touched, section];
      const content = { ...state.content, [section]: value };
      set({
        content,
        touched,
        held: state.held.filter((one) => one !== section),
        findings: state.held.includes(section)
          ? state.findings.filter((one) => sectionsOf([one])[0] !== section)
          : state.findings,
        saveState: state.saveState === 'offline' ? 'offline' : 'unsaved',
      });
      schedule(SAVE_AFTER_MS);
    },
    flush,
    inTurn: (run) =>
      afterOthers(async () => {
        const answer = await run(store.getState().version, null).catch(async (problem: unknown) => {
          const latest = isChangedMeanwhile(problem) ? await mergeFromServer() : null;
          if (!latest) throw problem;
          return run(latest.version, latest);
        });
        set({ version: answer.version });
        return answer;
      }),
    showFindings: (findings) => set({ findings }),
    end() {
      ended = true;
      cancelTimer?.();
      services.forget(caseId);
    },
    leave() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}

function isChangedMeanwhile(problem: unknown): boolean {
  return problem instanceof Refused && problem.code === 'CHANGED_MEANWHILE';
}

/** Sections of which something newer was typed while they were on their way stay touched. */
function stillTouched(now: DraftState, sent: readonly SectionChange[]): FilingSection[] {
  return now.touched.filter((section) => {
    const change = sent.find((one) => one.section === section);
    return !change || JSON.stringify(change.value) !== JSON.stringify(now.content[section]);
  });
}

function firstState(caseId: string, server: FilingView | null, kept: KeptDraft | null): DraftState {
  if (!server) {
    if (!kept) throw new NetworkLost('nothing kept on this phone');
    return { ...kept, caseId, saveState: 'offline', remark: null, findings: [], held: [] };
  }
  const waiting = kept !== null && (kept.touched.length > 0 || kept.underway !== null);
  if (!waiting) {
    const { version, content } = server;
    return {
      caseId,
      version,
      content,
      touched: [],
      underway: null,
      saveState: 'saved',
      remark: null,
      findings: [],
      held: [],
    };
  }
  const movedOn = server.version !== kept.version && kept.underway === null;
  return {
    caseId,
    version: server.version,
    content: mergedContent(server.content, kept.content, kept.touched),
    touched: kept.touched,
    underway: kept.underway,
    saveState: 'unsaved',
    remark: movedOn ? MERGED : null,
    findings: [],
    held: [],
  };
}
