import type { NoticeDoc, ThreadDoc } from '../store/documents';
import { actedOn, threadIdOf, withNotice, type Owed } from './threads';

const AT = Date.parse('2026-03-02T10:00:00+08:00');

function notice(n: number, kind: NoticeDoc['kind'], asks: boolean, about: Partial<NoticeDoc> = {}): NoticeDoc {
  return {
    ...{ _id: `n${n}`, to: 'me', kind, caseId: 'case', title: '', text: '', page: '', at: AT + n, asks },
    recency: `00${n}`,
    relay: {} as NoticeDoc['relay'],
    ...about,
  };
}

const owed = (owes: boolean, over = false): Owed => ({ over, owes: () => owes });
const asked = (): ThreadDoc => withNotice(null, notice(1, 'agreementReady', true), owed(true));

describe('what is to do', () => {
  it('outlasts news that ask for nothing', () => {
    const after = withNotice(asked(), notice(2, 'agreementSigned', false), owed(true));
    expect(after).toMatchObject({ todoKey: '002', unreadKey: '002', badgeKey: '002', unreadAt: [AT + 1, AT + 2] });
  });

  it('ends with the case, and with news that settle it', () => {
    expect(withNotice(asked(), notice(2, 'terminated', false), owed(false, true)).todoKey).toBe('');
    expect(withNotice(asked(), notice(2, 'agreementRevised', false), owed(false)).todoKey).toBe('');
    expect(withNotice(asked(), notice(2, 'extensionAnswered', false), owed(true)).todoKey).toBe('002');
  });

  it('ends with an act that answers it, and stays with any other; both have read it', () => {
    expect(actedOn(asked(), false, AT + 5)).toMatchObject({ todoKey: '', unreadKey: '', badgeKey: '' });
    expect(actedOn(asked(), true, AT + 5)).toMatchObject({ todoKey: '001', unreadKey: '', badgeKey: '001' });
    expect(actedOn(asked(), false, null)).toMatchObject({ todoKey: '', unreadKey: '001' });
  });

  it('is one row for an order, and none for what is about neither', () => {
    const about = { caseId: null, orderId: 'order' };
    const issued = withNotice(null, notice(1, 'orderIssued', true, about));
    expect([issued._id, issued.todoKey]).toEqual(['me.order', '001']);
    expect(withNotice(issued, notice(2, 'orderClosed', false, about)).todoKey).toBe('');
    expect(withNotice(null, notice(3, 'membershipAsked', true, { caseId: null })).todoKey).toBe('');
    expect(threadIdOf(notice(4, 'membershipAsked', true, { caseId: null }))).toBe('me.n4');
  });
});
