import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { CASE_POSTS } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { EvidenceExchange } from './EvidenceExchange';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
jest.mock('../data/upload', () => ({ uploadFile: jest.fn(() => Promise.resolve('cloud://incoming/1')) }));

beforeEach(() => {
  jest
    .mocked(command)
    .mockReset()
    .mockResolvedValue({} as never);
  jest
    .mocked(call)
    .mockReset()
    .mockResolvedValue({} as never);
  jest
    .mocked(Taro.chooseMedia)
    .mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://paper.png', size: 10 }] } as never);
});

const added = () => jest.mocked(command).mock.calls.find(([name]) => name === 'evidence.add')?.[1];

test('a mediator says first whose paper it is, and it goes to that side', async () => {
  render(<EvidenceExchange {...sampleWork({ commands: ['addEvidence'] })} />);
  fireEvent.click(screen.getByText('替一方收材料'));
  expect(screen.queryByText('拍照或选图片')).toBeNull();
  fireEvent.click(screen.getByText('示范对方商贸有限公司'));
  fireEvent.click(screen.getByText('拍照或选图片'));
  await waitFor(() => expect(added()).toMatchObject({ side: 'r1', fileId: 'cloud://incoming/1' }));
});

test('a side hands in its own, and is not asked whose it is', async () => {
  render(
    <EvidenceExchange {...sampleWork({ relation: 'respondent', commands: ['addEvidence'] }, { ownSide: 'r1' })} />,
  );
  fireEvent.click(screen.getByText('补充材料'));
  expect(screen.queryByText('谁提交的')).toBeNull();
  // Whoever holds a post that opens cases sees it too (CASE_POSTS), and that is said.
  expect(document.body.textContent).toContain('调解员和本会的登记员、主任、审计员');
  expect(CASE_POSTS).toEqual(['registrar', 'head', 'auditor']);
  fireEvent.click(screen.getByText('拍照或选图片'));
  await waitFor(() => expect(added()).toMatchObject({ side: null }));
});
