import { inForce, type Rule } from './rule';

const mediation = inForce({
  instrument: '中华人民共和国人民调解法',
  short: '人民调解法',
  from: '2011-01-01',
  to: null,
  mark: 'L',
});
const moj75 = inForce({
  instrument: '人民调解工作若干规定',
  short: '人民调解工作若干规定',
  from: '2002-11-01',
  to: null,
  mark: 'S',
});
const limitation = inForce({
  instrument: '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定',
  short: '诉讼时效规定',
  from: '2021-01-01',
  to: null,
  mark: 'L',
});
const civilCode = inForce({
  instrument: '中华人民共和国民法典',
  short: '民法典',
  from: '2021-01-01',
  to: null,
  mark: 'S',
});
const foreignIp = inForce({
  instrument: '国务院关于处理涉外知识产权纠纷的规定',
  short: '涉外知识产权纠纷规定',
  from: '2025-05-01',
  to: null,
  mark: 'S',
});
const procedureS = inForce({
  instrument: '中华人民共和国民事诉讼法',
  short: '民事诉讼法',
  from: '2024-01-01',
  to: null,
  mark: 'S',
});

/** People's mediation, limitation and the counting of time. */
export const MEDIATION_RULES: readonly Rule[] = [
  mediation(
    'mediation-voluntary',
    '第三条',
    '调解要双方自愿、平等，不违背法律和政策；不得因为调解而阻止任何一方仲裁、申请行政处理或起诉',
  ),
  mediation('mediation-free', '第四条', '人民调解委员会调解不收任何费用'),
  mediation('mediator-conduct', '第十五条', '调解员不得偏袒一方、侮辱当事人、索要好处，也不得泄露个人隐私和商业秘密'),
  mediation('mediation-start', '第十七条', '当事人可以申请调解；一方明确拒绝的，不得调解'),
  mediation('mediation-referred', '第十八条', '法院、公安机关受理前，可以告知当事人先向人民调解委员会申请调解'),
  mediation('mediation-mediators', '第十九条', '由调委会指定或当事人选择一名或几名调解员'),
  mediation('mediation-oral', '第二十八条、第三十条', '可以口头达成协议，由调解员记录，自达成之日起生效'),
  mediation(
    'mediation-agreement',
    '第二十九条',
    '协议写明当事人、事实和责任、约定内容、履行方式和期限；各方签名、调解员签名并加盖调委会印章之日起生效',
  ),
  mediation('mediation-helpers', '第二十条', '经当事人同意，可以请亲友、专家或有关组织的人参与调解'),
  mediation(
    'mediation-rights',
    '第二十三条',
    '当事人可以选择或接受调解员，接受、拒绝或要求终止调解，要求公开或不公开，自愿达成协议',
  ),
  mediation('mediation-duties', '第二十四条', '当事人要如实陈述，遵守秩序，尊重调解员和对方的权利'),
  mediation(
    'mediation-escalation',
    '第二十五条',
    '可能激化的要预防；可能引起治安、刑事案件的，要及时报告公安机关或有关部门',
  ),
  mediation('mediation-ended', '第二十六条', '调解不成的，应当终止，并告知可以仲裁、申请行政处理或起诉'),
  mediation('mediation-record', '第二十七条', '调解员要记录，调委会要立卷归档'),
  mediation('mediation-binding', '第三十一条', '调解协议有法律约束力，应当履行；调委会监督履行'),
  mediation(
    'mediation-confirmation',
    '第三十三条',
    '协议生效之日起三十日内，双方可以共同申请法院司法确认；确认有效的可以申请强制执行',
  ),
  moj75(
    'mediation-excluded',
    '第二十二条',
    '依法由专门机关处理的，或者法院、公安、行政机关已经受理的纠纷，人民调解委员会不受理',
  ),
  limitation(
    'limitation-interrupted',
    '第十二条',
    '向人民调解委员会等依法有权解决纠纷的组织请求保护权利的，诉讼时效从提出请求之日起中断',
  ),
  limitation(
    'limitation-police',
    '第十三条',
    '向公安、检察院、法院报案或控告并请求保护民事权利的，诉讼时效从报案或控告之日起中断',
  ),
  civilCode(
    'joint-debtors',
    '第五百一十九条、第五百二十条',
    '连带债务人之间有份额，承担超过自己份额的可以追偿；部分债务人履行的，其他债务人的债务相应消灭',
  ),
  foreignIp('foreign-other-ways', '第七条', '支持通过商事调解、仲裁等方式快速解决涉外知识产权纠纷'),
  civilCode('time-start', '第二百零一条', '按年、月、日计算的，开始的当天不算，从下一天起算'),
  civilCode('time-months', '第二百零二条', '按年、月计算的，到期月的对应日为最后一天；没有对应日的，月末为最后一天'),
  civilCode('time-holiday', '第二百零三条', '最后一天是法定休假日的，以休假结束的第二天为最后一天'),
  procedureS('time-court', '第八十五条', '诉讼期间开始的时和日不算；最后一天是法定休假日的，以休假后的第一天为届满日'),
];
