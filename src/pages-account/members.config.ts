export default definePageConfig({ navigationBarTitleText: '待我核实', enablePullDownRefresh: true });
