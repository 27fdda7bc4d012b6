export default definePageConfig({ navigationBarTitleText: '履行情况', enablePullDownRefresh: true });
