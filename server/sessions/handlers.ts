import { answerSession } from './answer';
import { cancelSession, changeSession } from './change';
import { checkIn, checkInFor } from './checkIn';
import { proposeSession } from './propose';
import { confirmRecord, recordSession } from './record';
import { addSound, openSound } from './sounds';

export const sessionHandlers = {
  'session.propose': proposeSession,
  'session.answer': answerSession,
  'session.change': changeSession,
  'session.cancel': cancelSession,
  'session.checkIn': checkIn,
  'session.checkInFor': checkInFor,
  'session.record': recordSession,
  'session.addSound': addSound,
  'session.openSound': openSound,
  'session.confirmRecord': confirmRecord,
};
