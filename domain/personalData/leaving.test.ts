import { hindrancesOf, keptOf } from './leaving';

const free = { posts: [], enterprises: [], cases: [] };

describe('leaving', () => {
  it('is open to whom nobody waits for', () => {
    expect(hindrancesOf(free)).toEqual([]);
    expect(hindrancesOf({ ...free, cases: [{ number: '示知调〔2026〕1号', stage: 'ARCHIVED' }] })).toEqual([]);
  });

  it('names everything that stands in its way, with what to do', () => {
    const found = hindrancesOf({
      posts: ['调解员'],
      enterprises: ['示范1号科技有限公司'],
      cases: [
        { number: '示知调〔2026〕2号', stage: 'MEDIATING' },
        { number: null, stage: 'DRAFT' },
      ],
    });
    expect(found).toHaveLength(3);
    expect(found[2]?.what).toBe('您有2件事还没有办完：示知调〔2026〕2号、没有提交的草稿');
  });

  it('always tells what stays and why: nobody has used the app without a trace in its logs', () => {
    const kept = keptOf(free);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ what }) => what).join()).not.toContain('0件');
    for (const { what, why } of kept) expect([what, why]).not.toContain('');
  });

  it('keeps the file of a case, and says why', () => {
    const [file] = keptOf({ cases: [{ number: '示知调〔2026〕1号', stage: 'TERMINATED' }] });
    expect(file?.why).toContain('第四十七条');
  });
});
