/** Why a request can be refused at intake: a closed list, each with where to turn to instead (人民调解法 art 26 in spirit). */
export const REFUSAL_REASONS = [
  'notDispute',
  'validity',
  'monopoly',
  'crime',
  'penalty',
  'decided',
  'otherBody',
  'noRespondent',
  'alreadyRefused',
  'sham',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface RefusalText {
  name: string;
  remedies: readonly string[];
}

const SUE = '您仍然可以直接向有管辖权的人民法院起诉，调解不影响您的诉讼权利。';

export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, RefusalText>> = {
  notDispute: { name: '不是知识产权民事纠纷', remedies: ['一般民事纠纷可向所在地人民调解委员会申请调解。', SUE] },
  validity: {
    name: '争议的是权利是否有效',
    remedies: ['专利、商标是否有效由国家知识产权局审查，可向其提出无效宣告请求。', SUE],
  },
  monopoly: { name: '属于垄断行为', remedies: ['可向市场监督管理部门（反垄断执法机构）举报。', SUE] },
  crime: { name: '涉嫌犯罪', remedies: ['请向公安机关报案。', '附带的民事赔偿可另行起诉或再申请调解。'] },
  penalty: {
    name: '对行政处罚本身不服',
    remedies: ['可在收到处罚决定后依法申请行政复议或提起行政诉讼，请留意处罚决定书上写明的期限。'],
  },
  decided: { name: '已有生效判决、裁决或调解书', remedies: ['对方不履行的，可向人民法院申请强制执行。'] },
  otherBody: {
    name: '已由法院、仲裁或其他机关受理且未委派、委托本会',
    remedies: ['可在该程序中请求调解，由法院委派或委托本会。', SUE],
  },
  noRespondent: { name: '没有明确的被申请人', remedies: ['查明对方名称、住所后可再次申请。', SUE] },
  alreadyRefused: { name: '对方已明确拒绝调解且没有新情况', remedies: ['有新的事实或方案时可再次申请。', SUE] },
  sham: { name: '有虚假调解嫌疑', remedies: ['如有异议，可向调委会主任或司法行政机关反映。'] },
};
