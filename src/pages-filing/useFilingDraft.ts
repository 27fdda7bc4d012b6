import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { FilingView } from '@/contract/filing';
import { call, command } from '../data/call';
import { openDraft, type Draft, type DraftServices, type DraftState } from '../data/draft';
import { openShelf, withLatecomers, type EvidenceShelf } from '../data/evidenceShelf';
import { keptDrafts } from '../data/keptDrafts';
import { NetworkLost } from '../data/problems';
import { uploadFile } from '../data/upload';
import { useAnswer } from '../data/useAnswer';

const later = (task: () => void, ms: number) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

const services: DraftServices = {
  save: (input) => command('filing.save', input),
  load: (caseId) => call('filing.get', { caseId }),
  later,
  ...keptDrafts,
};

/** A filing as the page works on it. */
export interface OpenFiling {
  /** Null when the phone's own copy has to do, without a network. */
  filing: FilingView | null;
  draft: Draft;
  shelf: EvidenceShelf;
}

async function openFiling(caseId: string): Promise<OpenFiling> {
  const filing = await call('filing.get', { caseId }).catch((problem: unknown) => {
    // Without a network what the phone has is enough to go on typing.
    if (problem instanceof NetworkLost && keptDrafts.kept(caseId)) return null;
    throw problem;
  });
  const draft = openDraft(caseId, filing, services);
  const shelf = openShelf(filing?.evidence ?? [], {
    upload: uploadFile,
    add: async (fileId, name) => {
      const input = { caseId, fileId, name, caption: '' };
      return (await draft.inTurn(() => command('filing.addEvidence', input))).item;
    },
    arrange: async (mine, removed) => {
      const arranged = await draft.inTurn((version, latest) => {
        const items = latest ? withLatecomers(mine, removed, latest.evidence) : mine;
        return command('filing.arrangeEvidence', { caseId, version, items });
      });
      return arranged.evidence;
    },
    later,
  });
  return { filing, draft, shelf };
}

/** Opens the draft of a case, saves what waits whenever the network comes back, and when the page is left. */
export function useFilingDraft(caseId: string) {
  const asked = useAnswer(caseId, () => openFiling(caseId));
  const { reload } = asked;
  const open = useRef<OpenFiling | null>(null);
  open.current = asked.data;

  /** Saves what waits; a draft that was opened without a network is opened anew with what the server has. */
  const catchUp = useCallback(() => {
    const opened = open.current;
    if (!opened) return;
    if (opened.filing) {
      void opened.draft.flush();
    } else {
      opened.draft.leave();
      void reload();
    }
  }, [reload]);

  useDidShow(catchUp);
  useDidHide(() => void open.current?.draft.flush());
  useUnload(() => {
    void open.current?.shelf.flush();
    void open.current?.draft.flush().then(() => open.current?.draft.leave());
  });
  useEffect(() => {
    const onNetwork = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) catchUp();
    };
    Taro.onNetworkStatusChange(onNetwork);
    return () => Taro.offNetworkStatusChange(onNetwork);
  }, [catchUp]);
  return asked;
}

/** The state of a draft, kept up to date. */
export function useDraftState(draft: Draft): DraftState {
  return useStore(draft.store);
}
