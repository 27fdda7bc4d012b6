import { decideText, withdrawText } from './decide';
import { lawDesk, listTexts } from './list';
import { readRule, readText } from './read';

export const lawTextHandlers = {
  'lawText.decide': decideText,
  'lawText.withdraw': withdrawText,
  'lawText.list': listTexts,
  'lawText.desk': lawDesk,
  'lawText.ofRule': readRule,
  'lawText.read': readText,
};
