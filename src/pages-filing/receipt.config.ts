export default definePageConfig({ navigationBarTitleText: '申请凭证' });
