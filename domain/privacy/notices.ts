/** Version of what is told to whoever uses the program; agreement is to one version, and a new one is asked for anew. */
export const PRIVACY_NOTICE_VERSION = '2026-11-22';

/**
 * What a respondent is told at first contact (个人信息保护法 17, 35): their name and contact came from somebody else, so it
 * cannot wait until they use the program. The version is kept with what they answer.
 */
export const RESPONDENT_NOTICE = {
  version: '2026-11-22',
  lines: [
    '您的名称和联系方式由申请人提供，本会只用来征询您是否愿意调解。',
    '您填写的姓名、手机号和答复，只用于这次调解的联系和记录，只有本会和办案的调解员能看到；参加调解后，对方能看到您的姓名。',
    '材料按人民调解档案的期限保存，期满后删除。',
    '您可以打电话查阅、更正，不愿意参加的也可以要求不再联系。',
  ],
} as const;
