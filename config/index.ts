import { defineConfig } from '@tarojs/cli';
import path from 'node:path';
import { minifyWithSwc } from './minify';

const root = path.resolve(__dirname, '..');

/** The cloud environment that the mini-program calls; empty means the one that WeChat DevTools has selected. */
const cloudEnvironment = process.env.ZHIHE_CLOUD_ENV ?? '';

/**
 * Sources outside of `src`, and libraries that ship newer JavaScript than iOS 12.2 reads, are transpiled only when named.
 */
const transpiledAsWell = [
  path.join(root, 'config'),
  path.join(root, 'contract'),
  path.join(root, 'domain'),
  (file: string) => /node_modules[\\/](valibot|zustand|dayjs)[\\/]/.test(file),
];

/**
 * Sizes are written in px, which is a density-independent point on every phone; nothing grows with the width of a tablet. What the
 * plugin still does is to leave out what stands between `#ifdef h5` and `#endif` where it is not for the build.
 */
const pxStaysPx = { enable: true, config: { methods: ['platform'] } };

export default defineConfig<'webpack5'>({
  projectName: 'zhihe',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  plugins: [path.join(__dirname, 'accessibility.ts')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@': root },
  defineConstants: { ZHIHE_CLOUD_ENV: JSON.stringify(cloudEnvironment) },
  baseLevel: 8,
  mini: {
    webpackChain: minifyWithSwc,
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: { include: transpiledAsWell },
    postcss: { pxtransform: pxStaysPx },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // The browser build is for trying and for codes scanned outside of WeChat; its size is asserted by the benchmark.
    webpackChain: (chain) => {
      minifyWithSwc(chain);
      chain.performance.hints(false);
      // Taro splits only what the app starts with: each page would bring its own copy of everything that it shares with others.
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: {
              shared: { name: 'shared', chunks: 'async', minChunks: 4, test: /\.(m?js|tsx?)$/, priority: 1 },
            },
          },
        },
      });
    },
    compile: { include: transpiledAsWell },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[chunkhash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: pxStaysPx },
  },
});
