import { COLUMNS, MOST_ROWS } from '@/domain/enterprises/importRows';
import { ENTERPRISE_LABEL_NAMES, ENTERPRISE_LABELS, INDUSTRIES, MOST_PARK } from '@/domain/enterprises/rollEntry';
import { answering, noRecord } from '../kernel/handler';
import { keepFile } from '../printing/madeFile';
import { writeWorkbook } from '../sheets/writeWorkbook';

const HOW: readonly (readonly [string, string])[] = [
  ['企业名称', '必填。照营业执照写全称'],
  ['统一社会信用代码', '必填。18位；这一列请保持“文本”格式，同一家企业只填一行'],
  ['所在园区', `必填。最多${MOST_PARK}个字；不在园区的写乡镇或街道，同一园区请写成一样的名称`],
  ['行业门类', `可空。只能填：${INDUSTRIES.join('；')}`],
  [
    '标签',
    `可空。只能填：${ENTERPRISE_LABELS.map((label) => ENTERPRISE_LABEL_NAMES[label]).join('、')}，几个之间用顿号隔开`,
  ],
  ['联系人', '可空。填了联系人就要填电话'],
  ['联系电话', '可空。手机号或带区号的固定电话'],
  ['行数', `一个文件最多${MOST_ROWS}家，超过的请分成几个文件`],
];

/** The sheet to fill in; a star marks the columns that must be filled. */
export const makeTemplate = answering('enterprise.template', {
  ...noRecord,
  async answer(context) {
    const bytes = await writeWorkbook([
      {
        name: '企业名录',
        notes: [],
        heading: COLUMNS.map(({ title, must }) => (must ? `${title}*` : title)),
        rows: [],
        widths: [36, 24, 22, 28, 26, 12, 18],
      },
      { name: '填写说明', notes: [], heading: ['栏目', '怎么填'], rows: HOW.map((row) => [...row]), widths: [20, 100] },
    ]);
    return keepFile(context, 'enterprises.xlsx', bytes);
  },
});
