import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { call, command } from '../data/call';
import { Confirmation } from './Confirmation';
import { LONG_NAME, sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command);
beforeEach(() => {
  asked.mockReset();
  told.mockReset();
});

const COURTS = [
  { unitId: 'court', name: '示范市人民法院', hears: true, competence: '商标，不超过500万元' },
  { unitId: 'court-2', name: '示范省示范中级人民法院知识产权审判庭', hears: false, competence: '专利，不限金额' },
];
const OPEN = {
  until: '2026-12-20',
  hindrance: null,
  courts: COURTS,
  court: null,
  asked: [],
  missing: ['applicant', 'r1'],
  askedOn: null,
  mayAsk: true,
  iAsked: false,
  decision: null,
};
const work = () => sampleWork({ commands: ['askConfirmation'], stage: 'PERFORMING' }, { ownSide: 'r1' });

test('a side picks the court, reads what the court will see, and asks', async () => {
  asked.mockResolvedValue(OPEN);
  const mine = work();
  told.mockResolvedValue(mine.view);
  render(<Confirmation {...mine} />);
  fireEvent.click(await screen.findByText('申请司法确认', { selector: '#ask-confirmation *, #ask-confirmation' }));
  expect(screen.getByText(/看不到各方名称和协议内容/)).toBeTruthy();
  expect(screen.getByText('请选择法院')).toBeTruthy();
  expect(screen.getByText('受理：商标，不超过500万元')).toBeTruthy();
  expect(screen.queryByText(/不由这个法院办理/)).toBeNull();
  fireEvent.click(screen.getByText('示范省示范中级人民法院知识产权审判庭'));
  // It is told, and not forbidden: the court decides.
  expect(screen.getByText(/不由这个法院办理/)).toBeTruthy();
  fireEvent.click(screen.getByText('确认提出'));
  await waitFor(() => expect(screen.queryByText('确认提出')).toBeNull());
  expect(told).toHaveBeenCalledWith('performance.askConfirmation', {
    caseId: mine.view.id,
    version: 7,
    courtId: 'court-2',
  });
});

test('the other side sees who asked and who has not, and joins for the same court', async () => {
  asked.mockResolvedValue({ ...OPEN, court: COURTS[0], asked: ['applicant'], missing: ['r1'] });
  render(<Confirmation {...work()} />);
  fireEvent.click(await screen.findByText('同意，一起申请'));
  expect(screen.getAllByText(new RegExp(LONG_NAME.slice(0, 8))).length).toBeGreaterThan(0);
  expect(screen.queryByText('请选择法院')).toBeNull();
});

test('who named the wrong court names another; where there is only one, nothing is to be pressed', async () => {
  const mine = { ...OPEN, court: COURTS[0], asked: ['r1'], missing: ['applicant'], iAsked: true };
  asked.mockResolvedValue(mine);
  const { unmount } = render(<Confirmation {...work()} />);
  fireEvent.click(await screen.findByText('改选法院'));
  expect(screen.queryByText('换一个法院以后，已经提出的各方要重新提出。')).toBeNull();
  fireEvent.click(screen.getByText('示范省示范中级人民法院知识产权审判庭'));
  expect(screen.getByText('换一个法院以后，已经提出的各方要重新提出。')).toBeTruthy();
  unmount();
  asked.mockResolvedValue({ ...mine, courts: COURTS.slice(0, 1) });
  render(<Confirmation {...work()} />);
  expect(await screen.findByText('等各方提出')).toBeTruthy();
  expect(screen.queryByText('改选法院')).toBeNull();
});

test('a case that was closed over what was not done still offers it while it can be asked', async () => {
  asked.mockResolvedValue(OPEN);
  const closed = sampleWork({ commands: ['askConfirmation'], stage: 'TERMINATED' }, { ownSide: 'r1' });
  const { unmount } = render(<Confirmation {...closed} />);
  await waitFor(() => expect(document.getElementById('ask-confirmation')).not.toBeNull());
  unmount();
  asked.mockResolvedValue({ ...OPEN, hindrance: '共同申请司法确认的三十日已经过去。' });
  const { container } = render(<Confirmation {...closed} />);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(container.textContent).toBe('');
});

test('what cannot be asked says why; what was asked says what comes next; nothing is drawn where nothing is', async () => {
  asked.mockResolvedValue({ ...OPEN, hindrance: '共同申请司法确认的三十日已经过去。' });
  const performing = sampleWork({ commands: ['askConfirmation'], stage: 'PERFORMING' }, { ownSide: 'r1' });
  const { unmount } = render(<Confirmation {...performing} />);
  await screen.findByText('共同申请司法确认的三十日已经过去。');
  expect(document.getElementById('ask-confirmation')).toBeNull();
  unmount();
  asked.mockResolvedValue({
    ...OPEN,
    court: COURTS[0],
    asked: ['applicant', 'r1'],
    missing: [],
    askedOn: '2026-11-22',
    mayAsk: false,
  });
  const joint = render(<Confirmation {...work()} />);
  await screen.findByText('已共同申请');
  expect(document.getElementById('ask-confirmation')).toBeNull();
  joint.unmount();
  asked.mockResolvedValue({ ...OPEN, mayAsk: false });
  const { container } = render(<Confirmation {...sampleWork()} />);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
  expect(container.textContent).toBe('');
});

test('a mediator takes down what the court decided, and every side reads what follows', async () => {
  const joint = {
    ...OPEN,
    court: COURTS[0],
    asked: ['applicant', 'r1'],
    missing: [],
    askedOn: '2026-11-01',
    mayAsk: false,
  };
  asked.mockResolvedValue(joint);
  const mine = sampleWork(
    { commands: ['recordDecision'], stage: 'PERFORMING', relation: 'mediator' },
    { ownSide: null },
  );
  told.mockResolvedValue(mine.view);
  const { unmount } = render(<Confirmation {...mine} />);
  fireEvent.click(await screen.findByText('登记法院的结果'));
  expect(screen.getByText('请选择结果')).toBeTruthy();
  fireEvent.click(screen.getByText('申请已撤回'));
  expect(screen.getByText('没有裁定书的可以不填')).toBeTruthy();
  unmount();
  const decision = {
    result: 'confirmed',
    on: '2026-11-20',
    document: '（2026）鄂0000民特1号',
    recordedByName: '调解员庚',
  };
  asked.mockResolvedValue({ ...joint, decision: { ...decision, effect: '协议有强制执行效力。' } });
  render(<Confirmation {...work()} />);
  expect(await screen.findByText('法院已确认')).toBeTruthy();
  expect(screen.getByText('（2026）鄂0000民特1号')).toBeTruthy();
  expect(screen.getByText('协议有强制执行效力。')).toBeTruthy();
  expect(screen.queryByText(/登记法院的结果|更正/)).toBeNull();
});
