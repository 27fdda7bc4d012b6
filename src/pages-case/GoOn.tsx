import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { isFinal } from '@/domain/cases/stages';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { useKnownMe } from '../data/session';
import { confirm, say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Paragraph } from '../ui/paragraph/Paragraph';

/**
 * From a case that is over to the one that goes on from it, and back. The draft is the applicant's to sign, so the
 * applicant's side opens it when it likes; the head, with a reason, opens it for them.
 */
export function GoOn({ view }: { view: CaseView }) {
  const { continues } = view;
  const [asking, setAsking] = useState(false);
  const isHead = useKnownMe()?.posts.includes('head') ?? false;
  const reopen = async () => {
    const what = '会新建一份申请，带上原来的内容，和这个案件关联。原来的案件不变。';
    if (!(await confirm('就这件事再次申请？', what, '再次申请'))) return;
    try {
      const draft = await command('case.reopen', { caseId: view.id });
      open('/pages-filing/journey', { caseId: draft.caseId });
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const reopenAsHead = async (reason: string) => {
    try {
      await command('case.reopen', { caseId: view.id, reason });
      setAsking(false);
      say('已新建，等申请人签名');
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <>
      {continues !== null && (
        <Card>
          <LinkRow
            id="open-earlier"
            label="接续的原案件"
            note="同一件事，以前办过"
            onClick={() => open('/pages-case/detail', { id: continues })}
          />
        </Card>
      )}
      {isFinal(view.stage) && view.relation === 'applicant' && (
        <Card title="又有新情况？" id="go-on">
          <Paragraph>对方又侵权、没有履行，或者条件变了，可以接着这个案件再次申请。</Paragraph>
          <Button id="reopen" kind="secondary" onClick={reopen}>
            再次申请
          </Button>
        </Card>
      )}
      {isFinal(view.stage) && view.relation === 'committee' && (
        <Notice>案件已经结束，不再改动。又有新情况的，申请人可以再次申请，主任也可以写明理由为申请人新建一份。</Notice>
      )}
      {isFinal(view.stage) && view.relation === 'committee' && isHead && (
        <Button id="reopen-as-head" kind="text" onClick={() => setAsking(true)}>
          重新办理
        </Button>
      )}
      {asking && (
        <ReasonSheet
          title="重新办理"
          hint="会为申请人新建一份关联的申请草稿，由申请人签名提交；原来的案件不变"
          max={500}
          yes="新建"
          onClose={() => setAsking(false)}
          onGiven={reopenAsHead}
        />
      )}
    </>
  );
}
