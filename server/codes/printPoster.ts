import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { updateIf } from '../store/queries';
import { drawCode } from './drawCode';
import { printPosters } from './printPosters';
import { isPoster, scannedCode, type PosterDoc } from './theCode';

/** The picture of a poster's code, which is drawn when first needed and kept. */
async function pictureOf(poster: PosterDoc): Promise<string> {
  if (poster.pictureFileId !== null) return poster.pictureFileId;
  const { _id, version } = poster;
  const pictureFileId = await drawCode(poster, `${_id}-${version}`);
  // Somebody else may have kept one meanwhile: theirs stays, and ours is as good for this print.
  await updateIf('codes', _id, { version }, { pictureFileId, version: version + 1 });
  return pictureFileId;
}

/** One poster on paper. */
export const printPoster = answering('poster.print', {
  async load(context, input): Promise<PosterDoc | null> {
    const code = await scannedCode(context, input.token);
    return isPoster(code) ? code : null;
  },
  maySee: () => true,
  async answer(context, input, poster) {
    if (poster.revokedAt !== null) throw new Refusal('CODE_REVOKED');
    const { _id: token, title, line = '', colour = 'blue', place, enterprise } = poster;
    const holder = enterprise?.name ?? place;
    const pictureFileId = await pictureOf(poster);
    return printPosters(context, input.paper, [{ token, title, line, colour, holder, pictureFileId }]);
  },
});
