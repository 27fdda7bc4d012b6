export default defineAppConfig({
  pages: ['pages/index/index', 'pages/cases/index', 'pages/inbox/index', 'pages/me/index', 'pages/scan/index'],
  subPackages: [
    { root: 'pages-account', pages: ['consent', 'register', 'enterprise', 'members'] },
    { root: 'pages-filing', pages: ['triage', 'journey', 'receipt'] },
    { root: 'pages-case', pages: ['detail', 'supplement', 'viewers'] },
    { root: 'pages-intake', pages: ['queue', 'decide', 'inquiry', 'paper'] },
    {
      root: 'pages-mediation',
      pages: ['case', 'mediators', 'session', 'room', 'offers', 'checkin', 'agreement', 'performance', 'archive'],
    },
    { root: 'pages-desk', pages: ['posters', 'settings', 'staff', 'mediators', 'flags', 'responses'] },
    { root: 'pages-verify', pages: ['receipt'], independent: true },
    { root: 'pages-invite', pages: ['answer'], independent: true },
  ],
  preloadRule: {
    'pages/index/index': { network: 'all', packages: ['pages-filing', 'pages-case'] },
    'pages/scan/index': { network: 'all', packages: ['pages-account', 'pages-filing'] },
  },
  window: {
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '知和',
    // Said although it is what WeChat does anyway: the H5 build shows its bar with the way back only then.
    navigationStyle: 'default',
    backgroundColor: '#f4f6f9',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5b6676',
    selectedColor: '#17408b',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/index/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/cases/index',
        text: '案件',
        iconPath: 'assets/tab/cases.png',
        selectedIconPath: 'assets/tab/cases-on.png',
      },
      {
        pagePath: 'pages/inbox/index',
        text: '消息',
        iconPath: 'assets/tab/inbox.png',
        selectedIconPath: 'assets/tab/inbox-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
