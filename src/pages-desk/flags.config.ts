export default definePageConfig({ navigationBarTitleText: '风险报告', enablePullDownRefresh: true });
