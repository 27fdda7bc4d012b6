import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MembershipView } from '@/contract/account';
import { ACT_STATUS_NAMES, CAPACITY_NAMES } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { openFile } from '../data/openFile';
import { useSession } from '../data/session';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import './members.scss';

/** People who ask to act for an enterprise, and those decided on: for its first person, or for a registrar. */
export default function MembersPage() {
  const list = usePages('members', (cursor) => call('membership.list', { cursor }));
  useReloadOnShow(list.reload);
  const [refusing, setRefusing] = useState<MembershipView | null>(null);
  const [ending, setEnding] = useState<MembershipView | null>(null);
  const me = useSession((session) => session.me);
  /** Only an approver of the enterprise ends a colleague's acting for it. */
  const mayEnd = (one: MembershipView) =>
    one.status === 'approved' &&
    me?.acts.some((act) => act.enterpriseId === one.enterpriseId && act.mayApprove && act.membershipId !== one.id);

  const decide = async (one: MembershipView, approve: boolean, reason: string) => {
    try {
      await command('membership.decide', { membershipId: one.id, version: one.version, approve, reason });
      say(approve ? '已核实' : '已告知对方');
      setRefusing(null);
      await list.reload();
    } catch (problem) {
      await sayProblem(problem);
    }
  };

  const end = async (one: MembershipView, reason: string) => {
    try {
      await command('membership.end', { membershipId: one.id, reason });
      say('已结束');
      setEnding(null);
      await list.reload();
    } catch (problem) {
      await sayProblem(problem);
    }
  };

  return (
    <Screen
      id="members"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      layer={
        <>
          {refusing && (
            <ReasonSheet
              title="不予通过的理由"
              hint="对方会看到这段话"
              max={200}
              yes="不予通过"
              onClose={() => setRefusing(null)}
              onGiven={(reason) => decide(refusing, false, reason)}
            />
          )}
          {ending && (
            <ReasonSheet
              title={`${ending.personName}不再代表本单位`}
              hint="结束后对方看不到本单位的案件，以前办的事仍记在案"
              max={200}
              yes="结束代表"
              danger
              onClose={() => setEnding(null)}
              onGiven={(reason) => end(ending, reason)}
            />
          )}
        </>
      }
    >
      {list.items.length === 0 && <Empty title="没有等您核实的人" hint="有人申请代表您的企业时，会出现在这里。" />}
      {list.items.map((one) => (
        <Member
          key={one.id}
          one={one}
          onApprove={() => decide(one, true, '')}
          onRefuse={() => setRefusing(one)}
          onEnd={mayEnd(one) ? () => setEnding(one) : null}
        />
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}

interface MemberProps {
  one: MembershipView;
  onApprove: () => Promise<void>;
  onRefuse: () => void;
  onEnd: (() => void) | null;
}

function Member({ one, onApprove, onRefuse, onEnd }: MemberProps) {
  const showAuthority = async () => {
    try {
      const { url, name } = await call('membership.authority', { membershipId: one.id });
      await openFile(url, name);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const isOpen = one.status === 'pending';
  return (
    <Card
      title={one.personName}
      aside={
        <Tag tone={isOpen ? 'warn' : one.status === 'approved' ? 'success' : 'grey'}>
          {ACT_STATUS_NAMES[one.status]}
        </Tag>
      }
    >
      <KeyValues
        rows={[
          { name: '电话', value: one.maskedPhone },
          { name: '代表', value: one.enterpriseName },
          { name: '法定代表人', value: one.legalRepresentative },
          { name: '身份', value: `${CAPACITY_NAMES[one.capacity]}${one.first ? '（该单位第一人）' : ''}` },
          { name: '申请时间', value: moment(one.askedAt) },
          { name: '核实人', value: one.decidedByName ?? '' },
          { name: '理由', value: one.reason ?? '' },
        ]}
      />
      {one.hasAuthority && (
        <Text className="members__link" aria-role="button" onClick={showAuthority}>
          查看授权委托书
        </Text>
      )}
      {onEnd && (
        <Button id={`end-${one.id}`} kind="text" small onClick={onEnd}>
          结束代表
        </Button>
      )}
      {isOpen && (
        <View className="members__buttons">
          <Button id={`refuse-${one.id}`} kind="secondary" onClick={onRefuse}>
            不予通过
          </Button>
          <Button id={`approve-${one.id}`} onClick={onApprove}>
            核实通过
          </Button>
        </View>
      )}
    </Card>
  );
}
