import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import { CloudFailure } from '../failure';

/** A multipart request of the SDK: texts and bytes by field. */
export interface SdkForm {
  texts: Record<string, string>;
  bytes: Record<string, Buffer>;
}

/** Parameters of an open interface may carry a picture: at most so many bytes. */
const PART_LIMIT_BYTES = 10 * 1024 * 1024;

/** Reads the form in which the SDK sends calls of open interfaces. @throws CloudFailure 400 */
export async function readSdkForm(request: IncomingMessage): Promise<SdkForm> {
  const form: SdkForm = { texts: {}, bytes: {} };
  await new Promise<void>((done, fail) => {
    const parser = busboy({ headers: request.headers, limits: { fileSize: PART_LIMIT_BYTES } });
    parser.on('field', (name, value) => (form.texts[name] = value));
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('close', () => (form.bytes[name] = Buffer.concat(chunks)));
    });
    parser.on('close', done);
    parser.on('error', () => fail(new CloudFailure('INVALID_PARAM', 'the form cannot be read', 400)));
    request.pipe(parser);
  });
  return form;
}
