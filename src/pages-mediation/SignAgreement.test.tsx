import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { call, command } from '../data/call';
import { useSession } from '../data/session';
import { sampleWork } from './sampleWork';
import { SignAgreement } from './SignAgreement';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
jest.mock('../data/upload', () => ({ uploadFile: jest.fn(() => Promise.resolve('cloud://incoming/1')) }));
jest.mock('../ui/signature-pad/SignaturePad', () => ({ SignaturePad: () => null }));

const AGREEMENT = {
  ...{ edition: 1, obligations: [], terms: '', claims: [0], oral: false, readBy: ['r1'], signed: [], sealedAt: null },
  ...{ effectiveAt: null, fingerprint: '', text: '', boundSides: ['r1'], noOwnership: true, severable: false },
  ...{ warning: null, refusals: [], findings: [] },
};

beforeEach(() => {
  useSession.setState({ me: { acts: [] } as never });
  jest
    .mocked(command)
    .mockReset()
    .mockResolvedValue({ item: { id: 'e9' } } as never);
  jest
    .mocked(call)
    .mockReset()
    .mockResolvedValue({} as never);
});

const side = (missing: Parameters<typeof sampleWork>[1] = {}) =>
  sampleWork({ relation: 'respondent', commands: ['signAgreement', 'addEvidence'] }, { ownSide: 'r1', ...missing });

test('an agent without special authority reads how the party ratifies, and cannot sign', () => {
  render(<SignAgreement {...side()} agreement={AGREEMENT} />);
  expect(screen.getByText('请先说明您以什么身份签名')).toBeTruthy();
  fireEvent.click(screen.getByText('委托代理人'));
  fireEvent.click(screen.getByText('没有'));
  expect(screen.getByText(/签了就是追认您谈好的内容/)).toBeTruthy();
  expect(screen.getByText('没有特别授权，不能代签')).toBeTruthy();
});

test('an agent with authority hands the paper in on the spot, and it is the one they sign by', async () => {
  jest
    .mocked(Taro.chooseMedia)
    .mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://paper.png', size: 10 }] } as never);
  render(<SignAgreement {...side()} agreement={AGREEMENT} />);
  fireEvent.click(screen.getByText('委托代理人'));
  fireEvent.click(screen.getByText('有特别授权'));
  expect(screen.getByText('请先选授权委托书')).toBeTruthy();
  fireEvent.click(screen.getByText('拍照或选图片'));
  await waitFor(() => expect(screen.getByText('请先在框内写上姓名')).toBeTruthy());
  expect(command).toHaveBeenCalledWith('evidence.add', expect.objectContaining({ caption: '授权委托书', side: null }));
});

test('what a side still lacks is said above its name', () => {
  const noted = {
    ...{ id: 'c1', side: 'r1', kind: 'foreign' as const, kindName: '外国当事人', note: '', upToFen: null },
    ...{ needs: '要核对护照', advice: [], rule: '', met: null },
  };
  render(<SignAgreement {...side({ circumstances: [noted] })} agreement={AGREEMENT} />);
  expect(screen.getByText('要核对护照。请联系调解员。')).toBeTruthy();
});
