import { hasSecond, waitsToBeGiven } from '@/domain/committee/secondPerson';
import { maskPhone } from '@/domain/parties/mask';
import { checkPhone } from '@/domain/parties/phone';
import { POST_NAMES, type StaffPost } from '@/domain/roles/posts';
import { findingsAt } from '@/domain/text/finding';
import { isRegistered } from '../account/personIn';
import { forgetCommittee } from '../kernel/committee';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { keepCityChange } from './cityChanges';
import { keepProposed, postsDifference } from './keepChange';
import { mediatorKey } from '../mediators/directory';
import type { CommitteeDoc, PersonDoc, StaffMember } from '../store/documents';
import { list } from '../store/queries';
import type { Transaction } from '../store/transaction';

type Bearer = Pick<PersonDoc, '_id' | 'phoneVerified'>;

/** Those who registered this phone, whether it is theirs or not. */
async function bearersOf(phone: string): Promise<Bearer[]> {
  const checked = checkPhone(phone);
  if (!checked.ok) throw new Refusal('BAD_INPUT', findingsAt('phone', checked));
  return list('persons', {
    where: { phone: checked.value.number },
    orderBy: ['phone', 'asc'],
    limit: 20,
    fields: ['_id', 'phoneVerified'],
  });
}

/**
 * The one person whom this phone belongs to. Only a number that WeChat itself has confirmed counts: anybody may type the
 * number of a future registrar. Who is of the staff already comes first: a second person with the number keeps nobody in
 * office.
 */
function theBearer(found: readonly Bearer[], staff: readonly StaffMember[]): string {
  const serving = found.filter((person) => staff.some((member) => member.openid === person._id));
  const verified = serving.length > 0 ? serving : found.filter((person) => person.phoneVerified);
  const [only] = verified;
  if (verified.length > 1) {
    throw badInput('phone', '有几个人登记了这个手机号', '请本人在“我的”里改成各自的手机号后再任命');
  }
  if (only) return only._id;
  throw found.length > 0
    ? badInput(
        'phone',
        '这个手机号还没有经微信核实',
        '请本人在“我的”里点“修改”，用“使用微信绑定的手机号”重新登记，再来任命',
      )
    : badInput('phone', '没有人用这个手机号登记', '请本人先在小程序里登记姓名和手机号，再来任命');
}

/** A committee without an administrator could never be changed again. */
function keepAnAdministrator(staff: readonly StaffMember[], before: StaffMember | undefined): void {
  if (!before?.posts.includes('administrator')) return;
  if (staff.some((member) => member.posts.includes('administrator'))) return;
  throw badInput('posts', '这是最后一位系统管理员', '请先任命另一位系统管理员');
}

/**
 * Nobody leaves a case without an owner (人民调解法 9: a mediator who cannot go on is replaced): a mediator's post ends only
 * once their cases were handed over.
 */
async function keepNoOrphans(transaction: Transaction, committee: CommitteeDoc, member: StaffMember): Promise<void> {
  if (member.posts.includes('mediator')) return;
  const entry = await transaction.get('mediators', mediatorKey(committee._id, member.openid));
  if (entry && entry.load > 0) {
    const remedy = '请先由主任把这些案件移交给其他调解员，再结束调解员职务';
    throw badInput('posts', `${member.name}还有${entry.load}件案件没有办完`, remedy);
  }
}

/** Which posts were given and taken, in words; '' when all is as it was. */
function postsInWords(name: string, before: readonly StaffPost[], after: readonly StaffPost[]): string {
  const words = (posts: readonly StaffPost[]) => posts.map((post) => POST_NAMES[post]).join('、');
  const given = after.filter((post) => !before.includes(post));
  const taken = before.filter((post) => !after.includes(post));
  return [
    given.length > 0 ? `任命${name}为${words(given)}` : '',
    taken.length > 0 ? `免去${name}的${words(taken)}职务` : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** Writes posts with the person and in the committee's list of staff. */
export async function givePosts(
  transaction: Transaction,
  committee: CommitteeDoc,
  { openid, posts }: { openid: string; posts: StaffPost[] },
): Promise<StaffMember> {
  const person = await transaction.get('persons', openid);
  if (!isRegistered(person)) throw new Refusal('NOT_FOUND');
  const member: StaffMember = { openid, name: person.name, maskedPhone: maskPhone(person.phone), posts };
  const others = committee.staff.filter((each) => each.openid !== openid);
  const staff = posts.length > 0 ? [...others, member] : others;
  keepAnAdministrator(
    staff,
    committee.staff.find((each) => each.openid === openid),
  );
  await keepNoOrphans(transaction, committee, member);
  const elsewhere = person.posts.filter((held) => held.committeeId !== committee._id || held.unitId !== undefined);
  const held = posts.map((post) => ({ committeeId: committee._id, post }));
  await transaction.put('persons', { ...person, version: person.version + 1, posts: [...elsewhere, ...held] });
  // The version is of the settings: a change of these that waits for a second person is not overtaken by a post.
  await transaction.put('committees', { ...committee, staff });
  return member;
}

/** Gives or takes posts in one transaction, or writes down that they are to be given once a second person has agreed. */
export const appointStaff = carryingOut('staff.appoint', {
  prepare: (_context, input) => bearersOf(input.phone),
  async load(transaction, context) {
    return transaction.get('committees', context.committeeId);
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: committee, call, prepared: found }) {
    const openid = theBearer(found, committee.staff);
    const posts: StaffPost[] = [...new Set(input.posts)];
    const before = committee.staff.find((each) => each.openid === openid)?.posts ?? [];
    const isOneself = openid === context.openid;
    if (waitsToBeGiven(before, posts, { isOneself }) && hasSecond(committee.staff, [context.openid, openid])) {
      const person = await transaction.get('persons', openid);
      if (!isRegistered(person)) throw new Refusal('NOT_FOUND');
      const difference = postsDifference(person.name, before, posts);
      await keepProposed(transaction, context, {
        ...{ key: call.key, staff: committee.staff, beside: [context.openid, openid] },
        matter: { kind: 'posts', openid, name: person.name, before, posts, invited: false },
        differences: [difference],
        text: `提出任命${person.name}，等第二人同意：${difference.from}改为${difference.to}`,
      });
      return { openid, name: person.name, maskedPhone: maskPhone(person.phone), posts: before, waiting: true };
    }
    const member = await givePosts(transaction, committee, { openid, posts });
    await keepCityChange(transaction, context, call.key, postsInWords(member.name, before, posts));
    const event = posts.some((post) => !before.includes(post)) ? 'postGiven' : 'postEnded';
    const isTold = !isOneself && postsInWords(member.name, before, posts) !== '';
    await tellPeople(transaction, postNotices(event, isTold ? [openid] : [], context.now, call.key));
    return { ...member, waiting: false };
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});
