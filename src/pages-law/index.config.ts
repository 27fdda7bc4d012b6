export default definePageConfig({ navigationBarTitleText: '法律文本', enablePullDownRefresh: true });
