import type { Rule } from './rule';

/** The committee's own rules: no statute sets these limits (see domain/committee/limits.ts). */
export const COMMITTEE_RULES: readonly Rule[] = [
  own('committee-acceptance', '受理期限', '收到申请后，在本会规定的工作日内决定是否受理'),
  own(
    'committee-supplement',
    '补正期限',
    '材料不全的，一次告知要补什么和为什么；到期没有补的，视为放弃申请，可以重新申请',
  ),
  own('committee-inquiry', '征询期限', '受理后征询对方是否愿意调解；到期没有答复的，不视为同意'),
  own('committee-naming', '确定调解员的期限', '各方在本会规定的工作日内共同选定调解员；选不出的由本会指定'),
  own(
    'committee-seat',
    '调解员确认期限',
    '调解员在本会规定的工作日内确认是否接受，不接受的写明理由；没有确认的另行确定',
  ),
  own('committee-mediation', '调解期限', '人民调解一般在一个月内调结，各方都同意的可以延长'),
  own('committee-signing', '签署期限', '协议送各方后，在本会规定的工作日内签署'),
  own(
    'committee-report',
    '核对履行报告的期限',
    '履行报告附有凭证的，接受履行的一方在本会规定的日期前核对；到期没有答复的，不是付款的按已经履行处理，付款的由调解员核对凭证',
  ),
  own('committee-transfer', '移送回执期限', '移送其他单位的，由接收单位在规定的工作日内回执'),
  own('committee-late-order', '督办逾期提醒', '督办到期前一个工作日提醒一次，逾期后按规定的间隔再次提醒，直到办理'),
  own(
    'committee-order-extension',
    '督办延期',
    '督办到期前，承办人可以说明理由申请延期报结果，由联席会议办公室在规定的工作日内同意；原定的日子一并保留',
  ),
  own('committee-draft', '草稿保留期限', '没有提交的草稿，最后一次修改后保留一段时间，到期删除'),
  own('committee-duplicate', '重复申请提示', '一年内双方、权利和事实相同的申请会一并列出，不影响提交'),
  own('committee-public-body', '国家机关和国有单位', '国家机关、国有单位超过自己权限的，先要有批准文件才能签协议'),
  own('committee-severable', '部分当事人不参加', '有被申请人不参加的，只就可以分开的请求调解，并写明谁不受约束'),
  own('committee-refusal', '不予受理', '不予受理由主任决定；没有另设主任的，由登记员决定'),
  own('committee-reopening', '结案后重新办理', '结案后有新情况的，由主任写明理由，另立关联案件，原卷不改'),
  own('committee-ownership', '不确认权利归属', '本会调解的协议不确认知识产权归谁，只写付款、许可、停止等事项'),
];

function own(id: string, short: string, summary: string): Rule {
  return { id, instrument: short, short, article: '', summary, from: '2024-01-01', to: null, mark: 'committee' };
}
