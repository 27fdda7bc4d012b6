import { emptyRespondent, FILING_LIMITS, type ApplicantContent, type RespondentContent } from '@/domain/filing/content';
import { confirm } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Chips } from '../ui/chips/Chips';
import { findingAt } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { TextField } from '../ui/text-field/TextField';
import type { StepProps } from './stepProps';

const KINDS = [
  { value: 'enterprise', label: '单位' },
  { value: 'person', label: '个人' },
];

/** Who asks, and whom it is with. What is not known of the other side may stay open. */
export function PartiesStep({ content, findings, edit, applicantName }: StepProps & { applicantName: string }) {
  const { applicant, respondents } = content;
  const setApplicant = (part: Partial<ApplicantContent>) => edit('applicant', (now) => ({ ...now, ...part }));
  const setRespondent = (index: number, part: Partial<RespondentContent>) =>
    edit('respondents', (now) => now.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const remove = async (index: number) => {
    if (!(await confirm('删除这个被申请人？', respondents[index]?.name || '还没有填写', '删除'))) return;
    edit('respondents', (now) => now.filter((_, at) => at !== index));
  };
  const none = findingAt('respondents', findings);

  return (
    <>
      <Card title={`申请人：${applicantName}`}>
        <TextField
          name="applicant.contactName"
          label="联系人"
          required
          value={applicant.contactName}
          onChange={(contactName) => setApplicant({ contactName })}
          findings={findings}
        />
        <TextField
          name="applicant.contactPhone"
          label="联系电话"
          required
          value={applicant.contactPhone}
          onChange={(contactPhone) => setApplicant({ contactPhone })}
          findings={findings}
        />
        <TextField
          name="applicant.address"
          label="送达地址"
          required
          hint="能收到文书的地址"
          grows
          max={FILING_LIMITS.address}
          value={applicant.address}
          onChange={(address) => setApplicant({ address })}
          findings={findings}
        />
      </Card>
      {none && <Notice tone="danger">{`${none.problem}。${none.remedy}`}</Notice>}
      {respondents.map((respondent, index) => (
        <Respondent
          key={index}
          index={index}
          respondent={respondent}
          findings={findings}
          onChange={(part) => setRespondent(index, part)}
          onRemove={respondents.length > 1 ? () => remove(index) : null}
        />
      ))}
      <Button
        id="add-respondent"
        kind="secondary"
        disabledBecause={respondents.length >= FILING_LIMITS.respondents ? `最多${FILING_LIMITS.respondents}个` : null}
        onClick={() => edit('respondents', (now) => [...now, emptyRespondent()])}
      >
        再加一个被申请人
      </Button>
    </>
  );
}

interface RespondentProps {
  index: number;
  respondent: RespondentContent;
  findings: StepProps['findings'];
  onChange: (part: Partial<RespondentContent>) => void;
  onRemove: (() => void) | null;
}

function Respondent({ index, respondent, findings, onChange, onRemove }: RespondentProps) {
  const at = `respondents.${index}`;
  const isPerson = respondent.kind === 'person';
  return (
    <Card
      title={`被申请人${index + 1}`}
      aside={
        onRemove && (
          <Button id={`respondents-${index}-remove`} kind="text" small onClick={onRemove}>
            删除
          </Button>
        )
      }
    >
      <Chips
        id={`respondents-${index}-kind`}
        label="对方是"
        value={respondent.kind}
        choices={KINDS}
        onChange={(kind) => onChange({ kind: kind === 'person' ? 'person' : 'enterprise' })}
      />
      <TextField
        name={`${at}.name`}
        label={isPerson ? '对方姓名' : '对方名称'}
        required
        hint={isPerson ? undefined : '不清楚全称，可以写店名、网店名'}
        grows
        max={FILING_LIMITS.line}
        value={respondent.name}
        onChange={(name) => onChange({ name })}
        findings={findings}
      />
      {!isPerson && (
        <TextField
          name={`${at}.creditCode`}
          label="统一社会信用代码"
          hint="不知道可以不填"
          value={respondent.creditCode}
          onChange={(creditCode) => onChange({ creditCode })}
          findings={findings}
        />
      )}
      <TextField
        name={`${at}.phone`}
        label="对方电话"
        hint="有电话，更容易联系上对方"
        value={respondent.phone}
        onChange={(phone) => onChange({ phone })}
        findings={findings}
      />
      <TextField
        name={`${at}.address`}
        label="对方地址"
        grows
        max={FILING_LIMITS.address}
        value={respondent.address}
        onChange={(address) => onChange({ address })}
        findings={findings}
      />
      {!isPerson && (
        <TextField
          name={`${at}.contact`}
          label="对方联系人"
          max={FILING_LIMITS.line}
          value={respondent.contact}
          onChange={(contact) => onChange({ contact })}
          findings={findings}
        />
      )}
    </Card>
  );
}
