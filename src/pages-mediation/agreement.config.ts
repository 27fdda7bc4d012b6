export default definePageConfig({ navigationBarTitleText: '调解协议', enablePullDownRefresh: true });
