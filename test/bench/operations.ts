import {
  creditCode,
  filledDraft,
  filledSections,
  MONDAY,
  phoneCode,
  settleCity,
  submission,
  type Caller,
} from '../journeys/city';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { pdf, png } from '../journeys/samples';
import type { CloudProcess } from './cloudProcess';
import { Meter } from './meter';
import type { Row } from './table';

/** The journey of a request, action by action, on an instance that is warm. */
export async function measureOperations(cloud: CloudProcess): Promise<Row[]> {
  const city = await settleCity(cloud, MONDAY);
  const meter = new Meter(cloud);
  const filed = await fileOne(city, meter);
  await decideOne(city, meter, filed);
  return meter.rows;
}

type BenchCity = Awaited<ReturnType<typeof settleCity<CloudProcess>>>;

interface Filed {
  writer: Caller;
  caseId: string;
  membershipId: string;
}

async function fileOne({ registrar, cloud, person }: BenchCity, meter: Meter): Promise<Filed> {
  const writer = person('writer-0001');
  const poster = await registrar.tell('poster.issue', { kind: 'city', title: '扫码', place: '大厅', creditCode: null });
  await meter.screen('a scanned code', () => writer.ask('code.open', { token: poster.token }));
  await meter.action('agree to the notice', () =>
    writer.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true }),
  );
  const codeOfButton = await phoneCode(cloud, writer.openid, '13800001001');
  await meter.action('register with the phone of WeChat', () =>
    writer.tell('me.register', { name: '申请人丙', phone: '', phoneCode: codeOfButton }),
  );
  const enterpriseId = creditCode(1);
  const { membershipId } = await meter.action('ask to act for an enterprise', () =>
    writer.tell('enterprise.join', {
      creditCode: enterpriseId,
      name: '示范1号科技有限公司',
      legalRepresentative: '法定代表人丁',
      address: '示范市开发区1号',
      capacity: 'member',
      authorityFileId: null,
      authorityName: '',
      codeToken: poster.token,
    }),
  );
  const start = { enterpriseId, posterToken: poster.token, fresh: false };
  const draft = await meter.action('start a draft', () => writer.tell('filing.start', start));
  const { caseId } = draft;
  let { version } = draft;
  const sections = filledSections();
  await meter.action(`keep ${sections.length} sections, one by one`, async () => {
    for (const change of sections) {
      ({ version } = await writer.tell('filing.save', { caseId, version, changes: [change] }));
    }
  });
  const files = [await writer.upload(png(40), 'photo.png'), await writer.upload(pdf('BT ET'), 'licence.pdf')];
  for (const [index, fileId] of files.entries()) {
    const name = index === 0 ? '照片.png' : '证书.pdf';
    await meter.action(`hand in ${index === 0 ? 'a photo' : 'a PDF'} as evidence`, () =>
      writer.tell('filing.addEvidence', { caseId, fileId, name, caption: '' }),
    );
  }
  await meter.screen('the draft on another phone', () => writer.ask('filing.get', { caseId }));
  const review = await meter.screen('the review', () => writer.ask('filing.review', { caseId }));
  await meter.action('sign and submit', () =>
    writer.tell('filing.submit', submission({ caseId, version: review.version })),
  );
  await meter.screen('the receipt', () => writer.ask('receipt.get', { caseId }));
  return { writer, caseId, membershipId };
}

async function decideOne(
  { registrar }: BenchCity,
  meter: Meter,
  { writer, caseId, membershipId }: Filed,
): Promise<void> {
  await meter.screen("the registrar's first page", () => registrar.ask('home.get', {}));
  await meter.screen("the registrar's queue", () => registrar.ask('intake.queue', { cursor: null }));
  const desk = await meter.screen('the desk, who filed not yet approved', () =>
    registrar.ask('intake.context', { caseId }),
  );
  await meter.action('approve who filed', () =>
    registrar.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 }),
  );
  const items = [{ what: '购买凭证', reason: '用来说明何时买到' }];
  await meter.action('ask for more', () =>
    registrar.tell('intake.askForMore', { caseId, version: desk.case.version, workingDays: 7, items }),
  );
  const asked = await meter.screen('the case, for its party', () => writer.ask('case.get', { caseId }));
  const answers = (asked.supplements[0]?.items ?? []).map(({ id }) => ({
    itemId: id,
    text: '凭证已经遗失',
    evidenceIds: [],
  }));
  await meter.action('answer the items', () =>
    writer.tell('case.answerItems', { caseId, version: asked.version, answers }),
  );
  const again = await registrar.ask('intake.context', { caseId });
  await meter.action('accept', () =>
    registrar.tell('intake.accept', { caseId, version: again.case.version, note: '' }),
  );
  const next = await filledDraft(writer, creditCode(1));
  await writer.tell('filing.submit', submission(next));
  await meter.screen('the desk, who filed approved', () => registrar.ask('intake.context', { caseId: next.caseId }));
  await meter.screen('my cases', () =>
    writer.ask('case.list', { scope: 'mine', enterpriseId: null, phase: null, search: '', cursor: null }),
  );
  await meter.screen('what I was told', () => writer.ask('inbox.list', { cursor: null }));
  await meter.screen('who has opened the case', () => writer.ask('case.viewers', { caseId, cursor: null }));
}
