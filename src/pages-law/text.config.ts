export default definePageConfig({ navigationBarTitleText: '法律文本' });
