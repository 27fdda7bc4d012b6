import type { PNGOptions } from 'pngjs';
import QRCode from 'qrcode';
import { textAt, type JsonObject } from '../json';
import { checkPage } from './page-list';
import { WeChatRefusal } from './refusal';

/** The scene's limit and its characters (getUnlimitedQRCode, request parameters). */
const SCENE_LIMIT = 32;
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
/** Width in pixels: 280 to 1280, 430 if not stated. */
const WIDTH = { least: 280, most: 1280, usual: 430 };
/** pngjs: rows as they are. */
const PLAIN_PNG: PNGOptions & QRCode.QRCodeToBufferOptions['rendererOpts'] = { filterType: 0 };

/**
 * `wxacode.getUnlimited`: a code that opens `page` with `scene`. Here it is a QR code with the address of the H5 build,
 * so that any phone's camera reads it: PNG bytes.
 * @throws WeChatRefusal 40169 scene, 41030 page, 40097 width or version
 */
export async function makeMiniProgramCode(
  parameters: JsonObject,
  appUrl: string,
  pages: Set<string> | null,
): Promise<Buffer> {
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
  return QRCode.toBuffer(codeText(appUrl, page, scene), {
    type: 'png',
    width,
    errorCorrectionLevel: 'M',
    margin: 4,
    // Rows of squares need no filter, which would be most of the work.
    rendererOpts: PLAIN_PNG,
  });
}

/** The address in a code: the page of the H5 build with the scene as its query. */
export function codeText(appUrl: string, page: string, scene: string): string {
  return `${appUrl}#/${page}?scene=${encodeURIComponent(scene)}`;
}
