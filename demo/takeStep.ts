import type { Day } from '@/domain/calendar/day';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import type { CaseNow, DemoCase, Step } from './cases/demoCase';
import { signatureOf } from './fileCase';
import { bytesOf } from './files';
import type { Phone } from './gateway';
import type { DemoCalendar } from './moments';
import { PEOPLE, type PersonKey } from './people';
import type { Phones } from './setUpCity';

async function answer(phone: Phone, record: CaseNow, step: Step & { do: 'answer' }, day: Day): Promise<void> {
  const round = record.supplements[record.supplements.length - 1];
  let version = record.version;
  const evidenceIds: string[] = [];
  if (step.file) {
    const { name, caption } = step.file;
    const fileId = await phone.upload(name, bytesOf(step.file, day));
    const added = await phone.tell('filing.addEvidence', { caseId: record.id, fileId, name, caption });
    version = added.version;
    evidenceIds.push(added.item.id);
  }
  const answers = (round?.items ?? []).map((item, i) => ({
    itemId: item.id,
    text: step.answers[i] ?? '',
    evidenceIds: i === 0 ? evidenceIds : [],
  }));
  await phone.tell('case.answerItems', { caseId: record.id, version, answers });
}

/** A respondent with the paper in hand: opens its code, and answers. */
async function answerNotice(
  phones: Phones,
  scripted: DemoCase,
  caseId: string,
  step: Step & { do: 'answerNotice' },
): Promise<void> {
  const desk = await phones.registrar.ask('case.get', { caseId });
  const notice = desk.mediation?.respondents[step.no - 1]?.notice;
  if (!notice) throw new Error(`respondent ${step.no} of a demo case has no notice`);
  const { name: answererName, phone } = PEOPLE[step.by];
  await phones[step.by].ask('invite.open', { token: notice.token });
  await phones[step.by].tell('invite.answer', {
    token: notice.token,
    respondentName: scripted.respondents[step.no - 1]?.name ?? '',
    checkCode: notice.checkCode.slice(-4),
    answer: step.answer,
    answererName,
    phone,
    noticeVersion: RESPONDENT_NOTICE.version,
    reason: step.reason,
  });
}

/** A side reads the text to its end, then signs; the mediator signs; the head seals. */
async function sign(phone: Phone, record: CaseNow, step: Step & { do: 'sign' }): Promise<void> {
  const { id: caseId, mediation } = record;
  const edition = mediation?.agreement?.edition ?? 0;
  const isSide = step.as === 'applicant' || step.as === 'respondent';
  let { version } = record;
  if (isSide) ({ version } = await phone.tell('agreement.read', { caseId, version, edition }));
  await phone.tell('agreement.sign', {
    caseId,
    version,
    edition,
    signature: step.as === 'head' ? null : signatureOf(PEOPLE[step.by].name),
    capacity: step.as === 'respondent' ? 'member' : null,
    hasSpecialAuthority: null,
    authorityId: null,
  });
}

async function report(phone: Phone, record: CaseNow, step: Step & { do: 'report' }, day: Day): Promise<void> {
  const { id: caseId } = record;
  let { version } = record;
  const evidenceIds: string[] = [];
  if (step.slip) {
    const { name, caption } = step.slip;
    const fileId = await phone.upload(name, bytesOf(step.slip, day));
    const added = await phone.tell('evidence.add', { caseId, side: null, fileId, name, caption });
    version = added.version;
    evidenceIds.push(added.item.id);
  }
  const { no, amountYuan, note } = step;
  await phone.tell('performance.report', { caseId, version, no, amountYuan, note, evidenceIds });
}

/** The liaison of the court, to whom no case opens, takes down what it decided on the one that waits for it. */
async function decideAsCourt(phone: Phone, step: Step & { do: 'courtDecides' }, on: Day): Promise<void> {
  const { items } = await phone.ask('court.list', { cursor: null });
  const row = items.find(({ mayRecord, decision }) => mayRecord && decision === null);
  if (!row) throw new Error('nothing waits for the court');
  const { result, document } = step;
  await phone.tell('court.recordDecision', { number: row.number, version: row.version, result, on, document });
}

function actorOf(scripted: DemoCase, step: Step): PersonKey {
  if (step.do === 'answer' || step.do === 'withdraw') return scripted.by;
  return 'by' in step ? step.by : 'registrar';
}

/** Does to a filed case what the script says, as the person whose turn it is, through the same calls as the app. */
export async function takeStep(
  phones: Phones,
  scripted: DemoCase,
  caseId: string,
  step: Step,
  calendar: DemoCalendar,
): Promise<void> {
  if (step.do === 'answerNotice') return answerNotice(phones, scripted, caseId, step);
  const day = calendar.dayOf(step);
  if (step.do === 'courtDecides') return decideAsCourt(phones.court, step, day);
  const actor = phones[actorOf(scripted, step)];
  const record = await actor.ask('case.get', { caseId });
  const { version } = record;
  switch (step.do) {
    case 'look':
      return;
    case 'ask': {
      const items = step.items.map((item) => ({ ...item }));
      await actor.tell('intake.askForMore', { caseId, version, workingDays: step.workingDays, items });
      return;
    }
    case 'answer':
      return answer(actor, record, step, day);
    case 'accept':
      await actor.tell('intake.accept', { caseId, version, note: step.note });
      return;
    case 'refuse': {
      const { reasonCode, explanation } = step;
      await actor.tell('intake.refuse', { caseId, version, reasonCode, explanation });
      return;
    }
    case 'transfer': {
      const { bodyId, reason } = step;
      await actor.tell('intake.transfer', { caseId, version, bodyId, reason, applicantAgreed: true, agreedOn: day });
      return;
    }
    case 'withdraw':
      await actor.tell('case.withdraw', { caseId, version, reason: step.reason });
      return;
    case 'name': {
      const mediators = step.mediators.map((key, i) => ({ openid: PEOPLE[key].openid, lead: i === 0 }));
      await actor.tell('mediator.name', { caseId, version, mediators });
      return;
    }
    case 'addEvidence': {
      const { name, caption } = step.file;
      const fileId = await actor.upload(name, bytesOf(step.file, day));
      await actor.tell('evidence.add', { caseId, side: null, fileId, name, caption });
      return;
    }
    case 'sign':
      return sign(actor, record, step);
    case 'report':
      return report(actor, record, step, day);
    case 'tell':
      return step.tell(actor, record, calendar);
  }
}
