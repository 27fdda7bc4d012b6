import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@/contract/procedures';
import { command } from '../data/call';
import { openedToken, tokenIn } from '../data/codes';
import { openInstead } from '../data/navigate';
import { sentenceOf } from '../data/problems';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';

/** Signs in to a session by the code at the door: one tap. */
export default function CheckInPage() {
  const [token, setToken] = useState(openedToken(useRouter().params) ?? '');
  const [done, setDone] = useState<Output<'session.checkIn'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const found = tokenIn(token);
  const checkIn = async () => {
    if (!found) return;
    try {
      setDone(await command('session.checkIn', { token: found }));
      setProblem(null);
    } catch (why) {
      setProblem(sentenceOf(why));
    }
  };
  if (done) {
    return (
      <Screen id="checked-in">
        <Notice tone="success" title="签到成功">
          请入座，调解员会开始。
        </Notice>
        <Card>
          <KeyValues
            rows={[
              { name: '姓名', value: done.name },
              { name: '地点', value: done.place },
            ]}
          />
        </Card>
        <Button
          id="to-session"
          onClick={() => openInstead('/pages-mediation/session', { id: done.caseId, session: done.sessionId })}
        >
          查看这次调解会
        </Button>
      </Screen>
    );
  }
  return (
    <Screen id="check-in">
      {problem && (
        <Notice tone="danger" title="没有签到">
          {problem}
        </Notice>
      )}
      <Card title="调解会签到">
        <TextField name="token" label="签到码的编号" required value={token} onChange={setToken} hint="扫码会自动填写" />
        <Button id="check-in-now" disabledBecause={found ? null : '请扫码或输入签到码的编号'} onClick={checkIn}>
          签到
        </Button>
      </Card>
    </Screen>
  );
}
