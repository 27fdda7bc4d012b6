import { inForce, type Rule } from './rule';

const pipl = inForce({
  instrument: '中华人民共和国个人信息保护法',
  short: '个人信息保护法',
  from: '2021-11-01',
  to: null,
  mark: 'L',
});
const esign = inForce({
  instrument: '中华人民共和国电子签名法',
  short: '电子签名法',
  from: '2019-04-23',
  to: null,
  mark: 'L',
});

/** Personal data and electronic signatures. */
export const DATA_RULES: readonly Rule[] = [
  pipl('data-basis', '第十三条', '处理个人信息要有本人同意或法律规定的其他依据'),
  pipl('data-notice', '第十七条', '处理前要用清楚易懂的话告知谁在处理、为了什么、处理哪些、存多久、怎样行使权利'),
  pipl('data-provided', '第二十三条', '向其他处理者提供个人信息，要告知接收方并取得单独同意'),
  pipl('data-control', '第四十四条', '个人对自己的信息有知情权、决定权'),
  pipl('data-access', '第四十五条', '个人可以查阅、复制自己的信息'),
  pipl('data-correction', '第四十六条', '信息不准确、不完整的，可以请求更正、补充'),
  pipl('data-deletion', '第四十七条', '目的已实现、期限届满或撤回同意等情形，应当删除；法定保存期未满的停止其他处理'),
  esign('signature-reliable', '第十三条', '专有、由签名人控制、签名和内容的改动都能被发现的，是可靠的电子签名'),
  esign('signature-equal', '第十四条', '可靠的电子签名与手写签名、盖章有同等效力'),
];
