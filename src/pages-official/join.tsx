import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { POST_NAMES } from '@/domain/roles/posts';
import { askToBeTold } from '../data/askToBeTold';
import { call, command } from '../data/call';
import { openedToken, tokenIn } from '../data/codes';
import { open } from '../data/navigate';
import { Refused } from '../data/problems';
import { useMe } from '../data/session';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { nextOnTheWayToRegistration } from '../data/wayToFiling';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { moment } from '../ui/wording/dates';

/** Opened by the code of an invitation: asks for a post of a member unit, or in the committee. */
export default function JoinPage() {
  const [token, setToken] = useState(openedToken(useRouter().params));
  if (!token) return <AskForToken onToken={setToken} />;
  return <Join token={token} onAnother={() => setToken(null)} />;
}

function AskForToken({ onToken }: { onToken: (token: string) => void }) {
  const [typed, setTyped] = useState('');
  const found = tokenIn(typed);
  return (
    <Screen id="join-token">
      <Card title="接受邀请">
        <TextField name="token" label="邀请码的编号" required value={typed} onChange={setTyped} hint="扫码会自动填写" />
        <Button
          id="open-invitation"
          disabledBecause={found ? null : '请扫码或输入邀请码的编号'}
          onClick={() => found && onToken(found)}
        >
          下一步
        </Button>
      </Card>
    </Screen>
  );
}

function Join({ token, onAnother }: { token: string; onAnother: () => void }) {
  const asked = useAnswer(token, () => call('invitation.read', { token }));
  const { data: me, reload } = useMe();
  useReloadOnShow(reload);
  const [joined, setJoined] = useState(false);
  const { data, problem } = asked;
  if (joined) {
    return (
      <Screen id="joined">
        <Notice tone="success" title="申请已经提交">
          {data?.isUnit === false
            ? '管理员或调委会主任核对后批准。批准后会通知您，在首页就能看到。'
            : `${data?.placeName ?? '单位'}的负责人、管理员或调委会主任批准后生效。批准后会通知您，在首页就能看到。`}
        </Notice>
        <Button id="go-home" onClick={() => open('/pages/index/index')}>
          去首页
        </Button>
      </Screen>
    );
  }
  if (!data && problem instanceof Refused) {
    return (
      <Screen id="join-unknown">
        <Notice tone="danger" title="这个邀请码用不了">
          {problem.message}
        </Notice>
        <Button id="another" kind="secondary" onClick={onAnother}>
          重新输入编号
        </Button>
      </Screen>
    );
  }
  if (!data) return <Screen id="join" loading problem={problem} onRetry={asked.reload} />;
  const needed = nextOnTheWayToRegistration(me);
  const join = async () => {
    // WeChat asks only first thing in a tap: what is decided on the asking is told by it.
    await askToBeTold(me);
    try {
      await command('invitation.accept', { token });
      setJoined(true);
    } catch (refused) {
      await sayProblem(refused);
    }
  };
  return (
    <Screen id="join">
      <Card title={`邀请您加入${data.placeName}`}>
        <KeyValues
          rows={[
            { name: '邀请的是', value: data.personName },
            { name: '职务', value: data.posts.map((post) => POST_NAMES[post]).join('、') },
            { name: '有效期', value: `${moment(data.until)}前` },
            { name: '申请人', value: me?.name ?? '' },
          ]}
        />
        {needed ? (
          <>
            <Paragraph quiet>先登记姓名和电话，再回到这里申请。</Paragraph>
            <Button id="register" onClick={() => open(needed)}>
              去登记
            </Button>
          </>
        ) : (
          <Button id="join-now" onClick={join}>
            申请加入
          </Button>
        )}
      </Card>
      {data.isUnit && (
        <Paragraph quiet>批准后可以看案件的数量、阶段和灯色，看不到当事人和内容（人民调解法第十五条）。</Paragraph>
      )}
    </Screen>
  );
}
