export default definePageConfig({ navigationBarTitleText: '督办月报', enablePullDownRefresh: true });
