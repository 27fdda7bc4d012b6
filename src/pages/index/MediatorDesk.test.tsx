import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { CaseCard } from '@/contract/cases';
import { resetTaro } from '@/test/mocks/taro';
import { MediatorDesk } from './MediatorDesk';

function card(id: string, daysLeft: number | null, stage: CaseCard['stage'] = 'MEDIATING'): CaseCard {
  return {
    id,
    number: `示知调〔2026〕${id}号`,
    title: `案件${id}`,
    stage,
    applicantName: '甲公司',
    dueOn: null,
    daysLeft,
    changedAt: 0,
  };
}

const SESSION = {
  caseId: '1',
  sessionId: 'session-2',
  title: '案件1',
  number: '示知调〔2026〕1号',
  startsAt: Date.parse('2026-11-22T15:00:00+08:00'),
  minutes: 90,
  modeName: '现场',
  place: '示范路1号二楼',
  isOver: false,
};

beforeEach(resetTaro);

test('sessions of today come first, each a tap from its page; the lights count what waits for the mediator', () => {
  render(
    <MediatorDesk
      cards={[card('1', -1), card('2', 1), card('3', 9)]}
      sessions={[SESSION]}
      todos={[
        { caseId: '1', what: '补写调解笔录' },
        { caseId: '2', what: '核对协议并签名' },
      ]}
    />,
  );
  expect(screen.getByText('今天的调解会（1场）')).toBeTruthy();
  expect(screen.getByText('红·逾期').parentElement?.textContent).toBe('1红·逾期');
  expect(screen.getByText('绿·期内').parentElement?.textContent).toBe('0绿·期内');
  const todos = document.querySelector('#todos');
  expect(todos?.textContent).toContain('补写调解笔录');
  expect(todos?.textContent).not.toContain('案件3');
  fireEvent.click(screen.getByText('15:00—16:30 现场'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages-mediation/session?id=1&session=session-2' });
});

test('a case in which the seat is not answered opens where it is answered', () => {
  render(
    <MediatorDesk
      cards={[card('1', 2, 'ASSIGNING')]}
      sessions={[]}
      todos={[{ caseId: '1', what: '答复是否接受这个案件' }]}
    />,
  );
  expect(screen.getByText('今天没有调解会')).toBeTruthy();
  fireEvent.click(screen.getByText('案件1'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages-mediation/mediators?id=1' });
});
