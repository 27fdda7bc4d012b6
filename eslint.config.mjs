// What is asked of the sources; rules that need the types are in .oxlintrc.json, beside the check of the types itself.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { fieldNames } from './scripts/lint/fieldNames.mjs';
import { importArrows } from './scripts/lint/importArrows.mjs';
import { oneTaroImport } from './scripts/lint/oneTaroImport.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'];

/** Time, chance and the surroundings come as parameters: the same input gives the same answer, on a phone, in the cloud, and in a year. */
const purity = {
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'console',
      'globalThis',
      'window',
      'crypto',
      'performance',
      'setTimeout',
      'setInterval',
      'fetch',
      'wx',
      'Intl',
    ].map((name) => ({ name, message: 'The domain and the contract are pure: let it come as a parameter.' })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is a parameter.' },
    { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
    ...[
      'getDate',
      'getDay',
      'getFullYear',
      'getHours',
      'getMinutes',
      'getMonth',
      'setDate',
      'setFullYear',
      'setHours',
      'setMonth',
    ].map((property) => ({
      property,
      message: 'It depends on the time zone of the machine: days are `YYYY-MM-DD` in Asia/Shanghai.',
    })),
    ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'].map((property) => ({
      property,
      message: 'It depends on the machine: phones and the cloud differ in it.',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is a parameter.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Time is a parameter.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.data/',
      'test-output/',
      'coverage/',
      'cloudfunctions/*/index.js',
      'docs/generated/',
      '**/*.d.ts',
    ],
  },
  // What is excused in a comment is not excused: a rule that is wrong is changed here, for all.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: {
      zhihe: { rules: { 'import-arrows': importArrows, 'field-names': fieldNames, 'one-taro-import': oneTaroImport } },
    },
    rules: {
      'zhihe/field-names': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'off',
      // Its own comments of the kind ESLint refuses by itself.
      'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
    },
  },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  { files: ['local-cloud/desk/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict],
    rules: {
      'zhihe/import-arrows': 'error',
      'zhihe/one-taro-import': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['domain/**/*.ts', 'contract/**/*.ts'], ignores: TESTS, rules: purity },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
          message: 'A test that is left out, or stands alone, passes without proof.',
        },
        {
          selector: 'CallExpression[callee.name=/^(sleep|delay)$/]',
          message: 'A test waits for what it needs, never for time to pass.',
        },
      ],
    },
  },
);
