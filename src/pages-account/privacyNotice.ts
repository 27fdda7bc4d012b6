/** The text below belongs to this version of domain/privacy/notices: change both together. */
export { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';

export interface NoticeItem {
  what: string;
  why: string;
}

/** What is collected and why, one thing a line, each where it is needed and no earlier (个人信息保护法 17). */
export const COLLECTED: readonly NoticeItem[] = [
  { what: '微信用户标识', why: '认出是您本人，不必另设密码' },
  { what: '姓名、电话', why: '联系您、在文书上写明您是谁' },
  { what: '企业名称、统一社会信用代码、地址', why: '确认由谁提出申请、文书送到哪里' },
  { what: '您填写的案情和上传的证据', why: '供调解委员会审查和调解' },
  { what: '您的手写签名', why: '确认申请是您本人的意思' },
  { what: '相机、相册、聊天中的文件', why: '只在您点“添加”时使用，只取您选中的' },
];

/** How it is kept. */
export const KEPT: readonly string[] = [
  '只有您、您所代表企业的人员和办案的工作人员能看到；每次打开都有记录，您可以查看。',
  '照片里的拍摄地点会从给别人看的那一份中去掉，原件封存。',
  '发到手机上的提醒不写姓名、案情和金额。',
  '需要把案件转给别的单位时，会先征得您同意。',
  '案件材料按人民调解档案的期限保存，期满后删除。',
];

/** What one may do about it (个人信息保护法 44 to 47). */
export const RIGHTS: readonly string[] = [
  '您可以查看、更正自己的信息，可以撤回同意，可以要求删除。',
  '不同意也可以办：打电话或到现场，由工作人员用纸质材料为您办理。',
];
