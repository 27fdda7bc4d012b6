import Taro from '@tarojs/taro';
import type { PhoneFile } from './phoneFile';

/** Where a file comes from: the camera or album, or (WeChat) a chat, (browser) the disk; a sound from the latter two. */
export type FileSource = 'photo' | 'file' | 'sound';

/** Sounds that the server takes in. */
const SOUND_EXTENSIONS = ['mp3', 'm4a', 'aac', 'wav'];

/** WeChat's own limits of one choice: 20 media since 2.25, 100 files from chats. */
const MOST_AT_ONCE = 9;

function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(path)?.[1]?.toLowerCase() ?? 'jpg';
}

async function chooseInWechat(source: FileSource, most: number): Promise<PhoneFile[]> {
  if (source !== 'photo') {
    const only = source === 'sound' ? { type: 'file' as const, extension: SOUND_EXTENSIONS } : { type: 'all' as const };
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, ...only });
    return tempFiles.map((file) => ({ path: file.path, name: file.name, size: file.size }));
  }
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    // Evidence is taken as it was made, not as it was made smaller.
    sizeType: ['original'],
  });
  return tempFiles.map((file, index) => ({
    path: file.tempFilePath,
    name: `照片${index + 1}.${extensionOf(file.tempFilePath)}`,
    size: file.size,
  }));
}

function chooseInBrowser(source: FileSource, most: number): Promise<PhoneFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = most > 1;
    if (source === 'photo') input.accept = 'image/*';
    if (source === 'sound') input.accept = ['audio/*', ...SOUND_EXTENSIONS.map((one) => `.${one}`)].join(',');
    const done = () => {
      const files = Array.from(input.files ?? []).slice(0, most);
      input.remove();
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size })));
    };
    input.onchange = done;
    input.oncancel = done;
    input.style.display = 'none';
    document.body.appendChild(input);
    input.click();
  });
}

/** Lets the person choose up to `room` files. None when they change their mind. Only inside a tap. */
export async function chooseFiles(source: FileSource, room: number): Promise<PhoneFile[]> {
  const most = Math.min(room, MOST_AT_ONCE);
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(source, most);
  try {
    return await chooseInWechat(source, most);
  } catch (problem) {
    if (wasCancelled(problem)) return [];
    throw problem;
  }
}

function wasCancelled(problem: unknown): boolean {
  const text = typeof problem === 'object' && problem !== null ? String(Reflect.get(problem, 'errMsg')) : '';
  return text.includes('cancel');
}
