/**
 * The legal ways on which a dispute is mediated. They differ in their clocks, in what silence means and in what an
 * agreement is worth, so each is a rule pack of its own (domain/packs/rulePacks.ts).
 */
export const CHANNELS = [
  'people',
  'courtBefore',
  'courtOrdinary',
  'courtSummary',
  'adminTrademark',
  'adminVariety',
  'adminLayout',
  'adminPatent',
  'commercial',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  people: '人民调解',
  courtBefore: '法院委派调解（立案前）',
  courtOrdinary: '法院委托调解（立案后，普通程序）',
  courtSummary: '法院委托调解（立案后，简易程序）',
  adminTrademark: '商标侵权赔偿行政调解',
  adminVariety: '植物新品种侵权赔偿行政调解',
  adminLayout: '布图设计侵权赔偿行政调解',
  adminPatent: '专利纠纷行政调解',
  commercial: '商事调解',
};

export function isChannel(text: string): text is Channel {
  return (CHANNELS as readonly string[]).includes(text);
}

/**
 * Channels that are not the committee's by itself: a body with the competence must have given it in writing (the departments of
 * 商标法 74(3) of 2025 and 种子法 72, the provincial and some prefecture-level ones of the patent rules, the national one of
 * 布图设计保护条例 31; 商事调解条例 asks for a licence). The pack of a day says whether it asks for that paper (`delegation`);
 * off until an administrator has recorded it.
 */
export const DELEGATED_CHANNELS = [
  'adminTrademark',
  'adminVariety',
  'adminLayout',
  'adminPatent',
  'commercial',
] as const satisfies readonly Channel[];
