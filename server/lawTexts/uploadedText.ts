import { textFindings } from '@/domain/lawTexts/findings';
import { splitText, type SplitText } from '@/domain/lawTexts/split';
import type { Finding } from '@/domain/text/finding';
import type { Context } from '../kernel/context';
import { sha256 } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import { download, FileMissing, FileTooLarge } from '../platform/files';
import { decodeText } from './decodeText';

/** Bytes of a file: the longest text in the widest encoding. */
const MOST_BYTES = 1024 * 1024;

export interface UploadedText {
  text: string;
  split: SplitText;
  /** What is wrong with it, in its order. */
  findings: Finding[];
  /** Of the file. */
  sha256: string;
}

function refused(problem: string, remedy: string): Refusal {
  return new Refusal('FILE_REFUSED', [{ field: 'fileId', problem, remedy }], `${problem}。${remedy}。`);
}

/** The text of an uploaded file, split. Refuses what is no plain text. */
export async function readUploadedText({ openid }: Context, fileId: string): Promise<UploadedText> {
  try {
    // Nobody takes in what another has sent.
    if (!fileId.includes(`/incoming/${openid}/`)) throw new FileMissing(fileId);
    const bytes = await download(fileId, MOST_BYTES);
    const text = decodeText(bytes);
    if (text === null) throw refused('打不开这个文件', '请上传TXT纯文本：用Word或WPS打开后，另存为“纯文本（.txt）”');
    const split = splitText(text);
    return { text, split, findings: textFindings(text, split), sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof FileMissing) throw refused('没有收到这个文件', '请重新上传');
    if (error instanceof FileTooLarge) throw refused('文件超过了1MB', '请只留条文，去掉附件和图片');
    throw error;
  }
}
