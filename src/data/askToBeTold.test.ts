import Taro from '@tarojs/taro';
import { askForReminders, askOnTheWay, askToBeTold } from './askToBeTold';
import { command } from './call';

jest.mock('./call', () => ({ command: jest.fn(() => Promise.resolve({ ask: [] })), call: jest.fn() }));

const ME = { ask: ['todo', 'progress'] as ('todo' | 'progress')[], templates: { todo: 'id-1', progress: 'id-2' } };
const told = jest.mocked(command);
const asked = jest.mocked(Taro.requestSubscribeMessage);

beforeEach(() => {
  told.mockClear();
  asked.mockReset();
});

const says = (answer: Record<string, string>) => asked.mockResolvedValueOnce({ errMsg: 'ok', ...answer } as never);

describe('asking for leave to send messages', () => {
  it('asks for what the server needs, and tells it each answer', async () => {
    says({ 'id-1': 'accept', 'id-2': 'reject' });
    await askToBeTold(ME);
    expect(asked).toHaveBeenCalledWith({ tmplIds: ['id-1', 'id-2'], entityIds: [] });
    const answers = [
      { need: 'todo', answer: 'accept' },
      { need: 'progress', answer: 'reject' },
    ];
    expect(told).toHaveBeenCalledWith('wallet.record', { answers });
  });

  it('takes a yes with sound as a yes, and keeps what WeChat filtered or stopped', async () => {
    says({ 'id-1': 'acceptWithAudio', 'id-2': 'ban' });
    await askToBeTold(ME);
    expect(told.mock.calls[0]?.[1]).toMatchObject({ answers: [{ answer: 'accept' }, { answer: 'ban' }] });
  });

  it('notes the master switch that is off (20004), and says so', async () => {
    asked.mockRejectedValueOnce({ errCode: 20004, errMsg: 'The main switch is switched off' });
    await askToBeTold(ME);
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: expect.stringContaining('打开“接收订阅消息”') }),
    );
    expect(told.mock.calls[0]?.[1]).toEqual({
      answers: [
        { need: 'todo', answer: 'off' },
        { need: 'progress', answer: 'off' },
      ],
    });
  });

  it('lets the person go on when WeChat refuses for another reason, and when the server cannot be told', async () => {
    asked.mockRejectedValueOnce({ errCode: 20001, errMsg: 'can only be invoked by user TAP gesture.' });
    await askToBeTold(ME);
    expect(told).not.toHaveBeenCalled();
    says({ 'id-1': 'accept', 'id-2': 'accept' });
    told.mockRejectedValueOnce(new Error('no network'));
    await askToBeTold(ME);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('tells the server of somebody whom it does not know yet only when it does', async () => {
    says({ 'id-1': 'accept', 'id-2': 'accept' });
    const record = await askOnTheWay(ME);
    expect(told).not.toHaveBeenCalled();
    record();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('says that a choice is noted only when it is', async () => {
    const lines = () => jest.mocked(Taro.showToast).mock.calls.map(([options]) => options?.title);
    jest.mocked(Taro.showToast).mockClear();
    jest.mocked(Taro.showModal).mockClear();
    says({ 'id-1': 'accept', 'id-2': 'reject' });
    await askForReminders(ME);
    expect(lines()).toEqual(['已记下您的选择']);
    says({ 'id-1': 'accept', 'id-2': 'reject' });
    told.mockRejectedValueOnce(new Error('no network'));
    await askForReminders(ME);
    expect(lines()).toHaveLength(1);
    expect(Taro.showModal).toHaveBeenCalledTimes(1);
    asked.mockRejectedValueOnce({ errCode: 20001, errMsg: 'can only be invoked by user TAP gesture.' });
    await askForReminders(ME);
    expect(lines()[1]).toBe('微信没有问到您，请稍后再点一次');
  });

  it('does not ask when nothing is needed or configured, or when it is known from an older version', async () => {
    await askToBeTold({ ...ME, ask: [] });
    await askToBeTold({ ...ME, templates: {} });
    await askToBeTold(null);
    await askToBeTold({ templates: ME.templates } as never);
    expect(asked).not.toHaveBeenCalled();
  });
});
