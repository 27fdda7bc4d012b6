import { closeOffer, enterOffer, getResult, listOffers, openOffer } from './offers';
import { listMessages, listRooms, openFile } from './read';
import { sendMessage } from './send';

export const talkHandlers = {
  'message.send': sendMessage,
  'message.list': listMessages,
  'message.rooms': listRooms,
  'message.openFile': openFile,
  'offer.open': openOffer,
  'offer.enter': enterOffer,
  'offer.close': closeOffer,
  'offer.result': getResult,
  'offer.list': listOffers,
};
