import { answerInvitation } from './answerInvitation';
import { answerAsPerson } from './answerAsPerson';
import { getCounts } from './counts';
import { closeInquiry, logContact, recordAnswer, reissue, remind } from './deskCommands';
import { joinInvitation } from './joinInvitation';
import { openInvitation } from './openInvitation';
import { getInquiryQueue } from './queue';
import { recordService, seeInvitation } from './service';

export const inquiryHandlers = {
  'invite.open': openInvitation,
  'invite.answer': answerInvitation,
  'invite.seen': seeInvitation,
  'inquiry.recordService': recordService,
  'inquiry.answer': answerAsPerson,
  'inquiry.queue': getInquiryQueue,
  'inquiry.recordAnswer': recordAnswer,
  'inquiry.logContact': logContact,
  'inquiry.remind': remind,
  'invite.join': joinInvitation,
  'inquiry.reissue': reissue,
  'inquiry.close': closeInquiry,
  'inquiry.counts': getCounts,
};
