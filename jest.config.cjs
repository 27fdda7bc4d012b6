// One jest run, split into projects so that each part has the environment that it needs and no more.
const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: jsx },
      transform: jsx ? { react: { runtime: 'automatic' } } : {},
      target: 'es2021',
    },
  },
];

const base = {
  rootDir: __dirname,
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^fast-check$': '<rootDir>/scripts/fastCheck.cjs' },
  // Some libraries ship as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(mingo|croner|bson)/)'],
  // In a .ts file `<T>(x)` is a type parameter, in a .tsx file it begins an element.
  transform: { '^.+\\.[tj]sx$': swc(true), '^.+\\.m?[tj]s$': swc(false) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
};

module.exports = {
  testTimeout: 60000,
  testSequencer: '<rootDir>/scripts/longestFirst.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{domain,contract,server,local-cloud,config,demo}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{src,test/mocks}/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        '\\.(scss|css)$': 'identity-obj-proxy',
        '^@tarojs/components$': '<rootDir>/test/mocks/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/mocks/taro.ts',
        ...base.moduleNameMapper,
      },
    },
    {
      ...base,
      displayName: 'whole',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/mocks/'],
    },
  ],
};
