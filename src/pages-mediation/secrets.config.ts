export default definePageConfig({ navigationBarTitleText: '涉密材料', enablePullDownRefresh: true });
