import Taro from '@tarojs/taro';
import { render, waitFor } from '@testing-library/react';
import type { CaseView } from '@/contract/cases';
import { commandsFor, type Actor } from '@/domain/cases/lifecycle';
import { STAGES, type Stage } from '@/domain/cases/stages';
import { resetTaro } from '@/test/mocks/taro';
import { call } from '../data/call';
import InquiryPage from '../pages-intake/inquiry';
import MediationCasePage from '../pages-mediation/case';
import MediatorsPage from '../pages-mediation/mediators';
import { sampleWork } from '../pages-mediation/sampleWork';
import CasePage from './detail';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;

const PAGES: Readonly<Record<string, () => JSX.Element>> = {
  '/pages-case/detail': CasePage,
  '/pages-intake/inquiry': InquiryPage,
  '/pages-mediation/mediators': MediatorsPage,
  '/pages-mediation/case': MediationCasePage,
};
const ROLES: readonly { actor: Actor; relation: CaseView['relation'] }[] = [
  { actor: 'applicant', relation: 'applicant' },
  { actor: 'respondent', relation: 'respondent' },
  { actor: 'mediator', relation: 'mediator' },
  { actor: 'head', relation: 'committee' },
  { actor: 'registrar', relation: 'committee' },
];
const RESPONDENT = {
  ...{ side: 'r1', name: '甲', willingness: 'agreed' as const, answeredAt: 1, reminders: 0, reason: '', people: [] },
  ...{ tries: [], notice: null, second: null },
};

beforeEach(() => {
  resetTaro();
  asked.mockReset();
});

/** What the page shows to who may do all that the table allows the role: whether it offers the end, and where it leads. */
async function look(page: string, stage: Stage, { actor, relation }: (typeof ROLES)[number]) {
  const { view } = sampleWork(
    { stage, relation, commands: commandsFor(stage, [actor]) },
    {
      ownSide: actor === 'applicant' ? 'applicant' : actor === 'respondent' ? 'r1' : null,
      respondents: [RESPONDENT, { ...RESPONDENT, side: 'r2', willingness: 'waiting' }],
    },
  );
  asked.mockImplementation((name) => (name === 'case.get' ? Promise.resolve(view) : new Promise(() => undefined)));
  const Page = PAGES[page]!;
  const { container, unmount } = render(<Page />);
  await waitFor(() => expect(container.textContent).toContain(view.next.what));
  const offers = container.querySelector('#terminate') !== null;
  jest.mocked(Taro.navigateTo).mockClear();
  container
    .querySelectorAll<HTMLElement>('#open-inquiry, #open-mediators, #open-mediation')
    .forEach((row) => row.click());
  const leadsTo = jest.mocked(Taro.navigateTo).mock.calls.map(([options]) => String(options.url).split('?')[0]!);
  unmount();
  return { offers, leadsTo };
}

const allowed = STAGES.flatMap((stage) => ROLES.map((role) => ({ stage, role }))).filter(({ stage, role }) =>
  commandsFor(stage, [role.actor]).includes('terminate'),
);

test('the table lets both sides, the mediator and the head end it in five stages', () => {
  expect(allowed).toHaveLength(20);
});

test.each(allowed.map(({ stage, role }) => [stage, role.actor, role] as const))(
  'in %s the %s comes from the page of the case to the end of the mediation',
  async (stage, _, role) => {
    const first = await look('/pages-case/detail', stage, role);
    let offered = first.offers;
    for (const page of first.leadsTo) offered = (await look(page, stage, role)).offers || offered;
    expect(offered).toBe(true);
  },
);

test.each([
  ['INQUIRING', 'head', '/pages-intake/inquiry'],
  ['ASSIGNING', 'head', '/pages-mediation/mediators'],
  ['ASSIGNING', 'mediator', '/pages-mediation/mediators'],
  ['MEDIATING', 'mediator', '/pages-mediation/case'],
] as const)('in %s the %s finds it on the page that the list of what is to do opens', async (stage, actor, page) => {
  expect(
    (
      await look(
        page,
        stage,
        ROLES.find((role) => role.actor === actor)!,
      )
    ).offers,
  ).toBe(true);
});

test('who may not end it is offered nothing', async () => {
  const registrar = ROLES.find(({ actor }) => actor === 'registrar')!;
  for (const page of ['/pages-case/detail', '/pages-intake/inquiry', '/pages-mediation/mediators']) {
    expect((await look(page, 'INQUIRING', registrar)).offers).toBe(false);
  }
});
