// A stand-in for @tarojs/taro in unit tests of pages in jsdom. What a person would decide succeeds; a test that wants it otherwise says so:
// `jest.mocked(Taro.showModal).mockResolvedValueOnce(...)`. Storage really keeps. Call `resetTaro()` before each test.
import { useEffect } from 'react';

type Options = Record<string, unknown>;
type Params = Record<string, string>;

const stored = new Map<string, string>();
let params: Params = {};
let pullDown: () => unknown = () => undefined;

const done = () => Promise.resolve({ errMsg: 'ok' });
const asynchronous = () => jest.fn<Promise<Options>, [options?: Options]>(done);

function callFunction(options: { success?: (answer: { result: unknown }) => void; complete?: () => void }): void {
  options.success?.({ result: undefined });
  options.complete?.();
}

/** The phone's recorder: the test speaks by calling what the app has left with it. */
const recorder = {
  start: jest.fn(),
  stop: jest.fn(),
  onStop: jest.fn((_heard: (file: { tempFilePath: string; duration: number; fileSize: number }) => void) => undefined),
  onError: jest.fn((_failed: (problem: { errMsg: string }) => void) => undefined),
};

/** The phone's loudspeaker. */
const player = {
  src: '',
  play: jest.fn(),
  stop: jest.fn(),
  destroy: jest.fn(),
  onEnded: jest.fn((_ended: () => void) => undefined),
  onError: jest.fn((_failed: (problem: { errMsg: string }) => void) => undefined),
};

const ENV_TYPE = { WEAPP: 'WEAPP', WEB: 'WEB' } as const;

const Taro = {
  ENV_TYPE,
  getEnv: jest.fn(() => ENV_TYPE.WEAPP),
  cloud: { init: jest.fn(), callFunction: jest.fn(callFunction), uploadFile: jest.fn() },
  navigateTo: asynchronous(),
  redirectTo: asynchronous(),
  reLaunch: asynchronous(),
  switchTab: asynchronous(),
  navigateBack: asynchronous(),
  pageScrollTo: asynchronous(),
  setNavigationBarTitle: asynchronous(),
  setTabBarBadge: asynchronous(),
  removeTabBarBadge: asynchronous(),
  showTabBarRedDot: asynchronous(),
  hideTabBarRedDot: asynchronous(),
  stopPullDownRefresh: asynchronous(),
  showToast: asynchronous(),
  hideToast: asynchronous(),
  showLoading: asynchronous(),
  hideLoading: asynchronous(),
  showModal: jest.fn((_options?: Options) => Promise.resolve({ confirm: true, cancel: false, errMsg: 'ok' })),
  showActionSheet: jest.fn((_options?: Options) => Promise.resolve({ tapIndex: 0, errMsg: 'ok' })),
  scanCode: jest.fn((_options?: Options) => Promise.resolve({ result: '', path: '', scanType: 'WX_CODE' })),
  chooseMedia: jest.fn((_options?: Options) => Promise.resolve({ tempFiles: [] as Options[] })),
  chooseMessageFile: jest.fn((_options?: Options) => Promise.resolve({ tempFiles: [] as Options[] })),
  requestSubscribeMessage: jest.fn((options?: Options) => {
    const asked = Array.isArray(options?.tmplIds) ? options.tmplIds.map(String) : [];
    return Promise.resolve(Object.fromEntries(asked.map((id) => [id, 'accept'])));
  }),
  getRecorderManager: jest.fn(() => recorder),
  createInnerAudioContext: jest.fn(() => player),
  previewImage: asynchronous(),
  openDocument: asynchronous(),
  shareFileMessage: asynchronous(),
  makePhoneCall: asynchronous(),
  setClipboardData: asynchronous(),
  downloadFile: jest.fn((_options?: Options) => Promise.resolve({ tempFilePath: 'wxfile://tmp_1', statusCode: 200 })),
  getWindowInfo: jest.fn(() => ({ pixelRatio: 2, windowWidth: 375, windowHeight: 724, statusBarHeight: 44 })),
  getCurrentPages: jest.fn((): Options[] => []),
  nextTick: jest.fn((work: () => void) => void setTimeout(work, 0)),
  getStorageSync: jest.fn((key: string): unknown => {
    const text = stored.get(key);
    return text === undefined ? '' : JSON.parse(text);
  }),
  setStorageSync: jest.fn((key: string, value: unknown) => void stored.set(key, JSON.stringify(value))),
  removeStorageSync: jest.fn((key: string) => void stored.delete(key)),
  getStorageInfoSync: jest.fn(() => ({ keys: [...stored.keys()] })),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
};

export default Taro;

/** Sets what the page was opened with. */
export function setRouterParams(next: Params): void {
  params = next;
}

/** Pulls the page down. */
export function pullPageDown(): unknown {
  return pullDown();
}

/** Forgets calls, storage and router of the test before. */
export function resetTaro(): void {
  stored.clear();
  params = {};
  for (const value of [Taro, Taro.cloud, recorder, player].flatMap((part) => Object.values<unknown>(part)))
    if (jest.isMockFunction(value)) value.mockClear();
}

/** By this a test puts the page on top of the stack: `getCurrentPages` answers pages that each have such a path. */
export const OWN_PATH = 'page-under-test?$taroTimestamp=1';
export const useRouter = () => ({ params, path: '', $taroPath: OWN_PATH });

/** Runs once, when the page has been mounted: in a unit test a page is loaded, shown and ready at once. */
function useOnce(work: () => unknown): void {
  useEffect(() => {
    work();
    // An event of the platform comes once, whatever the handler has become since.
  }, []);
}

export const useLoad = (work: (options: Params) => unknown): void => useOnce(() => work(params));
export const useDidShow = useOnce;
export const useReady = useOnce;
export const useLaunch = useOnce;
export const useDidHide = (_work: () => unknown): void => undefined;
export const useUnload = (_work: () => unknown): void => undefined;
export const useReachBottom = (_work: () => unknown): void => undefined;
export const useShareAppMessage = (_work: () => unknown): void => undefined;
export const usePageScroll = (_work: () => unknown): void => undefined;
export const usePullDownRefresh = (work: () => unknown): void => {
  pullDown = work;
};
