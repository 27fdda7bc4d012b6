import type { RightKind } from '../rights/kinds';

export type DoorKey =
  | 'mediation'
  | 'patentValidity'
  | 'trademarkValidity'
  | 'otherValidity'
  | 'ownershipCourt'
  | 'court'
  | 'courtSeized'
  | 'arbitration'
  | 'arbitrationPending'
  | 'antiMonopoly'
  | 'police'
  | 'marketRegulation'
  | 'patentDepartment'
  | 'copyrightDepartment'
  | 'agricultureDepartment'
  | 'layoutOffice';

/** Which of the city's contacts answers for a door; the city's own data hold names, telephones and addresses. */
export type ContactKey =
  | 'committee'
  | 'cnipa'
  | 'court'
  | 'arbitration'
  | 'antiMonopoly'
  | 'police'
  | 'marketRegulation'
  | 'patentDepartment'
  | 'copyrightDepartment'
  | 'agricultureDepartment';

/** A way to have the dispute resolved. */
export interface Door {
  readonly key: DoorKey;
  readonly title: string;
  /** Why this way, in plain words. */
  readonly why: string;
  /** Ids of domain/law/rules, the main one first. */
  readonly rules: readonly string[];
  /** What to do, step by step. */
  readonly steps: readonly string[];
  readonly contactKey: ContactKey;
}

const PREPARE = '带上身份证明、权利证书和能说明情况的材料';

const DOORS: Readonly<Record<DoorKey, Omit<Door, 'key'>>> = {
  mediation: {
    title: '申请调解',
    why: '双方都愿意谈，由调解员帮忙谈妥。不收费，不影响以后起诉；谈成的协议可以申请法院确认，能强制执行',
    rules: ['mediation-start', 'mediation-free', 'mediation-voluntary', 'limitation-interrupted'],
    steps: ['填写申请，上传证据，签名提交', '调委会决定是否受理，再问对方愿不愿意', '双方愿意的，安排调解员'],
    contactKey: 'committee',
  },
  patentValidity: {
    title: '向国家知识产权局请求宣告专利无效',
    why: '专利该不该授权，只有国家知识产权局能决定，调解不能改变',
    rules: ['patent-validity', 'mediation-excluded'],
    steps: [
      '写好无效宣告请求书，说明理由，附上证据',
      '在国家知识产权局网上或窗口提交并缴费',
      '不服决定的，三个月内可以起诉',
    ],
    contactKey: 'cnipa',
  },
  trademarkValidity: {
    title: '向国家知识产权局请求宣告商标无效',
    why: '商标该不该注册，只有国家知识产权局能决定，调解不能改变',
    rules: ['trademark-validity-absolute', 'trademark-validity-prior', 'mediation-excluded'],
    steps: [
      '想清楚理由：不该注册，还是损害了自己在先的权利（一般要在注册后五年内提出）',
      '在国家知识产权局商标网上服务系统或窗口提交申请并缴费',
      '不服裁定的，三十日内可以起诉',
    ],
    contactKey: 'cnipa',
  },
  otherValidity: {
    title: '向授权或登记的机关提出',
    why: '权利该不该授予、登记，由授权或登记的机关决定，调解不能改变',
    rules: ['mediation-excluded'],
    steps: ['看证书上的发证机关', PREPARE, '向发证机关提出撤销、复审或无效请求'],
    contactKey: 'cnipa',
  },
  ownershipCourt: {
    title: '向法院起诉确认权利归属',
    why: '权利归谁，最后由法院判决。调解可以谈补偿、共用和许可，但协议里确认归属的内容，法院不予司法确认',
    rules: ['court-suit', 'confirmation-excluded'],
    steps: ['整理能证明是谁创作、研发、出资或先用的材料', '向法院诉讼服务中心问清由哪个法院管', '递交起诉状和证据'],
    contactKey: 'court',
  },
  court: {
    title: '向法院起诉',
    why: '要判决、要马上禁止对方，只有法院能作出。调解不影响起诉，也可以先调解再起诉',
    rules: ['court-suit', 'court-mediation-first', 'mediation-voluntary'],
    steps: [
      '写好起诉状，写明对方是谁、要求什么、理由和证据',
      '向法院诉讼服务中心问清由哪个法院管',
      '网上或到窗口立案；急的同时申请行为保全',
    ],
    contactKey: 'court',
  },
  courtSeized: {
    title: '请办案法院委托调解',
    why: '法院已经立案的纠纷，调委会一般不再受理；法院同意委托调解，或者先撤诉，就可以在这里调解',
    rules: ['mediation-excluded', 'court-mediation-first'],
    steps: ['联系办案法官，说明愿意调解', '法院委托本会的，带委托材料来', '想撤诉的，先问清对期限和费用的影响'],
    contactKey: 'court',
  },
  arbitration: {
    title: '按合同约定申请仲裁',
    why: '合同约定了仲裁的，谈不成要去仲裁，一般不能起诉。现在先调解也可以',
    rules: ['arbitration-agreement', 'arbitration-excludes-court'],
    steps: ['找到合同里的仲裁条款，看约定的是哪个仲裁机构', '写好仲裁申请书，附上合同和证据', '向该机构提交并缴费'],
    contactKey: 'arbitration',
  },
  arbitrationPending: {
    title: '请仲裁庭调解',
    why: '仲裁机构已经受理，仲裁庭就可以调解，调解书和裁决书效力相同',
    rules: ['arbitration-mediation'],
    steps: ['联系办案秘书，说明愿意调解', '双方也可以自己和解，再请仲裁庭按和解内容裁决'],
    contactKey: 'arbitration',
  },
  antiMonopoly: {
    title: '向反垄断执法机构举报',
    why: '是不是垄断，由国家和省级市场监管部门调查认定，调解不能处理',
    rules: ['monopoly-authority', 'mediation-excluded'],
    steps: [
      '写明对方是谁、做了什么、对市场有什么影响',
      '附上合同、报价、通知等材料',
      '向省级市场监管部门提交，可以实名书面举报',
    ],
    contactKey: 'antiMonopoly',
  },
  police: {
    title: '向公安机关报案',
    why: '可能是犯罪的，由公安机关查。报案不影响另外谈赔偿',
    rules: ['crime-transfer', 'limitation-police', 'mediation-escalation'],
    steps: ['保存好实物、聊天和交易记录，不要自行上门查抄', PREPARE, '到公安机关经侦部门报案，要回执；有急险打110'],
    contactKey: 'police',
  },
  marketRegulation: {
    title: '向市场监管部门投诉举报',
    why: '要查处、没收、罚款，由市场监管部门决定。查处的同时，赔偿可以请他们调解，也可以在这里调解',
    rules: ['trademark-administrative'],
    steps: [PREPARE, '拨打12315，或在全国12315平台、当地窗口提交', '记下受理编号，以后在申请里填上'],
    contactKey: 'marketRegulation',
  },
  patentDepartment: {
    title: '请管理专利工作的部门处理或调解',
    why: '专利侵权可以请省级或有能力的市级管理专利工作的部门处理；专利归属、奖励报酬等也可以请他们调解',
    rules: ['patent-infringement', 'patent-mediation', 'patent-mediation-scope'],
    steps: ['问清由哪一级部门受理', '写好请求书，附上专利证书和证据', '对方同意调解的才会立案调解'],
    contactKey: 'patentDepartment',
  },
  copyrightDepartment: {
    title: '向著作权主管部门投诉',
    why: '盗版同时损害公共利益的，由著作权主管部门查处、没收、罚款',
    rules: ['copyright-administrative', 'copyright-mediation'],
    steps: [PREPARE, '写明作品、作者、对方的侵权行为和线索', '向当地版权局或文化市场执法队提交'],
    contactKey: 'copyrightDepartment',
  },
  agricultureDepartment: {
    title: '请农业农村或林业草原部门处理',
    why: '侵犯植物新品种权的，县级以上农业农村、林业草原部门可以查处，也可以就赔偿自愿调解',
    rules: ['variety-mediation'],
    steps: [PREPARE, '保留种子、种苗样品和购买凭证', '向县级以上农业农村或林业草原部门提交'],
    contactKey: 'agricultureDepartment',
  },
  layoutOffice: {
    title: '请国家知识产权局处理',
    why: '布图设计侵权由国家知识产权局处理，赔偿数额可以请其调解',
    rules: ['layout-administrative'],
    steps: [PREPARE, '写好请求书，附上登记证书和侵权证据', '向国家知识产权局提交'],
    contactKey: 'cnipa',
  },
};

/** The rule under which market regulation acts on each kind of right. */
const MARKET_RULES: Readonly<Record<RightKind, readonly string[]>> = {
  trademark: ['trademark-administrative', 'trademark-damages-mediation', 'trademark-transfer'],
  geographicalIndication: ['trademark-administrative', 'unfair-confusion'],
  tradeSecret: ['unfair-secret-penalty', 'unfair-secret'],
  unfairCompetition: ['unfair-penalty', 'unfair-confusion'],
  domainName: ['unfair-penalty', 'unfair-confusion'],
  other: ['unfair-penalty'],
  patent: ['patent-passing-off'],
  copyright: ['unfair-penalty'],
  software: ['unfair-penalty'],
  plantVariety: ['unfair-penalty'],
  layoutDesign: ['unfair-penalty'],
};

export function door(key: DoorKey, right: RightKind): Door {
  const words = DOORS[key];
  return key === 'marketRegulation' ? { key, ...words, rules: MARKET_RULES[right] } : { key, ...words };
}

/** Which administration can act on an infringement of a right. */
export function administrativeDoor(right: RightKind): DoorKey {
  switch (right) {
    case 'patent':
      return 'patentDepartment';
    case 'copyright':
    case 'software':
      return 'copyrightDepartment';
    case 'plantVariety':
      return 'agricultureDepartment';
    case 'layoutDesign':
      return 'layoutOffice';
    default:
      return 'marketRegulation';
  }
}

/** Who decides whether a right should have been granted. */
export function validityDoor(right: RightKind): DoorKey {
  if (right === 'patent') return 'patentValidity';
  return right === 'trademark' || right === 'geographicalIndication' ? 'trademarkValidity' : 'otherValidity';
}
