import { useState } from 'react';
import { command } from '../data/call';
import { useKnownMe } from '../data/session';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Field } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { SignaturePad } from '../ui/signature-pad/SignaturePad';
import type { Strokes } from '../ui/signature-pad/strokes';
import { AgentAuthority } from './AgentAuthority';
import type { AgreementProps } from './agreementWork';
import { aboutOf } from './seatProps';

const AS_WHAT = [
  { value: 'member', label: '本人或者本单位人员', note: '代理人已经谈好的内容，您签了就是追认' },
  { value: 'agent', label: '委托代理人', note: '要有写明特别授权的委托书' },
];

/** A hand signature under the text of this edition: as what, by which authority, and the name itself. */
export function SignAgreement(props: AgreementProps) {
  const { view, mediation, hand, agreement } = props;
  const [signature, setSignature] = useState<Strokes | null>(null);
  const [authority, setAuthority] = useState('');
  const [capacity, setCapacity] = useState('');
  const [paper, setPaper] = useState('');
  const acts = useKnownMe()?.acts;
  const { ownSide } = mediation;
  const isRespondent = ownSide !== null && ownSide !== 'applicant';
  const isAgent = isRespondent
    ? capacity === 'agent'
    : ownSide === 'applicant' &&
      acts?.find((act) => act.enterpriseId === view.applicant.enterpriseId)?.capacity === 'agent';
  const needsPaper = isRespondent && isAgent;
  const missing = mediation.circumstances.filter(({ side, met }) => side === ownSide && met === null);
  const sign = () =>
    hand.carryOut(
      () =>
        command('agreement.sign', {
          ...aboutOf(view),
          edition: agreement.edition,
          signature,
          capacity: isRespondent ? (capacity === 'agent' ? 'agent' : 'member') : null,
          hasSpecialAuthority: isAgent ? authority === 'yes' : null,
          authorityId: needsPaper && paper !== '' ? paper : null,
        }),
      '已签名',
    );
  const open =
    isRespondent && !capacity
      ? '请先说明您以什么身份签名'
      : isAgent && !authority
        ? '请先说明有没有特别授权'
        : isAgent && authority === 'no'
          ? '没有特别授权，不能代签'
          : needsPaper && paper === ''
            ? '请先选授权委托书'
            : signature === null
              ? '请先在框内写上姓名'
              : null;
  return (
    <Card title="签名">
      {ownSide !== null && (
        <Notice>签名就是同意全部内容。生效后各方都要照着做；不做的，对方可以申请司法确认或者起诉。</Notice>
      )}
      {missing.map((each) => (
        <Notice key={each.id} tone="warn" title="可能还不能签">{`${each.needs}。请联系调解员。`}</Notice>
      ))}
      {isRespondent && (
        <ChoiceField
          name="capacity"
          label="您以什么身份签名"
          required
          value={capacity}
          choices={AS_WHAT}
          onChange={setCapacity}
          findings={hand.findings}
        />
      )}
      {isAgent && (
        <AgentAuthority
          {...props}
          authority={authority}
          paper={paper}
          needsPaper={needsPaper}
          onAuthority={setAuthority}
          onPaper={setPaper}
        />
      )}
      <Field name="signature" label="手写签名" required findings={hand.findings}>
        <SignaturePad id="agreement-signature" onChange={setSignature} />
      </Field>
      <Button id="sign-agreement" disabledBecause={open} onClick={sign}>
        签署协议
      </Button>
    </Card>
  );
}
