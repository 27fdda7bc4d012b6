import type { MadeFile } from '@/contract/statistics';
import { openFile } from './openFile';
import { tell } from './tell';

/** Spreadsheets in plain text open in no viewer of WeChat: they are for a computer. */
const FOR_A_COMPUTER = /\.csv$/;

/** Shows a file that was made just now; its link is good for ten minutes. */
export async function openMade({ url, name }: MadeFile): Promise<void> {
  if (process.env.TARO_ENV !== 'h5' && FOR_A_COMPUTER.test(name)) {
    await tell('请在电脑上导出CSV', '手机微信打不开CSV文件。请在电脑浏览器里导出，或者改用XLSX。');
    return;
  }
  await openFile(url, name);
}
