import type { StaffPost } from '../roles/posts';
import { hasSecond, mayApproveInvited, secondPersons, unitWaits, waitsToBeGiven } from './secondPerson';

it.each([
  ['an administrator is made', ['registrar'], ['registrar', 'administrator'], false, true],
  ['a head is made, who is a second person from then on', [], ['head'], false, true],
  ['an auditor is made, who checks the others', ['leader'], ['leader', 'auditor'], false, true],
  ['somebody gives themself a post', ['administrator'], ['administrator', 'mediator'], true, true],
  ['another person becomes a mediator', [], ['mediator'], false, false],
  ['posts are taken, also of an administrator', ['administrator', 'head'], ['head'], false, false],
  ['somebody lays a post down', ['administrator', 'head'], ['administrator'], true, false],
] as const)('a second person is waited for when %s: %#', (_what, before, after, isOneself, waits) => {
  expect(waitsToBeGiven(before, after, { isOneself })).toBe(waits);
});

test('a second person is an administrator or a head, and none of those whom it is about', () => {
  const one = (openid: string, ...posts: StaffPost[]) => ({ openid, posts });
  const staff = [one('a', 'administrator'), one('h', 'head', 'mediator'), one('r', 'registrar', 'auditor', 'leader')];
  expect(secondPersons(staff, []).map(({ openid }) => openid)).toEqual(['a', 'h']);
  expect(hasSecond(staff, ['a'])).toBe(true);
  expect(hasSecond(staff, ['a', 'h'])).toBe(false);
});

describe('whom an invitation brought into a member unit', () => {
  const admin = { openid: 'a', posts: ['administrator' as const] };
  const head = { openid: 'h', posts: ['head' as const] };
  const asked = { decider: 'a', inviter: 'a', invited: 'x', ofOwnUnit: false };

  it('is not approved by who invited them, while there is somebody else who may', () => {
    expect(mayApproveInvited([admin, head], asked)).toBe(false);
    expect(mayApproveInvited([admin, head], { ...asked, decider: 'h' })).toBe(true);
    expect(mayApproveInvited([admin], asked)).toBe(true);
    // The one who was invited is no second person for themself.
    expect(mayApproveInvited([admin, head], { ...asked, invited: 'h' })).toBe(true);
  });

  it('is approved by the head of the unit, whoever invited them, and never by themself', () => {
    expect(mayApproveInvited([admin, head], { ...asked, decider: 'u', inviter: 'u', ofOwnUnit: true })).toBe(true);
    expect(mayApproveInvited([admin], { ...asked, invited: 'a' })).toBe(false);
  });
});

describe('a change of a member unit', () => {
  const unit = { kind: 'marketRegulation', office: false, guides: false } as const;

  it('waits where it says who issues and who answers supervision orders, given or taken', () => {
    for (const duty of ['office', 'guides'] as const) {
      expect(unitWaits(null, { ...unit, [duty]: true })).toBe(true);
      expect(unitWaits(unit, { ...unit, [duty]: true })).toBe(true);
      expect(unitWaits({ ...unit, [duty]: true }, unit)).toBe(true);
    }
  });

  it('waits where it makes a court, or makes one something else', () => {
    expect(unitWaits(null, { ...unit, kind: 'court' })).toBe(true);
    expect(unitWaits({ ...unit, kind: 'court' }, unit)).toBe(true);
    expect(unitWaits({ ...unit, kind: 'court' }, { ...unit, kind: 'court' })).toBe(false);
  });

  it('is one person’s work otherwise', () => {
    expect(unitWaits(null, unit)).toBe(false);
    expect(unitWaits(unit, { ...unit, kind: 'bank' })).toBe(false);
  });
});
