import {
  agreeOrally,
  draftAgreement,
  openSigning,
  readAgreement,
  refuseToSign,
  reviseAgreement,
  signAgreement,
} from './commands';

export const agreementHandlers = {
  'agreement.draft': draftAgreement,
  'agreement.openSigning': openSigning,
  'agreement.read': readAgreement,
  'agreement.sign': signAgreement,
  'agreement.revise': reviseAgreement,
  'agreement.refuseToSign': refuseToSign,
  'agreement.oral': agreeOrally,
};
