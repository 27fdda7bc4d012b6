import type { CommitteeSettings } from '@/contract/committee';
import type { Day } from '@/domain/calendar/day';
import { writtenYearFindings } from '@/domain/calendar/writtenHolidays';
import { compositionFindings } from '@/domain/committee/composition';
import { COMMITTEE_LIMITS, isLimitKey, limitOf } from '@/domain/committee/limits';
import { checkNumberTemplate, checkRegion } from '@/domain/committee/numbering';
import { competenceFindings } from '@/domain/court/competence';
import { RULES } from '@/domain/law/rules';
import { writtenRuleFindings } from '@/domain/law/writtenRules';
import { templateFindings } from '@/domain/notices/accountTemplates';
import { findingsAt, within, type Finding } from '@/domain/text/finding';

/** What is wrong with the committee's own time limits: each known, changeable, and within its bounds. */
function limitFindings(limits: CommitteeSettings['limits']): Finding[] {
  return Object.entries(limits).flatMap(([key, value]) => {
    const field = `limits.${key}`;
    if (!isLimitKey(key)) return [{ field, problem: '有不认识的期限', remedy: '请刷新页面后重填' }];
    const { label, least, most, usual, editable } = limitOf(key);
    if (!editable && value !== usual) return [{ field, problem: `“${label}”不能修改`, remedy: `请保留${usual}` }];
    if (value >= least && value <= most) return [];
    return [{ field, problem: `“${label}”应当在${least}到${most}之间`, remedy: `一般填${usual}` }];
  });
}

/** Bodies are named by their ids in cases, so each id stands once. */
function bodyFindings(bodies: CommitteeSettings['bodies']): Finding[] {
  return bodies.flatMap((body, index) =>
    bodies.findIndex((each) => each.id === body.id) === index
      ? []
      : [{ field: `bodies.${index}.id`, problem: `编号“${body.id}”用了两次`, remedy: '请给每个单位不同的编号' }],
  );
}

/** A delegation that ends before it begins would switch nothing on. */
function delegationFindings(delegations: CommitteeSettings['delegations']): Finding[] {
  return delegations.flatMap(({ from, to }, index) =>
    to === null || to >= from
      ? []
      : [{ field: `delegations.${index}.to`, problem: '截止日期早于开始日期', remedy: '请核对授权文件上的日期' }],
  );
}

/** What settings are judged by. */
interface Surroundings {
  /** As they are now; null at first. */
  before: CommitteeSettings | null;
  today: Day;
  /** The courts among the member units. */
  courtIds: readonly string[];
}

/** Everything that is wrong with a committee's settings, at their fields. */
export function checkSettings(settings: CommitteeSettings, { before, today, courtIds }: Surroundings): Finding[] {
  const { composition } = settings;
  return within('settings', [
    ...findingsAt('region', checkRegion(settings.region)),
    ...findingsAt('numberTemplate', checkNumberTemplate(settings.numberTemplate)),
    ...limitFindings(settings.limits),
    ...bodyFindings(settings.bodies),
    ...delegationFindings(settings.delegations),
    ...within('holidays', writtenYearFindings(before?.holidays ?? [], settings.holidays, today)),
    ...within('templates', templateFindings(settings.templates)),
    ...within('rules', writtenRuleFindings(RULES, before?.rules ?? [], settings.rules)),
    ...within('courts', competenceFindings(settings.courts, courtIds)),
    ...(composition ? within('composition', compositionFindings(composition)) : []),
  ]);
}

/** The limits with the usual value wherever the committee set none. */
export function withUsualLimits(settings: CommitteeSettings): CommitteeSettings {
  const usual = Object.fromEntries(COMMITTEE_LIMITS.map((limit) => [limit.key, limit.usual]));
  return { ...settings, limits: { ...usual, ...settings.limits } };
}
