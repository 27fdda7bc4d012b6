export default definePageConfig({ navigationBarTitleText: '法院管辖' });
