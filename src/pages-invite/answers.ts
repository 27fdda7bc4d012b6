import type { Input } from '@/contract/procedures';

export type InquiryAnswer = Input<'invite.answer'>['answer'];

/** Each answer on its button, and as a sentence that is signed with a name. */
export const ANSWER_BUTTONS: Readonly<Record<InquiryAnswer, { button: string; sentence: string }>> = {
  agreed: { button: '同意调解', sentence: '同意参加调解。中途可以退出，谈不成还可以去法院。' },
  refused: { button: '不同意', sentence: '不同意参加这次调解。' },
  asking: { button: '先问问', sentence: '想先问清楚，请工作人员给我打电话。' },
};
