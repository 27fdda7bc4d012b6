import type { Input, ProcedureName } from '@/contract/procedures';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
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
  receiptToken: string;
  posterToken: string;
  evidenceId: string;
  membershipId: string;
  noticeId: string;
  uploadedFileId: string;
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
    'overview.list': { caller: registrar, input: { kind: 'stage', value: 'MEDIATING', light: 'green', cursor } },
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
    'home.get': { caller: writer, input: {} },
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
      input: { kind: 'enterprise', title: '扫码申请', place: '大厅', creditCode: creditCode(1) },
    },
    'poster.revoke': { caller: registrar, input: { token: scene.posterToken, reason: '破损' } },
    'poster.list': { caller: registrar, input: { cursor } },
    'code.picture': { caller: writer, input: { token: scene.receiptToken } },
    'committee.get': { caller: administrator, input: {} },
    'committee.save': {
      caller: administrator,
      input: {
        version: 1,
        settings: {
          ...SETTINGS,
          bodies: SETTINGS.bodies.map((body) => ({ ...body, doors: ['a'] })),
          delegations: [
            {
              channel: 'adminPatent',
              document: '示知函〔2026〕1号',
              grantedBy: '知识产权局',
              from: '2026-01-01',
              to: '2027-01-01',
            },
          ],
        },
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
    'intake.accept': { caller: registrar, input: { ...filed, note: '材料齐全', channel: 'people', referral: '无' } },
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
  const { items } = await writer.ask('inbox.list', { cursor: null });
  const { version: filedVersion } = await writer.ask('case.get', { caseId: filed.caseId });
  return {
    writer,
    draftId: draft.caseId,
    draftVersion: draft.version,
    filedId: filed.caseId,
    filedVersion,
    receiptToken: token,
    posterToken: poster.token,
    evidenceId: draft.evidenceId,
    membershipId: `${waitingFor}.${waiting.openid}`,
    noticeId: items[0]?.id ?? '',
    uploadedFileId: await writer.upload(png(4), 'photo.png'),
    mediation: await setTheMediationScene(city, png(4)),
  };
}
