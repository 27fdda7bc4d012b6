import Taro from '@tarojs/taro';
import { NetworkLost } from './problems';

const PICTURE = /\.(jpe?g|png|gif|webp|heic|bmp)$/i;
const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?)$/i;

/**
 * Shows a file behind a short-lived link: pictures in the platform's viewer, documents with its menu to keep or send them.
 * @param use 'look' shows a document without that menu
 */
export async function openFile(url: string, name: string, use: 'keep' | 'look' = 'keep'): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.open(url, '_blank', 'noopener');
    return;
  }
  if (PICTURE.test(name)) {
    await Taro.previewImage({ urls: [url] });
    return;
  }
  const loaded = await Taro.downloadFile({ url });
  if (loaded.statusCode !== 200) throw new NetworkLost(`download, status ${loaded.statusCode}`);
  if (DOCUMENT.test(name)) await Taro.openDocument({ filePath: loaded.tempFilePath, showMenu: use === 'keep' });
  else await Taro.showModal({ title: name, content: '这种文件请在电脑上打开查看。', showCancel: false });
}
