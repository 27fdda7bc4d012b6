import { emptyFiling, type FilingContent } from './content';
import { reviewFiling } from './review';

const TODAY = '2026-03-02';

const complete: FilingContent = {
  triage: {},
  applicant: { contactName: '林小满', contactPhone: '13800001001', address: '示范市开发区1号' },
  respondents: [
    { kind: 'enterprise', name: '示范对方商贸有限公司', creditCode: '', phone: '', address: '', contact: '' },
  ],
  right: { kind: 'patent', fields: { number: 'ZL202310123456.1', name: '一种装置', holder: '某某有限公司' } },
  conduct: { acts: ['sell'], subject: '某某牌装置', model: '', place: '', foundOn: '2026-02-20', link: '' },
  claims: [{ kind: 'damages', amountYuan: '5000.50', detail: '' }],
  facts: '2026年2月20日在示范市场发现对方销售近似的装置。',
  proceedings: { answer: 'none', items: [] },
};

const fieldsOf = (content: FilingContent) => reviewFiling(content, 0, TODAY).map((finding) => finding.field);

describe('the review of a filing', () => {
  it('names every field that an empty filing still needs', () => {
    const fields = fieldsOf(emptyFiling());
    for (const field of [
      'applicant.contactName',
      'applicant.contactPhone',
      'applicant.address',
      'respondents.0.name',
      'right.kind',
      'conduct.acts',
      'conduct.subject',
      'claims',
      'facts',
      'proceedings.answer',
    ]) {
      expect(fields).toContain(field);
    }
  });

  it('criticises a wrong check digit at the number, and says what to do', () => {
    const [finding] = reviewFiling(complete, 0, TODAY).filter((each) => each.field === 'right.fields.number');
    expect(finding?.problem).toMatch(/校验位/);
    expect(finding?.remedy).not.toBe('');
  });

  it('lets what is unknown of a respondent stay open, but not be wrong', () => {
    expect(fieldsOf(complete).some((field) => field.startsWith('respondents'))).toBe(false);
    const wrong = { ...complete.respondents[0]!, creditCode: '91420000MA00000001', phone: '123' };
    expect(fieldsOf({ ...complete, respondents: [wrong] })).toEqual(
      expect.arrayContaining(['respondents.0.creditCode', 'respondents.0.phone']),
    );
  });

  it.each([
    ['-5', 'claims.0.amountYuan'],
    ['abc', 'claims.0.amountYuan'],
    ['', 'claims.0.amountYuan'],
  ])('criticises the amount “%s” once, at its field', (amountYuan, field) => {
    const fields = fieldsOf({ ...complete, claims: [{ kind: 'damages', amountYuan, detail: '' }] });
    expect(fields.filter((each) => each.startsWith('claims'))).toEqual([field]);
  });

  it('asks for the other proceedings once it was said that there are some', () => {
    expect(fieldsOf({ ...complete, proceedings: { answer: 'some', items: [] } })).toContain('proceedings.items');
  });

  it('refuses a day that has not come yet', () => {
    expect(fieldsOf({ ...complete, conduct: { ...complete.conduct, foundOn: '2026-03-03' } })).toContain(
      'conduct.foundOn',
    );
  });
});
