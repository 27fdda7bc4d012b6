import { dutiesInWords, dutyFindings } from './unit';

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
