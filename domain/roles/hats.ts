import { INTAKE_POSTS, OFFICIAL_POSTS, type Post } from './posts';

/**
 * As what a person uses the app: each hat has its own first screen and its own links. Who has several posts switches
 * between them. A hat gives no right: what one may do follows from one's posts alone.
 */
export const HATS = ['intake', 'mediator', 'official', 'administrator', 'auditor', 'party'] as const;
export type Hat = (typeof HATS)[number];

export const HAT_NAMES: Readonly<Record<Hat, string>> = {
  intake: '受理台',
  mediator: '调解员',
  official: '联席会议',
  administrator: '系统管理',
  auditor: '审计',
  party: '当事人',
};

const POSTS_UNDER: Readonly<Record<Hat, readonly Post[]>> = {
  intake: INTAKE_POSTS,
  mediator: ['mediator'],
  official: OFFICIAL_POSTS,
  administrator: ['administrator'],
  auditor: ['auditor'],
  party: [],
};

/** The hats that somebody with these posts has, the first of them the one to begin with. Everybody may be a party. */
export function hatsOf(posts: readonly Post[]): Hat[] {
  return HATS.filter((hat) => hat === 'party' || POSTS_UNDER[hat].some((post) => posts.includes(post)));
}

/** The hat that is worn: the one that was chosen if the posts give it, else the first that they give. */
export function hatWorn(posts: readonly Post[], chosen: string | null): Hat {
  const hats = hatsOf(posts);
  return hats.find((hat) => hat === chosen) ?? hats[0] ?? 'party';
}

/** The posts that are exercised under a hat, of those held. */
export function postsUnder(hat: Hat, posts: readonly Post[]): Post[] {
  return posts.filter((post) => POSTS_UNDER[hat].includes(post));
}
