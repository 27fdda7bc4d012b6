import Taro from '@tarojs/taro';
import type { MeView } from '@/contract/account';
import type { ConsentAnswer } from '@/domain/notices/wallet';
import { browserOpenId } from './browserPerson';
import { command } from './call';
import { useSession } from './session';
import { say, sayProblem, tell } from './tell';

const HOW_TO_SWITCH_ON =
  '您的微信关闭了“订阅消息”，所以收不到提醒。要打开：点右上角“···”，选“设置”，再选“订阅消息”，打开“接收订阅消息”。不打开也可以继续办，消息都在“消息”里。';

/** WeChat takes three templates a call on every version; newer ones take five. */
const MOST_TEMPLATES = 3;
/** The phone's master switch for subscriptions is off (requestSubscribeMessage, errCode). */
const SWITCHED_OFF = 20004;

type Need = MeView['ask'][number];

/** What the phone says to each template, in the words of the wallet; null for what is no answer. */
function answerOf(said: unknown): ConsentAnswer | null {
  if (said === 'reject' || said === 'ban' || said === 'filter') return said;
  // `acceptWithAudio` and the like: a yes with something more.
  return typeof said === 'string' && said.startsWith('accept') ? 'accept' : null;
}

function codeOf(problem: unknown): unknown {
  return typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'errCode') : undefined;
}

async function askBrowser(ids: readonly string[]): Promise<Record<string, unknown>> {
  const templateIds = Object.fromEntries(ids.map((id) => [id, 'accept']));
  await fetch(`/phone/${browserOpenId()}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ templateIds }),
  });
  return templateIds;
}

/** Says how to switch messages on. What the person came to do goes on, whatever becomes of the dialog. */
async function sayHowToSwitchOn(): Promise<void> {
  await tell('微信提醒没有打开', HOW_TO_SWITCH_ON).catch(() => undefined);
}

/** Asks the phone; every template is `off` when its master switch is. Throws what else WeChat refuses with. */
async function askPhone(ids: readonly string[]): Promise<Record<string, unknown>> {
  if (process.env.TARO_ENV === 'h5') return askBrowser(ids);
  try {
    return { ...(await Taro.requestSubscribeMessage({ tmplIds: [...ids], entityIds: [] })) };
  } catch (problem) {
    if (codeOf(problem) === SWITCHED_OFF) return Object.fromEntries(ids.map((id) => [id, SWITCHED_OFF]));
    throw problem;
  }
}

/** Tells the server what was answered, so that it asks again in time. */
async function record(answers: { need: Need; answer: ConsentAnswer }[]): Promise<void> {
  const { ask } = await command('wallet.record', { answers });
  const { me, heard } = useSession.getState();
  if (me) heard({ ...me, ask });
}

/** What came of asking. */
export interface Leave {
  /** `unasked`: nothing is needed, or WeChat refused to ask. */
  outcome: 'asked' | 'switchedOff' | 'unasked';
  /** Tells the server. Later than the asking for who is known to it only by what the tap does. */
  record: () => Promise<void>;
}

type Asked = Pick<MeView, 'ask' | 'templates'> | null | undefined;

/**
 * Asks the person whether they want to hear of what comes of this (WeChat's one-time subscription: one message for each
 * yes), for the templates that the server says are needed (`ask`). Only inside a tap, and first thing in it. Never fails:
 * without a yes, the message is in the app's inbox all the same. When the phone's master switch is off (a week passes before
 * it is asked again), says how to switch it on; answers whether it was.
 */
async function askForLeave(me: Asked): Promise<Leave> {
  const nothing: Leave = { outcome: 'unasked', record: () => Promise.resolve() };
  // What an older version kept on the phone has no `ask`.
  const needs: readonly Need[] = me?.ask ?? [];
  const asked = needs.flatMap((need) => {
    const id = me?.templates[need];
    return id ? [{ need, id }] : [];
  });
  const few = asked.slice(0, MOST_TEMPLATES);
  if (few.length === 0) return nothing;
  try {
    const said = await askPhone(few.map(({ id }) => id));
    const answers = few.flatMap(({ need, id }) => {
      const answer: ConsentAnswer | null = said[id] === SWITCHED_OFF ? 'off' : answerOf(said[id]);
      return answer === null ? [] : [{ need, answer }];
    });
    if (answers.length === 0) return nothing;
    const isOff = answers.some(({ answer }) => answer === 'off');
    if (isOff) await sayHowToSwitchOn();
    return { outcome: isOff ? 'switchedOff' : 'asked', record: () => record(answers) };
  } catch {
    // Refused, or no answer: what the person came to do goes on.
    return nothing;
  }
}

/**
 * Asks on the way to something else (see `askForLeave`). Nobody waits for the server to hear the answer, which it does when
 * the function that this returns is called: at once where the server knows the person, else once it does.
 */
export async function askOnTheWay(me: Asked): Promise<() => void> {
  const leave = await askForLeave(me);
  return () => void leave.record().catch(() => undefined);
}

/** `askOnTheWay`, of somebody whom the server knows: it is told at once. */
export async function askToBeTold(me: Asked): Promise<void> {
  const record = await askOnTheWay(me);
  record();
}

/** Asks where being asked is all that the tap is for: says that it is noted when the server has noted it, or why it is not. */
export async function askForReminders(me: Asked): Promise<void> {
  const leave = await askForLeave(me);
  try {
    await leave.record();
    if (leave.outcome === 'asked') say('已记下您的选择');
    if (leave.outcome === 'unasked') say('微信没有问到您，请稍后再点一次');
  } catch (problem) {
    await sayProblem(problem);
  }
}
