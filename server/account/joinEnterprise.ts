import { maskPhone } from '@/domain/parties/mask';
import { checkCreditCode } from '@/domain/parties/creditCode';
import { checkEnterpriseName } from '@/domain/parties/enterpriseName';
import { checkPersonName } from '@/domain/parties/personName';
import { findingsAt, type Finding } from '@/domain/text/finding';
import { checkFormalLine } from '@/domain/text/plainText';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { membershipNotices } from '../notices/outbox';
import { intakeDesk } from '../notices/recipients';
import { removeFiles } from '../platform/files';
import type { EnterpriseDoc, MembershipDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { takeAuthorityIn } from './authorityFile';
import { withAct } from './decideMembership';
import { enterpriseDesk, membershipId, deskOrder, REGISTRARS_DESK } from './membershipKeys';
import { viewMe, withPerson } from './meView';
import { callerIn, type RegisteredPerson } from './personIn';

/** Enterprises for which one person may wait at the same time: enough for an agent, too few to flood a registrar's desk. */
const WAITING_AT_MOST = 10;
/** Enterprises that one person may ever have had to do with: each is kept with the person, whom every call reads. */
const ACTS_AT_MOST = 60;

type JoinInput = Parsed<'enterprise.join'>;

interface Asked {
  creditCode: string;
  name: string;
  legalRepresentative: string;
  address: string;
  authority: MembershipDoc['authority'];
}

/** The name on the poster by which the person came, when the poster is this enterprise's own. */
async function nameOnPoster(token: string | null, creditCode: string): Promise<string | null> {
  const code = token === null ? null : await get('codes', token);
  if (!code || code.revokedAt !== null || code.enterprise?.creditCode !== creditCode) return null;
  return code.enterprise.name;
}

async function askedFor(context: Context, input: JoinInput, call: CommandCall): Promise<Asked> {
  const creditCode = checkCreditCode(input.creditCode);
  const name = checkEnterpriseName(input.name);
  const legalRepresentative = checkPersonName(input.legalRepresentative, '法定代表人姓名');
  const address = checkFormalLine(input.address, { label: '住所', max: 200, optional: true });
  const findings: Finding[] = [
    ...findingsAt('creditCode', creditCode),
    ...findingsAt('name', name),
    ...findingsAt('legalRepresentative', legalRepresentative),
    ...findingsAt('address', address),
  ];
  if (input.capacity === 'agent' && input.authorityFileId === null) {
    findings.push({
      field: 'authorityFileId',
      problem: '还没有上传授权委托书',
      remedy: '请拍照或上传盖章的授权委托书（图片或PDF）',
    });
  }
  if (!creditCode.ok || !name.ok || !legalRepresentative.ok || !address.ok || findings.length > 0) {
    throw new Refusal('BAD_INPUT', findings);
  }
  const authority =
    input.authorityFileId === null
      ? null
      : await takeAuthorityIn(context.openid, input.authorityFileId, input.authorityName, `authorities/${call.key}`);
  return {
    creditCode: creditCode.value,
    name: (await nameOnPoster(input.codeToken, creditCode.value)) ?? name.value,
    legalRepresentative: legalRepresentative.value,
    address: address.value,
    authority,
  };
}

function mayAsk(person: RegisteredPerson, creditCode: string): void {
  const act = person.acts.find((each) => each.enterpriseId === creditCode);
  if (act?.status === 'approved') {
    throw badInput('creditCode', '您已经可以代表这个单位', '不用再申请，可直接去办理');
  }
  if (!act && person.acts.length >= ACTS_AT_MOST) {
    throw badInput('creditCode', `您登记过的单位已满${ACTS_AT_MOST}个`, '如需再登记，请打调委会电话');
  }
  const waiting = person.acts.filter((each) => each.status === 'pending' && each.enterpriseId !== creditCode);
  if (waiting.length >= WAITING_AT_MOST) {
    throw badInput(
      'creditCode',
      `您已有${WAITING_AT_MOST}个单位在等待核实`,
      '请等核实后再申请下一个，急需办理请打调委会电话',
    );
  }
}

/** Who decides: the enterprise's approvers on its people; a registrar on the first one, and on every agent. */
function deskFor(input: JoinInput, asked: Asked, enterprise: EnterpriseDoc | null) {
  const approvers = enterprise?.approvers ?? [];
  const first = input.capacity === 'member' && approvers.length === 0;
  const byMember = input.capacity === 'member' && approvers.length > 0;
  return { first, approvers, byMember, desk: byMember ? enterpriseDesk(asked.creditCode) : REGISTRARS_DESK };
}

function newMembership(
  context: Context,
  person: RegisteredPerson,
  input: JoinInput,
  asked: Asked,
  before: MembershipDoc | null,
  place: { first: boolean; desk: string },
): MembershipDoc {
  const membership = {
    _id: membershipId(asked.creditCode, context.openid),
    version: (before?.version ?? 0) + 1,
    committeeId: context.committeeId,
    enterpriseId: asked.creditCode,
    enterpriseName: asked.name,
    legalRepresentative: asked.legalRepresentative,
    address: asked.address,
    openid: context.openid,
    personName: person.name,
    maskedPhone: maskPhone(person.phone),
    capacity: input.capacity,
    status: 'pending' as const,
    first: place.first,
    authority: asked.authority,
    askedAt: context.now,
    decidedAt: null,
    decidedByName: null,
    reason: null,
    desk: place.desk,
  };
  return { ...membership, order: deskOrder(membership) };
}

/** The membership that this asking takes the place of. */
async function membershipBefore(
  transaction: Transaction,
  context: Context,
  { creditCode }: JoinInput,
): Promise<MembershipDoc | null> {
  const checked = checkCreditCode(creditCode);
  return checked.ok ? transaction.get('memberships', membershipId(checked.value, context.openid)) : null;
}

/**
 * Asks to act for an enterprise; asking again while it waits, or after a refusal, takes the place of what was asked
 * before. What the asker reads back is what they wrote: nothing of the enterprise's own data before they are approved.
 */
export const joinEnterprise = carryingOut('enterprise.join', {
  load: async (transaction, context, input) => ({ before: await membershipBefore(transaction, context, input) }),
  maySee: () => true,
  prepare: askedFor,
  receipt: 'commands',
  async change({ transaction, context, input, record: { before }, call, prepared: asked }) {
    const person = await callerIn(transaction, context);
    mayAsk(person, asked.creditCode);
    const enterprise = await transaction.get('enterprises', asked.creditCode);
    const { desk, first, byMember, approvers } = deskFor(input, asked, enterprise);
    const membership = newMembership(context, person, input, asked, before, { first, desk });
    await transaction.put('memberships', membership);
    const joined = withAct(person, {
      enterpriseId: asked.creditCode,
      enterpriseName: asked.name,
      capacity: input.capacity,
      status: 'pending',
      mayApprove: false,
      reason: null,
    });
    await transaction.put('persons', joined);
    const readers = byMember ? approvers : intakeDesk(context);
    await tellPeople(transaction, membershipNotices('membershipAsked', readers, context.now, call.key));
    return {
      me: viewMe(withPerson(context, joined)),
      membershipId: membership._id,
      approver: byMember ? ('member' as const) : ('registrar' as const),
    };
  },
  async after(_context, input, { before }) {
    // What was decided on is kept as it was; what nobody looked at yet is nobody's business any more.
    const replaced = before?.status === 'pending' && before.authority ? [before.authority.fileId] : [];
    const incoming = input.authorityFileId === null ? [] : [input.authorityFileId];
    await removeFiles([...incoming, ...replaced]);
  },
});
