import { newIdentifier } from './identifier';
import { NetworkLost } from './problems';
import type { PhoneFile } from './phoneFile';
import { useSession } from './session';
import { transport } from './transport';

/** Where files land until a procedure has looked at them (type, size, hash) and moved them. */
const INCOMING = 'incoming';
const TRIES = 2;

/**
 * Sends one file to a folder of its own, among those of its sender (the server takes in nobody else's), and gives back
 * its file id. When the answer is lost it is sent again under a new name, so that half a file is never taken for the whole.
 */
export async function uploadFile(file: PhoneFile, onProgress: (percent: number) => void): Promise<string> {
  const { me, refresh } = useSession.getState();
  const folder = `${INCOMING}/${(me ?? (await refresh())).openid}/${newIdentifier()}`;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transport.upload(file, `${folder}/${attempt}`, onProgress);
    } catch (problem) {
      if (attempt >= TRIES || !(problem instanceof NetworkLost)) throw problem;
    }
  }
}
