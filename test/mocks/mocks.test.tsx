import { fireEvent, render, screen } from '@testing-library/react';
import Taro, { useLoad, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { Input, Picker, Switch } from '@tarojs/components';
import { pullPageDown, resetTaro, setRouterParams } from './taro';

beforeEach(resetTaro);

it('sends events in the shape of the mini-program, and cuts what is too long', () => {
  const onInput = jest.fn();
  render(<Input aria-label="姓名" value="" maxlength={2} onInput={(event) => onInput(event.detail.value)} />);
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '一二三' } });
  expect(onInput).toHaveBeenCalledWith('一二');
});

it('picks by the place of an option, as the platform reports it', () => {
  const onChange = jest.fn();
  render(
    <Picker
      mode="selector"
      range={['甲', '乙']}
      aria-label="种类"
      value={0}
      onChange={(event) => onChange(event.detail.value)}
    >
      <span>甲</span>
    </Picker>,
  );
  fireEvent.change(screen.getByLabelText('种类'), { target: { value: '1' } });
  expect(onChange).toHaveBeenCalledWith('1');
});

it('turns a switch', () => {
  const onChange = jest.fn();
  render(<Switch aria-label="关怀版" checked={false} onChange={(event) => onChange(event.detail.value)} />);
  fireEvent.click(screen.getByRole('switch'));
  expect(onChange).toHaveBeenCalledWith(true);
});

it('keeps what is stored until it is reset', () => {
  Taro.setStorageSync('a', { b: 1 });
  expect(Taro.getStorageSync('a')).toEqual({ b: 1 });
  resetTaro();
  expect(Taro.getStorageSync('a')).toBe('');
});

it('loads a page with its query, and pulls it down', () => {
  const loaded = jest.fn();
  const pulled = jest.fn();
  function Page() {
    useLoad((options) => loaded(options));
    usePullDownRefresh(pulled);
    return <p>{useRouter().params.id}</p>;
  }
  setRouterParams({ id: '7' });
  render(<Page />);
  expect(loaded).toHaveBeenCalledWith({ id: '7' });
  expect(screen.getByText('7')).toBeTruthy();
  pullPageDown();
  expect(pulled).toHaveBeenCalledTimes(1);
});
