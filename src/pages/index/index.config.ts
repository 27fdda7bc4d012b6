export default definePageConfig({ navigationBarTitleText: '知和', enablePullDownRefresh: true });
