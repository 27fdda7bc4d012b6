import Taro from '@tarojs/taro';
import { resetTaro } from '@/test/mocks/taro';
import { useBadge } from './badge';

beforeEach(resetTaro);

const { heard } = useBadge.getState();

it('shows the number of unread rows on the tab of the inbox, at most 99+', () => {
  heard({ unread: 3, todos: 1 });
  expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 2, text: '3' });
  heard({ unread: 100, todos: 1 });
  expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 2, text: '99+' });
  expect(Taro.showTabBarRedDot).not.toHaveBeenCalled();
});

it('shows a dot for what is to be done once everything is read, and nothing when nothing is left', () => {
  heard({ unread: 0, todos: 2 });
  expect(Taro.removeTabBarBadge).toHaveBeenCalledWith({ index: 2 });
  expect(Taro.showTabBarRedDot).toHaveBeenCalledWith({ index: 2 });
  heard({ unread: 0, todos: 0 });
  expect(Taro.hideTabBarRedDot).toHaveBeenCalledWith({ index: 2 });
});

it('keeps the counts when WeChat shows no tab bar now', () => {
  jest.mocked(Taro.setTabBarBadge).mockRejectedValueOnce({ errMsg: 'setTabBarBadge:fail not TabBar page' });
  heard({ unread: 5, todos: 0 });
  expect(useBadge.getState().counts).toEqual({ unread: 5, todos: 0 });
});
