import { bytesOf, joined, textAt } from './bytes';

/** How a picture has to be turned to stand upright (Exif tag 0x0112): 1 is upright already. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** The orientation in a TIFF block (the inside of an Exif block); 1 when there is none or the block is damaged. */
export function orientationIn(tiff: Uint8Array): Orientation {
  const order = textAt(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const read = (at: number, length: number): number => {
    let value = 0;
    for (let i = 0; i < length; i += 1) {
      value = value * 256 + (tiff[order === 'MM' ? at + i : at + length - 1 - i] ?? 0);
    }
    return value;
  };
  const directory = read(4, 4);
  const count = directory + 2 <= tiff.length ? read(directory, 2) : 0;
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return 1;
    if (read(at, 2) === ORIENTATION_TAG && read(at + 2, 2) === SHORT) return asOrientation(read(at + 8, 2));
  }
  return 1;
}

/** The smallest TIFF block that says nothing but the orientation. */
export function tiffWithOrientation(orientation: Orientation): Uint8Array {
  return joined([
    bytesOf('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0'),
    Uint8Array.of(orientation, 0, 0, 0),
    bytesOf('\0\0\0\0'),
  ]);
}

function asOrientation(value: number): Orientation {
  switch (value) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return value;
    default:
      return 1;
  }
}
