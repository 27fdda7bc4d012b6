import { SAMPLE_NOW, sampleMediation, samplePiece } from '../cases/sampleMediation';
import { respondentSide } from '../parties/side';
import { entriesOf, signaturesOf } from './entries';

const signature = { width: 10, height: 10, strokes: [[{ x: 1.2, y: 2, t: 0 }], [{ x: 3, y: 4, t: 9 }]] };
const plain = sampleMediation(['agreed'], {
  evidence: [samplePiece('mine', 'applicant', { addedBy: 'applicant' }), samplePiece('theirs', respondentSide(1))],
  confirmation: { openid: 'applicant', name: '申请人丙', signature, contentSha256: 'x', at: SAMPLE_NOW },
});
const record = {
  ...plain,
  mediation: {
    ...plain.mediation,
    satisfaction: [
      { side: 'applicant' as const, score: 5, comment: '耐心', at: SAMPLE_NOW },
      { side: respondentSide(1), score: 1, comment: '太慢', at: SAMPLE_NOW },
    ],
  },
};
const words = (openid: string, side: Parameters<typeof entriesOf>[2]) =>
  entriesOf(record, openid, side)
    .map(({ what, text }) => `${what} ${text}`)
    .join('\n');

describe('what a person entered in a case', () => {
  it('is what they filed, brought and said for their side, and no word of the other', () => {
    const own = words('applicant', 'applicant');
    for (const part of ['13800138000', '停止使用近似包装', '50000元', 'mine.jpg', '5分，耐心'])
      expect(own).toContain(part);
    for (const part of ['theirs.jpg', '太慢']) expect(own).not.toContain(part);
    const other = words('respondent-1', respondentSide(1));
    expect(other).toContain('1分，太慢');
    for (const part of ['停止使用', '耐心', '13800138000', 'mine.jpg']) expect(other).not.toContain(part);
  });

  it('is nothing of a side that they left, and of a mediator the seat alone', () => {
    expect(words('applicant', null)).toBe('');
    expect(words('mediator', null)).toContain('担任调解员');
    expect(words('mediator', null)).not.toContain('50000');
  });

  it('has their signatures with the lines as they were drawn', () => {
    expect(signaturesOf(record, 'applicant')).toEqual([
      { what: '申请书', name: '申请人丙', at: SAMPLE_NOW, lines: '1,2|3,4' },
    ]);
    expect(signaturesOf(record, 'respondent-1')).toEqual([]);
  });
});
