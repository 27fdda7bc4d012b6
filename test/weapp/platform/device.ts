import type { WxFunctions } from './wxCall';

/** The phone that the tests hold: 375 points wide, as the smaller iPhones are. */
export const SCREEN = { width: 375, height: 812, pixelRatio: 2, statusBar: 44, navigationBar: 44, tabBar: 83 };

export interface EnterOptions {
  path: string;
  query: Record<string, string>;
  /** 1001: from the list; 1047: a mini-program code scanned; 1011: a QR code. */
  scene: number;
}

const SDK_VERSION = '3.7.0';

/** What the phone says about itself. */
export function deviceFunctions(enter: () => EnterOptions, into: (value: unknown) => unknown): WxFunctions {
  const windowInfo = {
    pixelRatio: SCREEN.pixelRatio,
    screenWidth: SCREEN.width,
    screenHeight: SCREEN.height,
    windowWidth: SCREEN.width,
    windowHeight: SCREEN.height - SCREEN.statusBar - SCREEN.navigationBar,
    statusBarHeight: SCREEN.statusBar,
    safeArea: { top: 44, bottom: 778, left: 0, right: SCREEN.width, width: SCREEN.width, height: 734 },
  };
  const device = { brand: 'iPhone', model: 'iPhone 13 mini', system: 'iOS 15.0', platform: 'ios', benchmarkLevel: 40 };
  const base = { SDKVersion: SDK_VERSION, language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeSetting: 17 };
  return {
    getSystemInfoSync: () => into({ ...device, ...windowInfo, ...base }),
    getDeviceInfo: () => into(device),
    getWindowInfo: () => into(windowInfo),
    getAppBaseInfo: () => into(base),
    getSystemSetting: () => into({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
    getAppAuthorizeSetting: () => into({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => into({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    getLaunchOptionsSync: () => into(enter()),
    getEnterOptionsSync: () => into(enter()),
    getAccountInfoSync: () => into({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getPerformance: () => ({
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
      mark: () => undefined,
    }),
    nextTick: (work: () => void) => void setTimeout(work, 0),
    onMemoryWarning: () => undefined,
    offMemoryWarning: () => undefined,
    onThemeChange: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
  };
}
