import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { InvitationView } from '@/contract/invitations';
import { POST_NAMES } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { confirm, say, sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Empty, Screen } from '../ui/screen/Screen';
import { moment } from '../ui/wording/dates';
import { CodeSheet } from './CodeSheet';
import { InviteSheet } from './InviteSheet';
import './units.scss';

/** What lies over the page. */
type Layer = { kind: 'invite' } | { kind: 'code'; one: InvitationView };

/** Invitations into a member unit (`unit`), or without one into the committee: those that can still be used, and a new one. */
export default function InvitationsPage() {
  const unitId = useRouter().params.unit ?? null;
  const asked = useAnswer(`invitations ${unitId ?? ''}`, () => call('invitation.list', { unitId }));
  useReloadOnShow(asked.reload);
  const [layer, setLayer] = useState<Layer | null>(null);
  const items = asked.data?.items ?? [];
  const placeName = asked.data?.placeName ?? '';
  const revoke = async ({ token, personName }: InvitationView) => {
    if (!(await confirm(`收回给${personName}的邀请？`, '收回以后，再扫这个码就用不了。', '收回'))) return;
    try {
      await command('invitation.revoke', { token });
      say('已收回');
    } catch (problem) {
      await sayProblem(problem);
    }
    await asked.reload();
  };
  return (
    <Screen
      id="invitations"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      layer={
        layer?.kind === 'invite' ? (
          <InviteSheet
            unitId={unitId}
            placeName={placeName}
            onClose={() => setLayer(null)}
            onMade={(one) => {
              setLayer({ kind: 'code', one });
              void asked.reload();
            }}
          />
        ) : layer ? (
          <CodeSheet one={layer.one} placeName={placeName} onClose={() => setLayer(null)} />
        ) : null
      }
      bottom={
        <BottomBar>
          <Button id="invite" onClick={() => setLayer({ kind: 'invite' })}>
            邀请人员
          </Button>
        </BottomBar>
      }
    >
      <Card title={placeName}>
        <Paragraph quiet>
          {unitId === null
            ? '一个邀请码给一个人，七天内用一次。对方扫码只是申请；管理员、主任、审计员的职务要由邀请人以外的人同意。'
            : '一个邀请码给一个人，七天内用一次。对方扫码只是申请；联络员由本单位负责人批准，分管负责人和单位的第一个人由管理员或调委会主任批准。'}
        </Paragraph>
      </Card>
      {items.length === 0 && <Empty title="没有还能用的邀请码" hint="用过、收回和过期的不再显示。" />}
      {items.map((one) => (
        <Card key={one.token} title={one.personName}>
          <KeyValues
            rows={[
              { name: '职务', value: one.posts.map((post) => POST_NAMES[post]).join('、') },
              { name: '邀请人', value: one.byName },
              { name: '有效期', value: `${moment(one.until)}前` },
            ]}
          />
          <View className="units__buttons">
            <Button id={`revoke-${one.token}`} kind="secondary" small onClick={() => revoke(one)}>
              收回
            </Button>
            <Button id={`code-${one.token}`} kind="secondary" small onClick={() => setLayer({ kind: 'code', one })}>
              出示邀请码
            </Button>
          </View>
        </Card>
      ))}
    </Screen>
  );
}
