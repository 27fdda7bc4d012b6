import { render, screen } from '@testing-library/react';
import type { CaseView } from '@/contract/cases';
import { SecondQuestion } from './SecondQuestion';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));

const PIECE: CaseView['evidence'][number] = {
  ...{ id: 'e1', side: 'applicant', name: '礼盒.jpg', caption: '', kind: 'jpg', size: 1, sha256: '', stripped: true },
  ...{ shareable: true, secret: false, mayOpen: true, addedAt: 0 },
};

function show(evidence: CaseView['evidence'], exchanged: string[]) {
  const mediation = { ownSide: 'r1', exchanged };
  render(
    <SecondQuestion {...sampleWork({ relation: 'respondent', commands: ['answerAgain'], evidence }, mediation)} />,
  );
}

test('speaks of what was looked at only to who is shown evidence of others', () => {
  show([PIECE], ['e1']);
  expect(screen.getByText('看过材料后，愿意继续谈吗？')).toBeTruthy();
});

test.each([
  ['nothing', [], ['e1']],
  ['their own piece', [{ ...PIECE, side: 'r1' }], ['e1']],
])(
  'says nothing of it to who sees %s, and that this is the last question, which may be left unanswered',
  (...shown) => {
    show(shown[1], shown[2]);
    expect(screen.getByText('现在愿意谈谈吗？')).toBeTruthy();
    expect(document.body.textContent).not.toContain('看过材料');
    expect(document.body.textContent).toContain('也可以不答复。只再问这一次');
  },
);
