import type { Act, HeldPost, Who } from '../roles/posts';
import { newDraft, withKeys } from './newCase';
import { actorsOf, relationTo } from './relation';

const draft = newDraft({
  id: 'case-000001',
  committeeId: 'main',
  filedBy: { openid: 'filer', name: '甲', capacity: 'member', status: 'approved' },
  applicant: { enterpriseId: 'E1', name: '某某有限公司', legalRepresentative: '乙' },
  poster: null,
  contact: { name: '甲', phone: '', address: '' },
  at: 0,
});
/** A valid credit code. */
const RESPONDENT = '91350100M000100Y43';
const submitted = withKeys({
  ...draft,
  stage: 'SUBMITTED',
  content: {
    ...draft.content,
    respondents: [
      {
        kind: 'enterprise',
        name: '对方',
        creditCode: ` ${RESPONDENT.toLowerCase()}`,
        phone: '',
        address: '',
        contact: '',
      },
    ],
  },
});

const act = (over: Partial<Act>): Act => ({
  enterpriseId: 'E1',
  enterpriseName: '某某有限公司',
  capacity: 'member',
  status: 'approved',
  mayApprove: false,
  ...over,
});
const who = (openid: string, acts: Act[] = [], posts: HeldPost[] = []): Who => ({ openid, name: '某人', acts, posts });
const post = (name: HeldPost['post'], committeeId = 'main'): HeldPost => ({ committeeId, post: name });

describe('who stands how to a case', () => {
  it.each([
    ['who filed it, approved', who('filer', [act({})]), 'applicant'],
    ['who filed it, still to be proved', who('filer', [act({ status: 'pending' })]), 'applicant'],
    ['who filed it and was refused since', who('filer', [act({ status: 'refused' })]), 'applicant'],
    ['who filed it and left since', who('filer', [act({ status: 'ended' })]), null],
    ['who filed it without any standing', who('filer'), null],
    ['who filed it, left, and asks again', who('filer', [act({ status: 'pending', endedAt: 9 })]), null],
    ['who filed it, left, asked again and was refused', who('filer', [act({ status: 'refused', endedAt: 9 })]), null],
    ['who filed it, left, and was taken back', who('filer', [act({ endedAt: 9 })]), 'applicant'],
    [
      'an agent who filed it, left, and was taken back',
      who('filer', [act({ capacity: 'agent', endedAt: 9 })]),
      'applicant',
    ],
    ['a colleague, approved', who('other', [act({})]), 'applicant'],
    ['a colleague who waits', who('other', [act({ status: 'pending' })]), null],
    ['another agent of the enterprise', who('other', [act({ capacity: 'agent' })]), null],
    ['a person of another enterprise', who('other', [act({ enterpriseId: 'E2' })]), null],
    ['a registrar', who('r', [], [post('registrar')]), 'committee'],
    ['the head', who('h', [], [post('head')]), 'committee'],
    ['an auditor', who('a', [], [post('auditor')]), 'committee'],
    ['a mediator who was not named for it', who('m', [], [post('mediator')]), null],
    ['an administrator, who keeps the system and not the cases', who('s', [], [post('administrator')]), null],
    ['a registrar who filed it and left since', who('filer', [act({ status: 'ended' })], [post('registrar')]), null],
    ['a registrar who is an agent of the applicant', who('r', [act({ capacity: 'agent' })], [post('registrar')]), null],
    ['a registrar who was with the applicant', who('r', [act({ status: 'ended' })], [post('registrar')]), null],
    [
      'a registrar whom the applicant refused',
      who('r', [act({ status: 'refused' })], [post('registrar')]),
      'committee',
    ],
    ['a head who acts for a respondent', who('h', [act({ enterpriseId: RESPONDENT })], [post('head')]), null],
    ['a registrar of another committee', who('r', [], [post('registrar', 'other')]), null],
    ['anybody', who('x'), null],
  ])('%s', (_, person, relation) => {
    expect(relationTo(submitted, person)).toBe(relation);
  });

  it('keeps a draft to its own side', () => {
    expect(relationTo(draft, who('r', [], [post('registrar')]))).toBeNull();
    expect(relationTo(draft, who('filer', [act({})]))).toBe('applicant');
  });

  it('gives what is begun anew to whoever asks again', () => {
    const again = who('filer', [act({ status: 'pending', endedAt: 9 })]);
    expect(relationTo({ ...draft, createdAt: 10 }, again)).toBe('applicant');
    expect(relationTo({ ...draft, createdAt: 9 }, again)).toBeNull();
  });

  it('never lets the applicant act with a post they hold beside', () => {
    expect(actorsOf(submitted, who('filer', [act({})], [post('registrar')]))).toEqual(['applicant']);
    expect(actorsOf(submitted, who('r', [], [post('registrar'), post('head')]))).toEqual(['registrar', 'head']);
    expect(actorsOf(submitted, who('x'))).toEqual([]);
  });
});
