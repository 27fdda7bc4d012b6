import { useState } from 'react';
import { command } from '../data/call';
import { confirm } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Notice } from '../ui/notice/Notice';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Why } from '../ui/why/Why';
import type { AgreementProps } from './agreementWork';
import { aboutOf } from './seatProps';
import { SignAgreement } from './SignAgreement';

/** Reading, signing, sealing, and the ways back. */
export function AgreementSteps(props: AgreementProps) {
  const { view, hand, agreement } = props;
  const [layer, setLayer] = useState<'refuse' | 'revise' | null>(null);
  const may = (one: (typeof view.commands)[number]) => view.commands.includes(one);
  const about = aboutOf(view);
  const { ownSide } = props.mediation;
  const product = props.mediation.pack?.product;
  const signer = ownSide ?? (view.relation === 'mediator' ? 'mediator' : null);
  const hasRead = ownSide === null || agreement.readBy.includes(ownSide);
  const isBound = ownSide === null || agreement.boundSides.includes(ownSide);
  const missing = agreement.boundSides.filter((side) => !agreement.signed.some((one) => one.side === side));
  const hasSigned = signer !== null && agreement.signed.some((one) => one.side === signer);
  const read = () =>
    hand.carryOut(() => command('agreement.read', { ...about, edition: agreement.edition }), '已记下您读过');
  const seal = async () => {
    const words = `加盖${product?.seal ?? '印章'}后协议生效，不能撤回。${product?.then ?? ''}`;
    if (!(await confirm('盖章？', words, '盖章'))) return;
    const input = { ...about, edition: agreement.edition, signature: null, hasSpecialAuthority: null };
    await hand.carryOut(() => command('agreement.sign', input), '已盖章');
  };
  const refuse = async (reason: string) => {
    if (await hand.carryOut(() => command('agreement.refuseToSign', { ...about, reason }), '已退回调解员'))
      setLayer(null);
  };
  const revise = async (reason: string) => {
    if (await hand.carryOut(() => command('agreement.revise', { ...about, reason }), '已退回，可以修改'))
      setLayer(null);
  };
  return (
    <>
      {!hasRead && may('readAgreement') && (
        <>
          <Notice title="请先读完全文">有不明白的，先问调解员。读完再签，不签也可以。</Notice>
          <Button id="read-agreement" onClick={read}>
            我已读完，内容都明白
          </Button>
        </>
      )}
      {may('signAgreement') && !isBound && <Notice>这份协议没有约定您这一方的权利和义务，不用签名。</Notice>}
      {may('signAgreement') && signer === 'mediator' && missing.length > 0 && (
        <Notice>{`还有${missing.length}方没有签名，各方签好后由您签名。`}</Notice>
      )}
      {may('signAgreement') &&
        signer !== null &&
        isBound &&
        hasRead &&
        !hasSigned &&
        (ownSide !== null || missing.length === 0) && <SignAgreement {...props} />}
      {may('signAgreement') && signer !== null && hasSigned && ownSide !== null && (
        <Notice tone="success">您这一方已经签名。</Notice>
      )}
      {may('signAgreement') && view.relation === 'committee' && agreement.sealedAt === null && (
        <Button
          id="seal"
          disabledBecause={
            missing.length > 0
              ? `还有${missing.length}方没有签名`
              : agreement.signed.some((one) => one.side === 'mediator')
                ? null
                : '调解员还没有签名'
          }
          onClick={seal}
        >
          {`加盖${product?.sealShort ?? '印章'}`}
        </Button>
      )}
      {may('refuseToSign') && !hasSigned && (
        <Button id="refuse-to-sign" kind="text" onClick={() => setLayer('refuse')}>
          不签，退回调解员
        </Button>
      )}
      {may('reviseAgreement') && (
        <Button id="revise" kind="text" onClick={() => setLayer('revise')}>
          退回修改（签名作废）
        </Button>
      )}
      <Why why={view.why} of={['readAgreement', 'signAgreement', 'refuseToSign', 'reviseAgreement']} />
      {layer && (
        <ReasonSheet
          title={layer === 'refuse' ? '不签这一稿' : '退回修改'}
          hint={layer === 'refuse' ? '写明哪里要改；只给调解员和调委会看' : '已有的签名作废，各方重新签'}
          max={500}
          yes="退回"
          onClose={() => setLayer(null)}
          onGiven={layer === 'refuse' ? refuse : revise}
        />
      )}
    </>
  );
}
