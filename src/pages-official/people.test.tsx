import { render, screen } from '@testing-library/react';
import type { AppointmentView } from '@/contract/units';
import { resetTaro } from '@/test/mocks/taro';
import { call } from '../data/call';
import { useSession } from '../data/session';
import PeoplePage from './people';
import UnitsPage from './units';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

beforeEach(() => {
  resetTaro();
  const me = { posts: ['head'], units: [] } as never;
  useSession.setState({ me, refresh: () => Promise.resolve(me) });
});

const at = (id: string) => document.querySelector<HTMLElement>(`#${id}`);

const ONE: AppointmentView = {
  ...{ id: 'a1', version: 1, unitId: 'justice', unitName: '示范市司法局', post: 'unitHead', personName: '负责人甲' },
  ...{ maskedPhone: '138****0001', status: 'approved', askedAt: 0, decidedByName: '管理员乙', reason: null },
  ...{ openWork: 0, invitedAs: '负责人甲', invitedByName: '管理员乙', mine: false, mayDecide: false, mayEnd: false },
};
const show = (items: AppointmentView[]) => {
  asked.mockResolvedValue({ items, next: null, own: [] });
  render(<PeoplePage />);
};

test('only who may end a post is offered to', async () => {
  show([ONE, { ...ONE, id: 'a2', mayEnd: true }]);
  await screen.findAllByText('在任');
  expect(at('end-a1')).toBeNull();
  expect(at('end-a2')?.textContent).toContain('结束职务');
});

test('whoever waits is told why this reader does not decide: their own asking, or somebody whom they invited', async () => {
  const pending = { ...ONE, status: 'pending' } as const;
  show([pending, { ...pending, id: 'a2', mine: true }]);
  await screen.findByText('您邀请的人，要由另一位管理员或调委会主任批准。');
  screen.getByText('您自己的申请，要由另一位管理员或调委会主任批准。');
  expect(at('approve-a1')).toBeNull();
});

test('a unit that waits for a second person is seen as that, and cannot be changed or invited for', async () => {
  asked.mockResolvedValue({ items: [], waiting: [{ unitId: 'court', name: '示范市人民法院', kind: 'court' }] });
  render(<UnitsPage />);
  await screen.findByText('示范市人民法院');
  screen.getByText('等第二人同意');
  expect(at('edit-court')).toBeNull();
  expect(screen.queryByText('还没有成员单位')).toBeNull();
});
