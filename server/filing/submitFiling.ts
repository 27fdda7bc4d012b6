import { startClock } from '@/domain/cases/caseClocks';
import type { EarlierFiling, MediationCase } from '@/domain/cases/case';
import { samenessOf } from '@/domain/cases/listingKeys';
import { reviewFiling } from '@/domain/filing/review';
import { checkSignature } from '@/domain/filing/signature';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import { findingsAt } from '@/domain/text/finding';
import { actingPerson } from '../cases/actingPerson';
import { commitCase } from '../cases/commitCase';
import { allowedTransition, mustBeAsSeen } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { committeeLimit } from '../intake/committeeLimit';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall, type Parsed } from '../kernel/handler';
import { sha256OfJson } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import { checkText } from '../platform/openInterfaces';
import { parkOf } from '../roll/rollKeys';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { earlierFilings } from './earlierFilings';
import { makeReceiptCode, receiptToken } from './receiptCode';
import { viewReceipt } from './receiptView';
import { nextPlace } from './register';
import { actFor, isOwnFiling } from './theDraft';

interface Prepared {
  textCheck: MediationCase['textCheck'];
  earlier: EarlierFiling[];
  park: string | null;
}

/** A trade secret is never sent to a third check; what a check cannot judge waits for a person and stops nobody. */
async function checkTexts(context: Context, record: MediationCase): Promise<MediationCase['textCheck']> {
  const { kind } = record.content.right;
  if (isRightKind(kind) && rightKind(kind).restricted) return 'none';
  const facts = record.content.facts;
  if (facts.trim() === '') return 'none';
  const verdict = await checkText(context.openid, facts);
  if (verdict !== 'risky') return verdict;
  const finding = {
    field: 'facts',
    problem: '事实经过里有不适合提交的内容',
    remedy: '请改用平实的语言写明经过；如认为有误，请致电调委会',
  };
  throw new Refusal('TEXT_REFUSED', [finding]);
}

/** What was signed: the content, and each piece of evidence by its hash. */
function hashOfContent(record: MediationCase): string {
  const evidence = record.evidence.map(({ name, caption, sha256, size }) => ({ name, caption, sha256, size }));
  return sha256OfJson({ applicant: record.applicant, content: record.content, evidence });
}

/** Refuses with every finding of the filing and of the signature at once. */
function judge(context: Context, record: MediationCase, input: Parsed<'filing.submit'>): void {
  const findings = [
    ...reviewFiling(record.content, record.evidence.length, context.today),
    ...findingsAt('signature', checkSignature(input.signature)),
  ];
  if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
}

/** Who filed it, with how they stand to the enterprise now: the draft may be weeks old. */
function presentStanding(context: Context, { applicant, filedBy }: MediationCase): MediationCase['filedBy'] {
  const { capacity, status } = actFor(context, applicant.enterpriseId);
  return filedBy.openid === context.openid ? { ...filedBy, capacity, status } : filedBy;
}

async function file(
  transaction: Transaction,
  context: Context,
  input: Parsed<'filing.submit'>,
  record: MediationCase,
  call: CommandCall,
  prepared: Prepared,
): Promise<MediationCase> {
  const transition = allowedTransition(record, 'submit', context.who);
  const filedBy = presentStanding(context, record);
  await makeReceiptCode(transaction, context, record);
  // Last, just before the case takes the place: whoever else asks meanwhile would ask for the same one.
  const { number, register } = await nextPlace(context);
  const contentSha256 = hashOfContent(record);
  const token = receiptToken(record._id);
  const by = actingPerson(record, context);
  return commitCase(transaction, context, call, record, {
    command: 'submit',
    to: 'SUBMITTED',
    rule: transition.rule,
    fields: {
      filedBy,
      number,
      register,
      submittedAt: context.now,
      textCheck: prepared.textCheck,
      earlier: prepared.earlier,
      park: prepared.park ?? record.park,
      recentSaves: [],
      confirmation: { openid: by.openid, name: by.name, signature: input.signature, contentSha256, at: context.now },
      receipt: { token, number, at: context.now, contentSha256 },
      clocks: [startClock('acceptance', context.today, committeeLimit(context, 'acceptance'))],
    },
    reason: null,
    text: '提交了调解申请，手写签名确认',
    event: transition.event,
    by,
  });
}

/**
 * Files the request. Submitted again - by the same tap, a second tap, or a second phone - it is the same case with the
 * same receipt: the draft itself becomes the case, so there can be only one.
 */
export const submitFiling = carryingOut('filing.submit', {
  load: theCaseInTransaction.load,
  maySee: isOwnFiling,
  receipt: 'history',
  async again(context, input) {
    const record = await get('cases', input.caseId);
    if (!record || !isOwnFiling(context, record)) throw new Refusal('NOT_FOUND');
    return viewReceipt(record, context);
  },
  async prepare(context, input): Promise<Prepared> {
    const record = await get('cases', input.caseId);
    if (!record || !isOwnFiling(context, record) || record.receipt) {
      return { textCheck: 'none', earlier: [], park: null };
    }
    // Only the version that is filed counts as looked at.
    mustBeAsSeen(record, input.version);
    judge(context, record, input);
    const sameness = samenessOf(record.applicant.enterpriseId, record.content);
    const [textCheck, earlier, park] = await Promise.all([
      checkTexts(context, record),
      // For the registrar, who sees them all.
      earlierFilings(sameness, record._id, context.today, () => true),
      // The draft may be weeks old, and the list of enterprises newer.
      parkOf(record.committeeId, record.applicant.enterpriseId),
    ]);
    return { textCheck, earlier, park };
  },
  async change({ transaction, context, input, record, call, prepared }) {
    if (record.receipt) return viewReceipt(record, context);
    mustBeAsSeen(record, input.version);
    judge(context, record, input);
    return viewReceipt(await file(transaction, context, input, record, call, prepared), context);
  },
});
