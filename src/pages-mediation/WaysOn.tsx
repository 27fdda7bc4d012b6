import { open } from '../data/navigate';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import type { WorkProps } from './seatProps';

/** From the table to the rooms, the offers, the agreement and what came of it. */
export function WaysOn({ view, mediation }: Pick<WorkProps, 'view' | 'mediation'>) {
  const rooms = useAnswer(view.id, () => call('message.rooms', { caseId: view.id }));
  useReloadOnShow(rooms.reload);
  const { agreement } = mediation;
  const inMediation = view.relation !== 'committee';
  return (
    <Card>
      {rooms.data?.rooms.map((room) => (
        <LinkRow
          key={room.room}
          id={`room-${room.room}`}
          label={room.name}
          note={room.room === 'common' ? '各方都能看到' : '只有这一方和调解员能看到'}
          value={room.unread > 0 ? `${room.unread}条未读` : ''}
          onClick={() => open('/pages-mediation/room', { id: view.id, room: room.room, name: room.name })}
        />
      ))}
      {inMediation && (
        <LinkRow
          id="open-offers"
          label="保密报价"
          note="双方各填能接受的范围，系统只说有没有交集"
          onClick={() => open('/pages-mediation/offers', { id: view.id })}
        />
      )}
      {(agreement || view.commands.includes('draftAgreement')) && (
        <LinkRow
          id="open-agreement"
          label="调解协议"
          value={!agreement ? '起草' : agreement.effectiveAt !== null ? '已生效' : `第${agreement.edition}稿`}
          onClick={() => open('/pages-mediation/agreement', { id: view.id })}
        />
      )}
      {agreement && agreement.effectiveAt !== null && (
        <LinkRow
          id="open-performance"
          label="履行情况"
          value={`${agreement.obligations.filter((one) => one.state === 'done').length}/${agreement.obligations.length}项已履行`}
          onClick={() => open('/pages-mediation/performance', { id: view.id })}
        />
      )}
      <LinkRow
        id="open-mediators"
        label="调解员"
        note="披露、回避、更换"
        onClick={() => open('/pages-mediation/mediators', { id: view.id })}
      />
      <LinkRow
        id="open-file"
        label="案件材料"
        note="申请内容、证据、经过"
        onClick={() => open('/pages-case/detail', { id: view.id })}
      />
    </Card>
  );
}
