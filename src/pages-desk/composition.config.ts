export default definePageConfig({ navigationBarTitleText: '调委会组成' });
