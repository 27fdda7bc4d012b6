import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { POST_NAMES, STAFF_POSTS, type StaffPost } from '@/domain/roles/posts';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { say, tell } from '../data/tell';
import { useForm } from '../data/useForm';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee } from './useCommittee';

const CHOICES = STAFF_POSTS.map((post) => ({ value: post, label: POST_NAMES[post] }));
type StaffMember = Output<'committee.get'>['staff'][number];

function inWords(posts: readonly StaffPost[]): string {
  return posts.map((post) => POST_NAMES[post]).join('、');
}

/** Who holds which post. The person registers first; then the administrator names the phone. */
export default function StaffPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  const form = useForm('staff', { phone: '' });
  const [posts, setPosts] = useState<StaffPost[]>([]);
  const [picked, setPicked] = useState<StaffMember | null>(null);

  const appoint = async () => {
    try {
      const person = await command('staff.appoint', { phone: form.latest().phone, posts });
      form.done();
      form.set('phone', '');
      setPosts([]);
      setPicked(null);
      if (person.waiting) {
        const who = '管理员、主任、审计员的职务和给自己的职务，要由另一位管理员或调委会主任同意后才生效。';
        await tell('已提出，还没有生效', who);
      } else say(`${person.name}：${inWords(person.posts) || '已无职务'}`);
      await reload();
    } catch (refused) {
      await form.fail(refused);
    }
  };

  if (!committee) return <Screen id="staff" loading problem={problem} onRetry={reload} />;
  const waiting = committee.changes.filter(({ state, kind }) => state === 'waiting' && kind === 'posts');
  return (
    <Screen id="staff">
      <SettingsChanges title="等同意的任命" changes={waiting} onDecided={reload} />
      <Card>
        <LinkRow
          id="open-invitations"
          label="扫码邀请人员"
          note="对方扫邀请码申请，核对后在这里同意"
          onClick={() => open('/pages-official/invitations')}
        />
      </Card>
      <Card title="现任人员">
        {committee.staff.map((person) => (
          <LinkRow
            key={person.openid}
            label={person.name}
            note={`${person.maskedPhone}，${inWords(person.posts)}`}
            onClick={() => {
              setPosts(person.posts);
              setPicked(person);
            }}
          />
        ))}
        <Text>点一个人，下面带出现在的职务。</Text>
      </Card>
      <Card title={picked ? `变更${picked.name}的职务` : '任命或变更'}>
        <TextField
          name="phone"
          label="手机号"
          required
          keyboard="number"
          hint={picked ? `请填这个人的完整手机号（${picked.maskedPhone}）` : '对方要先在小程序里登记过'}
          value={form.values.phone}
          onChange={(value) => form.set('phone', value)}
          findings={form.findings}
        />
        <CheckList
          name="posts"
          label="职务"
          hint="全不选就是免去"
          required
          values={posts}
          choices={CHOICES}
          onChange={(change) =>
            setPosts((now) => {
              const chosen = change(now);
              return STAFF_POSTS.filter((post) => chosen.includes(post));
            })
          }
          findings={form.findings}
        />
        <Paragraph quiet>
          任命管理员、主任、审计员，给自己加职务，要另一位管理员或调委会主任同意；其他任免马上生效。每次任免都有记录，审计员能看到。
        </Paragraph>
        <Button id="appoint" onClick={appoint}>
          保存
        </Button>
      </Card>
    </Screen>
  );
}
