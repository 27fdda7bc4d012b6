export default definePageConfig({ navigationBarTitleText: '征询统计', enablePullDownRefresh: true });
