import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
    'FormData',
    'Blob',
    'Response',
    'Request',
    'Headers',
    'TextEncoder',
    'TextDecoder',
    'crypto',
  ].map((name) => [name, 'readonly'])
);
const BROWSER_GLOBALS = {
  document: 'readonly',
  self: 'readonly',
  Worker: 'readonly',
  btoa: 'readonly',
  window: 'readonly',
  navigator: 'readonly',
  location: 'readonly',
  addEventListener: 'readonly',
  sessionStorage: 'readonly',
};
const COMMONJS_GLOBALS = { module: 'writable', require: 'readonly', __dirname: 'readonly' };

/** Files that Strapi or a tool loads by their default export. */
const DEFAULT_EXPORT_DEMANDED = [
  '*.config.{mjs,ts}',
  'config/**',
  'src/**',
  'plugins/helpdesk/server/src/index.ts',
  'plugins/helpdesk/admin/src/index.ts',
  'plugins/helpdesk/admin/src/pages/**/App.tsx',
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; a default export only where Strapi demands it.',
};
const NO_UNFINISHED_TEST = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
  message: 'A test runs or it is not there.',
};
const NO_THROWING_CHECK = {
  property: 'safeParse',
  message: 'It throws on hostile values: use safeParse of platform/rules/safe-parse',
};
const NO_REPLACED_MODULE = {
  object: 'vi',
  property: 'mock',
  message: 'Specs share a process, where the module is loaded already: spy on what it offers.',
};
const NO_CLOCK = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Rules are pure: time and chance come as arguments.',
};

/** What an effect answers is called when it ends; newer browsers answer a promise where older ones answered nothing. */
const NO_ANSWERING_EFFECT = {
  selector:
    'CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type=/^(CallExpression|ChainExpression)$/]',
  message: 'Write `void` before what is only done, braces around what answers a clean-up.',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '.cache/',
      '.strapi/',
      '.data/',
      'types/generated/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: NODE_GLOBALS },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_UNFINISHED_TEST],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['plugins/**/*.{ts,tsx}'],
    ignores: ['**/*.{test,spec}.ts'],
    // On the server the log is Strapi's; in the browser nobody reads a console.
    rules: { 'no-console': 'error' },
  },
  {
    files: [
      '**/rules/**/*.ts',
      '**/rules.ts',
      '**/rules-*.ts',
      'plugins/helpdesk/contracts/**/*.ts',
    ],
    ignores: ['**/*.{test,spec}.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_UNFINISHED_TEST, NO_CLOCK],
      'no-restricted-globals': [
        'error',
        'strapi',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
      ],
    },
  },
  {
    files: ['plugins/helpdesk/server/src/**/*.ts'],
    ignores: [
      '**/*.{test,spec}.ts',
      'plugins/helpdesk/server/src/platform/rules/safe-parse.ts',
      // What the desk has stored itself.
      'plugins/helpdesk/server/src/site/assets.ts',
    ],
    rules: { 'no-restricted-properties': ['error', NO_THROWING_CHECK] },
  },
  {
    files: ['plugins/helpdesk/admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_UNFINISHED_TEST, NO_ANSWERING_EFFECT],
      ...reactHooks.configs.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['plugins/helpdesk/site/**/*.js', 'docs/examples/**/*.js'],
    languageOptions: { globals: BROWSER_GLOBALS },
  },
  {
    files: ['**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', NO_REPLACED_MODULE] },
  },
  {
    files: ['**/*.cjs', 'bench/app/**/*.js'],
    languageOptions: { globals: COMMONJS_GLOBALS },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: DEFAULT_EXPORT_DEMANDED,
    rules: { 'no-restricted-syntax': ['error', NO_UNFINISHED_TEST] },
  }
);
