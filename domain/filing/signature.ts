import { accept, refuse, type Checked } from '../text/finding';
import type { Signature } from './content';

/** Fewer points than this is a touch by accident, not a name. */
const FEWEST_POINTS = 12;
/** More points than this do not fit into one call (100 KB, some 30 bytes a point), and show nothing more. */
export const MOST_SIGNATURE_POINTS = 2500;
/** A name reaches at least over this part of the pad's width. */
const LEAST_REACH = 0.08;

/**
 * Whether lines on the pad can be a signature. It proves nothing by itself (电子签名法 13 asks for more): the
 * confirmation binds it to the signer, the hash of what was signed, and the time.
 */
export function checkSignature(signature: Signature): Checked<Signature> {
  const points = signature.strokes.flat();
  const xs = points.map((point) => point.x);
  const reach = points.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs);
  if (points.length === 0) return refuse('还没有签名', '请用手指在框内写上您的姓名');
  if (points.length < FEWEST_POINTS || reach < signature.width * LEAST_REACH) {
    return refuse('签名太短，看不出姓名', '请点“重写”，在框内写上完整的姓名');
  }
  return accept(signature);
}
