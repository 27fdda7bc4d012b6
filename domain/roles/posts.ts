/**
 * A post that the city gives to a person. A person may hold several; a person without a post is a party.
 * Stages and procedures name posts, never single people.
 */
export const POSTS = [
  'administrator',
  'head',
  'registrar',
  'mediator',
  'auditor',
  'leader',
  'unitHead',
  'liaison',
] as const;
export type Post = (typeof POSTS)[number];

export const POST_NAMES: Readonly<Record<Post, string>> = {
  administrator: '系统管理员',
  head: '调委会主任',
  registrar: '登记员',
  mediator: '调解员',
  auditor: '审计员',
  leader: '市领导',
  unitHead: '单位分管负责人',
  liaison: '单位联络员',
};

/** Posts that a member unit of the joint conference gives to its own people. */
export const UNIT_POSTS = ['unitHead', 'liaison'] as const satisfies readonly Post[];
export type UnitPost = (typeof UNIT_POSTS)[number];

/** Posts that the committee's administrator gives. */
export const STAFF_POSTS = [
  'administrator',
  'head',
  'registrar',
  'mediator',
  'auditor',
  'leader',
] as const satisfies readonly Post[];
export type StaffPost = (typeof STAFF_POSTS)[number];

/** Posts outside the committee that see numbers, stages and lights, never what a case is about (人民调解法 15). */
export const OFFICIAL_POSTS: readonly Post[] = ['leader', 'unitHead', 'liaison'];

/** Posts that see how the whole committee stands: its own people who answer for it, and the officials. */
export const OVERVIEW_POSTS: readonly Post[] = ['head', 'registrar', 'auditor', 'leader', 'unitHead', 'liaison'];

/** Posts that see the cases of their committee. An administrator keeps the system, not the cases. */
export const CASE_POSTS: readonly Post[] = ['registrar', 'head', 'auditor'];

/** Posts at the intake desk: they decide on requests, and on who may speak for an enterprise. */
export const INTAKE_POSTS: readonly Post[] = ['registrar', 'head'];

/** In which capacity a person acts for an enterprise. */
export type Capacity = 'member' | 'agent';
export const CAPACITY_NAMES: Readonly<Record<Capacity, string>> = { member: '本单位人员', agent: '委托代理人' };

/** How far a claim to act for an enterprise has come. */
export type ActStatus = 'pending' | 'approved' | 'refused' | 'ended';
export const ACT_STATUS_NAMES: Readonly<Record<ActStatus, string>> = {
  pending: '待核实',
  approved: '已核实',
  refused: '未通过',
  ended: '已结束',
};

/** That a person acts (or asks to act) for an enterprise; kept with the person, so that one read tells who someone is. */
export interface Act {
  enterpriseId: string;
  enterpriseName: string;
  capacity: Capacity;
  status: ActStatus;
  /** May approve the next people of the same enterprise. */
  mayApprove: boolean;
  /** Why it was refused or ended, for the person whom it is about. */
  reason?: string | null;
  /** When it was last ended; kept when its bearer asks again, as asking brings back nothing of what was before. */
  endedAt?: number | null;
}

export interface HeldPost {
  committeeId: string;
  post: Post;
  /** The member unit, with the posts that a unit gives; absent with the others. */
  unitId?: string;
}

/** Who is asking, as the server knows it. Nothing in here comes from the client. */
export interface Who {
  openid: string;
  /** Null until the person has agreed to the privacy notice and given a name and a phone. */
  name: string | null;
  acts: readonly Act[];
  posts: readonly HeldPost[];
}

/** The enterprises that `who` may speak for, approved by their registrar or first person. */
export function approvedEnterprises(who: Who): string[] {
  return who.acts.filter((act) => act.status === 'approved').map((act) => act.enterpriseId);
}

/** Whether `who` holds one of `posts` in this committee. */
export function holdsPost(who: Who, committeeId: string, posts: readonly Post[]): boolean {
  return who.posts.some((held) => held.committeeId === committeeId && posts.includes(held.post));
}
