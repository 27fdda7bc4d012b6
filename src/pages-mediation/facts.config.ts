export default definePageConfig({ navigationBarTitleText: '事实对照', enablePullDownRefresh: true });
