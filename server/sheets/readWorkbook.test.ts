import { crc32, deflateRawSync } from 'node:zlib';
import { NotAWorkbook, readFirstSheet } from './readWorkbook';

const PARTS = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

function sheet(cell: string): string {
  const row = /\d+/.exec(cell)?.[0] ?? '1';
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="${row}"><c r="${cell}" t="inlineStr"><is><t>名称</t></is></c></row></sheetData></worksheet>`;
}

/** A ZIP container of these parts. `told` is what its end says of the number of parts on this disk. */
function zip(parts: Record<string, string>, told?: number): Buffer {
  const entries = Object.entries(parts).map(([name, text]) => {
    const data = Buffer.from(text);
    return { name: Buffer.from(name), packed: deflateRawSync(data), size: data.length, crc: crc32(data) };
  });
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, crc } of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(at, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest.subarray(2), name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed]);
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(told ?? entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('a workbook', () => {
  it('is read when it is a small list', async () => {
    const rows = await readFirstSheet(zip({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet('A1') }));
    expect(rows).toEqual([['名称']]);
  });

  it.each(['XFD1', 'A1048576', 'XFD1048576', 'A5001'])(
    'that names the cell %s is refused before memory is taken',
    async (cell) => {
      await expect(readFirstSheet(zip({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet(cell) }))).rejects.toThrow(
        NotAWorkbook,
      );
    },
  );

  it('that would unpack to more than there is room for is refused', async () => {
    const bomb = zip({ ...PARTS, 'xl/media/a.bin': '0'.repeat(21 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readFirstSheet(bomb)).rejects.toThrow(NotAWorkbook);
  });

  it('whose counts of parts differ, or that is none at all, is refused', async () => {
    const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet('A1') };
    await expect(readFirstSheet(zip(parts, 1))).rejects.toThrow('its counts differ');
    await expect(readFirstSheet(Buffer.from('no workbook'))).rejects.toThrow(NotAWorkbook);
  });
});
