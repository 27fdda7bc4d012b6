import type { Input, ProcedureName } from '@/contract/procedures';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { wholeSettings } from './wholeSettings';
import { creditCode, filledDraft, SETTINGS, SIGNATURE, submission, type Caller, type City } from '../journeys/city';
import { png } from '../journeys/samples';
import { mediationInputs, setTheMediationScene, type Legal, type MediationScene } from './mediationInputs';

export type LegalInputs = { [N in ProcedureName]: Legal<N> };

/** What the legal inputs speak of. */
export interface Scene {
  writer: Caller;
  draftId: string;
  draftVersion: number;
  filedId: string;
  filedVersion: number;
  filedNumber: string;
  /** A change of the settings that waits for a second person. */
  settingsChangeId: string;
  /** A text of law that is in force, and one that waits for a second person. */
  lawTextId: string;
  waitingTextId: string;
  receiptToken: string;
  posterToken: string;
  batchId: string;
  evidenceId: string;
  membershipId: string;
  noticeId: string;
  uploadedFileId: string;
  /** An invitation to a unit that nobody has used, and somebody who waits to be appointed by another one. */
  invitationToken: string;
  appointmentId: string;
  /** Liaison of the unit that guides the committee, and one of the office of the joint conference. */
  official: Caller;
  officer: Caller;
  courtLiaison: Caller;
  orderId: string;
  mediation: MediationScene;
}

const nameless = {
  kind: 'enterprise',
  name: '对方公司',
  creditCode: '1',
  phone: '1',
  address: '地',
  contact: '人',
} as const;

/** A member unit that guides the committee. */
export const JUSTICE: Input<'unit.save'> = {
  unitId: 'justice',
  version: 0,
  name: '示范市司法局',
  kind: 'justice',
  phone: '0728-0000001',
  office: false,
  guides: true,
  active: true,
};

/** A court, which sees what was sent to it. */
export const COURT: Input<'unit.save'> = {
  ...JUSTICE,
  unitId: 'court',
  name: '示范市人民法院',
  kind: 'court',
  guides: false,
};

/** The member unit that keeps the office of the joint conference. */
export const OFFICE: Input<'unit.save'> = {
  ...JUSTICE,
  unitId: 'market',
  name: '示范市市场监督管理局',
  kind: 'marketRegulation',
  office: true,
  guides: false,
};

/** An enterprise of the city's list. */
const LISTED: Input<'enterprise.save'> = {
  version: 0,
  creditCode: creditCode(901),
  name: '示范名录内科技有限公司',
  park: '开发区',
  industry: '制造业',
  labels: ['highTech'],
  contactName: '联系人戊',
  contactPhone: '13800000901',
};

/** Every section of a filing with nothing left out. */
export const FULL_SECTIONS: Input<'filing.save'>['changes'] = [
  { section: 'triage', value: { right: 'patent' } },
  { section: 'applicant', value: { contactName: '申请人丙', contactPhone: '13800001001', address: '示范市' } },
  { section: 'respondents', value: [nameless] },
  { section: 'right', value: { kind: 'other', fields: { name: '一种包装' } } },
  {
    section: 'conduct',
    value: { acts: ['other'], subject: '包装', model: '1', place: '市场', foundOn: '2026-02-20', link: '1' },
  },
  { section: 'claims', value: [{ kind: 'damages', amountYuan: '50000', detail: '赔' }] },
  { section: 'facts', value: '对方销售近似包装的商品。' },
  {
    section: 'proceedings',
    value: { answer: 'some', items: [{ kind: 'court', body: '法院', caseNumber: '1', detail: '无' }] },
  },
];

/** One legal input for each procedure. Total by type: a new procedure does not compile until it has one. */
export function legalInputs(city: City, scene: Scene): LegalInputs {
  const { administrator, registrar } = city;
  const { writer, draftId, draftVersion, filedId, filedVersion, uploadedFileId } = scene;
  const filed = { caseId: filedId, version: filedVersion };
  const draft = { caseId: draftId, version: draftVersion };
  const cursor = '000000000000001~c';
  return {
    ...mediationInputs(city, scene.mediation),
    'overview.get': { caller: registrar, input: { months: 3 } },
    'overview.report': { caller: registrar, input: { months: 3 } },
    'court.list': { caller: scene.courtLiaison, input: { cursor: '2026-03-20~2026.0000001' } },
    'court.recordDecision': {
      caller: scene.courtLiaison,
      input: {
        number: scene.filedNumber,
        version: 1,
        result: 'refused',
        on: '2026-03-02',
        document: '（2026）示01民特1号',
      },
    },
    'statistics.get': { caller: registrar, input: { kind: 'quarter', year: 2026, n: 1 } },
    'statistics.export': { caller: registrar, input: { kind: 'quarter', year: 2026, n: 1, format: 'csv' } },
    'enterprise.list': { caller: registrar, input: { search: '示范', park: '开发区', cursor } },
    'enterprise.save': { caller: registrar, input: { ...LISTED, version: 1 } },
    'enterprise.template': { caller: registrar, input: {} },
    'enterprise.preview': { caller: registrar, input: { fileId: uploadedFileId } },
    'enterprise.mistakes': { caller: registrar, input: { fileId: uploadedFileId } },
    'enterprise.remove': { caller: registrar, input: { creditCode: creditCode(901), version: 1, reason: '迁出本市' } },
    'enterprise.import': { caller: registrar, input: { fileId: uploadedFileId, sha256: 'a'.repeat(64) } },
    'poster.print': { caller: registrar, input: { token: scene.posterToken, paper: 'table' } },
    'posterBatch.start': {
      caller: registrar,
      input: { park: '开发区', paper: 'a4', title: '扫码申请', line: '不收费', colour: 'red' },
    },
    'posterBatch.step': { caller: registrar, input: { batchId: scene.batchId } },
    'overview.list': {
      caller: registrar,
      input: { kind: 'stage', value: 'MEDIATING', light: 'green', openOnly: true, cursor: '2026-03-20~2026.1' },
    },
    'unit.list': { caller: registrar, input: {} },
    'unit.save': { caller: administrator, input: { ...JUSTICE, unitId: 'customs', name: '示范海关' } },
    'invitation.make': {
      caller: administrator,
      input: { unitId: 'justice', posts: ['liaison'], personName: '联络员辰' },
    },
    'invitation.list': { caller: administrator, input: { unitId: 'justice' } },
    'invitation.revoke': { caller: administrator, input: { token: scene.invitationToken } },
    'invitation.read': { caller: writer, input: { token: scene.invitationToken } },
    'invitation.accept': { caller: writer, input: { token: scene.invitationToken } },
    'appointment.list': { caller: administrator, input: { cursor } },
    'appointment.decide': {
      caller: administrator,
      input: { appointmentId: scene.appointmentId, version: 1, approve: false, reason: '不是本单位人员' },
    },
    'appointment.end': {
      caller: administrator,
      input: { appointmentId: scene.appointmentId, version: 1, reason: '调离' },
    },
    'audit.list': {
      caller: scene.mediation.head,
      input: { about: 'changes', name: '申请人丙', caseNumber: scene.filedNumber, cursor },
    },
    'audit.export': {
      caller: scene.mediation.head,
      input: { about: 'changes', name: '申请人丙', caseNumber: scene.filedNumber, format: 'csv' },
    },
    'audit.heads': { caller: scene.mediation.head, input: { days: 3 } },
    'public.get': { caller: writer, input: {} },
    'myData.get': { caller: writer, input: {} },
    'myData.export': { caller: writer, input: {} },
    'myData.withdrawConsent': { caller: writer, input: { understood: true } },
    'myData.delete': { caller: writer, input: { understood: true } },
    'supervision.list': { caller: scene.official, input: { scope: 'mine', open: true, cursor } },
    'supervision.monthly': { caller: scene.official, input: { month: '2026-01' } },
    'supervision.monthlyOrders': {
      caller: scene.official,
      input: { month: '2026-01', unitId: 'justice', figure: 'issued', reason: 'overdue', cursor },
    },
    'supervision.export': { caller: scene.official, input: { month: '2026-01', format: 'csv' } },
    'supervision.get': { caller: scene.official, input: { orderId: scene.orderId } },
    'supervision.issue': {
      caller: scene.officer,
      input: { caseNumber: scene.filedNumber, reason: 'other', demand: '请了解情况。' },
    },
    'supervision.sign': { caller: scene.official, input: { orderId: scene.orderId, version: 1 } },
    'supervision.report': {
      caller: scene.official,
      input: { orderId: scene.orderId, version: 1, what: 'measures', text: '已联系调委会。' },
    },
    'supervision.askExtension': {
      caller: scene.official,
      input: { orderId: scene.orderId, version: 1, days: 2, reason: '样品送检。' },
    },
    'supervision.decideExtension': {
      caller: scene.officer,
      // Whoever signed for it before has made it the second version.
      input: { orderId: scene.orderId, version: 2, days: 2, text: '同意。' },
    },
    'supervision.check': {
      caller: scene.officer,
      input: { orderId: scene.orderId, version: 2, grade: 'good', text: '已办结。' },
    },
    'supervision.handOver': {
      caller: scene.official,
      input: { orderId: scene.orderId, version: 1, to: scene.official.openid },
    },
    'me.get': { caller: writer, input: {} },
    'me.consent': { caller: writer, input: { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true } },
    'me.register': { caller: writer, input: { name: '申请人丙', phone: '13800001001', phoneCode: 'unknown-code' } },
    'enterprise.join': {
      caller: writer,
      input: {
        creditCode: creditCode(77),
        name: '另一家公司',
        legalRepresentative: '法定代表人',
        address: '示范市',
        capacity: 'agent',
        authorityFileId: uploadedFileId,
        authorityName: '委托书',
        codeToken: scene.posterToken,
      },
    },
    'membership.list': { caller: registrar, input: { cursor } },
    'membership.decide': {
      caller: registrar,
      input: { membershipId: scene.membershipId, approve: false, reason: '资料不符', version: 1 },
    },
    'membership.authority': { caller: registrar, input: { membershipId: scene.membershipId } },
    'membership.end': { caller: registrar, input: { membershipId: scene.membershipId, reason: '已离职' } },
    'home.get': { caller: writer, input: { hat: 'party' } },
    'case.list': {
      caller: registrar,
      input: { scope: 'committee', enterpriseId: '1', phase: 'intake', search: '示范', cursor },
    },
    'case.get': { caller: writer, input: { caseId: filedId } },
    'case.openEvidence': { caller: writer, input: { caseId: filedId, evidenceId: scene.evidenceId } },
    'case.viewers': { caller: writer, input: { caseId: filedId, cursor } },
    'case.answerItems': {
      caller: writer,
      input: { ...filed, answers: [{ itemId: 'item-1-1', text: '答复', evidenceIds: [scene.evidenceId] }] },
    },
    'case.withdraw': { caller: writer, input: { ...filed, reason: '已经和解' } },
    'case.verifyHistory': { caller: registrar, input: { caseId: filedId } },
    'code.open': { caller: writer, input: { token: scene.posterToken } },
    'receipt.check': { caller: writer, input: { token: scene.receiptToken } },
    'poster.issue': {
      caller: registrar,
      input: {
        kind: 'enterprise',
        title: '扫码申请',
        place: '大厅',
        creditCode: creditCode(1),
        line: '不收费',
        colour: 'blue',
      },
    },
    'poster.revoke': { caller: registrar, input: { token: scene.posterToken, reason: '破损' } },
    'poster.list': { caller: registrar, input: { cursor } },
    'code.picture': { caller: writer, input: { token: scene.receiptToken } },
    'committee.get': { caller: administrator, input: {} },
    'committee.decideChange': {
      caller: scene.mediation.head,
      input: { changeId: scene.settingsChangeId, approve: false, reason: '先不改' },
    },
    'committee.withdrawChange': { caller: administrator, input: { changeId: scene.settingsChangeId } },
    'lawText.list': { caller: writer, input: { cursor } },
    'lawText.desk': { caller: administrator, input: {} },
    'lawText.ofRule': { caller: writer, input: { rule: 'mediation-start', day: '2026-03-02' } },
    'lawText.read': { caller: writer, input: { textId: scene.lawTextId, article: 2, cursor } },
    'lawText.preview': { caller: administrator, input: { fileId: uploadedFileId } },
    'lawText.propose': {
      caller: administrator,
      input: {
        ...{ fileId: uploadedFileId, sha256: 'a'.repeat(64), instrument: '示范市纠纷调解办法' },
        ...{ from: '2026-01-01', to: '2026-12-31', source: '示府发〔2026〕1号' },
      },
    },
    'lawText.decide': {
      caller: scene.mediation.head,
      input: { textId: scene.waitingTextId, approve: false, reason: '出处不对' },
    },
    'lawText.withdraw': { caller: administrator, input: { textId: scene.lawTextId, reason: '录错了' } },
    'committee.save': {
      caller: administrator,
      input: {
        version: 1,
        settings: wholeSettings(COURT),
      },
    },
    'staff.appoint': { caller: administrator, input: { phone: '13800000002', posts: ['registrar'] } },
    'inbox.list': { caller: writer, input: { cursor, caseId: filedId } },
    'inbox.cases': { caller: writer, input: { filter: 'all', cursor } },
    'inbox.markRead': { caller: writer, input: { thread: filedId, upTo: 1_772_413_200_000 } },
    'wallet.record': { caller: writer, input: { answers: [{ need: 'todo', answer: 'accept' }] } },
    'preferences.get': { caller: writer, input: {} },
    'preferences.save': {
      caller: writer,
      input: { choices: [{ group: 'sessions', wechat: false, sms: true }] },
    },
    'phoneTask.list': { caller: registrar, input: { cursor } },
    'phoneTask.done': {
      caller: registrar,
      input: { taskId: scene.noticeId, result: 'notReached', note: '没有接' },
    },
    'filing.start': {
      caller: writer,
      input: { enterpriseId: creditCode(1), posterToken: scene.posterToken, fresh: false },
    },
    'filing.get': { caller: writer, input: { caseId: draftId } },
    'filing.save': { caller: writer, input: { ...draft, changes: FULL_SECTIONS } },
    'filing.addEvidence': {
      caller: writer,
      input: { caseId: draftId, fileId: uploadedFileId, name: '照片.png', caption: '货架', secret: false },
    },
    'filing.arrangeEvidence': {
      caller: writer,
      input: { ...draft, items: [{ id: scene.evidenceId, caption: '货架' }] },
    },
    'filing.review': { caller: writer, input: { caseId: draftId } },
    'filing.submit': { caller: writer, input: { ...draft, signature: SIGNATURE, voluntary: true, truthful: true } },
    'filing.discard': { caller: writer, input: { caseId: draftId } },
    'receipt.get': { caller: writer, input: { caseId: filedId } },
    'intake.queue': { caller: registrar, input: { cursor } },
    'intake.context': { caller: registrar, input: { caseId: filedId } },
    'intake.accept': {
      caller: registrar,
      input: { ...filed, note: '材料齐全', channel: 'courtBefore', referral: '委派1号', courtId: 'court' },
    },
    'intake.askForMore': {
      caller: registrar,
      input: { ...filed, workingDays: 7, items: [{ what: '凭证', reason: '说明时间' }] },
    },
    'intake.refuse': { caller: registrar, input: { ...filed, reasonCode: 'otherBody', explanation: '不属于范围' } },
    'intake.transfer': {
      caller: registrar,
      input: {
        ...filed,
        bodyId: 'ip-office',
        reason: '属于行政处理',
        applicantAgreed: true,
        agreedOn: '2026-03-02',
      },
    },
  };
}

/** Two member units with a liaison each, an invitation that nobody has used, and somebody who waits to be appointed. */
async function setUpOfficials(
  city: City,
): Promise<Pick<Scene, 'official' | 'officer' | 'courtLiaison' | 'invitationToken' | 'appointmentId'>> {
  const { administrator } = city;
  const invite = (unitId: string) =>
    administrator.tell('invitation.make', { unitId, posts: ['liaison'], personName: '受邀人' });
  const asks = async (unitId: string, n: number, name: string) => {
    const caller = await city.registered(`official-${n}`, name, n);
    const { token } = await invite(unitId);
    return { caller, id: (await caller.tell('invitation.accept', { token })).id };
  };
  const appointed = async (unitId: string, n: number, name: string) => {
    const { caller, id } = await asks(unitId, n, name);
    await administrator.tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' });
    return caller;
  };
  await administrator.tell('unit.save', JUSTICE);
  await administrator.tell('unit.save', OFFICE);
  await administrator.tell('unit.save', COURT);
  await administrator.tell('unit.save', { ...JUSTICE, unitId: 'finance', name: '示范市财政局', guides: false });
  return {
    official: await appointed('justice', 4101, '联络员子'),
    officer: await appointed('market', 4102, '联络员丑'),
    courtLiaison: await appointed('court', 4104, '联络员卯'),
    invitationToken: (await invite('finance')).token,
    appointmentId: (await asks('finance', 4103, '联络员寅')).id,
  };
}

/** A text of law that an administrator has loaded; it waits where there is a second person. */
async function proposedText(administrator: Caller, instrument: string): Promise<string> {
  const fileId = await administrator.upload(Buffer.from(`${instrument}\n第一条 示范。\n第二条 施行。`), 'law.txt');
  const { sha256 } = await administrator.ask('lawText.preview', { fileId });
  const said = { instrument, from: '2026-01-01', to: null, source: '示府发〔2026〕1号' };
  return (await administrator.tell('lawText.propose', { fileId, sha256, ...said })).id;
}

/** A draft with evidence, a filed case with evidence, a poster, a membership that waits: something for every procedure. */
export async function setTheScene(city: City): Promise<Scene> {
  const { caller: writer, creditCode: code } = await city.entrepreneur(1);
  const { caller: waiting, creditCode: waitingFor } = await city.entrepreneur(2, { approved: false });
  const poster = await city.registrar.tell('poster.issue', {
    kind: 'city',
    title: '扫码申请',
    place: '大厅',
    creditCode: null,
  });
  await city.registrar.tell('enterprise.save', LISTED);
  const { batchId } = await city.registrar.tell('posterBatch.start', { park: null, paper: 'a4', title: '扫码申请' });
  const withEvidence = async () => {
    const { caseId } = await filledDraft(writer, code);
    const fileId = await writer.upload(png(4), 'photo.png');
    const { version, item } = await writer.tell('filing.addEvidence', {
      caseId,
      fileId,
      name: '照片.png',
      caption: '',
    });
    return { caseId, version, evidenceId: item.id };
  };
  const filed = await withEvidence();
  const { token } = await writer.tell('filing.submit', submission({ caseId: filed.caseId, version: filed.version }));
  const draft = await withEvidence();
  const { official, officer, courtLiaison, invitationToken, appointmentId } = await setUpOfficials(city);
  const { items } = await writer.ask('inbox.list', { cursor: null });
  const { version: filedVersion, number } = await writer.ask('case.get', { caseId: filed.caseId });
  const filedNumber = number ?? '';
  const order = await officer.tell('supervision.issue', {
    caseNumber: filedNumber,
    reason: 'other',
    demand: '请了解。',
  });
  const lawTextId = await proposedText(city.administrator, '示范市纠纷调解办法');
  const mediation = await setTheMediationScene(city, png(4));
  const waitingTextId = await proposedText(city.administrator, '示范市知识产权计划');
  const { version: settingsVersion } = await city.administrator.ask('committee.get', {});
  const longer = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 4 } };
  await city.administrator.tell('committee.save', { version: settingsVersion, settings: longer });
  const { changes } = await city.administrator.ask('committee.get', {});
  return {
    writer,
    draftId: draft.caseId,
    draftVersion: draft.version,
    filedId: filed.caseId,
    filedVersion,
    filedNumber,
    receiptToken: token,
    posterToken: poster.token,
    batchId,
    evidenceId: draft.evidenceId,
    membershipId: `${waitingFor}.${waiting.openid}`,
    noticeId: items[0]?.id ?? '',
    uploadedFileId: await writer.upload(png(4), 'photo.png'),
    invitationToken,
    appointmentId,
    official,
    officer,
    courtLiaison,
    orderId: order.id,
    settingsChangeId: changes[0]?.id ?? '',
    lawTextId,
    waitingTextId,
    mediation,
  };
}
