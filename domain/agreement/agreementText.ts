import { dayInWords, isDay } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Agreement, Obligation } from '../cases/mediation';
import { nameOfSide, sidesTakingPart } from '../cases/participants';
import { standInWords } from '../circumstances/circumstance';
import { isUndisputed } from '../course/facts';
import { hindersConfirmation, OUTSIDER_CLAUSE } from '../outsiders/outsider';
import { outcomeOfRemainder } from '../ending/remainder';
import { effectInWords } from '../packs/product';
import { productOf } from '../packs/productOf';
import { claimLabel, isClaimKind } from '../rights/claims';
import type { Side } from '../parties/side';
import { fenToYuan, yuanInWords } from '../rights/money';
import { NO_OWNERSHIP_CLAUSE } from './ownership';
import { OBLIGATION_KIND_NAMES } from './obligationWords';
import { boundSides } from './effect';
import { SECTIONS, sectionTitle } from './sections';

/** An obligation as the text says it. `nameOf` names a side; an open day is said to be open. */
export function obligationSentence(obligation: Obligation, nameOf: (side: Side) => string): string {
  const { no, kind, debtor, creditor, amountFen, what, manner, dueOn, proof } = obligation;
  const money = amountFen === null ? '' : `，金额人民币${fenToYuan(amountFen)}元`;
  return (
    `${no}．${nameOf(debtor)}应当在${isDay(dueOn) ? dayInWords(dueOn) : '（日期还没有填）'}前（含当日）向${nameOf(creditor)}` +
    `履行：${OBLIGATION_KIND_NAMES[kind]}，${what}${money}。方式：${manner}。履行凭证：${proof}。`
  );
}

function claimInWords(record: MediationCase, index: number): string {
  const claim = record.content.claims[index];
  if (!claim) return '';
  const label = isClaimKind(claim.kind) ? claimLabel(claim.kind) : claim.kind;
  return `第${index + 1}项：${[label, yuanInWords(claim.amountYuan), claim.detail].filter((part) => part !== '').join('，')}`;
}

/** Who takes no part is not bound; what another pays may still count between them (民法典 519, 520). */
const NOT_BOUND = '没有参加调解，不受本协议约束，对其请求另行处理。';
const JOINT_DEBTORS =
  '没有参加的一方与参加的一方依法负连带责任的，参加的一方已经履行的部分，对方不得再向没有参加的一方主张；履行超过自己份额的，可以依法追偿。';

/** Who takes part and neither owes nor is owed anything is no party of the agreement, and does not sign it. */
const NO_PART_IN_IT =
  '参加了调解，本协议没有约定其权利和义务，不是本协议的当事人，不受本协议约束，不在本协议上签名，对其请求另行处理。';

interface Section {
  title: string;
  lines: readonly string[];
}

/** The sections that say something, numbered without a gap. */
function numbered(sections: readonly Section[]): string[] {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }, index) => [sectionTitle(index, title), ...lines]);
}

/**
 * The text of the agreement, line by line: parties, which are the sides that it binds and that sign it, facts not in dispute, what it settles, who owes what, what it leaves
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
  const bound = boundSides(agreement);
  const product = productOf(record);
  // A draft that names no obligation yet binds nobody: it does not say of everybody that they are not bound.
  const apart = bound.length === 0 ? [] : sidesTakingPart(record).filter((side) => !bound.includes(side));
  const signing = sidesTakingPart(record).filter((side) => !apart.includes(side));
  const parties = signing.map(
    (side) =>
      `${side === 'applicant' ? '申请人' : '被申请人'}：${nameOfSide(record, side)}${standInWords(record, side)}`,
  );
  const noPart =
    apart.length === 0 ? [] : [`${apart.map((side) => nameOfSide(record, side)).join('、')}${NO_PART_IN_IT}`];
  const notBound = left.length === 0 ? [] : [`${left.map(({ name }) => name).join('、')}${NOT_BOUND}`, JOINT_DEBTORS];
  return [
    agreement.oral ? '口头协议登记' : product.title,
    `案件编号：${record.number ?? ''}，第${agreement.edition}稿`,
    ...numbered([
      { title: SECTIONS.parties, lines: [...parties, ...noPart, ...notBound] },
      { title: SECTIONS.facts, lines: facts.map((fact, index) => `${index + 1}．${fact.text}`) },
      { title: SECTIONS.claims, lines: agreement.claims.map((index) => claimInWords(record, index)) },
      {
        title: SECTIONS.obligations,
        lines: agreement.obligations.map((obligation) =>
          obligationSentence(obligation, (side) => nameOfSide(record, side)),
        ),
      },
      { title: SECTIONS.terms, lines: agreement.terms === '' ? [] : [agreement.terms] },
      { title: SECTIONS.remainder, lines: remainder ? [remainder.reason, ...remainder.remedies] : [] },
      {
        title: SECTIONS.effect,
        lines: [
          `${NO_OWNERSHIP_CLAUSE}。`,
          ...(hindersConfirmation(record) === null ? [] : [OUTSIDER_CLAUSE]),
          agreement.oral
            ? '各方认为不需要制作书面协议，本协议自达成之日起生效，由调解员记录。'
            : effectInWords(product),
        ],
      },
    ]),
  ].join('\n');
}
