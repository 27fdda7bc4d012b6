/**
 * Options for terser that keep the bundle small. Taro's own defaults switch most of `compress` off.
 * `ascii_only: false` keeps Hanzi at three bytes instead of six; `quote_keys: false` is needed because Taro's default
 * quotes the keys of classes too and so breaks `#private` fields in the H5 build.
 */
export const sizeSavingTerser = {
  parse: { ecma: 2020 },
  compress: {
    ecma: 2017,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: 3,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
    directives: true,
    passes: 2,
  },
  output: { comments: false, ascii_only: false, ecma: 2017, quote_keys: false, keep_quoted_props: false },
} as const;
