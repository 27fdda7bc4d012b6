import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { dropOldKept } from './data/keptForms';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => dropOldKept());
  return children;
}
