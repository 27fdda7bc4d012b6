import { sha256 } from '@/server/kernel/hash';
import { filledDraft, filledSections, Refused, startCity, submission, type Caller, type City } from './city';
import { pdf, png, program } from './samples';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.close();
});

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.answer;
}

async function bytesOf(caller: Caller, caseId: string, evidenceId: string): Promise<Buffer> {
  const { url } = await caller.ask('case.openEvidence', { caseId, evidenceId });
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('a request, from the first word to the inquiry', () => {
  it('is filed with two files, asked for more, answered, and accepted; the enterprise sees it', async () => {
    const { caller, creditCode } = await city.entrepreneur(1, { approved: false });
    const draft = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: false });
    expect(draft.content.applicant.contactName).toBe('申请人丙');
    const { caseId } = draft;
    const saved = await caller.tell('filing.save', { caseId, version: draft.version, changes: filledSections() });

    const photo = png(40);
    await caller.tell('filing.addEvidence', {
      caseId,
      fileId: await caller.upload(photo, 'photo.png'),
      name: '现场照片.png',
      caption: '店铺货架',
    });
    const added = await caller.tell('filing.addEvidence', {
      caseId,
      fileId: await caller.upload(pdf('BT ET'), 'licence.pdf'),
      name: '登记证书.pdf',
      caption: '',
    });
    expect(added.version).toBe(saved.version + 2);

    const review = await caller.ask('filing.review', { caseId });
    expect(review.findings).toEqual([]);
    const receipt = await caller.tell('filing.submit', submission({ caseId, version: review.version }));
    expect(receipt.number).toMatch(/^示知调〔2026〕\d+号$/);
    expect(receipt.next.dueOn).toBe('2026-03-05');
    expect(receipt.limitation.rule).toContain('诉讼时效');

    const queue = await city.registrar.ask('intake.queue', { cursor: null });
    expect(queue.items.map((item) => item.id)).toContain(caseId);
    const desk = await city.registrar.ask('intake.context', { caseId });
    expect(desk.case.applicant.status).toBe('pending');
    expect(desk.case.evidence.map((item) => item.name)).toEqual(['现场照片.png', '登记证书.pdf']);

    const asked = await city.registrar.tell('intake.askForMore', {
      caseId,
      version: desk.case.version,
      workingDays: 7,
      items: [{ what: '营业执照', reason: '需要核对主体资格' }],
    });
    expect(asked.stage).toBe('SUPPLEMENT');
    const mine = await caller.ask('case.get', { caseId });
    expect(mine.next.clock?.dueOn).toBe('2026-03-11');
    expect(mine.commands).toEqual(['answerItems', 'withdraw', 'markSecret']);
    const licence = await caller.tell('filing.addEvidence', {
      caseId,
      fileId: await caller.upload(png(10), 'x.png'),
      name: '营业执照.png',
      caption: '营业执照',
    });
    const [item] = mine.supplements[0]!.items;
    const again = await caller.tell('case.answerItems', {
      caseId,
      version: licence.version,
      answers: [{ itemId: item!.id, text: '已上传营业执照', evidenceIds: [licence.item.id] }],
    });
    expect(again.stage).toBe('SUBMITTED');

    const early = await refusal(city.registrar.tell('intake.accept', { caseId, version: again.version, note: '' }));
    expect(early.code).toBe('WRONG_STAGE');
    expect(early.message).toContain('核实');
    await city.registrar.tell('membership.decide', {
      membershipId: desk.case.applicant.membershipId,
      approve: true,
      reason: '',
      version: 1,
    });
    await city.registrar.tell('intake.accept', { caseId, version: again.version, note: '' });

    const seen = await caller.ask('case.get', { caseId });
    expect(seen.stage).toBe('INQUIRING');
    expect(seen.next.clock?.dueOn).toBe('2026-03-16');
    expect(seen.timeline.map((entry) => entry.text)).toHaveLength(5);
    const viewers = await caller.ask('case.viewers', { caseId, cursor: null });
    expect(viewers.items.map((view) => view.role)).toContain('登记员');
    const list = await caller.ask('case.list', {
      scope: 'mine',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    expect(list.items.map((card) => card.id)).toEqual([caseId]);
  });

  it('keeps the original sealed and shows others a copy without the place', async () => {
    const { caller, creditCode } = await city.entrepreneur(2);
    const { caseId } = await filledDraft(caller, creditCode);
    const photo = png(30);
    const { item, version } = await caller.tell('filing.addEvidence', {
      caseId,
      fileId: await caller.upload(photo),
      name: '照片.png',
      caption: '',
    });
    expect(item.sha256).toBe(sha256(photo));
    await caller.tell('filing.submit', submission({ caseId, version }));
    expect((await bytesOf(caller, caseId, item.id)).equals(photo)).toBe(true);
    const shown = await bytesOf(city.registrar, caseId, item.id);
    expect(shown.includes('GPS')).toBe(false);
    expect(shown.length).toBeGreaterThan(50);
  });

  it.each([
    [31, 'an empty file', Buffer.alloc(0), '空.pdf', /空文件/],
    [32, 'a program named as a picture', program(), '合同.jpg', /可执行程序/],
    [33, 'a file of 21 MB', Buffer.concat([pdf('x'), Buffer.alloc(21 * 1024 * 1024)]), '大.pdf', /20MB/],
    [34, 'a picture named as a PDF', png(4), '图.pdf', /不一致/],
  ])('refuses (%i) %s as evidence, says why, and keeps the draft as it was', async (n, _, bytes, name, why) => {
    const { caller, creditCode } = await city.entrepreneur(n);
    const { caseId, version } = await filledDraft(caller, creditCode);
    const answer = await refusal(
      caller.tell('filing.addEvidence', { caseId, fileId: await caller.upload(bytes), name, caption: '' }),
    );
    expect(answer.code).toBe('FILE_REFUSED');
    expect(answer.message).toMatch(why);
    const draft = await caller.ask('filing.get', { caseId });
    expect(draft.version).toBe(version);
    expect(draft.evidence).toEqual([]);
  });

  it('refuses to submit what is incomplete, at each field, and stores nothing', async () => {
    const { caller, creditCode } = await city.entrepreneur(4);
    const draft = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: true });
    const answer = await refusal(
      caller.tell('filing.submit', submission({ caseId: draft.caseId, version: draft.version })),
    );
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.findings?.map((finding) => finding.field)).toEqual(
      expect.arrayContaining(['respondents.0.name', 'right.kind', 'claims', 'facts', 'proceedings.answer']),
    );
    expect((await caller.ask('filing.get', { caseId: draft.caseId })).version).toBe(draft.version);
  });

  it('goes on with the same draft, and tells a save of another phone', async () => {
    const { caller, creditCode } = await city.entrepreneur(5);
    const first = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: false });
    const second = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: false });
    expect(second.caseId).toBe(first.caseId);
    const change = { caseId: first.caseId, version: first.version, changes: filledSections() };
    const saved = await caller.tell('filing.save', change, 'the-same-command-id');
    expect(await caller.tell('filing.save', change, 'the-same-command-id')).toEqual(saved);
    expect((await refusal(caller.tell('filing.save', change))).code).toBe('CHANGED_MEANWHILE');
  });

  it('is found by nobody else, draft or filed', async () => {
    const { caller, creditCode } = await city.entrepreneur(6);
    const stranger = (await city.entrepreneur(7)).caller;
    const draft = await filledDraft(caller, creditCode);
    for (const other of [stranger, city.registrar, city.administrator]) {
      expect((await refusal(other.ask('case.get', { caseId: draft.caseId }))).code).toBe('NOT_FOUND');
    }
    await caller.tell('filing.submit', submission(draft));
    for (const other of [stranger, city.administrator]) {
      expect((await refusal(other.ask('case.get', { caseId: draft.caseId }))).code).toBe('NOT_FOUND');
      expect((await refusal(other.ask('receipt.get', { caseId: draft.caseId }))).code).toBe('NOT_FOUND');
    }
  });

  it('shows an earlier filing of the same thing without hindering it', async () => {
    const { caller, creditCode } = await city.entrepreneur(8);
    const first = await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
    const second = await filledDraft(caller, creditCode);
    const review = await caller.ask('filing.review', { caseId: second.caseId });
    expect(review.earlier.map((each) => each.number)).toEqual([first.number]);
    await caller.tell('filing.submit', submission(second));
    const desk = await city.registrar.ask('intake.context', { caseId: second.caseId });
    expect(desk.earlier.map((each) => each.number)).toEqual([first.number]);
  });

  it('can be refused with remedies, transferred with consent, and withdrawn', async () => {
    const { caller, creditCode } = await city.entrepreneur(9);
    const filed = async () => {
      const draft = await filledDraft(caller, creditCode);
      await caller.tell('filing.submit', submission(draft));
      return caller.ask('case.get', { caseId: draft.caseId });
    };
    const one = await filed();
    const refused = await city.registrar.tell('intake.refuse', {
      caseId: one.id,
      version: one.version,
      reasonCode: 'validity',
      explanation: '争议的是专利是否有效',
    });
    expect(refused.outcome?.remedies.join()).toContain('国家知识产权局');
    const two = await filed();
    const transferred = await city.registrar.tell('intake.transfer', {
      caseId: two.id,
      version: two.version,
      bodyId: 'ip-office',
      reason: '属于行政处理的事项',
      applicantAgreed: true,
      agreedOn: '2026-03-02',
    });
    expect(transferred.outcome?.bodyName).toBe('示范市知识产权局');
    const three = await filed();
    const withdrawn = await caller.tell('case.withdraw', {
      caseId: three.id,
      version: three.version,
      reason: '已和解',
    });
    expect(withdrawn.stage).toBe('WITHDRAWN');
    expect(withdrawn.commands).toEqual([]);
  });
});
