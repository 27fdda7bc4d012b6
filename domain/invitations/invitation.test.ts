import { invitationState, offeredPosts } from './invitation';

describe('what an invitation offers', () => {
  it('is one post of a unit, or posts of the committee in their usual order', () => {
    expect(offeredPosts('court', ['liaison'])).toEqual({ ok: true, offered: { unitId: 'court', post: 'liaison' } });
    expect(offeredPosts(null, ['mediator', 'registrar'])).toEqual({
      ok: true,
      offered: { unitId: null, posts: ['registrar', 'mediator'] },
    });
  });

  it.each([
    ['nothing', 'court', [], '没有选择职务'],
    ['a post of the committee in a unit', 'court', ['administrator'], '不是单位的职务'],
    ['two posts of a unit', 'court', ['liaison', 'unitHead'], '只能选一个'],
    ['a post of a unit in the committee', null, ['mediator', 'liaison'], '“单位联络员”不是调委会的职务'],
  ] as const)('is refused with %s', (_what, unitId, posts, problem) => {
    const answer = offeredPosts(unitId, posts);
    expect(answer.ok ? [] : answer.findings).toMatchObject([
      { field: 'posts', problem: expect.stringContaining(problem) },
    ]);
  });
});

test('an invitation is used once, can be taken back, and ends by itself after its last moment', () => {
  const open = { usedAt: null, revokedAt: null, until: 100 };
  expect(invitationState(open, 100)).toBe('open');
  expect(invitationState(open, 101)).toBe('over');
  expect(invitationState({ ...open, revokedAt: 5 }, 101)).toBe('revoked');
  expect(invitationState({ ...open, usedAt: 4, revokedAt: 4 }, 5)).toBe('used');
});
