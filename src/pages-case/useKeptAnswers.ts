import { useState } from 'react';
import { isRecord, readStored, removeStored, writeStored } from '../data/storage';
import type { AnswerOfItem } from './ItemAnswer';

type Answers = Record<string, AnswerOfItem>;

function isAnswers(value: unknown): value is Answers {
  return (
    isRecord(value) &&
    Object.values(value).every((one) => isRecord(one) && typeof one.text === 'string' && Array.isArray(one.files))
  );
}

/** Answers to the items of one round, kept on the phone as they are typed until they are handed in. */
export function useKeptAnswers(
  caseId: string,
  askedAt: number,
): [Answers, (itemId: string, part: Partial<AnswerOfItem>) => void, () => void] {
  const key = `answers:${caseId}:${askedAt}`;
  const [answers, setAnswers] = useState<Answers>(() => readStored(key, isAnswers) ?? {});
  const change = (itemId: string, part: Partial<AnswerOfItem>) =>
    setAnswers((before) => {
      const after = { ...before, [itemId]: { ...(before[itemId] ?? { text: '', files: [] }), ...part } };
      writeStored(key, after);
      return after;
    });
  return [answers, change, () => removeStored(key)];
}
