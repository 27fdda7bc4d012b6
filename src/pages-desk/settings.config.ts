export default definePageConfig({ navigationBarTitleText: '调委会设置' });
