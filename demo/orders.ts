import type { Input, Output } from '@/contract/procedures';
import { ORDER_DEMANDS } from '@/domain/supervision/order';
import type { Moment } from './cases/demoCase';
import type { Deed } from './deed';
import type { DemoCalendar } from './moments';
import type { Phones } from './setUpCity';

type Order = Output<'supervision.get'>;

type Pulse = Moment &
  (
    | { do: 'sign' | 'close'; text?: string }
    | { do: 'measures' | 'answer' | 'return'; text: string }
    | { do: 'askExtension'; days: number; text: string }
  );

interface DemoOrder {
  /** The case that is put to the unit: so many places down the list of open cases, the most pressing first. */
  place: number;
  issued: Moment;
  reason: Input<'supervision.issue'>['reason'];
  demand: string;
  then: readonly Pulse[];
}

/** Supervision orders in different states: closed with a grade, waiting for its check, in hand with more time asked for, waiting to be signed. */
export const ORDERS: readonly DemoOrder[] = [
  {
    place: 0,
    issued: { ago: 12, time: '10:05' },
    reason: 'other',
    demand: '请了解这个案件的办理进度，督促在期限内办完，并报告结果。',
    then: [
      { ago: 12, time: '15:30', do: 'sign' },
      { ago: 10, time: '11:00', do: 'measures', text: '已经约谈调委会负责人，逐步核对期限，明确专人跟进。' },
      { ago: 7, time: '16:20', do: 'answer', text: '已经按期办理下一步。' },
      { ago: 6, time: '09:30', do: 'return', text: '请补充说明今后怎样避免临期才办。' },
      { ago: 5, time: '10:40', do: 'answer', text: '已经按期办理；调委会每天早上核对临期案件，指定两人互相提醒。' },
      { ago: 4, time: '09:15', do: 'close', text: '措施具体，同意办结。' },
    ],
  },
  {
    place: 1,
    issued: { ago: 6, time: '10:20' },
    reason: 'flag',
    demand: '请核实处理情况，督促按期办理，并报告结果。',
    then: [
      { ago: 6, time: '16:45', do: 'sign' },
      { ago: 4, time: '14:10', do: 'measures', text: '已经派人到调委会了解情况，约定本周内办理。' },
      { ago: 1, time: '15:05', do: 'answer', text: '当事人已经约定下一步的时间，调委会已经按规定办理。' },
    ],
  },
  {
    place: 2,
    issued: { ago: 3, time: '09:40' },
    reason: 'other',
    demand: '请督促尽快确定下一步，并报告结果。',
    then: [
      { ago: 2, time: '09:25', do: 'sign' },
      { ago: 1, time: '10:15', do: 'measures', text: '已经联系调委会，正在商定下一步的时间。' },
      { ago: 1, time: '15:40', do: 'askExtension', days: 3, text: '双方约的时间在期限以后，需要等他们商定。' },
    ],
  },
  {
    place: 3,
    issued: { ago: 1, time: '16:30' },
    reason: 'overdue',
    demand: ORDER_DEMANDS.overdue,
    then: [],
  },
];

async function pulse({ justice, market }: Phones, order: Order, step: Pulse): Promise<Order> {
  const seen = { orderId: order.id, version: order.version };
  switch (step.do) {
    case 'sign':
      return justice.tell('supervision.sign', seen);
    case 'measures':
    case 'answer':
      return justice.tell('supervision.report', { ...seen, what: step.do, text: step.text });
    case 'askExtension':
      return justice.tell('supervision.askExtension', { ...seen, days: step.days, reason: step.text });
    case 'return':
      return market.tell('supervision.check', { ...seen, grade: null, text: step.text });
    case 'close':
      return market.tell('supervision.check', { ...seen, grade: 'good', text: step.text ?? '' });
  }
}

/** Everything that happens to one order, each at its moment. */
export function orderDeeds(scripted: DemoOrder, calendar: DemoCalendar, phones: Phones): Deed[] {
  let orderId = '';
  const issue = async () => {
    const all = { kind: 'all', value: '', openOnly: true, cursor: null } as const;
    const { items } = await phones.market.ask('overview.list', all);
    const row = items[scripted.place];
    if (!row) throw new Error(`The demo has fewer than ${scripted.place + 1} open cases when an order is issued.`);
    const { reason, demand } = scripted;
    orderId = (await phones.market.tell('supervision.issue', { caseNumber: row.number, reason, demand })).id;
  };
  return [
    { at: calendar.at(scripted.issued), run: issue },
    ...scripted.then.map((step) => ({
      at: calendar.at(step),
      // The clock may have noted in between that a step is late: each step goes by the order as it is then.
      run: async () => {
        await pulse(phones, await phones.justice.ask('supervision.get', { orderId }), step);
      },
    })),
  ];
}
