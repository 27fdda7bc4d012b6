export default definePageConfig({ navigationBarTitleText: '当事人情况', enablePullDownRefresh: true });
