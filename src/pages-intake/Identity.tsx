import type { CaseView } from '@/contract/cases';
import { ACT_STATUS_NAMES, CAPACITY_NAMES, type ActStatus, type Capacity } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { openFile } from '../data/openFile';
import { say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Tag } from '../ui/stage-tag/StageTag';

interface IdentityProps {
  view: CaseView;
  /** The request to act for the enterprise as it is shown here; null where nothing waits. */
  membershipVersion: number | null;
  onApproved: () => Promise<void>;
}

/** Who filed and whether that is proved; approved here with one tap, where it is the registrar's to do. */
export function Identity({ view, membershipVersion, onApproved }: IdentityProps) {
  const { applicant } = view;
  const isOpen = applicant.status === 'pending';
  const membershipId = applicant.membershipId;
  const approve = async () => {
    try {
      // Where nothing waits the server says so, whatever version is named.
      await command('membership.decide', { membershipId, version: membershipVersion ?? 0, approve: true, reason: '' });
      say('已核实');
      await onApproved();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const showAuthority = async () => {
    try {
      const { url, name } = await call('membership.authority', { membershipId });
      await openFile(url, name);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Card
      title="提交人身份"
      aside={
        <Tag tone={isOpen ? 'warn' : 'success'}>
          {ACT_STATUS_NAMES[applicant.status as ActStatus] ?? applicant.status}
        </Tag>
      }
    >
      <KeyValues
        rows={[
          { name: '单位', value: applicant.name },
          { name: '信用代码', value: applicant.enterpriseId },
          { name: '法定代表人', value: applicant.legalRepresentative },
          { name: '提交人', value: applicant.filedByName },
          { name: '身份', value: CAPACITY_NAMES[applicant.capacity as Capacity] ?? applicant.capacity },
        ]}
      />
      {applicant.capacity === 'agent' && (
        <Button id="open-authority" kind="text" onClick={showAuthority}>
          查看授权委托书
        </Button>
      )}
      {isOpen && (
        <>
          <Paragraph quiet>请照营业执照信息核对单位和提交人。</Paragraph>
          <Button id="approve-identity" kind="secondary" onClick={approve}>
            核实通过
          </Button>
        </>
      )}
    </Card>
  );
}
