import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { InvitationView } from '@/contract/inquiry';
import { call, command } from '../data/call';
import { openedToken, tokenIn } from '../data/codes';
import { Refused } from '../data/problems';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { AnswerGiven } from './AnswerGiven';
import { IdentityForm } from './IdentityForm';
import { JoinForm } from './JoinForm';
import { Matter } from './Matter';
import type { InquiryAnswer } from './answers';

/** A respondent's page, opened by the code on the notice and by nothing else: what it is about, and the answer. */
export default function AnswerPage() {
  const [token, setToken] = useState(openedToken(useRouter().params));
  if (!token) return <AskForToken onToken={setToken} />;
  return <Invitation token={token} onAnother={() => setToken(null)} />;
}

function Invitation({ token, onAnother }: { token: string; onAnother: () => void }) {
  const asked = useAnswer(token, async () => {
    const view = await call('invite.open', { token });
    // Nobody is kept from reading when this cannot be told: the desk takes the delivery down too.
    if (view.tellWhenOpened) await command('invite.seen', { token }).catch(() => undefined);
    return view;
  });
  const [answer, setAnswer] = useState<InquiryAnswer | null>(null);
  const [joining, setJoining] = useState(false);
  const { data, problem } = asked;
  // What comes next begins at its top, wherever the one before was left.
  const face = [answer, joining, data?.own?.answer].join(' ');
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).then(undefined, () => undefined);
  }, [face]);
  if (!data && problem instanceof Refused) {
    return (
      <Screen id="invite-unknown">
        <Notice tone="danger" title="没有找到这份通知书">
          {problem.message}
        </Notice>
        <Button id="another" kind="secondary" onClick={onAnother}>
          重新输入编号
        </Button>
      </Screen>
    );
  }
  if (!data) return <Screen id="invite" loading problem={problem} onRetry={asked.reload} />;
  const answered = (view: InvitationView) => {
    setAnswer(null);
    setJoining(false);
    asked.replace(view);
  };
  if (answer && data.state === 'open') {
    return (
      <IdentityForm
        token={token}
        answer={answer}
        view={data}
        onBack={() => setAnswer(null)}
        onAnswered={answered}
        onRefused={asked.reload}
      />
    );
  }
  if (joining && data.mayJoin) {
    return (
      <JoinForm token={token} view={data} onBack={() => setJoining(false)} onJoined={answered} onShut={asked.reload} />
    );
  }
  if (data.own) return <AnswerGiven view={data} own={data.own} onAnswer={setAnswer} />;
  if (data.state === 'open') return <Matter view={data} onAnswer={setAnswer} />;
  return <Shut view={data} onJoin={data.mayJoin ? () => setJoining(true) : null} />;
}

const SHUT: Readonly<Record<Exclude<InvitationView['state'], 'open'>, { title: string; text: string }>> = {
  answered: { title: '这份通知书已经答复过了', text: '要改变答复，请打下面的电话。' },
  expired: { title: '征询已经结束', text: '如果仍想参加调解，请打下面的电话。' },
  revoked: { title: '这份通知书已经失效', text: '您不用再做什么。有疑问请打下面的电话。' },
  locked: { title: '不能再在网上答复', text: '名称或校验码输错的次数太多。请打下面的电话，由工作人员登记。' },
};

/** The notice can no longer be answered here: why, and the telephone. */
function Shut({ view, onJoin }: { view: InvitationView; onJoin: (() => void) | null }) {
  if (view.state === 'open') return null;
  const { title, text } = SHUT[view.state];
  return (
    <Screen id={`invite-${view.state}`}>
      <Notice tone="warn" title={title}>
        {text}
      </Notice>
      {onJoin && (
        <Card title={view.agreesByJoining ? '您代表这一方？' : '您也代表这一方？'}>
          <Button id="to-join" kind="secondary" onClick={onJoin}>
            凭通知书加入案件
          </Button>
        </Card>
      )}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}

/** Reached without a code: the letters below it can be typed. */
function AskForToken({ onToken }: { onToken: (token: string) => void }) {
  const [typed, setTyped] = useState('');
  const token = tokenIn(typed);
  return (
    <Screen id="invite-ask">
      <Card title="答复调解通知">
        <TextField
          name="token"
          label="通知书编号"
          required
          hint="扫通知书上的码会自动填写；也可以照码下面的字母数字输入"
          value={typed}
          onChange={setTyped}
        />
        <Button
          id="open-notice"
          disabledBecause={token ? null : '请输入通知书上的编号'}
          onClick={() => token && onToken(token)}
        >
          打开
        </Button>
      </Card>
    </Screen>
  );
}
