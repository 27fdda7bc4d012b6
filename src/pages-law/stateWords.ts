import type { ProposedText } from '@/contract/lawTexts';
import type { Tone } from '../ui/stage-tag/StageTag';

/** How the state of a text is called. */
export const STATE_WORDS: Readonly<Record<ProposedText['state'], { word: string; tone: Tone }>> = {
  waiting: { word: '等第二人同意', tone: 'warn' },
  inForce: { word: '已生效', tone: 'success' },
  refused: { word: '没有同意', tone: 'grey' },
  takenBack: { word: '已撤回', tone: 'grey' },
  withdrawn: { word: '已撤下', tone: 'grey' },
  replaced: { word: '已被更正的文本代替', tone: 'grey' },
};
