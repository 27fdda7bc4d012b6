import type { ProcedureName } from '@/contract/procedures';

/*
 * Who gets past the door of each procedure, written by hand. A line is `stage | who may | who is told NOT_ALLOWED`; for
 * whoever is in neither the record does not exist (NOT_FOUND). A fourth part names those who know of the case, and are told in a
 * sentence that it is not for them now (WRONG_STAGE). People and groups as in authorizationTable.ts.
 */

const INSIDERS = 'sides mediators committee';
/** Everybody who has to do with the case knows of it; the rest does not. */
const inCase = (stage: string, may: string) => `${stage} | ${may} | ${INSIDERS}`;
/** It does not exist for anybody else. */
const only = (stage: string, may: string) => `${stage} | ${may} | `;
/** Asked of a post, before any record is looked at. */
const post = (may: string) => `MEDIATING | ${may} | everybody`;
/** As `post`, on a case in this stage. */
const desk = (stage: string, may = 'desk') => `${stage} | ${may} | everybody`;
/** About oneself, or behind a code that decides: no standing is asked. */
const ANYBODY = 'MEDIATING | everybody | ';

export const PROCEDURES: Readonly<Record<ProcedureName, string>> = {
  'me.get': ANYBODY,
  'me.consent': ANYBODY,
  'me.register': ANYBODY,
  'home.get': ANYBODY,
  'inbox.list': ANYBODY,
  'inbox.cases': ANYBODY,
  'inbox.markRead': ANYBODY,
  'wallet.record': ANYBODY,
  'preferences.get': ANYBODY,
  'preferences.save': ANYBODY,
  'phoneTask.list': post('desk'),
  // There is no such task, for the desk either.
  'phoneTask.done': 'MEDIATING |  | sides stranger mediators auditor administrator officials nobody',
  'code.open': ANYBODY,
  'receipt.check': ANYBODY,
  'code.picture': ANYBODY,
  'invite.open': ANYBODY,
  'invite.seen': ANYBODY,
  'invite.answer': ANYBODY,
  'invite.join': ANYBODY,
  'session.checkIn': ANYBODY,
  'enterprise.join': ANYBODY,
  'membership.list': ANYBODY,
  'membership.decide': only('MEDIATING', 'desk'),
  // There is no paper to this one: nobody learns more.
  'membership.authority': only('MEDIATING', ''),
  'membership.end': only('MEDIATING', 'desk'),
  'poster.issue': post('administrator desk'),
  'poster.revoke': post('administrator desk'),
  'poster.list': post('administrator desk'),
  'poster.print': post('administrator desk'),
  'posterBatch.start': post('administrator desk'),
  'posterBatch.step': post('administrator desk'),
  // Names and telephone numbers of people of the enterprises.
  'enterprise.list': post('administrator desk'),
  'enterprise.save': post('administrator desk'),
  'enterprise.template': post('administrator desk'),
  'enterprise.preview': post('administrator desk'),
  'enterprise.mistakes': post('administrator desk'),
  'enterprise.import': post('administrator desk'),
  'enterprise.remove': post('administrator desk'),
  'committee.get': post('administrator head'),
  'committee.save': post('administrator'),
  // Of the administrator, but not for the one here, who has made the change.
  'committee.decideChange': post('head'),
  // Of whoever made the change, who is the administrator here.
  'committee.withdrawChange': post('administrator'),
  'staff.appoint': post('administrator'),
  'lawText.list': ANYBODY,
  'lawText.ofRule': ANYBODY,
  'lawText.read': ANYBODY,
  'lawText.desk': post('administrator head'),
  'lawText.preview': post('administrator'),
  'lawText.propose': post('administrator'),
  // Of the administrator, but not for the one here, who has proposed it.
  'lawText.decide': post('head'),
  'lawText.withdraw': post('administrator head'),

  // Numbers, stages and lights: for those who answer for the committee, and the officials.
  'overview.get': post('committee officials'),
  'overview.list': post('committee officials'),
  'overview.report': post('committee officials'),
  // Of the liaisons of a court: the officials here are of no court.
  'court.list': post(''),
  'court.recordDecision': post(''),
  // Of the officials those of a unit that guides the committee.
  'statistics.get': post('committee official'),
  'statistics.export': post('committee official'),
  'unit.list': post('administrator committee officials'),
  'unit.save': post('administrator'),
  'invitation.make': post('administrator'),
  'invitation.list': post('administrator'),
  'invitation.revoke': post('administrator'),
  'invitation.read': ANYBODY,
  'invitation.accept': ANYBODY,
  'appointment.list': post('administrator head official'),
  // Of administrators not the one here, who has invited whom it is about.
  'appointment.decide': post('head'),
  'appointment.end': only('MEDIATING', 'administrator'),
  'audit.list': post('head auditor'),
  'audit.export': post('head auditor'),
  'audit.heads': post('head auditor'),
  'public.get': ANYBODY,
  'myData.get': ANYBODY,
  'myData.export': ANYBODY,
  'myData.withdrawConsent': ANYBODY,
  'myData.delete': ANYBODY,
  'supervision.list': post('officials'),
  'supervision.monthly': post('officials'),
  'supervision.monthlyOrders': post('officials'),
  'supervision.export': post('officials'),
  // The head sees what became of a flag.
  'supervision.get': post('head officials'),
  // The office of the joint conference issues and checks; the liaison here is of the unit that has it.
  'supervision.issue': post(''),
  'supervision.sign': post('official'),
  'supervision.report': post('official'),
  'supervision.askExtension': post('official'),
  'supervision.decideExtension': post(''),
  'supervision.check': post(''),
  'supervision.handOver': post('official'),

  'filing.start': `MEDIATING | applicant | everybody`,
  'filing.get': only('DRAFT', 'applicant'),
  'filing.save': only('DRAFT', 'applicant'),
  'filing.addEvidence': only('DRAFT', 'applicant'),
  'filing.arrangeEvidence': only('DRAFT', 'applicant'),
  'filing.review': only('DRAFT', 'applicant'),
  'filing.submit': only('DRAFT', 'applicant'),
  'filing.discard': only('DRAFT', 'applicant'),
  'receipt.get': only('SUBMITTED', 'applicant'),

  // The list of the whole committee.
  'case.list': post('committee'),
  'case.get': only('MEDIATING', INSIDERS),
  // There is no such piece.
  'case.openEvidence': only('MEDIATING', ''),
  'case.viewers': only('MEDIATING', INSIDERS),
  'case.answerItems': inCase('SUPPLEMENT', 'applicant'),
  'case.withdraw': inCase('MEDIATING', 'applicant'),
  'case.verifyHistory': post('head auditor'),
  'intake.queue': post('desk'),
  'intake.context': desk('SUBMITTED'),
  'intake.accept': desk('SUBMITTED'),
  'intake.askForMore': desk('SUBMITTED'),
  // The committee of these doors has a head, whose it is.
  'intake.refuse': desk('SUBMITTED', 'head'),
  'intake.transfer': desk('SUBMITTED'),

  'inquiry.answer': inCase('INQUIRING', 'respondents'),
  'inquiry.queue': post('desk'),
  'inquiry.recordService': desk('INQUIRING'),
  'inquiry.recordAnswer': desk('INQUIRING'),
  'inquiry.logContact': desk('INQUIRING'),
  'inquiry.remind': desk('INQUIRING'),
  'inquiry.reissue': desk('MEDIATING'),
  'inquiry.close': desk('INQUIRING'),
  'inquiry.counts': post('desk'),

  'mediator.list': post('desk administrator'),
  'mediator.save': post('head administrator'),
  'mediator.propose': inCase('ASSIGNING', 'taking committee'),
  'mediator.pick': `${inCase('ASSIGNING', 'taking')} | refused`,
  'mediator.name': desk('ASSIGNING'),
  'mediator.accept': `${inCase('ASSIGNING', 'named')} | seated`,
  'mediator.decline': `${inCase('ASSIGNING', 'named')} | seated`,
  'mediator.askRecusal': `${inCase('MEDIATING', 'taking mediators')} | refused`,
  'mediator.decideRecusal': desk('MEDIATING', 'head'),
  'mediator.askOther': `${inCase('MEDIATING', 'taking')} | refused`,
  'mediator.handOver': desk('MEDIATING', 'head'),

  'session.propose': inCase('MEDIATING', 'seated'),
  'session.answer': inCase('MEDIATING', 'taking'),
  'session.change': inCase('MEDIATING', 'seated'),
  'session.cancel': inCase('MEDIATING', 'seated'),
  'session.checkInFor': inCase('MEDIATING', 'seated'),
  'session.record': inCase('MEDIATING', 'seated'),
  'session.addSound': inCase('MEDIATING', 'seated'),
  // There is no such note, for the mediators either.
  'session.openSound': only('MEDIATING', ''),
  'session.confirmRecord': inCase('MEDIATING', 'taking'),

  'evidence.add': inCase('MEDIATING', 'taking seated'),
  'evidence.exchange': inCase('MEDIATING', 'seated'),
  'evidence.markSecret': inCase('MEDIATING', 'sides seated'),
  'evidence.nameViewers': inCase('MEDIATING', 'seated'),
  'mediation.askAgain': inCase('MEDIATING', 'seated'),
  'mediation.answerAgain': inCase('MEDIATING', 'respondents'),
  // What the applicant says is in the filing; a respondent who can, writes their own.
  'defence.write': `${inCase('MEDIATING', 'agreed')} | applicant seated`,
  // Of texts that one has no part in the list says nothing.
  'defence.list': only('MEDIATING', INSIDERS),
  'defence.exchange': inCase('MEDIATING', 'seated'),
  'fact.state': inCase('MEDIATING', 'seated'),
  'fact.confirm': inCase('MEDIATING', 'taking'),
  'claim.settle': inCase('MEDIATING', 'seated'),
  'extension.propose': inCase('MEDIATING', 'taking seated'),
  'extension.answer': inCase('MEDIATING', 'taking'),
  'mediation.suspend': inCase('MEDIATING', 'seated head'),
  'mediation.resume': inCase('SUSPENDED', 'seated head'),
  'mediation.terminate': inCase('MEDIATING', 'sides seated head'),
  'mediation.terminationText': only('MEDIATING', INSIDERS),

  'circumstance.note': inCase('MEDIATING', 'seated desk'),
  'circumstance.meet': inCase('MEDIATING', 'seated desk'),
  'outsider.note': inCase('MEDIATING', 'seated'),

  'agreement.draft': inCase('MEDIATING', 'seated'),
  'agreement.openSigning': inCase('MEDIATING', 'lead'),
  'agreement.read': inCase('SIGNING', 'taking'),
  'agreement.sign': inCase('SIGNING', 'taking lead head'),
  'agreement.revise': inCase('SIGNING', 'lead'),
  'agreement.refuseToSign': inCase('SIGNING', 'taking'),
  'agreement.oral': inCase('MEDIATING', 'lead'),

  'performance.report': inCase('PERFORMING', 'taking'),
  'performance.answer': inCase('PERFORMING', 'taking'),
  // There is no obligation in this case: nobody learns more.
  'performance.whatNow': only('PERFORMING', ''),
  'performance.askConfirmation': inCase('PERFORMING', 'taking'),
  // There is no agreement in this case: nobody learns more.
  'performance.confirmation': only('PERFORMING', ''),
  'performance.recordDecision': inCase('PERFORMING', 'seated desk'),
  'performance.visit': inCase('PERFORMING', 'seated desk'),
  'performance.rate': inCase('PERFORMING', 'taking'),
  'performance.close': inCase('PERFORMING', 'lead head'),

  'case.dossier': inCase('TERMINATED', 'seated committee'),
  'case.archive': inCase('TERMINATED', 'desk'),
  'case.reopen': inCase('TERMINATED', 'applicant head'),

  // The committee reads the common room, and writes nothing in it.
  'message.send': `${only('MEDIATING', 'taking seated')} | committee`,
  'message.list': only('MEDIATING', 'taking seated committee'),
  'message.rooms': only('MEDIATING', INSIDERS),
  // There is no such message, and no such round of offers.
  'message.openFile': only('MEDIATING', ''),
  'offer.open': inCase('MEDIATING', 'seated'),
  'offer.enter': only('MEDIATING', ''),
  'offer.close': only('MEDIATING', ''),
  'offer.result': only('MEDIATING', ''),
  // Of rounds that one has no part in the list says nothing.
  'offer.list': only('MEDIATING', INSIDERS),

  'proposal.send': inCase('MEDIATING', 'seated'),
  // There is no such proposal. Of those that one has no part in the list says nothing.
  'proposal.answer': only('MEDIATING', ''),
  'proposal.close': only('MEDIATING', ''),
  'proposal.list': only('MEDIATING', INSIDERS),
  'agreement.fromProposal': inCase('MEDIATING', 'seated'),

  'flag.raise': inCase('MEDIATING', 'seated'),
  // There is no such flag, for the head either.
  'flag.settle': 'MEDIATING |  | sides stranger mediators registrar auditor administrator officials nobody',
  'flag.list': 'MEDIATING | seated head | sides stranger registrar auditor administrator officials nobody',
};
