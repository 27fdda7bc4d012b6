import { randomUUID } from 'node:crypto';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { join } from 'node:path';
import type { Answer, RefusalAnswer } from '@/contract/errors';
import type { CommandName, Input, Output, ProcedureName, QueryName } from '@/contract/procedures';
import { procedures } from '@/contract/procedures';
import { functionOf } from '@/contract/servedBy';
import { checkCharacterOf } from '@/domain/parties/creditCode';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const ROOT = join(__dirname, '..', '..');

/** Monday, an ordinary working day. */
export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

/** A refusal of the server, as a test wants to look at it. */
export class Refused extends Error {
  constructor(readonly answer: RefusalAnswer) {
    super(`${answer.code}: ${answer.message} ${JSON.stringify(answer.findings ?? [])} ${answer.logId ?? ''}`);
  }
}

/** What a city needs of a cloud, be it in this process or in another. */
export type CityCloud = Pick<LocalCloud, 'url' | 'invoke' | 'setNow' | 'close'>;

/** A person with a phone: calls as the app does, under an identity that only the platform gives. */
export class Caller {
  constructor(
    private readonly cloud: CityCloud,
    readonly openid: string,
    /** Each new command gets an id of its own; a test that compares two runs gives the same ones in both. */
    private readonly newCommandId: () => string = randomUUID,
  ) {}

  ask<N extends QueryName>(procedure: N, input: Input<N>): Promise<Output<N>> {
    return this.send(procedure, input, undefined);
  }

  tell<N extends CommandName>(
    procedure: N,
    input: Input<N>,
    commandId: string = this.newCommandId(),
  ): Promise<Output<N>> {
    return this.send(procedure, input, commandId);
  }

  /** Whatever a hostile client could send. */
  async raw(event: unknown): Promise<Answer<unknown>> {
    const { procedure } = (event ?? {}) as { procedure?: unknown };
    return (await this.cloud.invoke(functionOf(String(procedure)), event, this.openid)) as Answer<unknown>;
  }

  /** Uploads bytes as a phone does, and gives the id of the file. */
  async upload(bytes: Uint8Array, name = 'file.bin'): Promise<string> {
    const path = `incoming/${this.openid}/${randomUUID()}/${name.replace(/[^A-Za-z0-9.]/g, '_')}`;
    const answer = await fetch(`${this.cloud.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'x-openid': this.openid, 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes),
    });
    if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { fileID: string }).fileID;
  }

  private async send<N extends ProcedureName>(procedure: N, input: Input<N>, commandId?: string): Promise<Output<N>> {
    const event = commandId === undefined ? { procedure, input } : { procedure, input, commandId };
    const answer = (await this.cloud.invoke(functionOf(procedure), event, this.openid)) as Answer<Output<N>>;
    if (!answer.ok) throw new Refused(answer.error);
    return answer.data;
  }
}

/** A valid unified social credit code, different for each number. */
export function creditCode(n: number): string {
  const first17 = `91429006MA${String(n).padStart(7, '0')}`;
  return `${first17}${checkCharacterOf(first17)}`;
}

export const ADMINISTRATOR = 'admin-0001';

export const SETTINGS: Input<'committee.save'>['settings'] = {
  name: '示范市知识产权纠纷人民调解委员会',
  region: '示',
  phone: '0728-0000000',
  address: '示范市示范路1号',
  hours: '工作日9:00-17:00',
  numberTemplate: '{地区}知调〔{年份}〕{序号}号',
  bodies: [
    {
      id: 'ip-office',
      name: '示范市知识产权局',
      what: '专利、商标行政保护',
      phone: '0728-0000001',
      address: '示范路2号',
      doors: ['ip-office'],
    },
  ],
  limits: { acceptance: 3, supplement: 7, inquiry: 10 },
};

export interface City<C extends CityCloud = LocalCloud> {
  cloud: C;
  person(openid: string): Caller;
  /** Agrees and registers; the phone is made from `n`. */
  registered(openid: string, name: string, n: number): Promise<Caller>;
  administrator: Caller;
  registrar: Caller;
  /** A registered person who acts for an enterprise; approved unless told otherwise. */
  entrepreneur(
    n: number,
    options?: { approved?: boolean; name?: string; enterprise?: string },
  ): Promise<{ caller: Caller; creditCode: string }>;
  close(): Promise<void>;
}

/** What the platform's own button gives for a phone: a code of one use. */
/** A code of WeChat's own phone button, good once, for a person whose phone has this number. */
export async function phoneCode(cloud: CityCloud, openid: string, phone: string): Promise<string> {
  const answer = await fetch(`${cloud.url}/phone/${openid}/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
  return ((await answer.json()) as { code: string }).code;
}

/** A city on the real SDK and a real database: committee set up, a registrar appointed, the clock at MONDAY. */
export async function startCity(
  options: { instances?: number; now?: number; commandIds?: (openid: string) => () => string } = {},
): Promise<City> {
  const cloud = await startLocalCloud({
    root: ROOT,
    data: null,
    h5: join(ROOT, 'dist', 'h5'),
    mode: 'test',
    instances: options.instances ?? 4,
    env: {
      api: { ADMINISTRATORS: ADMINISTRATOR },
      documents: { ADMINISTRATORS: ADMINISTRATOR },
      timer: { ADMINISTRATORS: ADMINISTRATOR },
    },
  });
  try {
    return await settleCity(cloud, options.now ?? MONDAY, options.commandIds);
  } catch (error) {
    // A city that could not be set up must not keep the test's process alive.
    await cloud.close();
    throw error;
  }
}

/** Sets a city up in an empty cloud: the committee, a registrar, and the clock. */
export async function settleCity<C extends CityCloud>(
  cloud: C,
  now: number,
  commandIds?: (openid: string) => () => string,
): Promise<City<C>> {
  await cloud.setNow(now);
  const person = (openid: string) => new Caller(cloud, openid, commandIds?.(openid));
  const registered = async (openid: string, name: string, n: number) => {
    const caller = person(openid);
    const phone = `138${String(n).padStart(8, '0')}`;
    await caller.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    await caller.tell('me.register', { name, phone, phoneCode: await phoneCode(cloud, openid, phone) });
    return caller;
  };
  const administrator = await registered(ADMINISTRATOR, '管理员甲', 1);
  await administrator.tell('committee.save', { version: 0, settings: SETTINGS });
  const registrar = await registered('registrar-0001', '登记员乙', 2);
  await administrator.tell('staff.appoint', { phone: '13800000002', posts: ['registrar'] });
  return {
    cloud,
    person,
    registered,
    administrator,
    registrar,
    async entrepreneur(n, { approved = true, name = '申请人丙', enterprise = `示范${n}号科技有限公司` } = {}) {
      const caller = await registered(`enterprise-person-${n}`, name, 1000 + n);
      const code = creditCode(n);
      const joined = await caller.tell('enterprise.join', {
        creditCode: code,
        name: enterprise,
        legalRepresentative: '法定代表人丁',
        address: '示范市开发区1号',
        capacity: 'member',
        authorityFileId: null,
        authorityName: '',
        codeToken: null,
      });
      if (approved) {
        await registrar.tell('membership.decide', {
          membershipId: joined.membershipId,
          approve: true,
          reason: '',
          version: 1,
        });
      }
      return { caller, creditCode: code };
    },
    close: () => cloud.close(),
  };
}

/** A hand signature that reaches across the pad. */
export const SIGNATURE: Input<'filing.submit'>['signature'] = {
  width: 340,
  height: 160,
  strokes: [
    Array.from({ length: 20 }, (_, i) => ({ x: 20 + i * 10, y: 60 + (i % 4) * 6, t: i * 16 })),
    Array.from({ length: 20 }, (_, i) => ({ x: 40 + i * 9, y: 90 + (i % 3) * 9, t: 500 + i * 16 })),
  ],
};

/** Everything that a request needs, filled in as a person would. */
export function filledSections(): Input<'filing.save'>['changes'] {
  return [
    {
      section: 'applicant',
      value: { contactName: '申请人丙', contactPhone: '13800001001', address: '示范市开发区1号' },
    },
    {
      section: 'respondents',
      value: [
        { kind: 'enterprise', name: '示范对方商贸有限公司', creditCode: '', phone: '', address: '', contact: '' },
      ],
    },
    {
      section: 'right',
      value: {
        kind: 'other',
        fields: { name: '一种包装', holder: '示范科技有限公司', description: '我公司设计的产品包装' },
      },
    },
    {
      section: 'conduct',
      value: {
        acts: ['other'],
        subject: '示范牌凉粉包装',
        model: '',
        place: '示范市场',
        foundOn: '2026-02-20',
        link: '',
      },
    },
    {
      section: 'claims',
      value: [
        { kind: 'stop', amountYuan: '', detail: '停止使用近似包装' },
        { kind: 'damages', amountYuan: '50000', detail: '' },
      ],
    },
    { section: 'facts', value: '2026年2月20日,我公司在示范市场发现对方销售与我公司包装近似的凉粉,已拍照留存。' },
    { section: 'proceedings', value: { answer: 'none', items: [] } },
  ];
}

/** A draft with everything in it, ready to be signed. */
export async function filledDraft(caller: Caller, enterpriseId: string): Promise<{ caseId: string; version: number }> {
  const draft = await caller.tell('filing.start', { enterpriseId, posterToken: null, fresh: true });
  const saved = await caller.tell('filing.save', {
    caseId: draft.caseId,
    version: draft.version,
    changes: filledSections(),
  });
  return { caseId: draft.caseId, version: saved.version };
}

export function submission(draft: { caseId: string; version: number }): Input<'filing.submit'> {
  return { ...draft, signature: SIGNATURE, voluntary: true, truthful: true };
}

/** Names of all procedures, for tests that must miss none. */
export const ALL_PROCEDURES = Object.keys(procedures) as ProcedureName[];
