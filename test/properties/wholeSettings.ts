import type { Input } from '@/contract/procedures';
import { SETTINGS } from '../journeys/city';

/** Settings with something in each of their lists, for trying odd values at every place. */
export function wholeSettings(court: { unitId: string; name: string }): Input<'committee.save'>['settings'] {
  return {
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
    holidays: [
      {
        ...{ year: 2026, notice: '国办发明电〔2026〕1号', publishedOn: '2026-01-05' },
        daysOff: ['2026-01-01', '2026-05-01', '2026-05-02', '2026-10-01', '2026-10-02', '2026-10-03'].map((from) => ({
          from,
          to: from,
        })),
        workingWeekends: ['2026-05-09'],
      },
    ],
    templates: [{ need: 'progress', id: 'aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-abc', longTerm: false }],
    rules: [
      {
        ...{ id: 'limitation-interrupted', instrument: '示范规定全称', short: '示范规定', article: '第九十九条' },
        ...{ summary: '请求调解的，诉讼时效中断', from: '2028-01-01', source: '示范令第1号' },
      },
    ],
    courts: [
      {
        ...{ unitId: court.unitId, name: court.name, rights: ['trademark'] as const, mostYuan: 5_000_000 },
        ...{ document: '法〔2025〕167号', from: '2025-10-01' },
      },
    ].map((each) => ({ ...each, rights: [...each.rights] })),
    composition: {
      from: '2026-01-01',
      members: (['head', 'deputy', 'member'] as const).map((duty) => ({
        name: `委员${duty}`,
        duty,
        unit: '司法局',
      })),
      womenAmong: true,
    },
  };
}
