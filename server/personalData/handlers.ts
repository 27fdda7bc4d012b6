import { deleteAccount, withdrawConsent } from './leave';
import { exportMyData, getMyData } from './myData';

export const myDataHandlers = {
  'myData.get': getMyData,
  'myData.export': exportMyData,
  'myData.withdrawConsent': withdrawConsent,
  'myData.delete': deleteAccount,
};
