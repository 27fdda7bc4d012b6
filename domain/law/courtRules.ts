import { inForce, type Rule } from './rule';

const procedure = inForce({
  instrument: '中华人民共和国民事诉讼法',
  short: '民事诉讼法',
  from: '2024-01-01',
  to: null,
  mark: 'L',
});
const interpretation = inForce({
  instrument: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
  short: '民诉法解释',
  from: '2022-04-10',
  to: null,
  mark: 'L',
});
const online = inForce({
  instrument: '人民法院在线调解规则',
  short: '人民法院在线调解规则',
  from: '2022-01-01',
  to: null,
  mark: 'L',
});
const referred = inForce({
  instrument: '最高人民法院关于人民法院特邀调解的规定',
  short: '特邀调解规定',
  from: '2016-07-01',
  to: null,
  mark: 'L',
});
const commercial = inForce({
  instrument: '商事调解条例',
  short: '商事调解条例',
  from: '2026-05-01',
  to: null,
  mark: 'S',
});
const arbitration = inForce({
  instrument: '中华人民共和国仲裁法',
  short: '仲裁法',
  from: '2026-03-01',
  to: null,
  mark: 'L',
});

/** Courts, arbitration, confirmation and court-linked mediation. */
export const COURT_RULES: readonly Rule[] = [
  procedure(
    'court-suit',
    '第一百二十二条',
    '与案件有直接利害关系、有明确的被告、具体的请求和理由，并属于法院受理和管辖范围的，可以起诉',
  ),
  procedure('court-mediation-first', '第一百二十五条', '起诉到法院的民事纠纷适宜调解的，先行调解，当事人拒绝的除外'),
  procedure(
    'confirmation-application',
    '第二百零五条',
    '双方自协议生效之日起三十日内共同申请司法确认；法院邀请调解的向该法院提出，自行调解的向当事人、标的物或调解组织所在地的基层法院提出，应由中级法院管辖的向中级法院提出',
  ),
  procedure(
    'confirmation-decision',
    '第二百零六条',
    '符合法律规定的裁定有效，可以申请执行；不符合的驳回，可以变更协议、重新调解或起诉',
  ),
  interpretation(
    'confirmation-excluded',
    '第三百五十五条',
    '协议内容涉及确认知识产权归属等情形的，法院不受理司法确认申请',
  ),
  interpretation(
    'confirmation-dismissed',
    '第三百五十八条',
    '协议违反法律强制性规定、损害国家、社会公共利益或者他人合法权益、违背自愿、内容不明确的，法院驳回司法确认申请',
  ),
  interpretation('special-authority', '第一百四十七条', '当事人不能到场的，经其特别授权，可以由代理人参加调解并签名'),
  interpretation('guardian', '第八十三条', '无民事行为能力人、限制民事行为能力人由监护人作为法定代理人'),
  interpretation('foreign-identity', '第五百二十一条', '外国人用护照等证件证明身份；外国企业的身份证明要公证、认证'),
  procedure(
    'party-succession',
    '第一百五十三条',
    '当事人死亡要等继承人表明态度、丧失行为能力还没有法定代理人、单位终止还没有确定承受人的，程序中止',
  ),
  online('online-returned', '第九条', '不属于法院受理范围、没有管辖权或不适宜在线调解的，退回申请并告知怎么办'),
  online('online-selection', '第十条', '双方两个工作日内选不出调解员的，由法院指定；法院收到申请后三个工作日内指定'),
  online('online-acceptance', '第十二条', '调解组织或调解员三个工作日内确认是否接受，不接受要写明理由'),
  online(
    'online-disclosure',
    '第十三条',
    '调解员与当事人有亲属、利害或其他关系的，应当披露；当事人知道后仍同意的可以继续',
  ),
  online('online-inquiry', '第十五条', '一方申请的，要征询对方意愿；对方拒绝或联系不上的，写明原因，终结并退回材料'),
  online('online-mode', '第十六条', '先确认各方用什么方式参加；可以同时在线，也可以分别约时间，没有条件的到现场'),
  online('online-agreement', '第十九条', '就全部或部分请求谈成的，制作调解协议，由各方和调解员签名'),
  online(
    'online-term',
    '第二十四条',
    '立案前在线调解三十日，立案后十五日或七日；各方都同意才能延长，从调解员确认之日起算',
  ),
  online(
    'online-ended',
    '第二十五条',
    '谈成、和解撤回、联系不上、一方不愿意、分歧大、期满未延长、拒绝签名等，调解终结',
  ),
  online('online-appraisal', '第二十六条', '鉴定评估的时间不算在调解期限里'),
  online('online-identity', '第十七条', '调解开始前核实身份，告知虚假调解的后果，指导填写送达地址确认书'),
  online(
    'online-concessions',
    '第十八条',
    '为达成协议作出的让步，不得在诉讼中作为对其不利的依据，共同确认的无争议事实除外',
  ),
  online('online-change', '第十四条', '可以申请更换调解员；换了以后仍不同意又不肯自己选的，视为拒绝调解'),
  referred(
    'referred-selection',
    '第十二条',
    '各方在名册里商定调解员，商定不成的由组织或者法院指定；不同意指定的，视为不同意调解',
  ),
  referred('referred-outsiders', '第十四条', '可以通知与纠纷有利害关系的案外人参加调解'),
  referred('referred-sham', '第十八条', '发现可能是虚假调解的，中止调解并报告'),
  referred('referred-recusal', '第十五条', '调解员是近亲属、有利害关系或其他可能影响公正的关系的，当事人有权申请回避'),
  referred('referred-term', '第二十七条', '委派调解三十日；委托调解普通程序十五日、简易程序七日；各方都同意才能延长'),
  commercial('commercial-fees', '第十六条', '商事调解可以收费，收费标准应当公开'),
  arbitration('arbitration-agreement', '第四条', '仲裁要有仲裁协议，没有协议的仲裁机构不受理'),
  arbitration('arbitration-excludes-court', '第五条', '有仲裁协议的，法院不受理起诉，协议无效或法律另有规定的除外'),
  arbitration('arbitration-mediation', '第六十四条', '仲裁庭裁决前可以调解，当事人自愿调解的应当调解'),
];
