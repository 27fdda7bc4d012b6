import { agreeOrally as recordOral } from '@/domain/agreement/agreeOrally';
import { draftAgreement as draft } from '@/domain/agreement/draftAgreement';
import { openSigning as open, textToSign } from '@/domain/agreement/openSigning';
import { readBySide, signAgreement as sign } from '@/domain/agreement/sign';
import { refuseToSign as refuse, reviseAgreement as revise } from '@/domain/agreement/takeBack';
import { mustBeLead, mustBeSeated, nameOf, sideActing } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { stepOf } from '../cases/stepOf';
import { surroundingsOf } from '../inquiry/surroundings';
import { sha256 } from '../kernel/hash';
import { whoSigns } from './whoSigns';

/** A mediator keeps the draft. */
export const draftAgreement = caseCommand('agreement.draft', 'draftAgreement', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(draft(record, input)), reason: null };
});

/** The lead puts the text to the sides. */
export const openSigning = caseCommand('agreement.openSigning', 'openSigning', ({ context, record }) => {
  mustBeLead(record, context);
  return { ...stepOf(open(record, sha256(textToSign(record)), surroundingsOf(context))), reason: null };
});

export const readAgreement = caseCommand('agreement.read', 'readAgreement', ({ context, input, record }) => ({
  ...stepOf(readBySide(record, input.edition, sideActing(record, context))),
  reason: null,
}));

/** A side, the lead or the head puts their name or the seal to the text. */
export const signAgreement = caseCommand('agreement.sign', 'signAgreement', ({ context, input, record }) => {
  const { edition, signature, capacity, hasSpecialAuthority, authorityId } = input;
  const signer = { openid: context.openid, name: nameOf(context) };
  const words = { edition, signature, capacity, hasSpecialAuthority, authorityId };
  return { ...stepOf(sign(record, whoSigns(record, context), signer, words, context)), reason: null };
});

export const reviseAgreement = caseCommand('agreement.revise', 'reviseAgreement', ({ context, input, record }) => {
  mustBeLead(record, context);
  return { ...stepOf(revise(record, input.reason, context)), reason: input.reason };
});

export const refuseToSign = caseCommand('agreement.refuseToSign', 'refuseToSign', ({ context, input, record }) => ({
  ...stepOf(refuse(record, input.reason, sideActing(record, context), context)),
  reason: input.reason,
}));

/** The lead records what the sides agreed on by word of mouth. */
export const agreeOrally = caseCommand('agreement.oral', 'agreeOrally', ({ context, input, record }) => {
  mustBeLead(record, context);
  return { ...stepOf(recordOral(record, input, sha256, context)), reason: null };
});
