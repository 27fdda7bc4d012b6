export default definePageConfig({ navigationBarTitleText: '法律规定的变动', enablePullDownRefresh: true });
