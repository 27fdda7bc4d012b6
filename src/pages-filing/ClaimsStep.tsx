import type { ClaimContent } from '@/domain/filing/content';
import { FILING_LIMITS } from '@/domain/filing/content';
import { CLAIM_KINDS, claimLabel, claimTakesAmount, isClaimKind } from '@/domain/rights/claims';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import type { StepProps } from './stepProps';

const CHOICES = CLAIM_KINDS.map(({ kind, label, hint }) => ({ value: kind, label, note: hint }));

/** What the applicant wants: each claim with its amount and words of its own. */
export function ClaimsStep({ content, findings, edit }: StepProps) {
  const { claims } = content;
  const choose = (change: (now: readonly string[]) => string[]) =>
    edit('claims', (now) =>
      change(now.map((claim) => claim.kind)).map(
        (kind) => now.find((claim) => claim.kind === kind) ?? { kind, amountYuan: '', detail: '' },
      ),
    );
  const change = (index: number, part: Partial<ClaimContent>) =>
    edit('claims', (now) => now.map((claim, at) => (at === index ? { ...claim, ...part } : claim)));
  return (
    <>
      <Card title="希望怎样解决？">
        <CheckList
          name="claims"
          label="可以选多项"
          required
          values={claims.map((claim) => claim.kind)}
          choices={CHOICES}
          onChange={choose}
          findings={findings}
        />
      </Card>
      {claims.map((claim, index) => (
        <Claim
          key={claim.kind}
          claim={claim}
          at={`claims.${index}`}
          findings={findings}
          onChange={(part) => change(index, part)}
        />
      ))}
    </>
  );
}

interface ClaimProps {
  claim: ClaimContent;
  at: string;
  findings: StepProps['findings'];
  onChange: (part: Partial<ClaimContent>) => void;
}

function Claim({ claim, at, findings, onChange }: ClaimProps) {
  if (!isClaimKind(claim.kind)) return null;
  return (
    <Card title={claimLabel(claim.kind)}>
      {claimTakesAmount(claim.kind) && (
        <TextField
          name={`${at}.amountYuan`}
          label="金额（元）"
          required
          keyboard="digit"
          value={claim.amountYuan}
          onChange={(amountYuan) => onChange({ amountYuan })}
          findings={findings}
        />
      )}
      <LongTextField
        name={`${at}.detail`}
        label="具体说明"
        required={claim.kind === 'other'}
        max={FILING_LIMITS.detail}
        value={claim.detail}
        onChange={(detail) => onChange({ detail })}
        findings={findings}
      />
    </Card>
  );
}
