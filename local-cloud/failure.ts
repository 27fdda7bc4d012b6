/**
 * A refusal in the cloud's own terms.
 * `code` is what the SDK receives (`FUNCTIONS_EXECUTE_FAIL`), `errCode` the number that a client of `wx.cloud` reads.
 */
export class CloudFailure extends Error {
  readonly code: string;
  readonly errCode: number;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 200) {
    super(message);
    this.name = 'CloudFailure';
    this.code = code;
    this.errCode = ERROR_NUMBERS[code] ?? ERROR_NUMBERS['SYS_ERR'] ?? -501001;
    this.httpStatus = httpStatus;
  }
}

/**
 * The cloud's error codes and their numbers: wx-server-sdk 4.0.2 (`TCB_ERR_CODE`), and for functions the error list of
 * cloud development (not found -501000, timed out -504003).
 */
const ERROR_NUMBERS: Record<string, number> = {
  SYS_ERR: -501001,
  EXCEED_REQUEST_LIMIT: -501003,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALID_COMMON_PARAM: -501006,
  INVALID_PARAM: -501007,
  INVALID_REQUEST_SOURCE: -501008,
  FUNCTION_NOT_FOUND: -501000,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_SIGN_PARAM_INVALID: -503004,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
};
