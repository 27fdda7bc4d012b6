import type { MadeFile } from '@/contract/statistics';
import type { PosterPaper } from '@/domain/posters/design';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { download } from '../platform/files';
import { keepFile } from '../printing/madeFile';
import { bytesOf, openPdf } from '../printing/pdf';
import { addPoster, type PosterWords } from '../printing/posterPage';
import { atOnce } from './atOnce';

/** Pictures that are loaded at the same time. */
const LOADED_AT_ONCE = 8;

export type PosterToPrint = Pick<PosterWords, 'title' | 'line' | 'colour' | 'holder' | 'token'> & {
  pictureFileId: string;
};

/** One PDF with a page for each poster, in their order. */
export async function printPosters(
  context: Context,
  paper: PosterPaper,
  posters: readonly PosterToPrint[],
): Promise<MadeFile & { fileId: string }> {
  const { name: committeeName, phone: committeePhone } = committeeIn(context).settings;
  const pictures = await atOnce(posters, LOADED_AT_ONCE, ({ pictureFileId }) => download(pictureFileId));
  const pdf = openPdf(posters[0]?.title ?? '', context.now);
  posters.forEach(({ pictureFileId: _, ...words }, at) => {
    const picture = pictures[at];
    if (picture) addPoster(pdf, paper, { ...words, committeeName, committeePhone }, picture);
  });
  return keepFile(context, `posters-${paper}-${posters.length}.pdf`, await bytesOf(pdf));
}
