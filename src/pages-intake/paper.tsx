import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Screen } from '../ui/screen/Screen';
import { NoticePaper } from './NoticePaper';
import './paper.scss';

/** The notice of one respondent as it is printed: what their page says behind the code, and the code itself. */
async function loadPaper(caseId: string, side: string) {
  const view = await call('case.get', { caseId });
  const respondent = view.mediation?.respondents.find((each) => each.side === side);
  const notice = respondent?.notice;
  if (!respondent || !notice) return null;
  const [invitation, picture] = await Promise.all([
    call('invite.open', { token: notice.token }),
    command('code.picture', { token: notice.token }),
  ]);
  const { matter } = invitation;
  return matter && { view, respondent, notice, matter, privacy: invitation.privacy, pictureUrl: picture.url };
}
export type Paper = NonNullable<Awaited<ReturnType<typeof loadPaper>>>;

/** The notice on paper, whole on a phone too. The browser prints it on A4. */
export default function PaperPage() {
  const { id = '', side = '' } = useRouter().params;
  const asked = useAnswer(`${id}:${side}`, async () => ({ paper: await loadPaper(id, side) }));
  const isBrowser = process.env.TARO_ENV === 'h5';
  const paper = asked.data?.paper ?? null;
  const isGone = asked.data !== null && paper === null;
  return (
    <Screen
      id="paper"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      bottom={
        paper && (
          <BottomBar note={isBrowser ? null : '要打印，请在电脑浏览器上打开这一页'}>
            {isBrowser ? (
              <Button id="print" onClick={() => window.print()}>
                打印
              </Button>
            ) : (
              <Button id="refresh" kind="secondary" onClick={asked.reload}>
                刷新
              </Button>
            )}
          </BottomBar>
        )
      }
    >
      {isGone && <Text>没有找到这一方的通知书，可能已经失效。请回到“征询对方”再看。</Text>}
      {paper && <NoticePaper paper={paper} />}
    </Screen>
  );
}
