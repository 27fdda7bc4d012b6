import { StoredDocuments } from '../properties/storedDocuments';
import { startCity, type City } from './city';
import { inquiredCase, refusalOf } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

const UNDERSTOOD = { understood: true } as const;

describe('what is held of a person', () => {
  it('is theirs to see and to take along', async () => {
    const { applicant } = await inquiredCase(city, 51);
    const data = await applicant.ask('myData.get', {});
    expect(data.identity.map(({ value }) => value)).toEqual(expect.arrayContaining(['申请人丙']));
    expect(data.cases).toMatchObject([{ role: '提交人', stage: 'INQUIRING' }]);
    const { url } = await applicant.tell('myData.export', {});
    const file = (await (await fetch(encodeURI(url))).json()) as { identity: unknown; cases: unknown };
    expect(file.identity).toEqual(data.identity);
  });

  it('cannot be deleted while others wait for them, and each hindrance says what to do', async () => {
    const { applicant } = await inquiredCase(city, 52);
    const refused = await refusalOf(applicant.tell('myData.delete', UNDERSTOOD));
    expect(refused.code).toBe('WRONG_STAGE');
    expect(refused.message).toMatch(/还代表.*结束代表单位的身份.*还没有办完.*撤回/);
    expect((await refusalOf(city.registrar.tell('myData.withdrawConsent', UNDERSTOOD))).message).toContain('登记员');
  });

  it('is deleted but for the file of a case, which says why it stays', async () => {
    const stored = new StoredDocuments(city.cloud.url);
    const { applicant, caseId } = await inquiredCase(city, 53);
    const { version } = await applicant.ask('case.get', { caseId });
    await applicant.tell('case.withdraw', { caseId, version, reason: '已经和解' });
    const [act] = (await applicant.ask('me.get', {})).acts;
    await applicant.tell('membership.end', { membershipId: act?.membershipId ?? '', reason: '离职' });
    const { kept } = await applicant.tell('myData.delete', UNDERSTOOD);
    expect(kept[0]?.why).toContain('案卷');
    expect(await applicant.ask('me.get', {})).toMatchObject({ consented: false, name: null });
    expect((await stored.where('notices', { to: applicant.openid })).length).toBe(0);
    expect((await stored.one('cases', caseId)).filedBy.name).toBe('申请人丙');

    const passer = await city.registered('passer-4601', '路人甲', 4601);
    expect((await passer.tell('myData.delete', UNDERSTOOD)).kept).toEqual([]);
    const text = JSON.stringify(await stored.dump(['persons', 'memberships', 'notices', 'threads']));
    expect(text).not.toContain('13800004601');
  });

  it('is used no more once the consent was taken back, and again after a new one', async () => {
    const caller = await city.registered('passer-4602', '路人乙', 4602);
    await caller.tell('myData.withdrawConsent', UNDERSTOOD);
    expect((await refusalOf(caller.ask('myData.get', {}))).code).toBe('CONSENT_NEEDED');
    expect((await caller.ask('me.get', {})).consented).toBe(false);
  });
});
