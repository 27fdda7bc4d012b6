import { Text } from '@tarojs/components';
import type { InvitationView } from '@/contract/inquiry';
import { askOnTheWay } from '../data/askToBeTold';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { useMe } from '../data/session';
import { useForm } from '../data/useForm';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { HolderFields } from './HolderFields';

interface JoinFormProps {
  token: string;
  view: InvitationView;
  onBack: () => void;
  onJoined: (view: InvitationView) => void;
  /** It was refused for good: the notice is to be looked at again. */
  onShut: () => Promise<void>;
}

/** Comes in for a respondent that takes part: after an answer by telephone or on paper, or beside a colleague. */
export function JoinForm({ token, view, onBack, onJoined, onShut }: JoinFormProps) {
  const form = useForm(`join:${token}`, { respondentName: '', checkCode: '', answererName: '', phone: '' });
  const { data: me } = useMe();
  const join = async () => {
    try {
      const recordLeave = await askOnTheWay(me);
      onJoined(await command('invite.join', { token, noticeVersion: view.privacy.version, ...form.values }));
      recordLeave();
      form.done();
    } catch (problem) {
      await form.fail(problem);
      const found = findingsOf(problem);
      scrollToFirst(found);
      if (found.length === 0) await onShut();
    }
  };
  return (
    <Screen
      id="invite-join"
      bottom={
        <BottomBar>
          <Button id="back" kind="secondary" onClick={onBack}>
            返回
          </Button>
          <Button id="join" onClick={join}>
            {view.agreesByJoining ? '同意并加入' : '加入'}
          </Button>
        </BottomBar>
      }
    >
      {view.agreesByJoining ? (
        <Notice tone="warn" title="加入就是同意调解">
          以前有人用您这一方的名义同意了调解，调委会已让其退出。您加入，就是由您同意调解；不愿意的，不要加入，请打下面的电话。
        </Notice>
      ) : (
        <Notice title="加入这个案件">您这一方已经同意调解。加入后可以看进展、回复时间、提交材料。</Notice>
      )}
      <HolderFields form={form} triesLeft={view.triesLeft} />
      <Card title="您的个人信息">
        {view.privacy.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Card>
      <ContactCard committee={view.committee} helpFilling />
    </Screen>
  );
}
