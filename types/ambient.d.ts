/// <reference types="@tarojs/taro" />

/** Set by the build (`defineConstants` in config/index.ts): the cloud environment's id, or an empty string. */
declare const ZHIHE_CLOUD_ENV: string;

declare module '*.scss';
declare module '*.css';
declare module '*.png' {
  const address: string;
  export default address;
}
