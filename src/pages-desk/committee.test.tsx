import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { SettingsChangeView } from '@/contract/committee';
import type { PhoneTaskView } from '@/contract/phoneTasks';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import CallsPage from './calls';
import CompositionPage from './composition';
import CourtsPage from './courts';
import { whatFollows } from './CallSheet';
import { EMPTY_SETTINGS } from './emptySettings';
import HolidaysPage from './holidays';
import SettingsPage from './settings';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

/** Who looks at the page. */
function am(post: 'administrator' | 'head'): void {
  const me = { posts: [post] } as never;
  useSession.setState({ me, refresh: () => Promise.resolve(me) });
}

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  told.mockReset();
  am('administrator');
});

const at = (id: string) => document.querySelector<HTMLElement>(`#${id}`);

const CHANGE: SettingsChangeView = {
  id: 'g1',
  at: 0,
  kind: 'settings',
  byName: '管理员甲',
  mine: false,
  mayDecide: true,
  state: 'waiting',
  differences: [{ label: '期限：受理审查', from: '3个工作日', to: '5个工作日', matters: true }],
  decided: null,
};
const committee = (changes: SettingsChangeView[]) => ({
  version: 4,
  settings: { ...EMPTY_SETTINGS, name: '示范市知识产权纠纷人民调解委员会' },
  staff: [],
  changes,
});

describe('changes of the settings', () => {
  test('what waits for a second person is said so, and the form shows what is in force', async () => {
    asked
      .mockResolvedValueOnce(committee([]))
      .mockResolvedValue(committee([{ ...CHANGE, mine: true, mayDecide: false }]));
    told.mockResolvedValue({ version: 4, waiting: true });
    render(<SettingsPage />);
    const name = await screen.findByLabelText<HTMLInputElement>('调委会名称');
    fireEvent.change(name, { target: { value: '另一个名称' } });
    fireEvent.click(at('save')!);
    await screen.findByText('要由另一位管理员或调委会主任同意后才生效。');
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '已提出，还没有生效' }));
    expect(screen.getByLabelText<HTMLInputElement>('调委会名称').value).toBe('示范市知识产权纠纷人民调解委员会');
    // Nobody decides on their own change.
    expect(at('agree-g1')).toBeNull();
  });

  test('the second person sees each difference, agrees after a question, and the settings are asked for again', async () => {
    asked.mockResolvedValue(committee([CHANGE]));
    told.mockResolvedValue({});
    render(<SettingsPage />);
    await screen.findByText('3个工作日 → 5个工作日（须第二人同意）');
    fireEvent.click(at('agree-g1')!);
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(told).toHaveBeenCalledWith('committee.decideChange', { changeId: 'g1', approve: true, reason: '' });
  });

  test('whoever made it takes it back after a question; nobody else is offered that', async () => {
    asked.mockResolvedValue(committee([CHANGE, { ...CHANGE, id: 'g2', mine: true, mayDecide: false }]));
    told.mockResolvedValue({});
    render(<SettingsPage />);
    await screen.findByText('撤回');
    expect(at('withdraw-g1')).toBeNull();
    fireEvent.click(at('withdraw-g2')!);
    await waitFor(() => expect(told).toHaveBeenCalledWith('committee.withdrawChange', { changeId: 'g2' }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });

  test('what is wrong on another page of the settings is said in a dialog, with the name of that page', async () => {
    asked.mockResolvedValue(committee([]));
    const finding = {
      field: 'settings.rules.0.from',
      problem: '2028年3月1日起的规定已经录入了',
      remedy: '请填更晚的施行日期',
    };
    told.mockRejectedValue(new Refused({ code: 'BAD_INPUT', message: '有填错的地方', findings: [finding] }));
    render(<SettingsPage />);
    await screen.findByLabelText('调委会名称');
    fireEvent.click(at('save')!);
    await waitFor(() =>
      expect(Taro.showModal).toHaveBeenCalledWith(
        expect.objectContaining({
          title: '没有保存',
          content: '“法律规定的变动”里：2028年3月1日起的规定已经录入了。请填更晚的施行日期。',
        }),
      ),
    );
  });

  test('who scanned an invitation is asked about in a sentence, and a long change by its labels', async () => {
    const posts = [
      { label: '邀请的是张三，扫码的是', from: '', to: '李四（138****0002）', matters: false },
      { label: '李四的职务', from: '没有职务', to: '登记员', matters: true },
    ];
    const long = [{ label: '法律规定的变动', from: '（没有）', to: '新'.repeat(200), matters: true }];
    asked.mockResolvedValue(
      committee([
        { ...CHANGE, kind: 'posts', differences: posts },
        { ...CHANGE, id: 'g2', differences: long },
      ]),
    );
    jest.mocked(Taro.showModal).mockResolvedValue({ confirm: false, cancel: true, errMsg: '' });
    render(<SettingsPage />);
    await screen.findByText('李四（138****0002）');
    const question = () => jest.mocked(Taro.showModal).mock.lastCall?.[0]?.content;
    fireEvent.click(at('agree-g1')!);
    await waitFor(() =>
      expect(question()).toBe(
        '邀请的是张三，扫码的是：李四（138****0002）；李四的职务：没有职务改为登记员。同意后马上生效。',
      ),
    );
    fireEvent.click(at('agree-g2')!);
    await waitFor(() => expect(question()).toBe('法律规定的变动。同意后马上生效。'));
    expect(told).not.toHaveBeenCalled();
  });

  test('refusing needs a reason', async () => {
    asked.mockResolvedValue(committee([CHANGE]));
    told.mockResolvedValue({});
    render(<SettingsPage />);
    await screen.findByText('等第二人同意');
    fireEvent.click(at('refuse-g1')!);
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '期限太长' } });
    fireEvent.click(at('give-reason')!);
    await waitFor(() =>
      expect(told).toHaveBeenCalledWith('committee.decideChange', {
        changeId: 'g1',
        approve: false,
        reason: '期限太长',
      }),
    );
  });

  test('a delegation is written down with its paper, and what is wrong with it stands at its field', async () => {
    asked.mockResolvedValue(committee([]));
    const finding = { field: 'settings.delegations.0.document', problem: '没有填写', remedy: '请填写名称和文号' };
    told.mockRejectedValueOnce(new Refused({ code: 'BAD_INPUT', message: '', findings: [finding] }));
    render(<SettingsPage />);
    await screen.findByLabelText('调委会名称');
    fireEvent.click(at('add-delegation')!);
    fireEvent.click(at('save')!);
    await screen.findByText(/没有填写/);
    expect(at('f-delegations-0-document')?.textContent).toContain('请填写名称和文号');
    fireEvent.change(screen.getByLabelText('授权文件'), { target: { value: '示知函〔2026〕1号' } });
    fireEvent.change(screen.getByLabelText('授权机关'), { target: { value: '示范省知识产权局' } });
    told.mockResolvedValue({ version: 4, waiting: true });
    fireEvent.click(at('save')!);
    await waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    const [, sent] = told.mock.calls[1] ?? [];
    expect(sent).toMatchObject({
      settings: {
        delegations: [
          { channel: 'adminPatent', document: '示知函〔2026〕1号', grantedBy: '示范省知识产权局', to: null },
        ],
      },
    });
  });

  test('the head looks and decides, but does not change', async () => {
    am('head');
    asked.mockResolvedValue(committee([CHANGE]));
    render(<SettingsPage />);
    await screen.findByText('等第二人同意');
    expect(at('save')).toBeNull();
    expect(at('agree-g1')).toBeTruthy();
  });
});

describe('the holidays of a year', () => {
  test('begin with the statutory days, and what is wrong stands at the day', async () => {
    asked.mockResolvedValue(committee([]));
    const finding = { field: 'settings.holidays.0.workingWeekends.0', problem: '这一天不是周末', remedy: '请核对' };
    told.mockRejectedValueOnce(new Refused({ code: 'BAD_INPUT', message: '', findings: [finding] }));
    render(<HolidaysPage />);
    await screen.findByText('国办发明电〔2025〕7号');
    fireEvent.click(at('write-next')!);
    fireEvent.change(await screen.findByLabelText('通知文号'), { target: { value: '国办发明电〔2026〕9号' } });
    fireEvent.click(at('add-work')!);
    fireEvent.click(at('save')!);
    await screen.findByText(/这一天不是周末/);
    expect(at('f-workingWeekends-0')?.textContent).toContain('请核对');
    told.mockResolvedValue({ version: 4, waiting: true });
    fireEvent.click(at('save')!);
    await screen.findByText('国办发明电〔2025〕7号');
    const [, sent] = told.mock.calls[1] ?? [];
    expect(sent).toMatchObject({
      settings: {
        holidays: [
          { year: 2027, notice: '国办发明电〔2026〕9号', daysOff: [{ from: '2027-01-01' }, {}, {}, {}, {}, {}, {}] },
        ],
      },
    });
  });

  test('are only looked at by the head, who agrees to them', async () => {
    am('head');
    const differences = [{ label: '放假安排', from: '（没有）', to: '2027年', matters: true }];
    asked.mockResolvedValue(committee([{ ...CHANGE, differences }]));
    render(<HolidaysPage />);
    await screen.findByText('等第二人同意');
    expect(at('write-next')).toBeNull();
    expect(at('agree-g1')).toBeTruthy();
  });
});

describe('the committee’s members', () => {
  const composition = {
    from: '2020-01-01',
    members: [
      { name: '欧阳主任', duty: 'head' as const, unit: '示范市司法局' },
      { name: '陈委员', duty: 'member' as const, unit: '' },
      { name: '李委员', duty: 'member' as const, unit: '' },
    ],
    womenAmong: true,
  };

  test('are shown with a term that is over, and a head who is another one in the system', async () => {
    const staff = [{ openid: 'o', name: '另一位主任', maskedPhone: '138****0001', posts: ['head'] }];
    const shown = committee([]);
    asked.mockResolvedValue({ ...shown, settings: { ...shown.settings, composition }, staff });
    render(<CompositionPage />);
    await screen.findByText(/本届任期到2022年12月31日/);
    expect(screen.getByText(/登记的主任是欧阳主任，系统里任主任职务的是另一位主任/)).toBeTruthy();
  });

  test('are written down; what the statute asks for is said on top', async () => {
    asked.mockResolvedValue(committee([]));
    const finding = { field: 'settings.composition.members', problem: '委员应当有3到9人', remedy: '不能修改' };
    told.mockRejectedValueOnce(new Refused({ code: 'BAD_INPUT', message: '', findings: [finding] }));
    render(<CompositionPage />);
    fireEvent.click(await screen.findByText('登记组成人员'));
    fireEvent.change(screen.getAllByLabelText('姓名')[0]!, { target: { value: '欧阳主任' } });
    fireEvent.click(at('save')!);
    await screen.findByText(/委员应当有3到9人/);
    const [, sent] = told.mock.calls[0] ?? [];
    expect(sent).toMatchObject({
      settings: { composition: { members: [{ name: '欧阳主任', duty: 'head' }, {}, {}] } },
    });
  });
});

describe('what the courts hear', () => {
  test('is written down for a court among the member units', async () => {
    const court = { unitId: 'court', version: 1, name: '示范市人民法院', kind: 'court', active: true };
    asked.mockImplementation((name) => Promise.resolve(name === 'unit.list' ? { items: [court] } : committee([])));
    told.mockResolvedValue({ version: 4, waiting: true });
    render(<CourtsPage />);
    fireEvent.click(await screen.findByText('登记'));
    await waitFor(() => expect(at('add-court')).toBeTruthy());
    fireEvent.click(at('add-court')!);
    fireEvent.click(screen.getByText('专利'));
    fireEvent.change(screen.getByLabelText('文件'), { target: { value: '法〔2025〕167号' } });
    fireEvent.click(at('save')!);
    await screen.findByText('还没有登记。');
    const [, sent] = told.mock.calls[0] ?? [];
    expect(sent).toMatchObject({
      settings: { courts: [{ unitId: 'court', rights: ['patent'], mostYuan: 5_000_000, document: '法〔2025〕167号' }] },
    });
  });
});

describe('calls of the desk', () => {
  const TASK: PhoneTaskView = {
    id: 't1',
    caseId: 'c1',
    ofOrder: false,
    caseNumber: '示知调〔2026〕1号',
    name: '欧阳慕容',
    phone: '13800001003',
    title: '申请需要补正',
    text: '请逐项答复。',
    why: '没有同意接收微信消息，或同意的次数已用完',
    toldAt: 0,
    at: 0,
    done: false,
    tries: [],
  };

  test('the number is dialled, and how it went is asked next', async () => {
    asked.mockResolvedValueOnce({ items: [TASK], next: null }).mockResolvedValue({ items: [], next: null });
    told.mockResolvedValue({});
    render(<CallsPage />);
    await screen.findByText('欧阳慕容');
    fireEvent.click(at('dial-t1')!);
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800001003' });
    expect(screen.getByText('请选择打电话的结果')).toBeTruthy();
    fireEvent.click(screen.getByText('没有打通'));
    fireEvent.click(at('save-call')!);
    await screen.findByText('没有要打的电话');
    expect(told).toHaveBeenCalledWith('phoneTask.done', { taskId: 't1', result: 'notReached', note: '' });
  });

  test('who has no number cannot be dialled; a call that is over asks for nothing', async () => {
    const done = { ...TASK, id: 't2', done: true };
    asked.mockResolvedValue({ items: [{ ...TASK, phone: '' }, done], next: null });
    render(<CallsPage />);
    await screen.findByText('没有登记电话，请到案件里找送达地址');
    expect(at('dial-t1')).toBeNull();
    expect(at('note-t1')).toBeTruthy();
    expect(at('note-t2')).toBeNull();
  });

  test('a call that reached nobody says so, and who goes on', async () => {
    const tries = [{ at: 0, byName: '登记员乙', result: 'wrongNumber' as const, note: '' }];
    asked.mockResolvedValue({ items: [{ ...TASK, done: true, tries }], next: null });
    render(<CallsPage />);
    await screen.findByText('没联系上');
    expect(screen.getByText(/已通知本案调解员（没有调解员的通知主任）/)).toBeTruthy();
  });

  test('says what follows from a result before it is written down', () => {
    expect(whatFollows('notReached', 0)).toBe('还留在名单里，还可以再打2次');
    expect(whatFollows('notReached', 2)).toContain('不再打');
    expect(whatFollows('reached', 0)).toContain('办完');
  });
});
