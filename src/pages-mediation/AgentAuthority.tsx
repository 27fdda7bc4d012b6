import { Progress } from '@tarojs/components';
import { useState } from 'react';
import { call, command } from '../data/call';
import { chooseFiles, type FileSource } from '../data/chooseFiles';
import { say, sayProblem } from '../data/tell';
import { uploadFile } from '../data/upload';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import type { AgreementProps } from './agreementWork';

const AUTHORITY = [
  { value: 'yes', label: '有特别授权', note: '委托书写明可以代为和解、承认或放弃请求、签署协议' },
  { value: 'no', label: '没有' },
];

interface AgentAuthorityProps extends AgreementProps {
  authority: string;
  /** Id of the paper among the evidence, or ''. */
  paper: string;
  /** Of a respondent's agent; an applicant's agent handed the paper in when they came. */
  needsPaper: boolean;
  onAuthority: (authority: string) => void;
  onPaper: (id: string) => void;
}

/** What an agent may sign by: special authority and its paper; without it, how the party itself ratifies. */
export function AgentAuthority(props: AgentAuthorityProps) {
  const { view, mediation, hand, authority, paper, needsPaper, onAuthority, onPaper } = props;
  const [percent, setPercent] = useState<number | null>(null);
  const papers = view.evidence.filter((item) => item.side === mediation.ownSide);
  const add = async (source: FileSource) => {
    try {
      const [file] = await chooseFiles(source, 1);
      if (!file) return;
      setPercent(0);
      const fileId = await uploadFile(file, setPercent);
      const paperIn = { caseId: view.id, side: null, fileId, name: file.name, caption: '授权委托书', secret: false };
      const { item } = await command('evidence.add', paperIn);
      hand.asked.replace(await call('case.get', { caseId: view.id }));
      onPaper(item.id);
      say('委托书已上传');
    } catch (problem) {
      await sayProblem(problem);
    } finally {
      setPercent(null);
    }
  };
  return (
    <>
      <ChoiceField
        name="hasSpecialAuthority"
        label="您是代理人，有没有特别授权"
        required
        value={authority}
        choices={AUTHORITY}
        onChange={onAuthority}
        findings={hand.findings}
      />
      {authority === 'no' && (
        <Notice tone="warn" title="没有特别授权的代理人不能签协议">
          {needsPaper
            ? '请当事人本人或者本单位人员用自己的手机签，签了就是追认您谈好的内容；还没有参加进来的，扫征询通知书上的码加入。也可以补一份写明特别授权的委托书再签。'
            : '请本单位已核实的人员用自己的手机签，签了就是追认您谈好的内容。也可以补一份写明特别授权的委托书再签。'}
        </Notice>
      )}
      {needsPaper && authority === 'yes' && (
        <>
          {papers.length > 0 && (
            <ChoiceField
              name="authorityId"
              label="哪一份是授权委托书"
              required
              value={paper}
              choices={papers.map((item) => ({ value: item.id, label: item.caption || item.name, note: item.name }))}
              onChange={onPaper}
              findings={hand.findings}
            />
          )}
          <Notice>
            {papers.length > 0 ? '都不是的，在这里上传。' : '还没有委托书，请在这里上传写明特别授权的委托书。'}
          </Notice>
          {percent !== null && <Progress percent={percent} strokeWidth={4} activeColor="#17408b" />}
          <Button id="authority-photo" kind="secondary" busy={percent !== null} onClick={() => add('photo')}>
            拍照或选图片
          </Button>
          <Button id="authority-file" kind="secondary" busy={percent !== null} onClick={() => add('file')}>
            选文件
          </Button>
        </>
      )}
    </>
  );
}
