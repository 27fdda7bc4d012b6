import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { textAt, type JsonObject } from '../json';
import { checkPage } from './page-list';
import { WeChatRefusal } from './refusal';

/** The scene's limit and its characters (getUnlimitedQRCode, request parameters). */
const SCENE_LIMIT = 32;
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
/** Width in pixels: 280 to 1280, 430 if not stated. */
const WIDTH = { least: 280, most: 1280, usual: 430 };
/** Squares of white around the code (ISO/IEC 18004: four). */
const QUIET_ZONE = 4;
const BYTES_OF_PIXEL = 4;
const BLACK = Buffer.from([0, 0, 0, 0xff]);

/**
 * `wxacode.getUnlimited`: a code that opens `page` with `scene`. Here it is a QR code with the address of the H5 build,
 * so that any phone's camera reads it: PNG bytes.
 * @throws WeChatRefusal 40169 scene, 41030 page, 40097 width or version
 */
export function makeMiniProgramCode(parameters: JsonObject, appUrl: string, pages: Set<string> | null): Buffer {
  const scene = parameters['scene'];
  if (typeof scene !== 'string' || scene.length > SCENE_LIMIT || !SCENE_CHARACTERS.test(scene)) {
    throw new WeChatRefusal(40169, 'invalid length for scene, or the data is not json string');
  }
  const page = textAt(parameters, 'page');
  const mustExist = parameters['check_path'] !== false;
  if (page) checkPage(page, mustExist ? pages : null);
  const version = textAt(parameters, 'env_version', 'release');
  if (!['release', 'trial', 'develop'].includes(version)) throw new WeChatRefusal(40097, 'invalid args: env_version');
  const width = parameters['width'] ?? WIDTH.usual;
  if (typeof width !== 'number' || !(width >= WIDTH.least && width <= WIDTH.most)) {
    throw new WeChatRefusal(40097, `invalid args: width must be ${WIDTH.least} to ${WIDTH.most}`);
  }
  return drawn(QRCode.create(codeText(appUrl, page, scene), { errorCorrectionLevel: 'M' }).modules, Math.floor(width));
}

/**
 * The squares of a code as a PNG, `width` pixels wide. A row of squares is painted once and copied down, and rows are
 * written as they are: a tenth of the work of painting pixel by pixel, which counts when a hundred are asked for.
 */
function drawn(squares: { size: number; get(row: number, column: number): number }, width: number): Buffer {
  const side = Math.floor(width / (squares.size + 2 * QUIET_ZONE));
  const edge = Math.floor((width - side * squares.size) / 2);
  const png = new PNG({ width, height: width });
  png.data.fill(0xff);
  for (let row = 0; row < squares.size; row += 1) {
    const line = Buffer.alloc(width * BYTES_OF_PIXEL, 0xff);
    for (let column = 0; column < squares.size; column += 1) {
      const from = (edge + column * side) * BYTES_OF_PIXEL;
      if (squares.get(row, column)) line.fill(BLACK, from, from + side * BYTES_OF_PIXEL);
    }
    for (let y = 0; y < side; y += 1) line.copy(png.data, (edge + row * side + y) * width * BYTES_OF_PIXEL);
  }
  return PNG.sync.write(png, { filterType: 0 });
}

/** The address in a code: the page of the H5 build with the scene as its query. */
export function codeText(appUrl: string, page: string, scene: string): string {
  return `${appUrl}#/${page}?scene=${encodeURIComponent(scene)}`;
}
