import { inForce, type Rule } from './rule';

const patent = inForce({
  instrument: '中华人民共和国专利法',
  short: '专利法',
  from: '2021-06-01',
  to: null,
  mark: 'L',
});
const patentRules = inForce({
  instrument: '中华人民共和国专利法实施细则',
  short: '专利法实施细则',
  from: '2024-01-20',
  to: null,
  mark: 'L',
});
const order81 = inForce({
  instrument: '专利纠纷行政裁决和调解办法',
  short: '专利纠纷行政裁决和调解办法',
  from: '2025-02-01',
  to: null,
  mark: 'S',
});
const tm2019 = inForce({
  instrument: '中华人民共和国商标法',
  short: '商标法',
  from: '2019-11-01',
  to: '2026-12-31',
  mark: 'L',
});
const tm2027 = inForce({
  instrument: '中华人民共和国商标法',
  short: '商标法',
  from: '2027-01-01',
  to: null,
  mark: 'L',
});
const copyright = inForce({
  instrument: '中华人民共和国著作权法',
  short: '著作权法',
  from: '2021-06-01',
  to: null,
  mark: 'L',
});
const seed = inForce({ instrument: '中华人民共和国种子法', short: '种子法', from: '2022-03-01', to: null, mark: 'L' });
const software = inForce({
  instrument: '计算机软件保护条例',
  short: '软件保护条例',
  from: '2013-03-01',
  to: null,
  mark: 'S',
});
const layout = inForce({
  instrument: '集成电路布图设计保护条例',
  short: '布图设计保护条例',
  from: '2001-10-01',
  to: null,
  mark: 'S',
});
const unfair = inForce({
  instrument: '中华人民共和国反不正当竞争法',
  short: '反不正当竞争法',
  from: '2025-10-15',
  to: null,
  mark: 'L',
});
const monopoly = inForce({
  instrument: '中华人民共和国反垄断法',
  short: '反垄断法',
  from: '2022-08-01',
  to: null,
  mark: 'S',
});
const transfer = inForce({
  instrument: '行政执法机关移送涉嫌犯罪案件的规定',
  short: '移送涉嫌犯罪案件规定',
  from: '2020-08-07',
  to: null,
  mark: 'L',
});

/** Laws of the single rights, and the administrative ways that they open. */
export const RIGHT_RULES: readonly Rule[] = [
  patent('patent-validity', '第四十五条', '认为专利权不该授予的，可以请求国务院专利行政部门宣告无效'),
  patent(
    'patent-infringement',
    '第六十五条',
    '专利侵权可以协商、起诉，或请求管理专利工作的部门处理；该部门可以应请求就赔偿数额调解',
  ),
  patent(
    'patent-passing-off',
    '第六十八条',
    '假冒专利的，由负责专利执法的部门责令改正、没收违法所得、罚款；构成犯罪的追究刑事责任',
  ),
  patent('patent-limitation', '第七十四条', '侵犯专利权的诉讼时效为三年，从知道或应当知道侵权行为和侵权人之日起算'),
  patentRules(
    'patent-mediation',
    '第一百零二条',
    '管理专利工作的部门可以应请求调解权属、发明人资格、奖励报酬、临时保护期使用费和其他专利纠纷',
  ),
  patentRules(
    'patent-suspension',
    '第一百零三条',
    '因权属纠纷已请求调解或起诉的，可以请求中止有关程序；一年未结要续请，期满自行恢复',
  ),
  order81('patent-mediation-jurisdiction', '第九条', '对管辖有异议的在答复期内提出；无管辖权的不立案或撤案并移交'),
  order81('patent-mediation-scope', '第六十三条', '列明可以请求行政调解的专利纠纷'),
  order81('patent-mediation-request', '第六十四条', '请求书应写明双方情况、请求事项和理由'),
  order81('patent-mediation-service', '第六十五条', '五个工作日内送达请求书副本；被请求人收到后十五日内答复'),
  order81('patent-mediation-docket', '第六十六条', '被请求人同意的五个工作日内立案；不答复或不同意的不立案'),
  order81(
    'patent-mediation-agreement',
    '第六十九条',
    '谈成的制作调解协议书，各方签名盖章，机关盖章；没有谈成的撤销案件',
  ),
  tm2019(
    'trademark-administrative',
    '第六十条',
    '商标侵权可以协商、起诉，或请求执法部门处理；赔偿数额可以请求处理的部门调解',
  ),
  tm2027(
    'trademark-administrative',
    '第七十四条',
    '商标侵权可以协商、起诉，或请求负责商标执法的部门处理；赔偿数额可以请求该部门调解',
  ),
  tm2019(
    'trademark-damages-mediation',
    '第六十条第三款',
    '商标侵权的赔偿数额可以请求处理的执法部门调解；谈不成或不履行的可以起诉',
  ),
  tm2027(
    'trademark-damages-mediation',
    '第七十四条第三款',
    '商标侵权的赔偿数额可以请求负责商标执法的部门调解；谈不成或不履行的可以起诉',
  ),
  tm2019('trademark-transfer', '第六十一条', '商标侵权涉嫌犯罪的，执法部门应当及时移送'),
  tm2027(
    'trademark-transfer',
    '第七十五条',
    '商标侵权涉嫌犯罪的，执法部门应当及时移送公安机关；不需追究刑事责任但应处罚的移送回来',
  ),
  tm2019('trademark-validity-absolute', '第四十四条', '不该注册或以不正当手段注册的商标，可以请求宣告无效'),
  tm2027(
    'trademark-validity-absolute',
    '第五十条',
    '不该注册或以不正当手段注册的商标，可以请求国务院商标管理部门宣告无效',
  ),
  tm2019(
    'trademark-validity-prior',
    '第四十五条',
    '损害在先权利的商标，注册之日起五年内可以请求宣告无效；恶意注册驰名商标的不受五年限制',
  ),
  tm2027(
    'trademark-validity-prior',
    '第五十一条',
    '损害在先权利的商标，注册之日起五年内可以请求宣告无效；恶意注册驰名商标的不受五年限制',
  ),
  copyright('copyright-mediation', '第六十条', '著作权纠纷可以调解，也可以按仲裁协议仲裁；没有仲裁协议的可以直接起诉'),
  copyright(
    'copyright-administrative',
    '第五十三条',
    '侵犯著作权同时损害公共利益的，由主管著作权的部门查处；构成犯罪的追究刑事责任',
  ),
  seed(
    'variety-mediation',
    '第七十二条',
    '侵犯植物新品种权的，可以请求县级以上农业农村、林业草原部门处理；损害赔偿可以自愿调解，也可以直接起诉',
  ),
  software('software-mediation', '第三十一条', '软件著作权侵权纠纷可以调解，也可以按仲裁协议仲裁，或直接起诉'),
  layout(
    'layout-administrative',
    '第三十一条',
    '布图设计侵权可以协商、起诉，或请求国务院知识产权行政部门处理；赔偿数额可以请求调解',
  ),
  unfair('unfair-confusion', '第七条', '不得仿冒他人有一定影响的商品名称、包装、装潢、企业名称、域名、账号名称等'),
  unfair('unfair-secret', '第十条', '不得以不正当手段获取、披露、使用他人的商业秘密'),
  unfair('unfair-liability', '第二十二条', '不正当竞争造成损害的承担民事责任，受损害的经营者可以起诉'),
  unfair('unfair-penalty', '第二十三条', '实施混淆行为的，由监督检查部门责令停止、没收、罚款'),
  unfair('unfair-secret-penalty', '第二十六条', '侵犯商业秘密的，由监督检查部门责令停止、没收违法所得、罚款'),
  monopoly('monopoly-authority', '第十三条', '国务院反垄断执法机构负责反垄断执法，可以授权省级机构'),
  transfer('crime-transfer', '第三条', '知识产权违法案件有犯罪合理嫌疑的，行政机关应当移送公安机关'),
];
