import { open } from '../data/navigate';
import { call } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import type { WorkProps } from './seatProps';

/** What a respondent who has not been heard yet can do. */
function waitingDefence(view: WorkProps['view'], { ownSide, defences }: WorkProps['mediation']): string {
  const open = view.stage === 'MEDIATING' || view.stage === 'SUSPENDED';
  const mine = view.relation === 'respondent' && open && !defences.some(({ side }) => side === ownSide);
  return mine ? '写答辩意见' : '';
}

/** From the table to the rooms, the offers, the agreement and what came of it. */
export function WaysOn({ view, mediation }: Pick<WorkProps, 'view' | 'mediation'>) {
  const rooms = useAnswer(view.id, () => call('message.rooms', { caseId: view.id }));
  useReloadOnShow(rooms.reload);
  const { agreement } = mediation;
  const openCircumstances = mediation.circumstances.filter(({ met }) => met === null).length;
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
      <LinkRow
        id="open-facts"
        label="事实对照"
        note="申请人的说法、被申请人的答辩意见、无争议的事实"
        value={waitingDefence(view, mediation)}
        onClick={() => open('/pages-mediation/facts', { id: view.id })}
      />
      {inMediation && (
        <LinkRow
          id="open-proposals"
          label="调解方案"
          note="调解员提的方案，各方答复"
          onClick={() => open('/pages-mediation/proposals', { id: view.id })}
        />
      )}
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
      {(mediation.circumstances.length > 0 ||
        mediation.outsiders.length > 0 ||
        view.commands.includes('noteCircumstance')) && (
        <LinkRow
          id="open-parties"
          label="当事人情况"
          note="监护、承继、境外、国家机关；案外的利害关系人"
          value={openCircumstances > 0 ? `${openCircumstances}项待落实` : ''}
          onClick={() => open('/pages-mediation/parties', { id: view.id })}
        />
      )}
      {(view.commands.includes('markSecret') || view.evidence.some((item) => item.secret)) && (
        <LinkRow
          id="open-secrets"
          label="涉密材料"
          note="标为涉密，谁能打开"
          onClick={() => open('/pages-mediation/secrets', { id: view.id })}
        />
      )}
      <LinkRow
        id="open-file"
        label="案件材料"
        note="申请内容、证据、经过"
        onClick={() => open('/pages-case/detail', { id: view.id })}
      />
    </Card>
  );
}
