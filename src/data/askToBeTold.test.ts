import Taro from '@tarojs/taro';
import { askToBeTold } from './askToBeTold';
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
    expect(await askToBeTold(ME)).toBe('asked');
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
    expect(await askToBeTold(ME)).toBe('switchedOff');
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
    expect(await askToBeTold(ME)).toBe('asked');
    expect(told).not.toHaveBeenCalled();
    says({ 'id-1': 'accept', 'id-2': 'accept' });
    told.mockRejectedValueOnce(new Error('no network'));
    expect(await askToBeTold(ME)).toBe('asked');
  });

  it('does not ask when nothing is needed or configured, or when it is known from an older version', async () => {
    await askToBeTold({ ...ME, ask: [] });
    await askToBeTold({ ...ME, templates: {} });
    await askToBeTold(null);
    await askToBeTold({ templates: ME.templates } as never);
    expect(asked).not.toHaveBeenCalled();
  });
});
