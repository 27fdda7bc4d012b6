import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AppointmentView } from '@/contract/units';
import { ACT_STATUS_NAMES, POST_NAMES } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { open, useGoBack } from '../data/navigate';
import { useMe } from '../data/session';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import './units.scss';

/** What waits for a reason before it is done. */
interface Asking {
  one: AppointmentView;
  what: 'refuse' | 'end';
}

/** My own posts of units, and the people on whom I decide: those who wait on top. A unit's head brings in its own. */
export default function PeoplePage() {
  const [own, setOwn] = useState<readonly AppointmentView[]>([]);
  const list = usePages('people', async (cursor) => {
    const page = await call('appointment.list', { cursor });
    if (cursor === null) setOwn(page.own);
    return page;
  });
  useReloadOnShow(list.reload);
  const { data: me, reload: askWhoIAm } = useMe();
  const goBack = useGoBack();
  const [asking, setAsking] = useState<Asking | null>(null);
  const headOf = me?.units.filter(({ post }) => post === 'unitHead') ?? [];
  const others = list.items.filter(({ id }) => !own.some((held) => held.id === id));
  const nameOf = (unitId: string) => [...own, ...list.items].find((one) => one.unitId === unitId)?.unitName ?? '本单位';

  /** Whether it was done. */
  const act = async (said: string, deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed();
    } catch (problem) {
      await sayProblem(problem);
      return false;
    } finally {
      await list.reload();
    }
    say(said);
    setAsking(null);
    return true;
  };
  const decide = async ({ id: appointmentId, version }: AppointmentView, approve: boolean, reason: string) => {
    const decision = { appointmentId, version, approve, reason };
    await act(approve ? '已批准' : '已告知对方', () => command('appointment.decide', decision));
  };
  const end = async ({ id: appointmentId, version, mine }: AppointmentView, reason: string) => {
    const done = await act('已结束', () => command('appointment.end', { appointmentId, version, reason }));
    if (!done || !mine) return;
    // Who ends their own has other pages from now on; this one may not be theirs any more.
    await askWhoIAm();
    goBack();
  };
  const decides = me?.posts.some((post) => ['administrator', 'head', 'unitHead'].includes(post)) ?? false;

  const layer = asking ? (
    <ReasonSheet
      title={
        asking.what === 'refuse'
          ? '不批准的理由'
          : asking.one.mine
            ? '结束我的职务'
            : `结束${asking.one.personName}的职务`
      }
      hint={asking.what === 'refuse' ? '对方会看到这段话' : '结束后马上失去权限，以前办的事仍记在案'}
      max={200}
      yes={asking.what === 'refuse' ? '不批准' : '结束职务'}
      danger={asking.what === 'end'}
      onClose={() => setAsking(null)}
      onGiven={(reason) => (asking.what === 'refuse' ? decide(asking.one, false, reason) : end(asking.one, reason))}
    />
  ) : null;

  return (
    <Screen
      id="people"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      layer={layer}
      bottom={
        headOf.length > 0 && (
          <BottomBar>
            {headOf.map(({ unitId }) => (
              <Button
                key={unitId}
                id={`invite-${unitId}`}
                onClick={() => open(`/pages-official/invitations?unit=${unitId}`)}
              >
                {headOf.length === 1 ? '邀请同事' : `邀请（${nameOf(unitId)}）`}
              </Button>
            ))}
          </BottomBar>
        )
      }
    >
      {own.length > 0 && <SectionTitle title="我的职务" />}
      {own.map((one) => (
        <Person key={`own-${one.id}`} one={one} onAsk={(what) => setAsking({ one, what })} />
      ))}
      {own.length > 0 && decides && <SectionTitle title="单位里的其他人" />}
      {decides && others.length === 0 && (
        <Empty title="没有等您批准的人" hint="有人扫邀请码申请加入时，会出现在这里。" />
      )}
      {others.map((one) => (
        <Person
          key={one.id}
          one={one}
          onApprove={() => decide(one, true, '')}
          onAsk={(what) => setAsking({ one, what })}
        />
      ))}
      {decides && <MoreRows list={list} />}
    </Screen>
  );
}

interface PersonProps {
  one: AppointmentView;
  onApprove?: () => Promise<void>;
  onAsk: (what: Asking['what']) => void;
}

function Person({ one, onApprove, onAsk }: PersonProps) {
  const { id, personName, maskedPhone, unitName, post, status, askedAt, decidedByName, reason, openWork } = one;
  const { invitedAs, invitedByName, mine, mayDecide, mayEnd } = one;
  const waits = status === 'pending';
  return (
    <Card
      title={personName}
      aside={<Tag tone={waits ? 'warn' : status === 'approved' ? 'success' : 'grey'}>{STATUS_WORDS[status]}</Tag>}
    >
      <KeyValues
        rows={[
          { name: '电话', value: maskedPhone },
          { name: '单位', value: unitName },
          { name: '职务', value: POST_NAMES[post] },
          { name: '邀请人', value: invitedByName },
          // Whether the right person has scanned the code is for who decides to see.
          { name: '邀请的是', value: invitedAs === personName ? '' : `${invitedAs}（与登记的姓名不同，请核对）` },
          { name: '申请时间', value: moment(askedAt) },
          { name: '经办人', value: decidedByName ?? '' },
          { name: '理由', value: reason ?? '' },
          { name: '手里的督办', value: openWork > 0 ? `${openWork}件` : '' },
        ]}
      />
      {waits && onApprove && !mayDecide && (
        <Text>{`${mine ? '您自己的申请' : '您邀请的人'}，要由另一位管理员或调委会主任批准。`}</Text>
      )}
      {waits && onApprove && mayDecide && (
        <View className="units__buttons">
          <Button id={`refuse-${id}`} kind="secondary" small onClick={() => onAsk('refuse')}>
            不批准
          </Button>
          <Button id={`approve-${id}`} small onClick={onApprove}>
            批准
          </Button>
        </View>
      )}
      {mayEnd && (
        <View className="units__buttons">
          <Button
            id={`end-${id}`}
            kind="text"
            small
            disabledBecause={openWork > 0 ? `手里还有${openWork}件督办，请先移交` : null}
            onClick={() => onAsk('end')}
          >
            {mine ? '结束我的职务' : '结束职务'}
          </Button>
        </View>
      )}
    </Card>
  );
}

const STATUS_WORDS: Readonly<Record<AppointmentView['status'], string>> = {
  ...ACT_STATUS_NAMES,
  pending: '待批准',
  approved: '在任',
};
