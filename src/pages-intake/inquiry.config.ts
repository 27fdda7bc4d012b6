export default definePageConfig({ navigationBarTitleText: '征询对方', enablePullDownRefresh: true });
