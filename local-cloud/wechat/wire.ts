import protobuf from 'protobufjs/light';
import { isObject, listAt, type JsonObject } from '../json';

/** The messages in which the SDK wraps calls of WeChat's open interfaces (wx-server-sdk 4.0.2, `protobuf/openapi`). */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
});
const request = root.lookupType('CommApiData');
const answer = root.lookupType('CommOpenApiResp');

/** The parameters of a call, by name; a value that is not JSON (a picture) stays bytes. */
export function decodeParameters(bytes: Uint8Array): JsonObject {
  const message: unknown = request.toObject(request.decode(bytes), { bytes: Buffer });
  const data = isObject(message) && isObject(message['openapiData']) ? message['openapiData'] : {};
  const parameters: JsonObject = {};
  for (const pair of listAt(data, 'pairs')) {
    if (!isObject(pair) || typeof pair['key'] !== 'string' || !Buffer.isBuffer(pair['value'])) continue;
    const isMedia = typeof pair['contenttype'] === 'string' && pair['contenttype'] !== '';
    parameters[pair['key']] = isMedia ? pair['value'] : JSON.parse(pair['value'].toString('utf8'));
  }
  return parameters;
}

/** An answer of JSON or of a picture. */
export function encodeAnswer(body: Uint8Array, contentType: string): Uint8Array {
  return answer.encode(answer.create({ respData: body, contentType, errorCode: 0, httpCode: 200 })).finish();
}

/** A refusal of the platform itself (not of the interface), e.g. -604101. */
export function encodeSystemError(errorCode: number): Uint8Array {
  return answer.encode(answer.create({ errorCode, httpCode: 200 })).finish();
}
