/** Words for a right that somebody may own. */
const RIGHT_WORDS = /专利|商标|著作权|版权|知识产权|作品|品种权|布图|商业秘密|软件|域名|权利/;
/** Words that say whose it is. */
const OWNER_WORDS =
  /归属于?|归[^，。；、还]{0,20}(所有|享有)|归(甲|乙|丙|申请|被申请|对方|我)|属于|权利人(是|为)|所有权人/;
/** Words that take just this back. */
const DENIAL_WORDS = /不(确认|认定|涉及|改变|影响|处理|解决)/;

/** What to write in place of a clause that says who owns a right. */
export const NO_OWNERSHIP_CLAUSE = '本协议不确认权利归属，权利归属由登记机关或者人民法院依法确定';

/**
 * The first clause that confirms who owns a right, or null. A court does not accept an agreement with such a clause for
 * confirmation (民诉法解释 355(5)); to pay, stop or license may be agreed on beside it. Found by words: it may stop at a
 * clause that means something else, which is then to be worded otherwise.
 */
export function ownershipClause(text: string): string | null {
  const clauses = text.split(/[。；\n]/).map((clause) => clause.trim());
  return (
    clauses.find((clause) => RIGHT_WORDS.test(clause) && OWNER_WORDS.test(clause) && !DENIAL_WORDS.test(clause)) ?? null
  );
}
