import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../data/call';
import { openedToken, scanCode, tokenIn } from '../../data/codes';
import { open, openInstead } from '../../data/navigate';
import { Refused } from '../../data/problems';
import { useSession } from '../../data/session';
import { useAnswer } from '../../data/useAnswer';
import { nextOnTheWayToFiling } from '../../data/wayToFiling';
import { BottomBar } from '../../ui/bottom-bar/BottomBar';
import { Button } from '../../ui/button/Button';
import { Card } from '../../ui/card/Card';
import { ContactCard } from '../../ui/contact-card/ContactCard';
import { KeyValues } from '../../ui/key-values/KeyValues';
import { Paragraph } from '../../ui/paragraph/Paragraph';
import { Empty, Screen } from '../../ui/screen/Screen';
import { TextField } from '../../ui/text-field/TextField';

/** Where a poster's code leads: the place or enterprise, the committee, and how to begin. */
export default function ScanPage() {
  const [token, setToken] = useState(openedToken(useRouter().params));
  return token ? <Scanned token={token} onAgain={() => setToken(null)} /> : <NotScanned onToken={setToken} />;
}

function Scanned({ token, onAgain }: { token: string; onAgain: () => void }) {
  const code = useAnswer(token, () => call('code.open', { token }));
  const refresh = useSession((session) => session.refresh);
  const data = code.data;
  if (code.problem instanceof Refused && !data) {
    return (
      <Screen id="scan-refused">
        <Empty title={code.problem.message} hint="可以换一个码再扫，或从首页直接申请。">
          <Button id="to-home" onClick={() => open('/pages/index/index')}>
            去首页
          </Button>
          <Button id="scan-again" kind="text" onClick={onAgain}>
            重新扫码
          </Button>
        </Empty>
      </Screen>
    );
  }
  if (data?.kind === 'receipt') openInstead('/pages-verify/receipt', { c: token });
  if (data?.kind === 'session') openInstead('/pages-mediation/checkin', { c: token });
  if (data?.kind === 'notice') openInstead('/pages-invite/answer', { c: token });

  const begin = async () => open(nextOnTheWayToFiling(await refresh()), { then: 'file', c: token });
  return (
    <Screen
      id="scan"
      loading={!data}
      problem={data ? null : code.problem}
      onRetry={code.reload}
      bottom={
        <BottomBar note="不收费，填到一半也会保存">
          <Button id="to-home" kind="secondary" onClick={() => open('/pages/index/index')}>
            先了解
          </Button>
          <Button id="start-filing" onClick={begin}>
            申请调解
          </Button>
        </BottomBar>
      }
    >
      {data && (
        <>
          <Card title={data.title}>
            <KeyValues
              rows={[
                { name: '扫码地点', value: data.place },
                { name: '企业', value: data.enterprise?.name ?? '' },
                { name: '信用代码', value: data.enterprise?.creditCode ?? '' },
                { name: '受理单位', value: data.committee.name },
              ]}
            />
          </Card>
          <Card title="知识产权纠纷，可以先调解">
            <View>
              <Text>专利、商标、著作权、商业秘密等纠纷，由人民调解委员会居中调解，不收费、出于自愿、内容保密。</Text>
            </View>
          </Card>
          <ContactCard committee={data.committee} helpFilling />
        </>
      )}
    </Screen>
  );
}

/** Reached without a code: how to come by one. In a browser there is no scanner, so the letters can be typed. */
function NotScanned({ onToken }: { onToken: (token: string) => void }) {
  const [typed, setTyped] = useState('');
  const token = tokenIn(typed);
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned) onToken(scanned);
  };
  return (
    <Screen id="scan-none">
      <Card title="扫海报上的码">
        {process.env.TARO_ENV === 'h5' ? (
          <>
            <Paragraph>请用微信或手机相机对准海报上的码；也可以输入码下方的编号。</Paragraph>
            <TextField name="token" label="码的编号" required value={typed} onChange={setTyped} />
            <Button
              id="open-code"
              disabledBecause={token ? null : '请输入海报码下方的编号'}
              onClick={() => token && onToken(token)}
            >
              打开
            </Button>
          </>
        ) : (
          <Button id="scan" onClick={scan}>
            扫一扫
          </Button>
        )}
      </Card>
    </Screen>
  );
}
