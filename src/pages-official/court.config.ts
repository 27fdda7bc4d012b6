export default definePageConfig({ navigationBarTitleText: '送法院的案件', enablePullDownRefresh: true });
