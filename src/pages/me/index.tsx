import { Text, View } from '@tarojs/components';
import type { MeView } from '@/contract/account';
import { hatWorn, postsUnder } from '@/domain/roles/hats';
import { ACT_STATUS_NAMES, CAPACITY_NAMES, POST_NAMES } from '@/domain/roles/posts';
import { command } from '../../data/call';
import { useHat } from '../../data/hat';
import { open } from '../../data/navigate';
import { usePreferences } from '../../data/preferences';
import { useMe } from '../../data/session';
import { confirm, sayProblem } from '../../data/tell';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToRegistration } from '../../data/wayToFiling';
import { Button } from '../../ui/button/Button';
import { Card } from '../../ui/card/Card';
import { ContactCard } from '../../ui/contact-card/ContactCard';
import { HatSwitch } from '../../ui/hat-switch/HatSwitch';
import { LinkRow } from '../../ui/link-row/LinkRow';
import { Screen } from '../../ui/screen/Screen';
import { Tag } from '../../ui/stage-tag/StageTag';
import { SwitchField } from '../../ui/switch-field/SwitchField';
import { PostLinks } from './PostLinks';
import './me.scss';

/** Who I am here, for whom I act, how the app looks, whom to call. */
export default function MePage() {
  const asked = useMe();
  useReloadOnShow(asked.reload);
  const { largeType, setLargeType } = usePreferences();
  const hat = useHat((kept) => kept.hat);
  const me = asked.data;

  return (
    <Screen id="me" loading={!me} problem={me ? null : asked.problem} onRetry={asked.reload}>
      {me && (
        <>
          <Person me={me} />
          {me.registered && <Enterprises me={me} reload={asked.reload} />}
          <HatSwitch me={me} />
          {me.posts.length > 0 && (
            <Card title={`我的职务：${me.posts.map((post) => POST_NAMES[post]).join('、')}`}>
              <PostLinks posts={postsUnder(hatWorn(me.posts, hat), me.posts)} sight={me} />
            </Card>
          )}
          <Card>
            <SwitchField
              id="large-type"
              label="关怀版"
              note="字更大，按钮更大"
              on={largeType}
              onChange={setLargeType}
            />
            {me.registered && (
              <LinkRow id="notice-settings" label="消息设置" onClick={() => open('/pages-account/notices')} />
            )}
            {me.consented && (
              <LinkRow
                id="my-data"
                label="我的数据"
                note="查看、导出、更正、撤回同意、注销"
                onClick={() => open('/pages-account/my-data')}
              />
            )}
            <LinkRow
              id="privacy"
              label="隐私说明"
              value={me.consented ? '已同意' : '未同意'}
              onClick={() => open('/pages-account/consent')}
            />
            {me.registered && <LinkRow id="law-texts" label="法律文本" onClick={() => open('/pages-law/index')} />}
            <LinkRow id="check-receipt" label="核验凭证真伪" onClick={() => open('/pages-verify/receipt')} />
            <LinkRow id="public" label="公开的数字" onClick={() => open('/pages-public/index')} />
          </Card>
          {me.committee && <ContactCard committee={me.committee} />}
        </>
      )}
    </Screen>
  );
}

function Person({ me }: { me: MeView }) {
  const needed = nextOnTheWayToRegistration(me);
  return (
    <Card>
      <View className="me__person">
        <View className="me__words">
          <Text className="me__name">{me.name ?? '您还没有登记'}</Text>
          <Text className="me__under">{me.maskedPhone ?? '登记姓名和电话后，可以申请调解、跟踪案件'}</Text>
        </View>
        {needed ? (
          <Button id="register" small onClick={() => open(needed)}>
            去登记
          </Button>
        ) : (
          <Button id="edit-person" kind="text" small onClick={() => open('/pages-account/register')}>
            修改
          </Button>
        )}
      </View>
    </Card>
  );
}

/** Ends one's own acting for an enterprise, after a question. */
async function leave(act: MeView['acts'][number], reload: () => Promise<void>): Promise<void> {
  const question = '以后看不到这家单位的案件，要再代表须重新核实。';
  if (!(await confirm(`不再代表${act.enterpriseName}？`, question, '不再代表'))) return;
  try {
    await command('membership.end', { membershipId: act.membershipId, reason: '本人退出' });
    await reload();
  } catch (problem) {
    await sayProblem(problem);
  }
}

function Enterprises({ me, reload }: { me: MeView; reload: () => Promise<void> }) {
  const decides = me.acts.some((act) => act.mayApprove && act.status === 'approved') || me.posts.includes('registrar');
  return (
    <Card title="我代表的企业">
      {me.acts.map((act) => (
        <View key={`${act.enterpriseId}-${act.capacity}`} className="me__act">
          <View className="me__words">
            <Text>{act.enterpriseName}</Text>
            <Text className="me__under">{[CAPACITY_NAMES[act.capacity], act.reason].filter(Boolean).join('，')}</Text>
          </View>
          <Tag tone={act.status === 'approved' ? 'success' : act.status === 'pending' ? 'warn' : 'grey'}>
            {ACT_STATUS_NAMES[act.status]}
          </Tag>
          {(act.status === 'approved' || act.status === 'pending') && (
            <Button id={`leave-${act.enterpriseId}`} kind="text" small onClick={() => leave(act, reload)}>
              退出
            </Button>
          )}
        </View>
      ))}
      <LinkRow
        id="join-enterprise"
        label={me.acts.length > 0 ? '再加入一家企业' : '加入或认证企业'}
        note="本单位人员或受托代理人"
        onClick={() => open('/pages-account/enterprise')}
      />
      {decides && <LinkRow id="memberships" label="待我核实的人员" onClick={() => open('/pages-account/members')} />}
    </Card>
  );
}
