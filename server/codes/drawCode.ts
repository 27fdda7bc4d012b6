import type { CodeKind } from '@/contract/vocabulary';
import { upload } from '../platform/files';
import { codePicture } from '../platform/openInterfaces';
import type { CodeDoc } from '../store/documents';

/** Pages that codes open (app.config.ts). */
const POSTER_PAGE = 'pages/scan/index';
/** Of the codes that are no posters. */
const OTHER_PAGES: Readonly<Partial<Record<CodeKind, string>>> = {
  receipt: 'pages-verify/receipt',
  notice: 'pages-invite/answer',
  session: 'pages-mediation/checkin',
  appointment: 'pages-official/join',
};

/** WeChat answers with a JPEG, others with a PNG: the name of the file follows its first byte. */
function suffixOf(picture: Buffer): string {
  return picture[0] === 0x89 ? 'png' : 'jpg';
}

/** Has the platform draw a code, keeps the picture under `key`, and gives the id of its file. */
export async function drawCode({ _id, kind }: Pick<CodeDoc, '_id' | 'kind'>, key: string): Promise<string> {
  const picture = await codePicture(OTHER_PAGES[kind] ?? POSTER_PAGE, `c=${_id}`);
  return upload(`codes/${key}.${suffixOf(picture)}`, picture);
}
