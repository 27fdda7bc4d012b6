import readExcelFile from 'read-excel-file/node';
import { StoredDocuments } from '../properties/storedDocuments';
import { OFFICE } from '../properties/legalInputs';
import { SETTINGS, startCity, type Caller, type City } from './city';
import { loaded } from './printed';
import { inquiredCase } from './stages';

let city: City;
let auditor: Caller;
let stored: StoredDocuments;
beforeAll(async () => {
  city = await startCity();
  stored = new StoredDocuments(city.cloud.url);
  auditor = await city.registered('auditor-4501', '审计员辛', 4501);
  await city.administrator.tell('staff.appoint', { phone: '13800004501', posts: ['auditor'] });
});
afterAll(() => city.close());

async function nextMorning(): Promise<void> {
  await city.cloud.setNow(city.cloud.now() + 86_400_000);
  await city.cloud.fireTimer('timer', 'clocks');
}

describe('the audit', () => {
  it('tells who changed and who opened what, of one person and of one case, and the auditor too', async () => {
    const { desk, caseId } = await inquiredCase(city, 61);
    await inquiredCase(city, 62);
    const asked = { name: '', caseNumber: desk.number ?? '', cursor: null };
    const { items: changes } = await auditor.ask('audit.list', { ...asked, about: 'changes' });
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      ['SUBMITTED', 'INQUIRING'],
      ['DRAFT', 'SUBMITTED'],
    ]);
    await city.registrar.ask('case.get', { caseId });
    const { items: looks } = await auditor.ask('audit.list', { ...asked, about: 'looks' });
    expect(looks[0]).toMatchObject({ role: '登记员', caseNumber: desk.number });
    const registrar = looks[0]?.name ?? '';
    const ofOne = await auditor.ask('audit.list', { about: 'looks', name: registrar, caseNumber: '', cursor: null });
    expect(new Set(ofOne.items.map(({ name }) => name))).toEqual(new Set([registrar]));
    const all = await auditor.ask('audit.list', { about: 'looks', name: '审计员辛', caseNumber: '', cursor: null });
    expect(all.items[0]).toMatchObject({ what: '查了审计记录', role: '审计员', caseNumber: null });
  });

  it('tells who changed posts, units and settings too, in one order with the cases, to be read and exported', async () => {
    const { administrator } = city;
    await city.registered('staff-4510', '调解员子', 4510);
    await administrator.tell('staff.appoint', { phone: '13800004510', posts: ['mediator', 'registrar'] });
    await administrator.tell('staff.appoint', { phone: '13800004510', posts: ['mediator'] });
    await administrator.tell('unit.save', OFFICE);
    await administrator.tell('unit.save', { ...OFFICE, version: 1, office: false });
    const { version } = await administrator.ask('committee.get', {});
    await administrator.tell('committee.save', { version, settings: { ...SETTINGS, hours: '工作日9:00-18:00' } });
    await inquiredCase(city, 67);
    const sought = { about: 'changes', name: '管理员甲', caseNumber: '' } as const;
    const { items } = await auditor.ask('audit.list', { ...sought, cursor: null });
    expect(items.slice(0, 5).map(({ what, caseNumber }) => [what, caseNumber])).toEqual([
      ['修改设置。工作时间：工作日9:00-17:00改为工作日9:00-18:00', null],
      ['修改成员单位“示范市市场监督管理局”：职责由联席会议办公室改为没有专门职责', null],
      ['添加成员单位“示范市市场监督管理局”：市场监管（知识产权），联席会议办公室', null],
      ['免去调解员子的登记员职务', null],
      ['任命调解员子为调解员、登记员', null],
    ]);
    expect(items[0]?.role).toBe('系统管理员');
    const everything = await auditor.ask('audit.list', { about: 'changes', name: '', caseNumber: '', cursor: null });
    expect(everything.items[0]?.caseNumber).not.toBeNull();
    expect(everything.items.some(({ what }) => what.startsWith('免去'))).toBe(true);
    const { url } = await auditor.ask('audit.export', { ...sought, format: 'csv' });
    expect(await (await fetch(encodeURI(url))).text()).toContain('免去调解员子的登记员职务');
  });

  it('gives the same as a file, and writes down that it did', async () => {
    const { desk } = await inquiredCase(city, 64);
    const sought = { about: 'changes' as const, name: '', caseNumber: desk.number ?? '' };
    const { url } = await auditor.ask('audit.export', { ...sought, format: 'csv' });
    const lines = (await (await fetch(encodeURI(url))).text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('时间,姓名,身份,案号,内容,原阶段,后阶段');
    expect(lines[1]).toMatch(/^2026-03-02 \d\d:\d\d,登记员乙,登记员,.*,待受理,征询意愿$/);
    const sheet = await auditor.ask('audit.export', { ...sought, format: 'xlsx' });
    expect(sheet).toMatchObject({ name: 'audit-changes-2026-03-02.xlsx' });
    expect(sheet.bytes).toBeGreaterThan(1000);
    const own = await auditor.ask('audit.list', { about: 'looks', name: '审计员辛', caseNumber: '', cursor: null });
    expect(own.items.some(({ what }) => what === '导出了审计记录（谁改过）')).toBe(true);
  });

  it('keeps the rows of a case from whoever has to do with a side of it, whatever post they hold', async () => {
    const { desk, caseId } = await inquiredCase(city, 66);
    const own = { name: '', caseNumber: desk.number ?? '', cursor: null };
    const second = await city.registered('auditor-4502', '审计员壬', 4502);
    await city.administrator.tell('staff.appoint', { phone: '13800004502', posts: ['auditor', 'head'] });
    const rowsOf = async (about: 'looks' | 'changes') => (await second.ask('audit.list', { ...own, about })).items;
    await city.registrar.ask('case.get', { caseId });
    const before = [(await rowsOf('changes')).length, (await rowsOf('looks')).length];
    expect(Math.min(...before)).toBeGreaterThan(0);

    const { applicant } = await stored.one('cases', caseId);
    await second.tell('enterprise.join', {
      ...{ creditCode: applicant.enterpriseId, name: applicant.name, legalRepresentative: '法定代表人癸', address: '' },
      ...{ capacity: 'member', authorityFileId: null, authorityName: '', codeToken: null },
    });
    expect([await rowsOf('changes'), await rowsOf('looks')]).toEqual([[], []]);
    const everything = { about: 'changes', name: '', caseNumber: '' } as const;
    const { items } = await second.ask('audit.list', { ...everything, cursor: null });
    expect(items.length).toBeGreaterThan(3);
    expect(items.map(({ caseNumber }) => caseNumber)).not.toContain(desk.number);
    const { url } = await second.ask('audit.export', { ...everything, format: 'csv' });
    expect(await (await fetch(encodeURI(url))).text()).not.toContain(desk.number);
    // The others read on.
    expect((await auditor.ask('audit.list', { ...own, about: 'changes' })).items).toHaveLength(before[0] ?? 0);

    // More than a file holds, of which every tenth row tells of that case: the file and the pages are full all the same.
    const [look] = await stored.where('views', { caseId });
    if (!look) throw new Error('nobody looked at the case');
    const many = Array.from({ length: 5600 }, (_, n) => {
      const _id = `many-${String(n).padStart(4, '0')}`;
      const about = n % 10 === 0 ? { aboutCaseId: caseId } : {};
      return { ...look, _id, caseId: null, caseNumber: null, name: '多次查看人', recency: `-~${_id}`, ...about };
    });
    for (let n = 0; n < many.length; n += 1000) await stored.insert('views', many.slice(n, n + 1000));
    const looks = { about: 'looks', name: '多次查看人', caseNumber: '' } as const;
    const page = await second.ask('audit.list', { ...looks, cursor: null });
    expect([page.items.length, page.next]).toEqual([50, '-~many-5545']);
    const file = await second.ask('audit.export', { ...looks, format: 'xlsx' });
    const told = JSON.stringify(await readExcelFile(await loaded(file.url)));
    expect(told.split('多次查看人')).toHaveLength(5001);
    expect(told).toContain('只有最近5000条');
  });

  it('walks the histories every day, and says of a case that was tampered with that it does not fit', async () => {
    await nextMorning();
    // The timers that ran on the way had their day too.
    const { items: heads } = await auditor.ask('audit.heads', { days: 30 });
    const [sound] = heads;
    expect(sound).toMatchObject({ cases: 5, problems: [] });
    expect(heads.reduce((sum, { walked }) => sum + walked, 0)).toBeGreaterThanOrEqual(2);
    const before = await city.administrator.ask('public.get', {});
    expect(before.head).toMatchObject({ sound: true, root: sound?.root });

    const { desk, caseId } = await inquiredCase(city, 63);
    const record = await stored.one('cases', caseId);
    await stored.replace('cases', { ...record, title: '别的标题' });
    await nextMorning();
    const [head] = (await auditor.ask('audit.heads', { days: 30 })).items;
    expect(head?.problems).toEqual([{ caseNumber: desk.number, problem: '案件内容与最后一条记录不一致' }]);
    expect(head?.root).not.toBe(sound?.root);
    expect((await city.administrator.ask('public.get', {})).head).toMatchObject({ sound: false, cases: 6 });
  });

  it('shows everybody the numbers, and nothing of a case', async () => {
    const anybody = city.person('somebody-with-a-phone');
    const page = await anybody.ask('public.get', {});
    expect(page.months).toHaveLength(12);
    expect(page.months[11]?.filed).toBe(6);
    expect(JSON.stringify(page)).not.toMatch(/示范对方|科技有限公司|〔2026〕/);
  });
});
