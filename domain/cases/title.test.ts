import { ACTS } from '../rights/conduct';
import { RIGHT_KINDS } from '../rights/kinds';
import { sampleMediation } from './sampleMediation';
import { disputeName, matterInWords, titleOf } from './title';

const { content } = sampleMediation();
const about = (kind: string, ...acts: string[]) =>
  matterInWords({ right: { ...content.right, kind }, conduct: { ...content.conduct, acts } });

it('reads like words that somebody says, for every kind of right', () => {
  expect(RIGHT_KINDS.map(({ kind }) => disputeName(kind))).toEqual([
    '商标纠纷',
    '专利纠纷',
    '著作权纠纷',
    '计算机软件纠纷',
    '企业名称、不正当竞争纠纷',
    '商业秘密纠纷',
    '地理标志纠纷',
    '植物新品种纠纷',
    '域名纠纷',
    '集成电路布图设计纠纷',
    '知识产权纠纷',
  ]);
  expect([disputeName(''), disputeName('__proto__')]).toEqual(['知识产权纠纷', '知识产权纠纷']);
});

it('names the other side, or how many there are, and nobody in a draft that names nobody', () => {
  const right = { ...content.right, kind: 'other' };
  const one = { ...content.respondents[0]!, name: ' 示范甲公司 ' };
  expect(titleOf({ ...content, right, respondents: [one] })).toBe('知识产权纠纷 · 对方示范甲公司');
  expect(titleOf({ ...content, right, respondents: [one, one] })).toBe('知识产权纠纷 · 对方示范甲公司等2方');
  expect(titleOf({ ...content, right, respondents: [{ ...one, name: ' ' }] })).toBe('知识产权纠纷');
});

it('says what was done where something is said by it', () => {
  expect(about('trademark', 'sell', 'confusingMark')).toBe('商标纠纷（涉及销售、用相同或近似的标志）');
  expect(about('other', 'other')).toBe('知识产权纠纷');
  expect(about('copyright', 'copy', 'other')).toBe('著作权纠纷（涉及复制、抄袭）');
  expect(about('patent')).toBe('专利纠纷');
  expect(about('patent', 'offer')).toBe('专利纠纷（涉及宣传、展示、报价）');
  for (const { kind } of RIGHT_KINDS) {
    for (const { act } of ACTS) expect(about(kind, act)).not.toMatch(/其他|不清楚|纠纷、/);
  }
});
