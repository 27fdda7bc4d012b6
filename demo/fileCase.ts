import type { Input } from '@/contract/procedures';
import { addDays, dayInWords, type Day } from '@/domain/calendar/day';
import type { DemoCase } from './cases/demoCase';
import { ENTERPRISES } from './enterprises';
import { bytesOf } from './files';
import type { Phone } from './gateway';
import { PEOPLE } from './people';

type Sections = Input<'filing.save'>['changes'];

/** A hand signature: a few strokes across the pad, different for each name. */
export function signatureOf(name: string): Input<'filing.submit'>['signature'] {
  const strokes = [...name].map((sign, i) => {
    const bend = (sign.codePointAt(0) ?? 0) % 17;
    return Array.from({ length: 14 }, (_, step) => ({
      x: 24 + i * 60 + step * 3 + (step % 3) * 2,
      y: 50 + Math.round(26 * Math.sin((step + bend) / 2.4)) + (step % 2) * 4,
      t: i * 700 + step * 24,
    }));
  });
  return { width: 340, height: 160, strokes: strokes.slice(0, 4) };
}

/** What the applicant wrote, section by section, as the pages send it. */
function sectionsOf(scripted: DemoCase, found: Day): Sections {
  const person = PEOPLE[scripted.by];
  const { right, conduct } = scripted;
  return [
    { section: 'triage', value: { right: right.kind, matter: 'infringement', elsewhere: 'no', wish: 'settle' } },
    {
      section: 'applicant',
      value: {
        contactName: person.name,
        contactPhone: person.phone,
        address: ENTERPRISES[scripted.enterprise].address,
      },
    },
    {
      section: 'respondents',
      value: scripted.respondents.map((each) => ({
        kind: 'enterprise',
        creditCode: '',
        phone: '',
        address: '',
        contact: '',
        ...each,
      })),
    },
    { section: 'right', value: { kind: right.kind, fields: { ...right.fields } } },
    {
      section: 'conduct',
      value: {
        acts: [...conduct.acts],
        subject: conduct.subject,
        model: conduct.model ?? '',
        place: conduct.place,
        foundOn: conduct.subject === '' ? '' : found,
        link: conduct.link ?? '',
      },
    },
    {
      section: 'claims',
      value: scripted.claims.map((claim) => ({ amountYuan: '', detail: '', ...claim })),
    },
    { section: 'facts', value: scripted.facts.replace('{found}', dayInWords(found)) },
    {
      section: 'proceedings',
      value: scripted.proceedings
        ? { answer: 'some', items: scripted.proceedings.map((item) => ({ ...item })) }
        : { answer: scripted.filed === null ? '' : 'none', items: [] },
    },
  ];
}

/** Opens the draft and writes it, as far as the script goes. Returns the id of the case. */
export async function beginCase(
  phone: Phone,
  scripted: DemoCase,
  begunOn: Day,
  posterToken: string | null,
): Promise<string> {
  const enterpriseId = ENTERPRISES[scripted.enterprise].creditCode;
  const draft = await phone.tell('filing.start', { enterpriseId, posterToken, fresh: true });
  const found = addDays(begunOn, -scripted.foundDaysBefore);
  const { caseId } = draft;
  await phone.tell('filing.save', { caseId, version: draft.version, changes: sectionsOf(scripted, found) });
  for (const file of scripted.evidence) {
    const fileId = await phone.upload(file.name, bytesOf(file, found));
    await phone.tell('filing.addEvidence', { caseId, fileId, name: file.name, caption: file.caption });
  }
  return caseId;
}

/** Reads the draft over, signs, and files it. */
export async function submitCase(phone: Phone, caseId: string, name: string): Promise<void> {
  const { version, findings } = await phone.ask('filing.review', { caseId });
  if (findings.length > 0) throw new Error(`a demo case cannot be filed: ${JSON.stringify(findings)}`);
  const signature = signatureOf(name);
  await phone.tell('filing.submit', { caseId, version, signature, voluntary: true, truthful: true });
}
