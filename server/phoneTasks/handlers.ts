import { listPhoneTasks, notePhoneCall } from './phoneTasks';

export const phoneTaskHandlers = {
  'phoneTask.list': listPhoneTasks,
  'phoneTask.done': notePhoneCall,
};
