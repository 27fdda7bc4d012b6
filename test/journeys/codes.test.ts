import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { filledDraft, startCity, submission, type Caller, type City } from './city';
import { fieldsOf, refusalOf } from './refusalOf';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.close();
});

const TOKEN = /^[0-9A-Za-z]{22}$/;

function issue(title = '扫码申请调解', caller: Caller = city.registrar) {
  return caller.tell('poster.issue', { kind: 'park', title, place: '示范园区企业服务站', creditCode: null });
}

/** What a phone's camera reads from the picture behind a link. */
async function scanned(url: string): Promise<string> {
  const picture = PNG.sync.read(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()));
  const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
  if (!found) throw new Error('no code can be read in the picture');
  return found.data;
}

async function filed(n: number): Promise<{ caller: Caller; caseId: string; token: string; number: string }> {
  const { caller, creditCode } = await city.entrepreneur(n);
  const draft = await filledDraft(caller, creditCode);
  const { token, number } = await caller.tell('filing.submit', submission(draft));
  return { caller, caseId: draft.caseId, token, number };
}

describe('a poster', () => {
  it('has a token that says nothing, and a picture that a camera reads', async () => {
    const poster = await issue();
    expect(poster.token).toMatch(TOKEN);
    const { url } = await city.registrar.tell('code.picture', { token: poster.token });
    const address = new URL(await scanned(url));
    expect(address.hash).toBe(`#/pages/scan/index?scene=${encodeURIComponent(`c=${poster.token}`)}`);
  });

  it('opens for anybody, even before consent, and counts who scans it', async () => {
    const { token } = await issue('园区直通车');
    const visitor = city.person('visitor-codes-1');
    const opened = await visitor.ask('code.open', { token });
    expect(opened).toMatchObject({ kind: 'park', title: '园区直通车', enterprise: null });
    expect(opened.committee.phone).not.toBe('');
    await visitor.ask('code.open', { token });
    const { items } = await city.registrar.ask('poster.list', { cursor: null });
    expect(items.find((item) => item.token === token)?.scans).toBe(2);
  });

  it('is still opened when the scan cannot be counted', async () => {
    const { token } = await issue();
    // The first write counts the caller's tries, the second the scan.
    city.cloud.fault({ action: 'database.modifyDocument', kind: 'delay', delayMs: 1 });
    city.cloud.fault({ action: 'database.modifyDocument', kind: 'error' });
    expect(await city.person('visitor-codes-2').ask('code.open', { token })).toMatchObject({ kind: 'park' });
  });

  it('has its picture made once, outside of any transaction', async () => {
    const { token } = await issue();
    const made = () => city.cloud.counts().openInterfaces['wxacode.getUnlimited'] ?? 0;
    const before = made();
    await city.registrar.tell('code.picture', { token });
    await city.registrar.tell('code.picture', { token });
    expect(made()).toBe(before + 1);
  });

  it('that was taken down says so and where to go on; one that never was is not known', async () => {
    const { token } = await issue();
    const revoked = await city.registrar.tell('poster.revoke', { token, reason: '园区搬迁' });
    expect(revoked.revokedAt).not.toBeNull();
    await city.registrar.tell('poster.revoke', { token, reason: '再来一次' });
    const visitor = city.person('visitor-codes-3');
    const answer = await refusalOf(visitor.ask('code.open', { token }));
    expect(answer.code).toBe('CODE_REVOKED');
    expect(answer.message).toContain('首页');
    expect(answer.message).not.toContain('园区搬迁');
    expect((await refusalOf(visitor.ask('code.open', { token: 'A'.repeat(22) }))).code).toBe('CODE_UNKNOWN');
    expect((await refusalOf(city.registrar.tell('code.picture', { token }))).code).toBe('CODE_REVOKED');
  });

  it('of an enterprise fills that enterprise in, once it was verified', async () => {
    const { caller, creditCode } = await city.entrepreneur(301);
    const own = (code: string | null) =>
      city.registrar.tell('poster.issue', { kind: 'enterprise', title: '专用码', place: '法务室', creditCode: code });
    expect(await fieldsOf(own(null))).toEqual(['creditCode']);
    expect(await fieldsOf(own('91350100M000100Y43'))).toEqual(['creditCode']);
    const { token } = await own(creditCode);
    const visitor = city.person('visitor-codes-4');
    expect((await visitor.ask('code.open', { token })).enterprise).toEqual({
      creditCode,
      name: '示范301号科技有限公司',
    });
    const colleague = await city.registered('colleague-301', '孙后来', 3010);
    const asked = await colleague.tell('enterprise.join', {
      creditCode,
      name: '写得不全的公司',
      legalRepresentative: '法定代表人丁',
      address: '',
      capacity: 'member',
      authorityFileId: null,
      authorityName: '',
      codeToken: token,
    });
    expect(asked.me.acts).toMatchObject([{ enterpriseName: '示范301号科技有限公司' }]);
    await caller.tell('membership.decide', { membershipId: asked.membershipId, approve: true, reason: '', version: 1 });
  });

  it('is made and taken down by the committee only', async () => {
    const { caller } = await city.entrepreneur(302);
    const { token } = await issue();
    expect((await refusalOf(issue('x', caller))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(caller.tell('poster.revoke', { token, reason: 'x' }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(caller.ask('poster.list', { cursor: null }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(caller.tell('code.picture', { token }))).code).toBe('NOT_FOUND');
  });

  it('is listed newest first, page by page, without the receipts', async () => {
    const receipt = await filed(303);
    for (let i = 0; i < 16; i += 1) await issue(`第${i}张`);
    const seen: string[] = [];
    const times: number[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { token: string; issuedAt: number }[]; next: string | null } = await city.registrar.ask(
        'poster.list',
        { cursor },
      );
      seen.push(...page.items.map((item) => item.token));
      times.push(...page.items.map((item) => item.issuedAt));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(receipt.token);
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });
});

describe('the code of a receipt', () => {
  it('proves to anybody that the receipt is genuine, and nothing of the dispute', async () => {
    const { caller, caseId, token, number } = await filed(311);
    expect(token).toMatch(TOKEN);
    const stranger = city.person('stranger-codes-1');
    const checked = await stranger.ask('receipt.check', { token });
    const receipt = await caller.ask('receipt.get', { caseId });
    expect(checked).toMatchObject({ state: 'genuine', number, fingerprint: receipt.fingerprint });
    for (const secret of ['示范311号', '示范对方', '凉粉', '申请人丙', '50000']) {
      expect(JSON.stringify(checked)).not.toContain(secret);
    }
    expect(await stranger.ask('code.open', { token })).toMatchObject({ kind: 'receipt', enterprise: null, place: '' });
    const { version } = await caller.ask('case.get', { caseId });
    await caller.tell('case.withdraw', { caseId, version, reason: '已谈妥' });
    expect((await stranger.ask('receipt.check', { token })).state).toBe('withdrawn');
  });

  it('has a picture for those who may see the case, which leads to the page of checking', async () => {
    const { caller, token } = await filed(312);
    const { url } = await caller.tell('code.picture', { token });
    const address = new URL(await scanned(url));
    expect(address.hash).toBe(`#/pages-verify/receipt?scene=${encodeURIComponent(`c=${token}`)}`);
    await city.registrar.tell('code.picture', { token });
    const stranger = (await city.entrepreneur(313)).caller;
    expect((await refusalOf(stranger.tell('code.picture', { token }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(city.administrator.tell('code.picture', { token }))).code).toBe('NOT_FOUND');
  });

  it('is not made up by anybody: a poster or a guess is no receipt', async () => {
    const { token } = await issue();
    const stranger = city.person('stranger-codes-2');
    for (const wrong of [token, 'B'.repeat(22)]) {
      expect((await refusalOf(stranger.ask('receipt.check', { token: wrong }))).code).toBe('CODE_UNKNOWN');
    }
  });

  it('cannot be guessed at without end', async () => {
    const guesser = city.person('guesser-codes');
    const codes: string[] = [];
    for (let i = 0; i < 35; i += 1) {
      const token = `guess${String(i).padStart(17, '0')}`;
      codes.push((await refusalOf(guesser.ask('receipt.check', { token }))).code);
    }
    expect(codes.filter((code) => code === 'CODE_UNKNOWN')).toHaveLength(30);
    expect(codes.slice(30)).toEqual(Array(5).fill('TOO_OFTEN'));
  });
});
