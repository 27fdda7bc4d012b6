import type { Gateway, Phone } from './gateway';
import { ENTERPRISES } from './enterprises';
import { drawCertificate } from './evidence/certificate';
import { MEDIATORS } from './mediators';
import { PEOPLE, type DemoPerson, type PersonKey } from './people';
import { POSTERS, type PosterKey } from './posters';
import { register } from './register';
import { headAgrees } from './secondPerson';
import { CITY } from './settings';

const STAFF: readonly PersonKey[] = [
  'registrar',
  'head',
  'auditor',
  'mediator',
  'mediatorTwo',
  'mediatorThree',
  'leader',
];

export type Phones = Readonly<Record<PersonKey, Phone>>;

export function phonesOf(gateway: Gateway): Phones {
  const entries = Object.entries(PEOPLE).map(([key, { openid }]) => [key, gateway.phoneOf(openid)]);
  return Object.fromEntries(entries) as Phones;
}

/** The committee is set up by its administrator, who then gives the others their posts. */
export async function setUpCommittee(phones: Phones): Promise<void> {
  await register(phones.administrator, PEOPLE.administrator);
  await phones.administrator.tell('committee.save', { version: 0, settings: CITY });
  for (const key of STAFF) {
    const person: DemoPerson = PEOPLE[key];
    await register(phones[key], person);
    await phones.administrator.tell('staff.appoint', { phone: person.phone, posts: [...(person.posts ?? [])] });
  }
  await headAgrees(phones);
  for (const { key, ...entry } of MEDIATORS) {
    const { openid } = PEOPLE[key];
    await phones.head.tell('mediator.save', {
      openid,
      version: 0,
      ...entry,
      fields: [...entry.fields],
      languages: [...entry.languages],
      ties: [],
      active: true,
    });
  }
}

/** The city's list of enterprises, from which a case knows its park. */
export async function listEnterprises({ administrator }: Phones): Promise<void> {
  for (const { creditCode, name, park, industry } of Object.values(ENTERPRISES)) {
    await administrator.tell('enterprise.save', {
      version: 0,
      creditCode,
      name,
      park,
      industry,
      labels: [],
      contactName: '',
      contactPhone: '',
    });
  }
}

async function join(phones: Phones, key: PersonKey): Promise<void> {
  const person: DemoPerson = PEOPLE[key];
  const phone = phones[key];
  for (const { enterprise, capacity, approvedBy } of person.acts ?? []) {
    const { creditCode, name, legalRepresentative, address } = ENTERPRISES[enterprise];
    const authority =
      capacity === 'agent'
        ? drawCertificate('LETTER OF AUTHORITY', ['Special authority', 'To settle and to sign'])
        : null;
    const { membershipId } = await phone.tell('enterprise.join', {
      creditCode,
      name,
      legalRepresentative,
      address,
      capacity,
      authorityFileId: authority === null ? null : await phone.upload('授权委托书.pdf', authority),
      authorityName: authority === null ? '' : '授权委托书.pdf',
      codeToken: null,
    });
    if (approvedBy === null) continue;
    const decider = approvedBy === 'registrar' ? phones.registrar : phones.rice;
    await decider.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
  }
}

/** The people of the enterprises register and are looked at; some still wait. Respondents register as themselves. */
export async function registerParties(phones: Phones): Promise<void> {
  for (const [key, person] of Object.entries(PEOPLE) as [PersonKey, DemoPerson][]) {
    if (person.posts || person.unit) continue;
    await register(phones[key], person);
    await join(phones, key);
  }
}

/** A poster as it hangs: its token, and its picture as the start page shows it. */
export interface HungPoster {
  key: PosterKey;
  token: string;
  title: string;
  place: string;
  picture: Buffer;
}

/** The administrator has the posters made, each with its real code. */
export async function hangPosters(phones: Phones): Promise<HungPoster[]> {
  const hung: HungPoster[] = [];
  for (const poster of POSTERS) {
    const creditCode = 'enterprise' in poster ? ENTERPRISES[poster.enterprise].creditCode : null;
    const { key, kind, title, place } = poster;
    const { token } = await phones.administrator.tell('poster.issue', { kind, title, place, creditCode });
    const { url } = await phones.administrator.tell('code.picture', { token });
    const picture = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer());
    hung.push({ key, token, title, place, picture });
  }
  return hung;
}
