import Taro from '@tarojs/taro';
import { useState } from 'react';
import { readStored, removeStored, writeStored } from '../data/storage';

const keyOf = (caseId: string) => `step:${caseId}`;
const isStep = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** The step of a filing, remembered on this phone, so that it is gone on with where it was left. */
export function useStep(caseId: string, count: number): [number, (step: number) => void] {
  const [step, setStep] = useState(() => Math.min(Math.max(readStored(keyOf(caseId), isStep) ?? 0, 0), count - 1));
  const goTo = (next: number) => {
    const within = Math.min(Math.max(next, 0), count - 1);
    setStep(within);
    writeStored(keyOf(caseId), within);
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).then(undefined, () => undefined);
  };
  return [step, goTo];
}

/** The filing is handed in: its step is of no use any more. */
export function forgetStep(caseId: string): void {
  removeStored(keyOf(caseId));
}
