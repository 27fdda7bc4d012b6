/** What comes of a mediation that succeeded, and whose hands it takes. Data of the pack. */
export interface Product {
  /** What the written agreement is called. */
  readonly title: string;
  /** What whoever leads the mediation is called, who signs after the sides. */
  readonly mediator: string;
  /** Whose seal is put to it, in full and for a button. */
  readonly seal: string;
  readonly sealShort: string;
  /** Whether the sides may agree by word of mouth (人民调解法 28 alone says so). */
  readonly oral: boolean;
  /** What is done with it afterwards, as its text says; '' where nothing is. */
  readonly then: string;
  /** Rule of domain/law that it comes from. */
  readonly rule: string;
}

/** 人民调解法 28 to 30: in writing, signed by all and the mediator, with the committee's seal; or by word of mouth. */
export const PEOPLES_AGREEMENT: Product = {
  title: '人民调解协议书',
  mediator: '调解员',
  seal: '人民调解委员会印章',
  sealShort: '调委会印章',
  oral: true,
  then: '',
  rule: 'mediation-agreement',
};

/** 在线调解规则 19: signed by the sides and the mediator, sealed by the body that led it; 特邀调解规定 19: filed with the court. */
export const AGREEMENT_BEFORE_COURT: Product = {
  ...PEOPLES_AGREEMENT,
  title: '调解协议书',
  mediator: '特邀调解员',
  oral: false,
  then: '本协议送各方当事人，并提交委派调解的人民法院备案。',
  rule: 'online-agreement',
};

/** 特邀调解规定 20: the court looks at it and makes the 调解书, or the sides take the suit back. */
export const AGREEMENT_IN_COURT: Product = {
  ...AGREEMENT_BEFORE_COURT,
  then: '本协议提交委托调解的人民法院，由人民法院审查并制作调解书；申请撤诉的，由人民法院裁定。',
};

/** The departments' own: theirs is the seal, and nothing says that word of mouth is enough. */
export const DEPARTMENTS_AGREEMENT: Product = {
  title: '行政调解协议书',
  mediator: '调解人员',
  seal: '主持调解的行政机关印章',
  sealShort: '行政机关印章',
  oral: false,
  then: '',
  rule: 'mediation-agreement',
};

/** Order 81 art 69: the department makes it, the sides sign, the department seals. */
export const PATENT_AGREEMENT: Product = {
  ...DEPARTMENTS_AGREEMENT,
  title: '专利纠纷行政调解协议书',
  rule: 'patent-mediation-agreement',
};

export const COMMERCIAL_AGREEMENT: Product = {
  ...DEPARTMENTS_AGREEMENT,
  title: '商事调解协议书',
  mediator: '商事调解员',
  seal: '商事调解组织印章',
  sealShort: '调解组织印章',
};

/** Who signs, whose seal, from when it holds: the last sentence of the text. */
export function effectInWords({ mediator, seal, then }: Product): string {
  return `本协议自各方当事人签名或者盖章、${mediator}签名并加盖${seal}之日起生效，各方应当按约定履行。${then}`;
}
