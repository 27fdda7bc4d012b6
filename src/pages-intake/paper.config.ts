export default definePageConfig({ navigationBarTitleText: '征询通知书' });
