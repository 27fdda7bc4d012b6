export default definePageConfig({ navigationBarTitleText: '录入法律文本' });
