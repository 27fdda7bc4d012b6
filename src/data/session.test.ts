import type { MeView } from '@/contract/account';
import { resetTaro } from '@/test/mocks/taro';
import { call } from './call';
import { useSession } from './session';
import { isRecord, readStored, writeStored } from './storage';

jest.mock('./call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

const me = (registered: boolean) => ({ openid: 'o1', registered, numbersAlone: null }) as MeView;
const session = () => useSession.getState();

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  useSession.setState({ me: me(true) });
});

test('an answer that was under way while a command answered does not take its place', async () => {
  useSession.setState({ me: me(false) });
  let answer = (_me: MeView): void => undefined;
  asked.mockReturnValue(new Promise<MeView>((resolve) => (answer = resolve)));
  const refreshing = session().refresh();
  session().heard(me(true));
  writeStored('kept:record:s1', { typed: '案情' });
  answer(me(false));
  expect(await refreshing).toMatchObject({ registered: true });
  expect(session().me).toMatchObject({ registered: true });
  expect(readStored('kept:record:s1', isRecord)).not.toBeNull();
});

test('of two that were asked one after the other the later holds, whichever comes first', async () => {
  const answers: ((me: MeView) => void)[] = [];
  asked.mockImplementation(() => new Promise<MeView>((resolve) => answers.push(resolve)));
  const both = [session().refresh(), session().refresh()];
  answers[1]?.({ ...me(true), name: '后问的' });
  await both[1];
  answers[0]?.({ ...me(true), name: '先问的' });
  await both[0];
  expect(session().me?.name).toBe('后问的');
});

test('of who is no longer registered the phone keeps nothing, however it learns of it', async () => {
  writeStored('kept:record:s1', { typed: '案情' });
  asked.mockResolvedValue(me(false));
  await session().refresh();
  expect(readStored('kept:record:s1', isRecord)).toBeNull();
  expect(readStored('me', isRecord)).toMatchObject({ registered: false });

  useSession.setState({ me: me(true) });
  writeStored('kept:record:s1', { typed: '案情' });
  session().heard(me(false));
  expect(readStored('kept:record:s1', isRecord)).toBeNull();
});

test('of who is registered, or has never been, what is typed stays', async () => {
  writeStored('form:register', { name: '欧阳明月' });
  asked.mockResolvedValue(me(true));
  await session().refresh();
  useSession.setState({ me: me(false) });
  session().heard(me(false));
  useSession.setState({ me: null });
  session().heard(me(false));
  expect(readStored('form:register', isRecord)).toEqual({ name: '欧阳明月' });
});
