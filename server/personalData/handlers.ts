import { deleteAccount, withdrawConsent } from './leave';
import { getMyData } from './myData';

export const myDataHandlers = {
  'myData.get': getMyData,
  'myData.withdrawConsent': withdrawConsent,
  'myData.delete': deleteAccount,
};
