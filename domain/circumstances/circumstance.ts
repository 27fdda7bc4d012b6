import type { MediationCase } from '../cases/case';
import type { Circumstance, PartyCircumstance } from '../cases/partyFacts';
import type { Side } from '../parties/side';

export interface CircumstanceInWords {
  /** As the desk picks it. */
  readonly name: string;
  /** Rule of domain/law. */
  readonly rule: string;
  /** What is still missing, as the side itself reads it. */
  readonly needs: string;
  /** What the side should know besides. */
  readonly advice: readonly string[];
  /** How the paper that meets it is called. */
  readonly paper: string;
}

export const CIRCUMSTANCE_TEXTS: Readonly<Record<Circumstance, CircumstanceInWords>> = {
  limitedCapacity: {
    name: '未成年人，或者不能完全辨认自己行为的人',
    rule: 'guardian',
    needs: '要由法定代理人（监护人）答复和签名，请提供监护关系证明',
    advice: ['发明人、作者是未成年人的，权利仍归本人，由法定代理人代为办理。'],
    paper: '监护关系证明',
  },
  succession: {
    name: '当事人合并、注销或者去世，等待承继',
    rule: 'party-succession',
    needs: '要由承继人表明是否继续，并提供承继和授权的证明',
    advice: ['承继落实以前，调解期限停止计算。承继人不愿意继续的，可以要求终止调解。'],
    paper: '承继和授权的证明',
  },
  foreign: {
    name: '外国当事人',
    rule: 'foreign-identity',
    needs: '要核对护照；外国企业要提供经公证、认证的身份证明',
    advice: [
      '可以请懂当事人语言的调解员或者翻译；文书以中文为准。',
      '向境外送达用时较长，请各方商量时留出时间，或者约定电子送达。',
      '也可以选择商事调解或者仲裁（《涉外知识产权纠纷规定》第七条）。',
    ],
    paper: '护照或者身份证明',
  },
  publicBody: {
    name: '国家机关、国有单位',
    rule: 'committee-public-body',
    needs: '协议金额超过本单位权限的，要有本单位负责人的批准文件',
    advice: ['请尽早向本单位报告方案，批准需要时间。'],
    paper: '批准文件',
  },
};

/** What of a side is still missing. */
export function unmet(record: Pick<MediationCase, 'mediation'>, side: Side): PartyCircumstance[] {
  return record.mediation.circumstances.filter((each) => each.side === side && each.met === null);
}

/** Whether the case waits for somebody to take a party's place: its clocks stand still as long. */
export function awaitsSuccession({ mediation }: Pick<MediationCase, 'mediation'>): boolean {
  return mediation.circumstances.some(({ kind, met }) => kind === 'succession' && met === null);
}

/** The money that a side settles over, in fen: all that it pays or is paid under the agreement. */
function settledBy({ mediation }: Pick<MediationCase, 'mediation'>, side: Side): number {
  const obligations = mediation.agreement?.obligations ?? [];
  return obligations
    .filter(({ debtor, creditor }) => debtor === side || creditor === side)
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

/** Why a side cannot agree to take part yet, as a sentence, or null (民诉法解释 83; 民事诉讼法 153). */
export function hindersAgreeing(record: MediationCase, side: Side): string | null {
  const open = unmet(record, side).find(({ kind }) => kind === 'limitedCapacity' || kind === 'succession');
  return open ? `${CIRCUMSTANCE_TEXTS[open.kind].needs}。请联系调委会。` : null;
}

/** Why a side cannot be bound by the agreement yet, as a sentence, or null. */
export function hindersSigning(record: MediationCase, side: Side): string | null {
  const open = unmet(record, side).find(
    ({ kind, upToFen }) => kind !== 'publicBody' || upToFen === null || settledBy(record, side) > upToFen,
  );
  return open ? `${CIRCUMSTANCE_TEXTS[open.kind].needs}。补齐以后才能签，请联系调解员。` : null;
}

/** How a side is called in the agreement besides its name: who stands in for it, or took its place. */
export function standInWords(record: Pick<MediationCase, 'mediation'>, side: Side): string {
  return record.mediation.circumstances
    .flatMap((each) => {
      if (each.side !== side || each.met === null) return [];
      if (each.kind === 'limitedCapacity') return [`法定代理人：${each.met.name}`];
      return each.kind === 'succession' ? [`其权利义务由${each.met.name}承继`] : [];
    })
    .map((words) => `（${words}）`)
    .join('');
}
