import type { Input } from '@/contract/procedures';
import type { AppInHand } from '../appInHand';
import type { OpenApp, ScannedCode } from './builds';
import { filledSections, submission, type Caller, type City } from './city';
import { png } from './samples';
import { entryOf } from './stages';

/** What is done with a screen besides walking on: nothing in a test, pictures of it when somebody wants to see it. */
export type Look = (app: AppInHand, screen: string) => Promise<void>;

export const APPLICANT = '示范市云岭山货（集团）农副产品开发与品牌运营管理有限责任公司';
export const WILLING = '示范市鑫源达食品饮料连锁超市管理有限公司城关第三分公司';
export const SILENT = '示范市城关镇老街口王记土特产批发经营部';
export const CONFLICTED = '何正平';
export const MEDIATOR = '欧阳慧敏';
const MARK = '云岭人家·高山云雾生态富硒老字号';

/** The case in a list. */
export const TITLE = '商标纠纷';

/** Everybody of the journey, and the case between them. */
export interface MediationWalk {
  city: City;
  caseId: string;
  look: Look;
  applicant: Caller;
  head: Caller;
  /** Gives somebody the app in hand; closed when the journey is over. */
  hand(openid: string, code?: ScannedCode): Promise<AppInHand>;
}

export const OPENIDS = {
  applicant: 'enterprise-person-41',
  respondent: 'respondent-0041',
  conflicted: 'mediator-0001',
  mediator: 'mediator-0002',
  head: 'head-0001',
} as const;

function sections(): Input<'filing.save'>['changes'] {
  const party = {
    kind: 'enterprise' as const,
    creditCode: '',
    phone: '',
    address: '示范市城关镇人民大道88号',
    contact: '',
  };
  const own: Input<'filing.save'>['changes'] = [
    {
      section: 'applicant',
      value: { contactName: '陈晓岚', contactPhone: '13800001041', address: '示范市高新区创业大道266号云岭大厦12层' },
    },
    {
      section: 'respondents',
      value: [
        { ...party, name: WILLING },
        { ...party, name: SILENT },
      ],
    },
    {
      section: 'right',
      value: {
        kind: 'trademark',
        fields: {
          number: '45812067',
          classes: '29、30、35',
          name: MARK,
          holder: APPLICANT,
          standing: 'owner',
          goods: '加工过的坚果；干食用菌；茶；米；替他人推销',
          expiresOn: '2031-01-13',
          usedWithinThreeYears: 'yes',
        },
      },
    },
    {
      section: 'conduct',
      value: {
        acts: ['confusingMark', 'sell'],
        subject: '“云岭人家老字号”礼盒装干香菇',
        model: '500克装，现场见到约60盒',
        place: '示范市城关镇人民大道88号一层',
        foundOn: '2026-02-20',
        link: '',
      },
    },
    {
      section: 'claims',
      value: [
        { kind: 'stop', amountYuan: '', detail: '停止销售使用近似标识的礼盒，撤下门店和网上的宣传' },
        { kind: 'damages', amountYuan: '120000', detail: '' },
      ],
    },
  ];
  const changed = own.map(({ section }) => section);
  return [...own, ...filledSections().filter(({ section }) => !changed.includes(section))];
}

async function fileAndTakeIn(city: City): Promise<{ applicant: Caller; caseId: string }> {
  const { caller, creditCode } = await city.entrepreneur(41, { name: '陈晓岚', enterprise: APPLICANT });
  const { caseId, version } = await caller.tell('filing.start', {
    enterpriseId: creditCode,
    posterToken: null,
    fresh: true,
  });
  await caller.tell('filing.save', { caseId, version, changes: sections() });
  const fileId = await caller.upload(png(64), 'box.png');
  const added = await caller.tell('filing.addEvidence', {
    caseId,
    fileId,
    name: '礼盒包装对比.png',
    caption: '左为我方礼盒，右为对方礼盒',
  });
  await caller.tell('filing.submit', submission({ caseId, version: added.version }));
  const submitted = await city.registrar.ask('case.get', { caseId });
  await city.registrar.tell('intake.accept', { caseId, version: submitted.version, note: '' });
  return { applicant: caller, caseId };
}

/** Brings the request to the registrar's desk of inquiry by the functions: how it gets there is another journey. */
export async function settleMediation(
  city: City,
  open: OpenApp,
  look: Look,
): Promise<MediationWalk & { close(): Promise<void> }> {
  const head = await city.registered(OPENIDS.head, '主任己', 3);
  await city.administrator.tell('staff.appoint', { phone: '13800000003', posts: ['head'] });
  for (const [n, openid, name] of [
    [4, OPENIDS.conflicted, CONFLICTED],
    [5, OPENIDS.mediator, MEDIATOR],
  ] as const) {
    await city.registered(openid, name, n);
    await city.administrator.tell('staff.appoint', { phone: `1380000000${n}`, posts: ['mediator'] });
    const introduction = '从事知识产权纠纷调解九年，熟悉食品、农产品商标和包装装潢纠纷。';
    await head.tell(
      'mediator.save',
      entryOf(openid, { organisation: '示范市知识产权纠纷人民调解委员会驻高新区工作站', introduction }),
    );
  }
  const { applicant, caseId } = await fileAndTakeIn(city);
  const hands = new Map<string, AppInHand>();
  return {
    city,
    caseId,
    look,
    applicant,
    head,
    async hand(openid, code) {
      const held = hands.get(openid);
      if (held) return held;
      const app = await open(city, openid, code);
      hands.set(openid, app);
      return app;
    },
    async close() {
      for (const app of hands.values()) await app.close();
    },
  };
}

/** What stands on the screen after a label, once it is there. */
export async function readOff(app: AppInHand, pattern: RegExp): Promise<string> {
  await app.see(pattern);
  const found = pattern.exec(await app.text())?.[1];
  if (found === undefined) throw new Error(`${pattern} has gone from the screen again`);
  return found;
}

/** Opens the app anew, and in it the case: from the home page of a party. */
export async function openCase(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap(TITLE);
}

/** The same from the home page of a mediator, where today's session has the title of the case too. */
export async function openCaseOfMediator(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap(APPLICANT);
}

/** The same for the committee, whose home page is the intake desk. */
export async function openCaseOfCommittee(app: AppInHand): Promise<void> {
  await app.restart();
  await app.tap('案件');
  await app.tap(TITLE);
}

/** A party's way from the home page to the table at which their case is mediated. */
export async function sitDown(app: AppInHand): Promise<void> {
  await openCase(app);
  await app.tap('调解会、请求、证据、沟通、协议');
}

/** Ten in the morning of a day, in Shanghai, in milliseconds. */
export function tenOClock(day: string): number {
  return Date.parse(`${day}T10:00:00+08:00`);
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
