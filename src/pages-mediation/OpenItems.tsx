import { Fold } from '../ui/fold/Fold';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import type { WorkProps } from './seatProps';

/** What is still to be done, for who mediates: open at once where somebody has left the case before, to be taken over. */
export function OpenItems({ view, mediation }: Pick<WorkProps, 'view' | 'mediation'>) {
  const items = mediation.openItems;
  if (view.relation !== 'mediator' || items.length === 0) return null;
  const isTakenOver = mediation.mediators.some(({ state }) => state === 'replaced' || state === 'recused');
  return (
    <Fold
      id="fold-open-items"
      title={isTakenOver ? '交接清单：没办完的事' : '没办完的事'}
      count={`${items.length}件`}
      openAtFirst={isTakenOver}
    >
      {isTakenOver && <Notice>本案换过调解员。接手的，请先看下面没办完的事，再看笔录、证据和交换过的意见。</Notice>}
      {items.map((item) => (
        <Paragraph key={item}>{item}</Paragraph>
      ))}
    </Fold>
  );
}
