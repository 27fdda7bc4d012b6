import { isMustKnow } from './mustKnow';
import { noticePage } from './matrix';
import { orderRule, orderStatusWord } from './supervisionNotices';
import { phrase } from './templateFields';

describe('what is told of a supervision order', () => {
  it('calls nothing passed that was closed as failed', () => {
    const said = (grade: 'failed' | 'passed') => orderRule('orderClosed', { grade }).sentences.join('');
    expect(said('passed')).toContain('复核已经通过');
    expect(said('failed')).not.toContain('已经通过');
    expect(phrase(orderStatusWord('orderClosed', { grade: 'failed' }))).toBe('不合格');
    expect(orderStatusWord('orderClosed', { grade: 'good' })).toBe('已办结');
  });

  it('opens the order', () => {
    expect(noticePage(orderRule('orderLate', { grade: null }), 's1')).toBe('pages-official/order?id=s1');
  });
});

it('a mediator who is given a case must know of it', () => {
  expect(isMustKnow({ event: 'mediatorsNamed', to: 'namedMediators' })).toBe(true);
  expect(isMustKnow({ event: 'handedOver', to: 'namedMediators' })).toBe(true);
  expect(isMustKnow({ event: 'mediatorsNamed', to: 'applicant' })).toBe(false);
});
