import { dayInWords, isDay } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Agreement, Obligation } from '../cases/mediation';
import { nameOfSide, sidesTakingPart } from '../cases/participants';
import { standInWords } from '../circumstances/circumstance';
import { isUndisputed } from '../course/facts';
import { hindersConfirmation, OUTSIDER_CLAUSE } from '../outsiders/outsider';
import { outcomeOfRemainder } from '../ending/remainder';
import { claimLabel, isClaimKind } from '../rights/claims';
import { fenToYuan } from '../rights/money';
import { NO_OWNERSHIP_CLAUSE } from './ownership';
import { OBLIGATION_KIND_NAMES } from './obligationWords';

function obligationInWords(record: MediationCase, obligation: Obligation): string {
  const { no, kind, debtor, creditor, amountFen, what, manner, dueOn, proof } = obligation;
  const money = amountFen === null ? '' : `，金额人民币${fenToYuan(amountFen)}元`;
  return (
    `${no}．${nameOfSide(record, debtor)}应当在${isDay(dueOn) ? dayInWords(dueOn) : '（日期还没有填）'}前（含当日）向${nameOfSide(record, creditor)}` +
    `履行：${OBLIGATION_KIND_NAMES[kind]}，${what}${money}。方式：${manner}。履行凭证：${proof}。`
  );
}

function claimInWords(record: MediationCase, index: number): string {
  const claim = record.content.claims[index];
  if (!claim) return '';
  const label = isClaimKind(claim.kind) ? claimLabel(claim.kind) : claim.kind;
  const amount = claim.amountYuan === '' ? '' : `，${claim.amountYuan}元`;
  return `第${index + 1}项：${label}${amount}${claim.detail === '' ? '' : `，${claim.detail}`}`;
}

/** Who takes no part is not bound; what another pays may still count between them (民法典 519, 520). */
const NOT_BOUND = '没有参加调解，不受本协议约束，对其请求另行处理。';
const JOINT_DEBTORS =
  '没有参加的一方与参加的一方依法负连带责任的，参加的一方已经履行的部分，对方不得再向没有参加的一方主张；履行超过自己份额的，可以依法追偿。';

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/**
 * The text of the agreement, line by line: parties, facts not in dispute, what it settles, who owes what, what it leaves
 * out with the ways that stay open, and when it takes effect (人民调解法 29). The same case gives the same text.
 * @param record the case with the claims as the agreement leaves them
 */
export function agreementText(
  record: MediationCase,
  agreement: Pick<Agreement, 'edition' | 'obligations' | 'terms' | 'claims' | 'oral'>,
): string {
  const facts = record.mediation.undisputed.filter((fact) => isUndisputed(record, fact));
  const remainder = outcomeOfRemainder(record, 0);
  const left = record.mediation.respondents.filter(({ willingness }) => willingness !== 'agreed');
  return [
    agreement.oral ? '口头协议登记' : '调解协议书',
    `案件编号：${record.number ?? ''}，第${agreement.edition}稿`,
    ...section(
      '一、当事人',
      sidesTakingPart(record).map(
        (side) =>
          `${side === 'applicant' ? '申请人' : '被申请人'}：${nameOfSide(record, side)}${standInWords(record, side)}`,
      ),
    ),
    ...(left.length === 0 ? [] : [`${left.map(({ name }) => name).join('、')}${NOT_BOUND}`, JOINT_DEBTORS]),
    ...section(
      '二、各方确认的事实',
      facts.map((fact, index) => `${index + 1}．${fact.text}`),
    ),
    ...section(
      '三、本协议解决的请求',
      agreement.claims.map((index) => claimInWords(record, index)),
    ),
    ...section(
      '四、各方的义务',
      agreement.obligations.map((obligation) => obligationInWords(record, obligation)),
    ),
    ...section('五、其他约定', agreement.terms === '' ? [] : [agreement.terms]),
    ...section('六、没有达成一致的部分', remainder ? [remainder.reason, ...remainder.remedies] : []),
    '七、效力',
    `${NO_OWNERSHIP_CLAUSE}。`,
    ...(hindersConfirmation(record) === null ? [] : [OUTSIDER_CLAUSE]),
    agreement.oral
      ? '各方认为不需要制作书面协议，本协议自达成之日起生效，由调解员记录。'
      : '本协议自各方当事人签名、调解员签名并加盖调解委员会印章之日起生效，各方应当按约定履行。',
  ].join('\n');
}
