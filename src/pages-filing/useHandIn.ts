import { askToBeTold } from '../data/askToBeTold';
import { command } from '../data/call';
import type { Draft } from '../data/draft';
import type { EvidenceShelf } from '../data/evidenceShelf';
import { goBack, openInstead } from '../data/navigate';
import { findingsOf, NetworkLost, Refused } from '../data/problems';
import { useSession } from '../data/session';
import { confirm, sayProblem, tell } from '../data/tell';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import type { Signing } from './SignStep';
import { stepOfField } from './steps';
import { forgetStep } from './useStep';

interface HandIn {
  caseId: string;
  draft: Draft;
  shelf: EvidenceShelf;
  signing: Signing;
  goTo: (step: number) => void;
}

/** The two ways out of a draft: it is filed, or thrown away. */
export function useHandIn({ caseId, draft, shelf, signing, goTo }: HandIn) {
  const me = useSession((session) => session.me);

  const submit = async () => {
    const { signature } = signing;
    if (!signature) return;
    // The question of the platform has to be the first thing in the tap.
    await askToBeTold(me);
    try {
      const saved = (await shelf.flush()) && (await draft.flush());
      if (!saved && draft.store.getState().saveState === 'refused') {
        await refused(new Refused({ code: 'BAD_INPUT', message: '', findings: [...draft.store.getState().findings] }));
        return;
      }
      if (!saved) throw new NetworkLost('not everything is saved');
      const { version } = draft.store.getState();
      await command('filing.submit', { caseId, version, signature, voluntary: true, truthful: true });
      draft.end();
      forgetStep(caseId);
      openInstead('/pages-filing/receipt', { caseId, just: 'filed' });
    } catch (problem) {
      await refused(problem);
    }
  };

  const discard = async () => {
    if (!(await confirm('删除草稿？', '填的内容和上传的证据都会删除，不能恢复。', '删除'))) return;
    try {
      await command('filing.discard', { caseId });
      draft.end();
      forgetStep(caseId);
      goBack();
    } catch (problem) {
      await sayProblem(problem);
    }
  };

  const refused = async (problem: unknown) => {
    const findings = findingsOf(problem);
    const [first] = findings;
    if (problem instanceof NetworkLost) {
      await tell('网络断开', '申请还没有确认交到。您填的内容和签名都在，网络恢复后再点一次“提交”，不会重复立案。');
    } else if (first) {
      draft.showFindings(findings);
      await tell('还不能提交', `${first.problem}。${first.remedy}`);
      goTo(stepOfField(first.field));
      scrollToFirst(findings);
    } else {
      await sayProblem(problem);
    }
  };

  return { submit, discard };
}
