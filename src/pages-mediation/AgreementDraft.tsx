import type { Input } from '@/contract/procedures';
import { AGREEMENT_LIMITS } from '@/domain/agreement/obligationWords';
import { fenToTypedYuan } from '@/domain/rights/money';
import { OBLIGATION_KINDS } from '@/domain/cases/mediation';
import { command } from '../data/call';
import { confirm } from '../data/tell';
import { useKept } from '../data/useKept';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree, CheckList } from '../ui/check-list/CheckList';
import { findingAt } from '../ui/field/Field';
import { LeftOver } from '../ui/left-over/LeftOver';
import { Notice } from '../ui/notice/Notice';
import { LongTextField } from '../ui/text-field/LongTextField';
import { claimText } from './Claims';
import { blankObligation, Obligations } from './Obligations';
import { aboutOf, type WorkProps } from './seatProps';

type Typed = Omit<Input<'agreement.draft'>, 'caseId' | 'version'>;

function asTyped({ mediation }: Pick<WorkProps, 'mediation'>): Typed {
  const { agreement } = mediation;
  return {
    obligations:
      agreement?.obligations.map(({ kind, debtor, creditor, amountFen, what, manner, dueOn, proof }) => ({
        kind: OBLIGATION_KINDS.find((one) => one === kind) ?? 'other',
        debtor,
        creditor,
        amountYuan: amountFen === null ? '' : fenToTypedYuan(amountFen),
        what,
        manner,
        dueOn,
        proof,
      })) ?? [],
    terms: agreement?.terms ?? '',
    claims: agreement?.claims ?? [],
    noOwnership: agreement?.noOwnership ?? false,
    severable: agreement?.severable ?? false,
  };
}

/** The draft, obligation by obligation. What is unclear stands at its field once it is saved. */
export function AgreementDraft({ view, mediation, hand, onDone }: WorkProps & { onDone: () => void }) {
  const begun = asTyped({ mediation });
  const kept = useKept(`agreement:${view.id}`, begun, {
    ...begun,
    obligations: [blankObligation(mediation)],
    claims: [0],
  });
  const { typed } = kept;
  const change = (part: Partial<Typed>) => kept.type((before) => ({ ...before, ...part }));
  const findings = hand.findings.length > 0 ? hand.findings : (mediation.agreement?.findings ?? []);
  const general = findingAt('obligations', findings) ?? findings.find((one) => one.field.startsWith('claims')) ?? null;
  const ownership = findingAt('noOwnership', findings);
  const parting = findingAt('severable', findings);
  const someAbsent = mediation.respondents.some((each) => each.willingness !== 'agreed');
  const about = aboutOf(view);
  const openClaims = mediation.claims.filter((claim) => claim.state === 'open' || claim.state === 'agreed');

  const leave = () => {
    kept.done();
    onDone();
  };
  const save = async () => {
    if (await hand.carryOut(() => command('agreement.draft', { ...about, ...kept.latest() }), '已保存')) leave();
  };
  const agreeOrally = async () => {
    const sure = await confirm(
      '登记口头协议？',
      '各方都不要书面协议，表态的都是本人、本单位人员或者有特别授权的代理人。登记后马上生效；今后要申请司法确认，仍需书面协议。',
      '登记',
    );
    if (!sure) return;
    const input = { ...about, ...kept.latest(), noPaperWanted: true as const, agentsAuthorised: true };
    if (await hand.carryOut(() => command('agreement.oral', input), '口头协议已登记')) leave();
  };

  return (
    <>
      <Notice>一项义务写一件事：谁、对谁、做什么、多少、怎样做、最迟哪天、用什么证明。</Notice>
      <LeftOver kept={kept} saved={mediation.agreement !== null} />
      {general && <Notice tone="danger">{`${general.problem}。${general.remedy}`}</Notice>}
      <Obligations
        view={view}
        mediation={mediation}
        typed={typed}
        most={AGREEMENT_LIMITS.obligations}
        findings={findings}
        onChange={(next) => kept.type((before) => ({ ...before, ...next(before) }))}
      />
      <Card title="其他">
        {openClaims.length > 0 && (
          <CheckList
            name="claims"
            label="解决了哪些请求"
            required
            values={typed.claims.map(String)}
            choices={openClaims.map((claim) => ({
              value: String(claim.index),
              label: `${claim.index + 1}. ${claimText(view, claim.index)}`,
              note: claim.stateName,
            }))}
            onChange={(next) => change({ claims: next(typed.claims.map(String)).map(Number) })}
            findings={findings}
          />
        )}
        <LongTextField
          name="terms"
          label="其他约定"
          max={AGREEMENT_LIMITS.terms}
          value={typed.terms}
          onChange={(terms) => change({ terms })}
          findings={findings}
        />
        <Agree
          name="noOwnership"
          on={typed.noOwnership}
          label="已核对：全文没有确认权利归谁"
          note="确认权利归属的内容，法院不予司法确认"
          onChange={(noOwnership) => change({ noOwnership })}
        />
        {ownership && !typed.noOwnership && (
          <Notice tone="danger">{`${ownership.problem}。${ownership.remedy}`}</Notice>
        )}
        {someAbsent && (
          <Agree
            name="severable"
            on={typed.severable ?? false}
            label="已核对：所解决的请求可以与没有参加的一方分开"
            note="没有参加的不受协议约束"
            onChange={(severable) => change({ severable })}
          />
        )}
        {parting && !typed.severable && <Notice tone="danger">{`${parting.problem}。${parting.remedy}`}</Notice>}
      </Card>
      <Button id="save-draft" onClick={save}>
        保存并检查
      </Button>
      {mediation.agreement && (
        <Button id="leave-draft" kind="text" onClick={leave}>
          不保存，返回
        </Button>
      )}
      {view.commands.includes('agreeOrally') && (
        <Button id="agree-orally" kind="text" onClick={agreeOrally}>
          各方不要书面协议：登记口头协议
        </Button>
      )}
    </>
  );
}
