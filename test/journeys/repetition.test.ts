import { StoredDocuments } from '../properties/storedDocuments';
import { filledDraft, filledSections, Refused, startCity, submission, type Caller, type City } from './city';
import { png } from './samples';

/** Commands that come again, come at once, or come with other words: what the network and impatient thumbs do. */
let city: City;
beforeAll(async () => {
  city = await startCity({ instances: 3 });
});
afterAll(async () => {
  await city.close();
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refused ? error.answer.code : `no refusal: ${String(error)}`;
}

async function withPhotos(caller: Caller, caseId: string, count: number): Promise<{ ids: string[]; version: number }> {
  const ids: string[] = [];
  let version = 0;
  for (let n = 0; n < count; n += 1) {
    const fileId = await caller.upload(png(4 + n), 'photo.png');
    const added = await caller.tell('filing.addEvidence', { caseId, fileId, name: `照片${n}.png`, caption: '' });
    ids.push(added.item.id);
    version = added.version;
  }
  return { ids, version };
}

describe('evidence', () => {
  it('that was added since is not lost when an earlier arrangement comes again', async () => {
    const { caller, creditCode } = await city.entrepreneur(201);
    const { caseId } = await filledDraft(caller, creditCode);
    const { ids, version } = await withPhotos(caller, caseId, 2);
    const arrangement = { caseId, version, items: [{ id: ids[0]!, caption: '货架' }] };
    await caller.tell('filing.arrangeEvidence', arrangement, 'the-arrangement-of-201');
    const later = await withPhotos(caller, caseId, 1);
    await caller.tell('filing.arrangeEvidence', arrangement, 'the-arrangement-of-201');
    for (const evidenceId of [ids[0]!, later.ids[0]!]) {
      const { url } = await caller.ask('case.openEvidence', { caseId, evidenceId });
      expect((await fetch(url)).status).toBe(200);
    }
    expect(await codeOf(caller.ask('case.openEvidence', { caseId, evidenceId: ids[1]! }))).toBe('NOT_FOUND');
  });

  it('stands once in its order, however often it is named', async () => {
    const { caller, creditCode } = await city.entrepreneur(202);
    const { caseId } = await filledDraft(caller, creditCode);
    const { ids, version } = await withPhotos(caller, caseId, 1);
    const items = Array.from({ length: 60 }, () => ({ id: ids[0]!, caption: '' }));
    const { evidence } = await caller.tell('filing.arrangeEvidence', { caseId, version, items });
    expect(evidence.map((item) => item.id)).toEqual(ids);
  });

  it('is taken in once when the same upload is sent many times at once, and each of them is told so', async () => {
    const { caller, creditCode } = await city.entrepreneur(203);
    const { caseId } = await filledDraft(caller, creditCode);
    const fileId = await caller.upload(png(120), 'photo.png');
    const input = { caseId, fileId, name: '照片.png', caption: '' };
    // One of them is held up until another has moved the file away.
    city.cloud.fault({ action: 'storage.batchGetDownloadUrl', kind: 'delay', delayMs: 700 });
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => caller.tell('filing.addEvidence', input, 'the-upload-of-203')),
    );
    expect(new Set(answers.map((answer) => answer.item.id)).size).toBe(1);
    expect((await caller.ask('filing.get', { caseId })).evidence).toHaveLength(1);
  });

  it.each([
    [204, 'steps out of the folder for uploads', 'incoming/../evidence/x'],
    [205, 'has an empty folder', 'incoming/somebody//y'],
    [206, 'lies where its name can be guessed', 'incoming/somebody/1/photo.png'],
  ])('is not taken (%i) from a place that %s', async (n, _, path) => {
    const { caller, creditCode } = await city.entrepreneur(n);
    const { caseId } = await filledDraft(caller, creditCode);
    const fileId = (await caller.upload(png(4))).replace(/incoming\/.*$/, path);
    expect(await codeOf(caller.tell('filing.addEvidence', { caseId, fileId, name: 'a.png', caption: '' }))).toBe(
      'BAD_INPUT',
    );
  });
});

describe('the fifty-first file', () => {
  it('is refused in words that say what to do', async () => {
    const { caller, creditCode } = await city.entrepreneur(207);
    const { caseId } = await filledDraft(caller, creditCode);
    await withPhotos(caller, caseId, 1);
    const stored = new StoredDocuments(city.cloud.url);
    const record = await stored.one('cases', caseId);
    const [one] = record.evidence;
    const evidence = Array.from({ length: 50 }, (_, n) => ({ ...one!, id: `evidence-${n}` }));
    await stored.replace('cases', { ...record, evidence });
    const fileId = await caller.upload(png(4), 'photo.png');
    const more = caller.tell('filing.addEvidence', { caseId, fileId, name: '照片.png', caption: '' });
    await expect(more).rejects.toMatchObject({ answer: { code: 'BAD_INPUT', findings: [{ field: 'evidence' }] } });
  });
});

describe('a save', () => {
  it('under an id that stood for other words is refused, not taken for done', async () => {
    const { caller, creditCode } = await city.entrepreneur(211);
    const { caseId, version } = await filledDraft(caller, creditCode);
    const save = (value: string) =>
      caller.tell('filing.save', { caseId, version, changes: [{ section: 'facts', value }] }, 'the-save-of-211-abc');
    await save('第一次写的事实经过');
    expect(await codeOf(save('第二次写的事实经过'))).toBe('COMMAND_ID_REUSED');
  });

  it('takes no more fields than a form can have', async () => {
    const { caller, creditCode } = await city.entrepreneur(212);
    const { caseId, version } = await filledDraft(caller, creditCode);
    const value = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, 'x']));
    expect(await codeOf(caller.tell('filing.save', { caseId, version, changes: [{ section: 'triage', value }] }))).toBe(
      'BAD_INPUT',
    );
  });
});

describe('a submission', () => {
  it('is judged as it was signed: a save that slips in between is not filed unread', async () => {
    const { caller, creditCode } = await city.entrepreneur(221);
    const { caseId, version } = await filledDraft(caller, creditCode);
    city.cloud.fault({ action: 'security.msgSecCheck', kind: 'delay', delayMs: 400 });
    const ahead = codeOf(caller.tell('filing.submit', submission({ caseId, version: version + 1 })));
    await new Promise((done) => setTimeout(done, 150));
    const slipped = `违规测试词,${filledSections().length}项已填,对方在示范市场销售近似包装的凉粉。`;
    await caller.tell('filing.save', { caseId, version, changes: [{ section: 'facts', value: slipped }] });
    expect(await ahead).toBe('CHANGED_MEANWHILE');
    expect((await caller.ask('filing.get', { caseId })).version).toBe(version + 1);
  });

  it('with a signature too long for one call is refused at its field', async () => {
    const { caller, creditCode } = await city.entrepreneur(222);
    const draft = await filledDraft(caller, creditCode);
    const { signature, ...rest } = submission(draft);
    const stroke = Array.from({ length: 1000 }, (_, n) => ({ x: n, y: 1, t: n }));
    const long = { ...signature, strokes: [stroke, stroke, stroke] };
    const answer = await caller.tell('filing.submit', { ...rest, signature: long }).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(Refused);
    expect((answer as Refused).answer.findings?.[0]?.field).toBe('signature.strokes');
  });
});
