export default definePageConfig({ navigationBarTitleText: '全市概况', enablePullDownRefresh: true });
