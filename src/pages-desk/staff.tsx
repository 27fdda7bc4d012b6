import { useState } from 'react';
import { POST_NAMES, STAFF_POSTS, type StaffPost } from '@/domain/roles/posts';
import { call, command } from '../data/call';
import { say } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';

const CHOICES = STAFF_POSTS.map((post) => ({ value: post, label: POST_NAMES[post] }));

/** Who holds which post. The person registers first; then the administrator names the phone. */
export default function StaffPage() {
  const asked = useAnswer('staff', () => call('committee.get', {}));
  const form = useForm('staff', { phone: '' });
  const [posts, setPosts] = useState<StaffPost[]>([]);

  const appoint = async () => {
    try {
      const person = await command('staff.appoint', { phone: form.latest().phone, posts });
      form.done();
      form.set('phone', '');
      setPosts([]);
      say(`${person.name}：${person.posts.map((post) => POST_NAMES[post]).join('、') || '已无职务'}`);
      await asked.reload();
    } catch (problem) {
      await form.fail(problem);
    }
  };

  return (
    <Screen id="staff" loading={!asked.data} problem={asked.data ? null : asked.problem} onRetry={asked.reload}>
      <Card title="现任人员">
        {asked.data?.staff.map((person) => (
          <LinkRow
            key={person.openid}
            label={person.name}
            note={person.maskedPhone}
            value={person.posts.map((post) => POST_NAMES[post]).join('、')}
            onClick={() => setPosts(person.posts)}
          />
        ))}
      </Card>
      <Card title="任命或变更">
        <TextField
          name="phone"
          label="手机号"
          required
          keyboard="number"
          hint="对方要先在小程序里登记过"
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
        <Button id="appoint" onClick={appoint}>
          保存
        </Button>
      </Card>
    </Screen>
  );
}
