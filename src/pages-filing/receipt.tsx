import { Image, Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { ReceiptView } from '@/contract/filing';
import { call, command } from '../data/call';
import { open } from '../data/navigate';
import { say, sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { dayName, moment } from '../ui/wording/dates';
import './receipt.scss';

/** That a request was made, when, what follows, and what it means for the limitation period; with a code to check it by. */
export default function ReceiptPage() {
  const { caseId = '', just } = useRouter().params;
  const receipt = useAnswer(caseId, () => call('receipt.get', { caseId }));
  const data = receipt.data;
  return (
    <Screen
      id="receipt"
      loading={!data}
      problem={data ? null : receipt.problem}
      onRetry={receipt.reload}
      bottom={
        <BottomBar>
          <Button id="to-home" kind="secondary" onClick={() => open('/pages/index/index')}>
            回首页
          </Button>
          <Button id="to-case" onClick={() => open('/pages-case/detail', { id: caseId })}>
            查看案件
          </Button>
        </BottomBar>
      }
    >
      {data && (
        <>
          {just && <Notice tone="success" title="已提交">{`编号 ${data.number}，请留存这张凭证。`}</Notice>}
          <Card title="接下来">
            <Text>{`${data.next.text}。最迟${dayName(data.next.dueOn)}${data.next.provisional ? '（暂定，节假日安排公布后再算）' : ''}。`}</Text>
            <Text className="receipt__rule">{data.next.rule}</Text>
          </Card>
          <Card title="申请凭证">
            <KeyValues
              rows={[
                { name: '编号', value: data.number },
                { name: '提交时间', value: moment(data.at) },
                { name: '申请人', value: data.applicantName },
                { name: '事项', value: data.title },
                { name: '受理单位', value: data.committeeName },
                { name: '电话', value: data.committeePhone },
                { name: '内容指纹', value: data.fingerprint },
              ]}
            />
            <CodePicture token={data.token} />
          </Card>
          <Limitation limitation={data.limitation} />
        </>
      )}
    </Screen>
  );
}

/** The code by which anybody can check the receipt; shown large when tapped, to be kept or passed on. */
function CodePicture({ token }: { token: string }) {
  const picture = useAnswer(token, () => command('code.picture', { token }));
  if (picture.problem) {
    return (
      <Button kind="text" onClick={picture.reload}>
        核验码没有显示出来，点这里重试
      </Button>
    );
  }
  if (!picture.data) return <View className="receipt__code" aria-label="核验码正在加载" />;
  const { url } = picture.data;
  const enlarge = () => {
    Taro.previewImage({ urls: [url] }).then(undefined, sayProblem);
  };
  const copy = async () => {
    await Taro.setClipboardData({ data: token });
    say('已复制核验编号');
  };
  return (
    <View className="receipt__check">
      <Image className="receipt__code" src={url} mode="scaleToFill" aria-label="核验码，点一下放大" onClick={enlarge} />
      <Text className="receipt__hint">任何人扫码都能核验真伪，看不到案情。点码放大，可长按保存或转发。</Text>
      <Button id="copy-token" kind="text" small onClick={copy}>
        复制核验编号
      </Button>
    </View>
  );
}

function Limitation({ limitation }: { limitation: ReceiptView['limitation'] }) {
  return (
    <Card title="诉讼时效">
      <KeyValues
        rows={[
          { name: '中断日期', value: limitation.from },
          { name: '能证明', value: limitation.proves },
          { name: '不能证明', value: limitation.provesNot },
          { name: '依据', value: limitation.rule },
        ]}
      />
    </Card>
  );
}
