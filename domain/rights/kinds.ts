/**
 * The kinds of rights that a request can be about. Order: most common first. What is asked of each is in `rightFields.ts`,
 * so that a page that only offers the choice does not carry all forms.
 */
export const RIGHT_KINDS = [
  { kind: 'trademark', label: '商标', hint: '品牌名、图标被人用了，或者很像', restricted: false },
  { kind: 'patent', label: '专利', hint: '技术方案、产品结构或外观被人仿造', restricted: false },
  { kind: 'copyright', label: '著作权（版权）', hint: '文章、图片、视频、音乐、设计图等被人用了', restricted: false },
  { kind: 'software', label: '计算机软件', hint: '程序、小程序、系统被复制或破解', restricted: false },
  {
    kind: 'unfairCompetition',
    label: '企业名称、不正当竞争',
    hint: '字号、包装装潢被仿，虚假宣传，商业诋毁',
    restricted: false,
  },
  { kind: 'tradeSecret', label: '商业秘密', hint: '配方、工艺、客户名单等被泄露或带走', restricted: true },
  { kind: 'geographicalIndication', label: '地理标志', hint: '当地特产的名称或专用标志被冒用', restricted: false },
  { kind: 'plantVariety', label: '植物新品种', hint: '种子、种苗的品种权被侵犯', restricted: false },
  { kind: 'domainName', label: '域名', hint: '网址被别人抢先注册', restricted: false },
  { kind: 'layoutDesign', label: '集成电路布图设计', hint: '芯片的布图被复制', restricted: false },
  { kind: 'other', label: '其他或不清楚', hint: '不知道属于哪一类，用自己的话说', restricted: false },
] as const;

export type RightKind = (typeof RIGHT_KINDS)[number]['kind'];

export interface RightKindInWords {
  readonly kind: RightKind;
  readonly label: string;
  /** When to pick it, in plain words. */
  readonly hint: string;
  /** Evidence and details are for named viewers only (人民调解法 15: mediators must not leak trade secrets). */
  readonly restricted: boolean;
}

export function isRightKind(value: string): value is RightKind {
  return RIGHT_KINDS.some((each) => each.kind === value);
}

export function rightKind(kind: RightKind): RightKindInWords {
  const found = RIGHT_KINDS.find((each) => each.kind === kind);
  if (!found) throw new RangeError('`kind` must be a kind of right');
  return found;
}
