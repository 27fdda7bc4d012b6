export default definePageConfig({ navigationBarTitleText: '查阅涉密材料' });
