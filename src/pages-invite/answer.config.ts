export default definePageConfig({ navigationBarTitleText: '答复调解通知' });
