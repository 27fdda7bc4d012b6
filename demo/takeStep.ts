import type { Output } from '@/contract/procedures';
import type { Day } from '@/domain/calendar/day';
import type { DemoCase, Step } from './cases/demoCase';
import { bytesOf } from './files';
import type { Phone } from './gateway';
import type { Phones } from './setUpCity';

type CaseNow = Output<'case.get'>;

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

/** Does to a filed case what the script says, as the person whose turn it is, through the same calls as the app. */
export async function takeStep(
  phones: Phones,
  scripted: DemoCase,
  caseId: string,
  step: Step,
  day: Day,
): Promise<void> {
  const applicant = phones[scripted.by];
  const actor =
    step.do === 'answer' || step.do === 'withdraw' ? applicant : 'by' in step ? phones[step.by] : phones.registrar;
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
  }
}
