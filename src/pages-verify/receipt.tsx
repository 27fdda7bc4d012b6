import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReceiptCheckView } from '@/contract/codes';
import { call } from '../data/call';
import { openedToken, tokenIn } from '../data/codes';
import { Refused } from '../data/problems';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { moment } from '../ui/wording/dates';

/** Whether a receipt is genuine; for anybody, without the rest of the app, and without a word of the dispute. */
export default function VerifyPage() {
  const [token, setToken] = useState(openedToken(useRouter().params));
  if (!token) return <AskForToken onToken={setToken} />;
  return <Verdict token={token} onAnother={() => setToken(null)} />;
}

function Verdict({ token, onAnother }: { token: string; onAnother: () => void }) {
  const checked = useAnswer(token, () => call('receipt.check', { token }));
  const { data, problem } = checked;
  if (problem instanceof Refused && !data) {
    return (
      <Screen id="verify-unknown">
        <Notice tone="danger" title="没有查到这张凭证">
          <Text>{`${problem.message}请核对来源，不要仅凭图片或纸面相信。`}</Text>
        </Notice>
        <Button id="another" kind="secondary" onClick={onAnother}>
          换一个编号核验
        </Button>
      </Screen>
    );
  }
  return (
    <Screen id="verify" loading={!data} problem={data ? null : problem} onRetry={checked.reload}>
      {data && <Genuine data={data} />}
    </Screen>
  );
}

function Genuine({ data }: { data: ReceiptCheckView }) {
  return (
    <>
      {data.state === 'genuine' ? (
        <Notice tone="success" title="凭证真实">
          这张凭证由本系统出具，内容与登记一致。
        </Notice>
      ) : (
        <Notice tone="warn" title="凭证真实，申请已撤回">
          这张凭证由本系统出具；申请后来已经撤回。
        </Notice>
      )}
      <Card title={data.kindName}>
        <View id="verified">
          <KeyValues
            rows={[
              { name: '编号', value: data.number },
              { name: '提交时间', value: moment(data.submittedAt) },
              { name: '出具单位', value: data.committeeName },
              { name: '电话', value: data.committeePhone },
              { name: '内容指纹', value: data.fingerprint },
            ]}
          />
        </View>
        <Paragraph quiet>请与手中凭证上的编号、时间、指纹逐项比对，都一致才是同一张。本页不显示案情。</Paragraph>
      </Card>
    </>
  );
}

function AskForToken({ onToken }: { onToken: (token: string) => void }) {
  const [typed, setTyped] = useState('');
  const token = tokenIn(typed);
  return (
    <Screen id="verify-ask">
      <Card title="核验凭证真伪">
        <TextField
          name="token"
          label="核验编号"
          required
          hint="扫凭证上的码会自动填写，也可以把编号粘贴到这里"
          value={typed}
          onChange={setTyped}
        />
        <Button
          id="check"
          disabledBecause={token ? null : '请输入凭证上的核验编号'}
          onClick={() => token && onToken(token)}
        >
          核验
        </Button>
      </Card>
    </Screen>
  );
}
