import { dutiesInWords, dutyFindings, mergedUnit, type Unit } from './unit';

const unit = { unitId: 'market', kind: 'marketRegulation', office: false, guides: false, active: true } as const;
const justice = { unitId: 'justice', name: '示范市司法局', guides: true, active: true };

describe('the duties of a unit', () => {
  it('are of two hands: who issues and checks an order does not answer it', () => {
    expect(dutyFindings({ ...unit, office: true }, [justice])).toEqual([]);
    expect(dutyFindings({ ...unit, office: true, guides: true }, [])[0]?.field).toBe('duties');
    expect(dutyFindings({ ...unit, office: true, guides: true, active: false }, [])).toHaveLength(1);
  });

  it('give the guiding of the committee to one unit alone, which is named', () => {
    expect(dutyFindings({ ...unit, guides: true }, [justice])[0]?.problem).toContain('示范市司法局');
    expect(dutyFindings({ ...unit, guides: true }, [{ ...justice, active: false }])).toEqual([]);
    expect(dutyFindings({ ...unit, guides: true, active: false }, [justice])).toEqual([]);
    expect(dutyFindings({ ...unit, ...justice }, [justice])).toEqual([]);
  });

  it('are none for a court', () => {
    expect(dutyFindings({ ...unit, kind: 'court' }, [])).toEqual([]);
    for (const duty of ['office', 'guides']) {
      expect(dutyFindings({ ...unit, kind: 'court', [duty]: true }, [])).toHaveLength(1);
    }
  });

  it('are said in words', () => {
    expect(dutiesInWords({ office: true, guides: false })).toBe('联席会议办公室');
    expect(dutiesInWords({ office: false, guides: false })).toBe('没有专门职责');
  });
});

describe('a change of a unit that others have changed since', () => {
  const base: Unit = { ...unit, name: '示范市市场监督管理局', phone: '' };

  it('keeps what they changed in other fields', () => {
    const now = { ...base, phone: '0728-5550000' };
    expect(mergedUnit({ base, proposed: { ...base, office: true }, now })).toEqual({ ...now, office: true });
  });

  it('is overtaken where they changed the same', () => {
    const named = (name: string) => ({ ...base, name });
    expect(mergedUnit({ base, proposed: named('甲局'), now: named('乙局') })).toBeNull();
  });

  it('adds what is not there, and nothing twice', () => {
    expect(mergedUnit({ base: null, proposed: base, now: null })).toEqual(base);
    expect(mergedUnit({ base: null, proposed: base, now: base })).toBeNull();
    expect(mergedUnit({ base, proposed: base, now: null })).toBeNull();
  });
});
