export default definePageConfig({ navigationBarTitleText: '调解方案', enablePullDownRefresh: true });
