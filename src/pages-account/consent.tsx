import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { command } from '../data/call';
import { openInstead, useGoBack } from '../data/navigate';
import { useMe, useSession } from '../data/session';
import { sayProblem } from '../data/tell';
import { nextOnTheWayToFiling, nextOnTheWayToRegistration, type Onward } from '../data/wayToFiling';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree } from '../ui/check-list/CheckList';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Screen } from '../ui/screen/Screen';
import { COLLECTED, KEPT, PRIVACY_NOTICE_VERSION, RIGHTS } from './privacyNotice';
import './lines.scss';

/** What is collected, why, and who sees it; agreed to once, before anything is asked. */
export default function ConsentPage() {
  const onward: Onward = useRouter().params;
  const goBack = useGoBack();
  const { data: me, problem, reload } = useMe();
  const heard = useSession((session) => session.heard);
  const [agreed, setAgreed] = useState(false);

  const agree = async () => {
    try {
      const answered = await command('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
      heard(answered);
      const next = onward.then === 'file' ? nextOnTheWayToFiling(answered) : nextOnTheWayToRegistration(answered);
      if (next) openInstead(next, { ...onward });
      else goBack();
    } catch (refused) {
      await sayProblem(refused);
    }
  };

  return (
    <Screen
      id="consent"
      loading={!me}
      problem={me ? null : problem}
      onRetry={reload}
      bottom={
        !me?.consented && (
          <BottomBar
            lead={<Agree name="agreed" on={agreed} label="我已阅读并同意上面的隐私说明" onChange={setAgreed} />}
          >
            <Button id="agree" disabledBecause={agreed ? null : '请先勾选“已阅读并同意”'} onClick={agree}>
              同意并继续
            </Button>
          </BottomBar>
        )
      }
    >
      <Card title="会用到您的哪些信息">
        <KeyValues rows={COLLECTED.map((item) => ({ name: item.what, value: item.why }))} />
      </Card>
      <Card title="怎样保管">
        <Lines lines={KEPT} />
      </Card>
      <Card title="您的权利">
        <Lines lines={RIGHTS} />
      </Card>
      {me?.committee && <ContactCard committee={me.committee} />}
      {me?.consented && <Text className="lines__remark">{`您已同意这份说明（${PRIVACY_NOTICE_VERSION}版）。`}</Text>}
    </Screen>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View className="lines">
      {lines.map((line) => (
        <Text key={line} className="lines__one">
          {line}
        </Text>
      ))}
    </View>
  );
}
