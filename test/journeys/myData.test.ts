import readExcelFile from 'read-excel-file/node';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { StoredDocuments } from '../properties/storedDocuments';
import { startCity, type Caller, type City } from './city';
import { inquiredCase, refusalOf } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

/** The sheets of somebody's own copy, as text by name. */
async function copyOf(caller: Caller): Promise<Record<string, string>> {
  const { url } = await caller.tell('myData.export', {});
  const file = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer());
  const sheets = await readExcelFile(file);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, JSON.stringify(data)]));
}

const UNDERSTOOD = { understood: true } as const;

describe('what is held of a person', () => {
  it('is theirs to see and to take along', async () => {
    const { applicant } = await inquiredCase(city, 51);
    const data = await applicant.ask('myData.get', {});
    expect(data.identity.map(({ value }) => value)).toEqual(expect.arrayContaining(['申请人丙']));
    expect(data.cases).toMatchObject([{ role: '提交人', stage: 'INQUIRING' }]);
    const sheets = await copyOf(applicant);
    for (const word of ['申请人丙', '13800001051']) expect(sheets['本人信息']).toContain(word);
    for (const word of ['停止使用近似包装', '50000元', '示范对方商贸有限公司']) {
      expect(sheets['填写和提交的内容']).toContain(word);
    }
    expect(sheets['签名']).toContain('申请书');
    expect(sheets['收到的通知']).toContain('申请');
    expect(sheets['谁看过我的案件']).toContain('登记员');
    expect(sheets['我的操作']).toContain('办理');
    // Nobody else has a word of it in theirs.
    const other = await city.registered('passer-4603', '路人丙', 4603);
    expect(JSON.stringify(await copyOf(other))).not.toMatch(/申请人丙|停止使用/);
  });

  it('cannot be deleted while others wait for them, and each hindrance says what to do', async () => {
    const { applicant } = await inquiredCase(city, 52);
    const refused = await refusalOf(applicant.tell('myData.delete', UNDERSTOOD));
    expect(refused.code).toBe('WRONG_STAGE');
    expect(refused.message).toMatch(/还代表.*结束代表单位的身份.*还没有办完.*撤回/);
    expect((await refusalOf(city.registrar.tell('myData.delete', UNDERSTOOD))).message).toContain('登记员');
  });

  it('is deleted but for the file of a case, which says why it stays', async () => {
    const stored = new StoredDocuments(city.cloud.url);
    const { applicant, caseId } = await inquiredCase(city, 53);
    // Somebody whom the desk was to telephone, because they had taken their consent back for a while.
    await applicant.tell('myData.withdrawConsent', UNDERSTOOD);
    await applicant.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    const { version } = await applicant.ask('case.get', { caseId });
    await applicant.tell('case.withdraw', { caseId, version, reason: '已经和解' });
    const [act] = (await applicant.ask('me.get', {})).acts;
    await applicant.tell('membership.end', { membershipId: act?.membershipId ?? '', reason: '离职' });
    const call = (await stored.where('phoneTasks', { to: applicant.openid }))[0];
    expect(call?.phone).toBe('13800001053');
    const { kept } = await applicant.tell('myData.delete', UNDERSTOOD);
    expect(await stored.where('phoneTasks', { to: applicant.openid })).toEqual([]);
    const { name, phone, state } = await stored.one('phoneTasks', call?._id ?? '');
    expect({ name, phone, state }).toEqual({ name: '（姓名已删除）', phone: '', state: 'done' });
    expect(kept[0]?.why).toContain('案卷');
    expect(await applicant.ask('me.get', {})).toMatchObject({ consented: false, name: null });
    expect((await stored.where('notices', { to: applicant.openid })).length).toBe(0);
    expect((await stored.one('cases', caseId)).filedBy.name).toBe('申请人丙');

    const passer = await city.registered('passer-4601', '路人甲', 4601);
    const told = (await passer.tell('myData.delete', UNDERSTOOD)).kept.map(({ what }) => what).join('；');
    expect(told).toContain('查看记录');
    expect(told).not.toContain('已经结束的案件里');
    const text = JSON.stringify(await stored.dump(['persons', 'memberships', 'notices', 'threads']));
    expect(text).not.toContain('13800004601');
  });

  it('is used no more once the consent was taken back, and again after a new one', async () => {
    const caller = await city.registered('passer-4602', '路人乙', 4602);
    await caller.tell('myData.withdrawConsent', UNDERSTOOD);
    expect((await refusalOf(caller.ask('myData.get', {}))).code).toBe('CONSENT_NEEDED');
    expect((await caller.ask('me.get', {})).consented).toBe(false);
  });

  it('may be taken back while a case is open: the app is closed at once, the desk has a call to make, and a new consent opens it', async () => {
    const { applicant, caseId } = await inquiredCase(city, 54);
    await applicant.tell('myData.withdrawConsent', UNDERSTOOD);
    expect((await refusalOf(applicant.ask('case.get', { caseId }))).code).toBe('CONSENT_NEEDED');
    const { items } = await city.registrar.ask('phoneTask.list', { cursor: null });
    const [call] = items.filter((item) => item.caseId === caseId);
    expect(call).toMatchObject({ name: '申请人丙', phone: '13800001054', done: false });
    expect(call?.why).toContain('撤回了同意');

    await applicant.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    expect((await applicant.ask('case.get', { caseId })).stage).toBe('INQUIRING');
  });
});
