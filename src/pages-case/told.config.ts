export default definePageConfig({ navigationBarTitleText: '本案消息', enablePullDownRefresh: true });
