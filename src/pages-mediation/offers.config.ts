export default definePageConfig({ navigationBarTitleText: '保密报价', enablePullDownRefresh: true });
