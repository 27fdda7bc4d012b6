import type { NoticeRule, TalkEvent } from './matrix';

function rule(event: TalkEvent, title: string, sentences: readonly string[], hint: string): NoticeRule {
  return {
    event,
    to: 'readers',
    title,
    sentences: ['编号{number}。', ...sentences],
    page: 'pages-case/detail',
    template: 'todo',
    hint,
    plainHint: hint,
  };
}

/** What is told of talks, accounts of the facts, offers and flags: that there is something to look at, never what. */
export const TALK_NOTICES: readonly NoticeRule[] = [
  rule('messageReceived', '案件里有新消息', ['有人给您发来消息，点开查看。'], '点开查看消息'),
  rule('defenceWritten', '有一方写了答辩意见', ['请看是否需要交换。交换以前，对方看不到。'], '查看答辩意见'),
  rule(
    'proposalSent',
    '调解员提出了方案',
    ['接受、不接受、先问清楚都可以，您的答复只有调解员能看到。', '各方都答复后，只会告诉是不是都接受。'],
    '请看方案并答复',
  ),
  rule('proposalAnswered', '有一方答复了方案', ['点开查看答复。各方都答复以前，别的一方看不到。'], '查看答复'),
  rule('proposalSettled', '调解方案有结果', ['收到方案的都已答复，点开查看是不是都接受。'], '查看方案的结果'),
  rule(
    'offerOpened',
    '请填写密封报价',
    ['调解员请双方各填一个能接受的范围。', '您填的数对方和调解员都看不到，只会告诉双方是否有交集和中间值。'],
    '请填能接受的范围',
  ),
  rule('offerSettled', '密封报价有结果', ['双方都已填好，点开查看是否有交集。'], '查看是否有交集'),
  rule(
    'callsEnded',
    '有人电话联系不上',
    ['打不通或号码不对，电话任务已经结束。', '请问这一方要能打通的电话，或改用书面送达。'],
    '另问号码或书面送达',
  ),
  rule('flagSettled', '您报告的情况有了处理', ['主任写明了处理结果，点开查看。'], '查看处理结果'),
  {
    ...rule('flagRaised', '有案件需要您处理', ['调解员报告了需要调委会处理的情况，点开查看。'], '请查看并处理'),
    urgent: 'always',
  },
];
