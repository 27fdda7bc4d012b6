import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MyDataView } from '@/contract/myData';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { call, command } from '../data/call';
import { open, openInstead } from '../data/navigate';
import { openMade } from '../data/openMade';
import { useSession } from '../data/session';
import { removeAllStored } from '../data/storage';
import { sayProblem, tell } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { moment } from '../ui/wording/dates';
import { LeaveSheet, type Leaving } from './LeaveSheet';
import './lines.scss';

async function takeAlong(): Promise<void> {
  await openMade(await command('myData.export', {}, `export-${Date.now()}`));
}

/** What is held of me (个人信息保护法 44 to 47): to see, to take along, to correct, to take back, to delete. */
export default function MyDataPage() {
  const asked = useAnswer('my-data', () => call('myData.get', {}));
  useReloadOnShow(asked.reload);
  const refresh = useSession((session) => session.refresh);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { data } = asked;

  const leave = async (how: Leaving) => {
    try {
      if (how === 'withdraw') {
        await command('myData.withdrawConsent', { understood: true });
        removeAllStored();
        setLeaving(null);
        await tell('已撤回同意', '小程序已对您关闭。没有办完的案件，调委会会打电话或者寄材料联系您。');
      } else {
        const { kept } = await command('myData.delete', { understood: true });
        removeAllStored();
        setLeaving(null);
        const stays = kept.map(({ what }) => what).join('；');
        await tell('账号已注销', `依法还要保存的：${stays}。`);
      }
      // Who this is now: nobody that the server knows.
      await refresh().catch(() => undefined);
      openInstead('/pages/index/index');
    } catch (problem) {
      setLeaving(null);
      await sayProblem(problem);
      await asked.reload();
    }
  };

  return (
    <Screen
      id="my-data-page"
      loading={!data}
      problem={data ? null : asked.problem}
      onRetry={asked.reload}
      layer={
        leaving &&
        data && (
          <LeaveSheet leaving={leaving} data={data} onClose={() => setLeaving(null)} onSure={() => leave(leaving)} />
        )
      }
    >
      {data && <Held data={data} onLeave={setLeaving} />}
    </Screen>
  );
}

function Held({ data, onLeave }: { data: MyDataView; onLeave: (leaving: Leaving) => void }) {
  const { identity, standing, messages, cases, caseCount, hindrances } = data;
  const named = ({ label, value }: { label: string; value: string }) => ({ name: label, value });
  const hindered = hindrances.length > 0 ? '要先办完上面列的事' : null;
  return (
    <>
      <Card title="您的身份信息">
        <KeyValues rows={identity.map(named)} />
        <LinkRow id="correct" label="更正姓名或电话" onClick={() => open('/pages-account/register')} />
      </Card>
      {standing.length > 0 && (
        <Card title="单位、职务和名册">
          {standing.map(({ label, value }) => (
            <View key={`${label}-${value}`} className="lines__pair">
              <Text>{label}</Text>
              <Text className="lines__remark">{value}</Text>
            </View>
          ))}
        </Card>
      )}
      <Fold id="my-cases" title="有您信息的案件" count={`${caseCount}件`}>
        {cases.length === 0 && <Text>没有。</Text>}
        {cases.map(({ number, role, stage, changedAt }, index) => (
          <View key={`${number ?? 'draft'}-${index}`} className="lines__pair">
            <Text>{number ?? '没有提交的草稿'}</Text>
            <Text className="lines__remark">{`${role}，${STAGE_NAMES[stage]}，${moment(changedAt)}`}</Text>
          </View>
        ))}
        {caseCount > cases.length && (
          <Text className="lines__remark">{`这里是最近${cases.length}件，全部案件在导出的文件里。`}</Text>
        )}
      </Fold>
      {messages.length > 0 && (
        <Fold id="my-messages" title="消息授权和设置" count={`${messages.length}项`}>
          {messages.map(({ label, value }) => (
            <View key={label} className="lines__pair">
              <Text>{label}</Text>
              <Text className="lines__remark">{value}</Text>
            </View>
          ))}
        </Fold>
      )}
      <Card title="带走一份">
        <Paragraph quiet>
          生成一个表格文件，包含我们保存的您的全部信息：上面的内容，您在案件里填写、签名、发出的消息和评价，收到的通知，以及谁看过您的案件。请只发给自己。
        </Paragraph>
        <Button id="export" kind="secondary" onClick={() => takeAlong().catch(sayProblem)}>
          导出我的数据
        </Button>
      </Card>
      <Card title="不再使用">
        <Paragraph quiet>
          撤回同意：随时可以，案件没有办完也可以。小程序马上对您关闭，不再发消息；案件照常办理，改用电话或者纸质材料联系。账号留着，重新同意后可以再用。
        </Paragraph>
        <Button id="withdraw-consent" kind="secondary" onClick={() => onLeave('withdraw')}>
          撤回同意
        </Button>
        <View className="lines__gap" />
        <Paragraph quiet>注销账号：删除您的信息，不能恢复。有人还在等您办事时，要先办完。</Paragraph>
        {hindrances.map(({ what, remedy }) => (
          <Notice key={what} tone="warn" title={what}>
            <Text>{`${remedy}。`}</Text>
          </Notice>
        ))}
        <Button id="delete-account" kind="danger" disabledBecause={hindered} onClick={() => onLeave('delete')}>
          注销账号
        </Button>
      </Card>
    </>
  );
}
