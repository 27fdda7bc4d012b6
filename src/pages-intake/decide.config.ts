export default definePageConfig({ navigationBarTitleText: '受理审查' });
