import type { FieldChoice, FieldSpec } from './fieldSpec';

export const YES_NO_UNKNOWN: readonly FieldChoice[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: 'unknown', label: '不清楚' },
];

export const HOLDER: FieldSpec = {
  key: 'holder',
  label: '权利人',
  hint: '证书上写的是谁就填谁',
  input: 'text',
  required: true,
  max: 100,
};

/** How the applicant came to the right; a licensee may have to show the holder's consent. */
export const STANDING: FieldSpec = {
  key: 'standing',
  label: '我方与权利的关系',
  hint: '拿不准就选“其他”，登记员会再问',
  input: 'choice',
  required: true,
  choices: [
    { value: 'owner', label: '我方就是权利人' },
    { value: 'transferee', label: '受让取得' },
    { value: 'exclusive', label: '独占许可的被许可人' },
    { value: 'sole', label: '排他许可的被许可人' },
    { value: 'ordinary', label: '普通许可的被许可人' },
    { value: 'author', label: '作者、发明人或设计人' },
    { value: 'other', label: '其他' },
  ],
};

export const EXPIRES_ON: FieldSpec = {
  key: 'expiresOn',
  label: '有效期至',
  hint: '不清楚可以不填',
  input: 'date',
  required: false,
  format: 'day',
};

/** The field `name`, which almost every kind has. */
export function named(label: string, hint: string, max = 120): FieldSpec {
  return { key: 'name', label, hint, input: 'text', required: true, max };
}
