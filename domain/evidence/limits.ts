/** Bytes in one file of evidence: what a phone can send and a mediator can open on the road. */
export const MAX_EVIDENCE_FILE_BYTES = 20 * 1024 * 1024;
/** The same limit as it is spoken. */
export const MAX_EVIDENCE_FILE_TEXT = '20MB';
/** Files in one case, all parties together. */
export const MAX_EVIDENCE_FILES = 50;
/** Bytes from the beginning of a file that its kind is told from; shorter files give what they have. */
export const EVIDENCE_HEAD_BYTES = 4100;
/** Characters of a file's caption (证明什么). */
export const MAX_EVIDENCE_CAPTION = 100;
/** Characters of a file's name. Longer names are refused: cloud storage and archives cut them. */
export const MAX_EVIDENCE_NAME = 100;
