import cloud from 'wx-server-sdk';

const options = {
  // The environment is the one that the function runs in: the same bundle serves test, trial and production. The SDK
  // takes a symbol here, which its declarations do not know.
  env: cloud.DYNAMIC_CURRENT_ENV as unknown as string,
  // A document that is not there is an answer, not an exception.
  throwOnNotFound: false,
};
cloud.init(options);

/** The real SDK, initialised once for each instance of a function. */
export { cloud };
