export default definePageConfig({ navigationBarTitleText: '调解会', enablePullDownRefresh: true });
